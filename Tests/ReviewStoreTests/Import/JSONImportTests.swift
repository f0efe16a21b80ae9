import ReviewStore
import Testing

@testable import ReviewStore

@Suite("Import of JSON")
struct JSONImportTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  @Test("an array of objects and an object a line are rows, whatever keys each has")
  func rows() throws {
    let tally = try test.tally(
      #"[{"measure":"1","fiscal_year":2021,"rate":90},{"施策番号":"2","年度":"R3","status":"集計中"}]"#
        .replacing("施策番号", with: "measure").replacing("年度", with: "fiscal_year"),
      as: "a.json")
    #expect(tally == "2 rows: 2 new, 0 changed, 0 unchanged")
    try test.importText(
      #"{"施策番号":"3","R2達成率":80,"R3達成率":null}"# + "\n", as: "b.ndjson")
    #expect(
      try test.rows("SELECT measure_id, fiscal_year, rate, status FROM assessment ORDER BY 1") == [
        ["1", "2021", "90.0", "NULL"], ["2", "2021", "NULL", "pending"],
        ["3", "2020", "80.0", "NULL"],
      ])
  }

  @Test("a fault points to the value")
  func pointer() throws {
    let refusal = try test.refusal(
      #"[{"measure":"1","fiscal_year":2021,"rate":90},{"measure":"2","fiscal_year":2021,"rate":"高い"}]"#,
      as: "a.json")
    #expect(
      refusal.english == [
        "a.json, /2/rate: “高い” is not a number. Write a figure such as 1200 or 98.5, or leave the cell "
          + "empty where there is none."
      ])
    #expect(
      refusal.japanese == [
        "a.json /2/rate: 「高い」は数値ではありません。1200 や 98.5 のように入力するか、値がない場合は空にしてください。"
      ])
  }
}
