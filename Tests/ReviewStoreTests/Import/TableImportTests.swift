import Testing

@testable import ReviewStore

@Suite("TableImport: rows into one table, many to a statement")
struct TableImportTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private let results =
    "SELECT m.code, i.fiscal_year, i.number, i.result "
    + "FROM indicator AS i JOIN measure AS m ON m.id = i.measure_id ORDER BY 1, 2, 3"

  @Test("rows in any order are stored as sorted ones are", arguments: [1, 2, 63, 64, 65, 128, 500])
  func shuffled(count: Int) throws {
    // 7919 is a prime that divides none of the counts.
    let shuffled = GeneratedRows.shuffledResults(count, measures: 3, stride: 7919)
    #expect(
      try test.tally(shuffled, as: "results.csv")
        == "\(count) rows: \(count) new, 0 changed, 0 unchanged")
    let other = try TestStore.withPlan()
    try other.importText(GeneratedRows.sortedResults(count, measures: 3), as: "results.csv")
    #expect(try test.rows(results) == other.rows(results))
    #expect(try test.rows("SELECT count(*) FROM indicator") == [["\(count)"]])
  }

  @Test("one row out of order at the very end")
  func lastOutOfOrder() throws {
    let sorted = GeneratedRows.sortedResults(400, measures: 3)
    try test.importText(sorted + "1,2018,9999,7\n", as: "results.csv")
    #expect(try test.rows("SELECT result FROM indicator WHERE number = 9999") == [["7.0"]])
    #expect(try test.rows("SELECT count(*) FROM indicator") == [["401"]])
    #expect(
      try test.rows("SELECT row_count, inserted FROM import_batch ORDER BY id DESC LIMIT 1")
        == [["401", "401"]])
  }

  @Test("a row that breaks a rule with what is stored is named, wherever it is among the 64")
  func ruleBroken() throws {
    // Indicators 1 to 150 of one measure and year, each with an upper bound.
    let bounds = (1...150).map { "1,2018,\($0),10\n" }.joined()
    try test.importText("measure,fiscal_year,indicator,target_max\n" + bounds, as: "results.csv")
    for wrong in [[1], [64], [65], [150], [2, 63, 64, 65, 129, 149]] {
      let rows = (1...150).map { "1,2018,\($0),\(wrong.contains($0) ? 11 : 9)\n" }.joined()
      let refusal = try test.refusal(
        "measure,fiscal_year,indicator,target\n" + rows, as: "results.csv")
      #expect(
        refusal.english
          == wrong.map {
            "results.csv, row \($0 + 1): together with what is stored, target would be "
              + "more than target_max. Correct the row, or the stored values first."
          })
    }
    let rows = (1...150).map { "1,2018,\($0),9\n" }.joined()
    #expect(
      try test.tally("measure,fiscal_year,indicator,target\n" + rows, as: "results.csv")
        == "150 rows: 0 new, 150 changed, 0 unchanged")
  }

  @Test("faults are in the order of rows, those with what is stored too")
  func order() throws {
    try test.importText(
      "measure,fiscal_year,indicator,target_max\n1,2018,1,10\n", as: "results.csv")
    let refusal = try test.refusal(
      "measure,fiscal_year,indicator,target\n1,2018,1,11\n1,2018,2,\"1,23\"\n", as: "results.csv")
    #expect(
      refusal.problems == [
        .ruleBroken("indicator_bounds_in_order"),
        .noFigure(textColumn: "target_text", statusColumn: "target_status"),
      ])
  }

  @Test("two grades with one bound, or two lowest grades, break a rule of the store")
  func grades() throws {
    #expect(
      try test.refusal("grade,at_least\nS,120\n", as: "grade_bands.csv").problems
        == [.ruleBroken("grade_band.plan, grade_band.at_least")])
    #expect(
      try test.refusal("grade,at_least\nD,\n", as: "grade_bands.csv").problems
        == [.ruleBroken("grade_band.plan")])
  }

  @Test("clearing that breaks a rule with what is stored names the row")
  func clearingBreaksRule() throws {
    #expect(
      try test.refusal("grade,at_least\nB,95\nA,(clear)\n", as: "grade_bands.csv").english == [
        "grade_bands.csv, row 3: together with what is stored, two grades of the plan would have "
          + "no at_least, which only the lowest has. Correct the row, or the stored values first."
      ])
  }

  @Test("rows that clear and rows that do not may alternate")
  func clearingAmongOthers() throws {
    let rows = (1...150).map { "1,2018,\($0),a\($0)\n" }.joined()
    try test.importText("measure,fiscal_year,indicator,unit\n" + rows, as: "results.csv")
    let changes = (1...150).map { "1,2018,\($0),\($0 % 3 == 0 ? "消去" : "b\($0)")\n" }.joined()
    #expect(
      try test.tally("measure,fiscal_year,indicator,unit\n" + changes, as: "results.csv")
        == "150 rows: 0 new, 150 changed, 0 unchanged")
    #expect(
      try test.rows("SELECT number, unit FROM indicator ORDER BY 1")
        == (1...150).map { ["\($0)", $0 % 3 == 0 ? "NULL" : "b\($0)"] })
    #expect(
      try test.tally("measure,fiscal_year,indicator,unit\n" + changes, as: "results.csv")
        == "150 rows: 0 new, 0 changed, 150 unchanged")
  }

  @Test("a new row whose cells are cleared is a new row")
  func clearedNewRow() throws {
    #expect(
      try test.tally(
        "measure,fiscal_year,rate,comment\n1,2018,(clear),消去\n", as: "assessments.csv")
        == "1 rows: 1 new, 0 changed, 0 unchanged")
    #expect(try test.rows("SELECT rate, comment FROM assessment") == [["NULL", "NULL"]])
  }

  @Test("a row may be changed and cleared at once, and is one row changed")
  func changedAndCleared() throws {
    try test.importText(
      "measure,fiscal_year,rate,comment\n1,2018,90,why\n", as: "assessments.csv")
    #expect(
      try test.tally("measure,fiscal_year,rate,comment\n1,2018,91,消去\n", as: "assessments.csv")
        == "1 rows: 0 new, 1 changed, 0 unchanged")
    #expect(try test.rows("SELECT rate, comment FROM assessment") == [["91.0", "NULL"]])
  }

  @Test("a row that gives its key alone is no answer: it is not stored, and changes nothing")
  func silent() throws {
    let unfilled = "measure,fiscal_year,rate,comment\n1,2018,,\n2,2018,,\n3,2018,70,\n"
    #expect(
      try test.tally(unfilled, as: "assessments.csv") == "3 rows: 1 new, 0 changed, 2 unchanged")
    #expect(try test.rows("SELECT rate FROM assessment") == [["70.0"]])
    #expect(
      try test.tally("measure,fiscal_year,indicator,target\n1,2018,1,\n", as: "results.csv")
        == "1 rows: 0 new, 0 changed, 1 unchanged")
    #expect(try test.rows(results) == [])
  }
}
