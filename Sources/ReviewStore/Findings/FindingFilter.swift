/// Which findings are asked for.
public struct FindingFilter: Sendable, Equatable {
  /// The least grave severity that is taken in.
  public var severity: FindingSeverity
  /// The codes that are taken in; empty: all.
  public var codes: [FindingCode]

  /// All findings, unless told otherwise.
  public init(severity: FindingSeverity = .note, codes: [FindingCode] = []) {
    self.severity = severity
    self.codes = codes
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
