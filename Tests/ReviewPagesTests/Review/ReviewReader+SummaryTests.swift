import Testing

@testable import ReviewPages

@Suite("The summary of the worked example")
struct ReviewReaderSummaryTests {
  @Test("counts the measures of every field and of the whole plan by grade, in both languages")
  func whole() throws {
    let english = try ExampleReview.english.get()["summary"]
    let rows = [
      ["1 安全で安心できる豊かな市民生活", "2", "28", "1", "31", "96.8%"],
      ["2 コスト縮減と信頼され効率的な行政運営", "3", "26", "5", "34", "85.3%"],
      ["3 活力ある都市横浜", "1", "2", "0", "3", "100.0%"],
      ["4 地球にやさしい環境", "0", "5", "0", "5", "100.0%"],
      ["5 官民データの活用", "4", "24", "2", "30", "93.3%"],
      ["6 先端技術の活用", "0", "9", "4", "13", "69.2%"],
    ]
    #expect(english.labels == ["Field", "A", "B", "C", "Total", "On track", "Kind"])
    #expect(
      english.keys == ["field", "grade_A", "grade_B", "grade_C", "total", "on_track", "kind"])
    let shown = english.texts.map { Array($0.dropLast()) }
    #expect(shown == rows + [["Whole plan", "6", "61", "6", "73", "91.8%"]])
    let kinds = Array(repeating: "Pillars", count: 4)
    let themes = Array(repeating: "Themes (measures listed again)", count: 2)
    #expect(english.texts.map { $0[6] } == kinds + themes + [""])
    let japanese = try ExampleReview.japanese.get()["summary"]
    #expect(japanese.labels == ["分野", "A", "B", "C", "合計", "順調な施策の割合", "区分"])
    #expect(
      japanese.texts.map { Array($0.dropLast()) } == rows + [
        ["計画全体", "6", "61", "6", "73", "91.8%"]
      ])
  }

  @Test("agrees with the measures and the published grades, counted here")
  func counted() throws {
    let measures = try SeedMeasure.all()
    let table = try ExampleReview.english.get()["summary"].rows
    for (index, field) in ["1", "2", "3", "4", "5", "6"].enumerated() {
      let members = measures.filter { $0.field == field || $0.themes.contains(field) }
      for (column, grade) in ["A", "B", "C"].enumerated() {
        #expect(table[index][column + 1] == .count(Int64(members.count { $0.grade == grade })))
      }
      #expect(table[index][4] == .count(Int64(members.count)))
    }
  }

  @Test("has the counts that the document publishes for the themes and the whole plan")
  func published() throws {
    let table = try ExampleReview.english.get()["summary"].texts
    for row in try SeedFile("published_fields.csv").rows {
      guard let index = ["5": 4, "6": 5, "": 6][row["field"] ?? "?"] else { continue }
      let column = ["A": 1, "B": 2, "C": 3][row["grade"] ?? "?"] ?? 0
      #expect(table[index][column] == row["measures"])
    }
  }

  @Test("keeps the share on track unrounded")
  func share() throws {
    let row = try ExampleReview.english.get()["summary"].rows[6]
    #expect(row[5] == .rate(100 * 67.0 / 73, shown: "91.8"))
  }
}
