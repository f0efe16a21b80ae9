import Tables
import Testing

@testable import ReviewStore

@Suite("FindingCode: every code, with its severity and what it means")
struct FindingCodeTests {
  @Test("every code has a title, of its own and not a sentence")
  func titles() {
    for language in Language.allCases {
      let titles = FindingCode.allCases.map { $0.title(in: language) }
      #expect(Set(titles).count == titles.count)
      #expect(titles.allSatisfy { !$0.isEmpty && !$0.hasSuffix("。") && !$0.hasSuffix(".") })
    }
    #expect(FindingCode.ratesDiffer.title(in: .english) == "rates differ")
    #expect(FindingCode.ratesDiffer.title(in: .japanese) == "自己評価と計算値の相違")
  }

  @Test("the codes and severities of the views are these, no more and no less")
  func views() {
    let views = ["finding", "grade_finding", "suspicion"]
    let text = Asset.all(in: "schema/views").filter { views.contains($0.name) }
      .map { SQLText.withoutComments($0.text) }.joined()
    let found = text.matches(
      of: /'(error|warning|note)'(?: AS severity)?,\s*'([a-z_0-9]+)'/
    ).map { "\($0.2) \($0.1)" }
    // missing_report gives its own codes; finding says that they are warnings.
    #expect(
      (found + ["not_reported warning", "incomplete warning"]).sorted()
        == FindingCode.allCases.map { "\($0.rawValue) \($0.severity.rawValue)" }.sorted())
  }

  @Test("the README has them all, in order, with what they mean")
  func readme() throws {
    let lines = try String(decoding: ProjectFolder.bytes(of: "README.md"), as: UTF8.self).split(
      separator: "\n"
    ).map(String.init)
    let rows = lines.filter { $0.contains(/^\| `[a-z_0-9]+` \| (error|warning|note) \|/) }
    #expect(
      rows
        == FindingCode.allCases.map {
          "| `\($0.rawValue)` | \($0.severity.rawValue) | \($0.explanation(in: .english).meaning) |"
        })
  }

  @Test("every explanation is whole sentences, in both languages, and no two are alike")
  func explanations() {
    for language in Language.allCases {
      let end = language == .japanese ? "。" : "."
      let all = FindingCode.allCases.map { $0.explanation(in: language) }
      for text in all.flatMap({ [$0.meaning, $0.reason, $0.remedy] }) {
        #expect(text.hasSuffix(end), "\(text)")
      }
      #expect(Set(all.map(\.meaning)).count == all.count)
    }
  }

  @Test("the gravest come first, and a filter takes what is at least as grave")
  func severities() {
    #expect(FindingSeverity.allCases.sorted() == [.error, .warning, .note])
    #expect(
      FindingCode.allCases.map(\.severity) == FindingCode.allCases.map(\.severity).sorted())
    #expect(FindingFilter().condition == "1")
    #expect(
      FindingFilter(severity: .error).condition
        == "f.code IN ('year_outside_plan', 'no_band', 'published_differs', "
        + "'published_rate_differs', 'count_differs')")
    #expect(
      FindingFilter(codes: [.noBand, .sameAsLastYear]).condition
        == "f.code IN ('no_band', 'same_as_last_year')")
    #expect(FindingFilter(severity: .error, codes: [.rateHalved]).condition == "f.code IN ()")
  }
}
