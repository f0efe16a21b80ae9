import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("Store.findings: what to look at, the gravest first")
struct StoreFindingsTests {
  @Test("a store without plans has no findings")
  func none() throws {
    let test = try TestStore()
    #expect(try counts(test, .english) == FindingCounts())
    #expect(try test.rows(test.store.findingsQuery(.english)) == [])
  }

  /// The findings, counted while they are written.
  private func counts(_ test: TestStore, _ language: Language) throws -> FindingCounts {
    var counts = FindingCounts()
    let sink = ByteSink()
    let findings = try test.store.connection.prepare(test.store.findingsQuery(language))
    try findings.write(to: TableFormat.csv.writer(to: sink)) { counts.count($0) }
    return counts
  }

  @Test("the counts are those of the rows, which come by severity", arguments: Language.allCases)
  func example(language: Language) throws {
    let test = try TestStore()
    _ = try test.store.importPackage(ProjectFolder.example)
    let counts = try counts(test, language)
    let severities = try test.rows(test.store.findingsQuery(language)).map { $0[0] }
    #expect(
      severities == Array(repeating: "error", count: counts.errors)
        + Array(repeating: "warning", count: counts.warnings)
        + Array(repeating: "note", count: counts.notes))
    #expect(!severities.isEmpty)
  }

  @Test("the messages are in the language asked for, and all else is the same")
  func languages() throws {
    let test = try TestStore()
    _ = try test.store.importPackage(ProjectFolder.example)
    let english = try test.rows(test.store.findingsQuery(.english))
    let japanese = try test.rows(test.store.findingsQuery(.japanese))
    #expect(english.map { $0.dropLast() } == japanese.map { $0.dropLast() })
    #expect(english.allSatisfy { $0[6].utf8.contains { $0 >= 0x61 && $0 <= 0x7A } })
    #expect(japanese.allSatisfy { $0[6].utf8.contains { $0 >= 0x80 } })
    #expect(english.allSatisfy { !$0.isEmpty && $0[6] != "NULL" })
  }

  @Test("the columns of a finding")
  func columns() throws {
    let test = try TestStore()
    #expect(
      try test.table(test.store.findingsQuery(.japanese))
        == "severity | code | plan | measure | fiscal_year | indicator | message")
  }
}
