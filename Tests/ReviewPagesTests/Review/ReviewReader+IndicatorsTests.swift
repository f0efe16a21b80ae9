import Foundation
import SQLite
import Testing

@testable import ReviewPages

@Suite("The indicators of the worked example")
struct ReviewReaderIndicatorsTests {
  @Test("have headings in both languages")
  func headings() throws {
    #expect(
      try ExampleReview.english.get()["indicators"].labels == [
        "No.", "Year", "Mark", "Indicator", "Unit", "Target", "Result", "Rate", "Working",
      ])
    #expect(
      try ExampleReview.japanese.get()["indicators"].labels == [
        "番号", "年度", "記号", "指標", "単位", "目標値", "実績", "達成率", "計算式",
      ])
  }

  @Test("are the 109 of the CSV file, each with its rate and the sum that it came from")
  func rows() throws {
    let rows = try SeedFile("results.csv").rows.sorted {
      (Int($0["measure"]!)!, Int($0["indicator"]!)!)
        < (Int($1["measure"]!)!, Int($1["indicator"]!)!)
    }
    let table = try ExampleReview.japanese.get()["indicators"].texts
    #expect(table.count == 109)
    for (row, found) in zip(rows, table) { #expect(found == Self.expected(row)) }
  }

  private static func expected(_ row: [String: String]) -> [String] {
    func given(_ value: String, else text: String) -> String {
      row[value]!.isEmpty ? row[text]! : row[value]!
    }
    var rate = "-"
    var working = ""
    let target = row["target"]!
    let result = row["result"]!
    if row["formula"] == "achieved", !row["achieved"]!.isEmpty {
      rate = row["achieved"] == "1" ? "100%" : "0%"
      working = "100 × \(row["achieved"]!) ÷ 1"
    } else if row["formula"] == "at_most" {
      // The only one of the example is met.
      rate = "100%"
      working = "\(result) ≤ \(target) → 100"
    } else if let divisor = Decimal(string: target), var exact = Decimal(string: result) {
      exact = 100 * exact / divisor
      var rounded = Decimal()
      unsafe NSDecimalRound(&rounded, &exact, 0, .plain)
      rate = "\(rounded)%"
      working = "100 × \(result) ÷ \(target)"
    }
    return [
      row["measure"]!, "3年度", row["label"]!, row["indicator_name"]!, row["unit"]!,
      given("target", else: "target_text"), given("result", else: "result_text"), rate, working,
    ]
  }

  @Test("are figures where they are figures, and words where they are words")
  func cells() throws {
    let rows = try ExampleReview.english.get()["indicators"].rows
    #expect(
      rows[6] == [
        .text("5"), .word("FY2021", code: .integer(2021)), .text(""), .text("設置台数"), .text("台"),
        .figure(100),
        .figure(85), .rate(85, shown: "85"), .text("100 × 85 ÷ 100"),
      ])
    #expect(
      rows[0][5...8] == [.text("実施"), .text("実施"), .rate(100, shown: "100"), .text("100 × 1 ÷ 1")])
  }
}
