import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("StoredChange: what people call what changed")
struct StoredChangeWordsTests {
  private func change(_ table: String, _ column: String) -> StoredChange {
    StoredChange(
      table: table, plan: "p", measure: nil, fiscalYear: nil, item: nil, column: column, old: .null,
      new: .null)
  }

  @Test(
    "a column is called as the file's column that brings it",
    arguments: [
      ("indicator", "name", "指標"), ("measure", "code", "施策番号"), ("measure", "name", "施策名"),
      ("indicator", "result_status", "実績状況"), ("measure_field", "field", "再掲"),
      ("measure_department", "department", "所管"), ("published_measure", "average", "平均達成率"),
      ("department", "parent", "上位の所管"), ("plan", "code", "計画"),
    ])
  func columns(table: String, column: String, japanese: String) {
    #expect(change(table, column).columnTitle(in: .japanese) == japanese)
    #expect(change(table, column).columnTitle(in: .english) == column)
  }

  @Test("a word of a list is said, a figure and a text are not")
  func words() {
    #expect(
      change("indicator", "result_status").word(for: .text("pending"), in: .japanese) == "集計中")
    #expect(change("indicator", "achieved").word(for: .integer(1), in: .japanese) == "達成")
    #expect(change("indicator", "formula").word(for: .text("ratio"), in: .english) == "ratio")
    #expect(change("indicator", "result").word(for: .real(1), in: .japanese) == nil)
    #expect(change("indicator", "result_text").word(for: .text("pending"), in: .japanese) == nil)
    #expect(change("indicator", "result_status").word(for: .null, in: .japanese) == nil)
  }
}
