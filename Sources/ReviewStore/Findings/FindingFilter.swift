/// Which findings are asked for.
public struct FindingFilter: Sendable, Equatable {
  /// The least grave severity that is taken in.
  public var severity: FindingSeverity
  /// The codes that are taken in; empty: all.
  public var codes: [FindingCode]
  /// The last fiscal year that is due. Of later ones nothing is missing; up to it everything is that
  /// was not reported. Nil: as the plan's reports say, see the view `missing_report`.
  public var throughYear: Int64?

  /// All findings, unless told otherwise.
  public init(
    severity: FindingSeverity = .note, codes: [FindingCode] = [], throughYear: Int64? = nil
  ) {
    self.severity = severity
    self.codes = codes
    self.throughYear = throughYear
  }

  /// The rows to choose from: those of the view `finding`, with what is missing up to the year that is
  /// asked for.
  var source: String {
    guard let throughYear else { return "finding" }
    return """
      (
        SELECT plan, measure, fiscal_year, indicator, severity, code, message, message_ja
        FROM finding
        WHERE code <> 'not_reported' AND code <> 'incomplete' AND code <> 'year_ahead'
        UNION ALL
        SELECT plan, measure, fiscal_year, NULL, 'warning', code, message, message_ja
        FROM missing_report
        WHERE fiscal_year <= \(throughYear)
      )
      """
  }

  /// The condition on `finding AS f`.
  var condition: String {
    let codes = FindingCode.allCases.filter { code in
      code.severity <= severity && (self.codes.isEmpty || self.codes.contains(code))
    }
    // A code of a newer view, which this program does not know, is no reason to hide a finding.
    guard codes.count < FindingCode.allCases.count else { return "1" }
    let list = codes.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return "f.code IN (\(list))"
  }
}
