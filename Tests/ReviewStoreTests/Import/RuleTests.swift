import Foundation
import Tables
import Testing

@testable import ReviewStore

@Suite("Rule: what a row breaks together with what is stored, in words")
struct RuleTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private func check(
    _ text: String, as name: String, _ english: String, _ japanese: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let refusal = try test.refusal(text, as: name, sourceLocation: sourceLocation)
    #expect(
      refusal.english == [
        "\(name), row 2: together with what is stored, \(english). Correct the row, or the stored "
          + "values first."
      ], sourceLocation: sourceLocation)
    #expect(
      refusal.japanese == [
        "\(name) 2行目: 保存されている値と合わせると、\(japanese)ため、取り込めません。"
          + "この行か、保存されている値を訂正してください。"
      ], sourceLocation: sourceLocation)
  }

  @Test("years that are in order in neither the row nor the store alone")
  func years() throws {
    try test.importText(
      "measure,name,field,departments,last_year\n1,Patrols,1,市民局/防犯課,2019\n", as: "measures.csv")
    try check(
      "measure,name,field,departments,first_year\n1,Patrols,1,市民局/防犯課,2020\n",
      as: "measures.csv", "the measure would end (last_year) before it begins (first_year)",
      "施策の最終年度（last_year）が開始年度（first_year）より前になる")
    try test.importText("department,last_year\n総務局,2019\n", as: "departments.csv")
    try check(
      "department,first_year\n総務局,2020\n", as: "departments.csv",
      "the department would end (last_year) before it begins (first_year)",
      "所管の最終年度（last_year）が開始年度（first_year）より前になる")
  }

  @Test("grades with one bound, and two without")
  func grades() throws {
    try check(
      "grade,at_least\nS,120\n", as: "grade_bands.csv",
      "two grades of the plan would begin at the same at_least",
      "同じ計画の2つの評価が、同じ下限（at_least）になる")
    try check(
      "grade,at_least\nD,\n", as: "grade_bands.csv",
      "two grades of the plan would have no at_least, which only the lowest has",
      "下限（at_least）のない評価が2つになる（下限がないのは最低の評価だけ）")
  }

  @Test("a rule that nobody has put into words is named")
  func unknown() {
    let fault = Fault(file: "a.csv", row: 2, .ruleBroken("a_new_rule"))
    #expect(
      fault.message(in: .english)
        == "a.csv, row 2: together with what is stored, the row breaks the rule a_new_rule. Correct the "
        + "row, or the stored values first.")
    #expect(
      fault.message(in: .japanese)
        == "a.csv 2行目: 保存されている値と合わせると、規則 a_new_rule に反します。"
        + "この行か、保存されている値を訂正してください。")
  }

  @Test("every named rule of the tables that imports fill has its words")
  func complete() throws {
    let tables = [
      "plan", "grade_band", "field", "department", "measure", "measure_field",
      "measure_department", "indicator", "assessment", "published_measure", "published_field",
      "published_indicator",
    ]
    let list = tables.map { "'\($0)'" }.joined(separator: ", ")
    let sql = try test.rows(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name IN (\(list))"
    ).joined().joined(separator: "\n")
    var names: Set<String> = []
    for match in sql.matches(of: #/CONSTRAINT ([a-z_0-9]+)\s+CHECK/#) { names.insert("\(match.1)") }
    for match in sql.matches(of: #/RAISE\(ABORT, '([a-z_]+)'\)/#) { names.insert("\(match.1)") }
    #expect(names.count > 30)
    #expect(names.filter { Rule(broken: $0) == nil }.sorted() == [])
  }

  @Test("keys are known by what SQLite calls them")
  func keys() throws {
    for key in [
      "grade_band.plan, grade_band.at_least", "grade_band.plan", "measure.plan, measure.code",
      "measure_department.measure_id, measure_department.department_id",
      "index 'department_path_is_unique'", "index 'published_field_is_unique'",
      "FOREIGN KEY constraint failed",
    ] {
      #expect(Rule(broken: key) != nil, "\(key)")
    }
  }
}
