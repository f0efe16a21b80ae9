public import SQLite
public import Tables

/// How many findings there are.
public struct FindingCounts: Sendable, Equatable {
  /// Where the store contradicts itself or the publication.
  public var errors = 0
  /// Where a person should look.
  public var warnings = 0
  /// Where a difference is explained.
  public var notes = 0
}

extension Store {
  /// The SQL of all findings, the gravest first, with messages in a language.
  public func findingsQuery(_ language: Language) -> String {
    let message = language == .japanese ? "f.message_ja" : "f.message"
    return """
      SELECT f.severity, f.code, f.plan, f.measure, f.fiscal_year, f.indicator, \(message) AS message
      FROM finding AS f
      LEFT JOIN measure AS m ON m.plan = f.plan AND m.code = f.measure
      ORDER BY
        CASE f.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
        f.plan, m.position, f.measure, f.fiscal_year, f.indicator, f.code, message
      """
  }

  /// Counts the findings by severity.
  public func findingCounts() throws(SQLiteError) -> FindingCounts {
    var counts = FindingCounts()
    for row in try connection.queryRows("SELECT severity, count(*) FROM finding GROUP BY severity")
    {
      let count = Int(row[1].integer ?? 0)
      switch row[0].text {
      case "error": counts.errors = count
      case "warning": counts.warnings = count
      default: counts.notes = count
      }
    }
    return counts
  }
}
