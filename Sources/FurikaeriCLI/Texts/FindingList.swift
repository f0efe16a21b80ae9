import ReviewStore
import SQLite
import Tables

/// Findings as a person reads them: by severity and kind, each with its place and its message in
/// full, wrapped to the width of the terminal.
struct FindingList {
  private struct Finding {
    let severity: String
    let code: String
    let plan: String
    let measure: String?
    let year: Int64?
    let indicator: Int64?
    let message: String
  }

  private let language: Language
  private let width: Int
  private var findings: [Finding] = []

  /// Places wider than this have their message below them.
  private static let widestPlace = 26

  /// - Parameter width: The columns that a line may take, 40 or more.
  init(_ language: Language, width: Int) {
    self.language = language
    self.width = width
  }

  /// Adds a row of ``Store/findingsQuery(_:_:)``.
  mutating func append(_ row: borrowing Row) {
    findings.append(
      Finding(
        severity: row.text(at: 0), code: row.text(at: 1),
        plan: PrintableText.visible(row.text(at: 2)),
        measure: row.textIfPresent(at: 3).map { PrintableText.visible($0) },
        year: row.integerIfPresent(at: 4), indicator: row.integerIfPresent(at: 5),
        message: PrintableText.visible(row.text(at: 6))))
  }

  /// Writes a heading for each kind, its findings in their order, and an empty line between.
  func write(in session: Session) throws {
    let hasPlans = findings.contains { $0.plan != findings[0].plan }
    let places = findings.map { place(of: $0, hasPlans) }
    let placeWidth = min(places.map { DisplayWidth.of($0) }.max() ?? 0, Self.widestPlace)
    for (number, kind) in kinds.enumerated() {
      if number > 0 { try session.print("") }
      try session.printHeading(title(of: kind))
      for index in kind {
        for line in lines(of: findings[index], at: places[index], placeWidth) {
          try session.print(line)
        }
      }
    }
  }

  /// The findings of each kind, the gravest first, in the order of ``FindingCode``.
  private var kinds: [[Int]] {
    let byCode = Dictionary(grouping: findings.indices) { findings[$0].code }
    let known = FindingCode.allCases.sorted { $0.severity < $1.severity }.map(\.rawValue)
    let others = byCode.keys.filter { !known.contains($0) }.sorted()
    return (known + others).compactMap { byCode[$0] }
  }

  private func title(of kind: [Int]) -> String {
    let first = findings[kind[0]]
    let severity = FindingSeverity(rawValue: first.severity)?.word(in: language) ?? first.severity
    switch language {
    case .english: return "\(severity) \(first.code) (\(kind.count))"
    case .japanese:
      // A code of a newer view has no title here.
      let title = FindingCode(rawValue: first.code)?.title(in: language)
      return "\(severity) " + (title.map { $0 + " " } ?? "") + "\(first.code)（\(kind.count)件）"
    }
  }

  private func lines(of finding: Finding, at place: String, _ placeWidth: Int) -> [String] {
    let gap = 2
    let own = DisplayWidth.of(place)
    let isBelow = own > placeWidth
    let indent = 2 + (isBelow ? gap : placeWidth + gap)
    let wrapped = DisplayWidth.wrap(finding.message, to: width - indent)
      .map { String(repeating: " ", count: indent) + $0 }
    if isBelow { return ["  " + place] + wrapped }
    let first = "  " + place + wrapped[0].dropFirst(2 + own)
    return [first] + wrapped.dropFirst()
  }

  private func place(of finding: Finding, _ hasPlans: Bool) -> String {
    var parts: [String] = []
    if hasPlans { parts.append(finding.plan) }
    switch language {
    case .english:
      if let measure = finding.measure { parts.append("measure \(measure)") }
      if let year = finding.year { parts.append("\(year)") }
      if let indicator = finding.indicator { parts.append("indicator \(indicator)") }
      return parts.isEmpty ? "the plan" : parts.joined(separator: ", ")
    case .japanese:
      if let measure = finding.measure { parts.append("施策\(measure)") }
      if let year = finding.year { parts.append("\(year)年度") }
      if let indicator = finding.indicator { parts.append("指標\(indicator)") }
      return parts.isEmpty ? "計画全体" : parts.joined(separator: " ")
    }
  }
}
