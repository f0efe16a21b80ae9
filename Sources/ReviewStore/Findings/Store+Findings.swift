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
    let word = row.text(at: 0)
    let severity = FindingSeverity.allCases.first {
      $0.rawValue == word || $0.word(in: .japanese) == word
    }
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .note, nil: notes += 1
    }
  }
}

extension Store {
  /// The SQL of findings, the gravest first, with messages in a language.
  /// - Parameter isForPeople: Whether headings, severities and codes are in the language too, the codes
  ///   beside their titles. English has them as they are.
  public func findingsQuery(
    _ language: Language, _ filter: FindingFilter = FindingFilter(), isForPeople: Bool = false
  ) -> String {
    let message = language == .japanese ? "f.message_ja" : "f.message"
    let columns =
      isForPeople && language == .japanese
      ? Self.japaneseColumns
      : """
      f.severity, f.code, f.plan, f.measure, f.fiscal_year, f.indicator, \(message) AS message
      """
    return """
      SELECT \(columns)
      FROM \(filter.source) AS f
      LEFT JOIN measure AS m ON m.plan = f.plan AND m.code = f.measure
      WHERE \(filter.condition)
      ORDER BY
        CASE f.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
        f.plan, m.position, f.measure, f.fiscal_year, f.indicator, f.code, \(message)
      """
  }

  private static var japaneseColumns: String {
    let severities = FindingSeverity.allCases.map {
      "WHEN '\($0.rawValue)' THEN '\($0.word(in: .japanese))'"
    }.joined(separator: " ")
    let codes = FindingCode.allCases.map {
      "WHEN '\($0.rawValue)' THEN '\($0.title(in: .japanese))（\($0.rawValue)）'"
    }.joined(separator: " ")
    return """
      CASE f.severity \(severities) ELSE f.severity END AS 重大度,
      CASE f.code \(codes) ELSE f.code END AS 種類,
      f.plan AS 計画, f.measure AS 施策, f.fiscal_year AS 年度, f.indicator AS 指標, f.message_ja AS 内容
      """
  }
}
