import ReviewStore
import Testing

@testable import ReviewStore

@Suite("Wide sheets: a fiscal year in the heading")
struct WideSheetTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private func assessments() throws -> [[String]] {
    try test.rows(
      """
      SELECT m.code, a.fiscal_year, a.rate, a.status
      FROM assessment AS a JOIN measure AS m ON m.id = a.measure_id ORDER BY 1, 2
      """)
  }

  @Test("each year of a row becomes a row, in every way of writing a year")
  func years() throws {
    let tally = try test.tally(
      """
      施策番号,施策名,30年度目標達成率,元年度目標達成率,R2達成率,令和３年度　達成率
      1,Patrols,100,41,98.5%,集計中
      2,Sewers,,,,80

      """, as: "list.csv")
    #expect(tally == "5 rows: 5 new, 0 changed, 0 unchanged")
    #expect(
      try assessments() == [
        ["1", "2018", "100.0", "NULL"], ["1", "2019", "41.0", "NULL"],
        ["1", "2020", "98.5", "NULL"], ["1", "2021", "NULL", "pending"],
        ["2", "2021", "80.0", "NULL"],
      ])
  }

  @Test("targets and results stand side by side for each year")
  func targetsAndResults() throws {
    try test.importText(
      """
      measure,indicator,unit,2020 target,2020 result,R3目標,2021 result
      1,1,件,10,12,20,18
      2,1,人,"1,000",,,5

      """, as: "answers.csv")
    #expect(
      try test.rows(
        """
        SELECT m.code, i.fiscal_year, i.number, i.unit, i.target, i.result
        FROM indicator AS i JOIN measure AS m ON m.id = i.measure_id ORDER BY 1, 2
        """) == [
          ["1", "2020", "1", "件", "10.0", "12.0"], ["1", "2021", "1", "件", "20.0", "18.0"],
          ["2", "2020", "1", "人", "1000.0", "NULL"], ["2", "2021", "1", "人", "NULL", "5.0"],
        ])
  }

  @Test("same-as-left repeats the year before")
  func sameAsLeft() throws {
    let receipt = try test.receipt(
      "施策番号,指標番号,R2目標,R3目標\n1,1,\"1,500\",同左\n", as: "targets.csv")
    #expect(
      try test.rows("SELECT fiscal_year, target FROM indicator ORDER BY 1")
        == [["2020", "1500.0"], ["2021", "1500.0"]])
    #expect(
      receipt.readings.readings.map { "\($0.column): \($0.written) → \($0.read)" }
        == ["R2目標: 1,500 → 1500", "R3目標: 1,500 → 1500"])
  }

  @Test("a fault names the heading that the year stands in")
  func faults() throws {
    let refusal = try test.refusal(
      "施策番号,R2達成率,R3達成率\n1,90,多い\n9,1,2\n", as: "list.csv")
    #expect(
      refusal.english.map { $0.split(separator: ":")[0] } == [
        "list.csv, row 2, column R3達成率", "list.csv, row 3, column 施策番号",
        "list.csv, row 3, column 施策番号",
      ])
  }

  @Test("a year that no plan has, or that its era never had, is a fault of the heading")
  func wrongYears() throws {
    let refusal = try test.refusal(
      "施策番号,R3達成率,R9達成率,平成40年度達成率,50年度達成率\n1,90,1,1,1\n", as: "list.csv")
    #expect(
      refusal.problems == [
        .yearOutsidePlans(first: 2018, last: 2021), .yearBeyondEra(right: "令和10年度"),
        .yearWithoutEra(candidates: [2068, 1975]),
      ])
    #expect(
      refusal.english[0]
        == "list.csv, row 1, column R9達成率: the fiscal year of “R9達成率” is outside the store's plans, "
        + "which run from 2018 to 2021. Correct the heading, or pass the column over with --ignore."
    )
    #expect(
      refusal.japanese[0]
        == "list.csv 1行目「R9達成率」列: 「R9達成率」の年度は計画期間（2018～2021年度）に含まれません。"
        + "見出しを訂正するか、--ignore で読み飛ばしてください。")
  }

  @Test("a column stands for all years or for each, not both; and no year twice")
  func doubled() throws {
    #expect(
      try test.refusal("施策番号,年度,R3達成率\n1,2021,90\n", as: "a.csv").problems
        == [.columnAndYears])
    #expect(
      try test.refusal("施策番号,R3達成率,令和3年度達成率\n1,90,90\n", as: "a.csv").problems
        == [.repeatedColumn])
  }

  @Test("the same wide sheet again changes nothing")
  func again() throws {
    let text = "施策番号,R2達成率,R3達成率\n1,90,集計中\n2,80,70\n"
    try test.importText(text, as: "list.csv")
    #expect(
      try test.tally(text, as: "list.csv") == "4 rows: 0 new, 0 changed, 4 unchanged")
  }
}
