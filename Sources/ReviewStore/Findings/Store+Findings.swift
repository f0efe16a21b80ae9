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

  /// No findings.
  public init(errors: Int = 0, warnings: Int = 0, notes: Int = 0) {
    self.errors = errors
    self.warnings = warnings
    self.notes = notes
  }

  /// Counts a row of ``Store/findingsQuery(_:_:)``.
  public mutating func count(_ row: borrowing Row) {
    switch row.text(at: 0) {
    case "error": errors += 1
    case "warning": warnings += 1
    default: notes += 1
    }
  }
}

extension Store {
  /// The SQL of findings, the gravest first, with messages in a language.
  public func findingsQuery(
    _ language: Language, _ filter: FindingFilter = FindingFilter()
  ) -> String {
    let message = language == .japanese ? "f.message_ja" : "f.message"
    return """
      SELECT f.severity, f.code, f.plan, f.measure, f.fiscal_year, f.indicator, \(message) AS message
      FROM \(filter.source) AS f
      LEFT JOIN measure AS m ON m.plan = f.plan AND m.code = f.measure
      WHERE \(filter.condition)
      ORDER BY
        CASE f.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
        f.plan, m.position, f.measure, f.fiscal_year, f.indicator, f.code, message
      """
  }
}
