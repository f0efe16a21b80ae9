import Testing

@testable import ReviewStore

@Suite("MeasureImport: measures, each with its fields and departments")
struct MeasureImportTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private func fields(_ measure: String) throws -> [[String]] {
    try test.rows(
      """
      SELECT f.field FROM measure_field AS f JOIN measure AS m ON m.id = f.measure_id
      WHERE m.code = '\(measure)' ORDER BY 1
      """)
  }

  private func departments(_ measure: String) throws -> [[String]] {
    try test.rows(
      """
      SELECT d.position, b.name, s.name
      FROM measure_department AS d JOIN measure AS m ON m.id = d.measure_id
      JOIN department AS s ON s.id = d.department_id LEFT JOIN department AS b ON b.id = s.parent
      WHERE m.code = '\(measure)' ORDER BY 1
      """)
  }

  private func tally(_ header: String, _ cells: String) throws -> String {
    try test.tally(
      "measure,name,field,departments,\(header)\n1,Patrols,1,市民局/防犯課,\(cells)\n",
      as: "measures.csv")
  }

  private let changed = "1 rows: 0 new, 1 changed, 0 unchanged"
  private let unchanged = "1 rows: 0 new, 0 changed, 1 unchanged"

  @Test("a new measure has the next place, its fields, and its departments in their order")
  func new() throws {
    try test.importText(
      "measure,name,field,other_fields,departments\nA-02-3,New,2,6;5,総務局;市民局/防犯課\n",
      as: "measures.csv")
    #expect(
      try test.rows("SELECT position, name, field FROM measure WHERE code = 'A-02-3'")
        == [["4", "New", "2"]])
    #expect(try fields("A-02-3") == [["5"], ["6"]])
    #expect(try departments("A-02-3") == [["1", "NULL", "総務局"], ["2", "市民局", "防犯課"]])
  }

  @Test("departments that are nowhere listed come into being, bureaus once")
  func unlisted() throws {
    try test.importText(
      "measure,name,field,departments\n4,N,1,財政局/主計課;財政局/税務課\n5,N,1,財政局\n",
      as: "measures.csv")
    #expect(
      try test.rows(
        "SELECT name, listed FROM department WHERE name LIKE '財政%' OR parent = "
          + "(SELECT id FROM department WHERE name = '財政局') ORDER BY id")
        == [["財政局", "0"], ["主計課", "0"], ["税務課", "0"]])
  }

  @Test("a list of other fields changes as a set: in another order it is the same")
  func otherFields() throws {
    #expect(try tally("other_fields", "5;6") == changed)
    #expect(try tally("other_fields", "6;5") == unchanged)
    #expect(try tally("other_fields", "6;2") == changed)
    #expect(try fields("1") == [["2"], ["6"]])
    #expect(try tally("other_fields", "") == unchanged)
    #expect(try tally("other_fields", "消去") == changed)
    #expect(try fields("1") == [])
  }

  @Test("a list of departments changes as a sequence: the first leads")
  func departmentLists() throws {
    func tally(_ departments: String) throws -> String {
      try test.tally(
        "measure,name,field,departments\n1,Patrols,1,\(departments)\n", as: "measures.csv")
    }
    #expect(try tally("市民局/防犯課;総務局") == changed)
    #expect(try tally("総務局;市民局/防犯課") == changed)
    #expect(try departments("1") == [["1", "NULL", "総務局"], ["2", "市民局", "防犯課"]])
    #expect(try tally("総務局;市民局/防犯課") == unchanged)
    #expect(try tally("環境局") == changed)
    #expect(try departments("1") == [["1", "NULL", "環境局"]])
  }

  @Test("a main field that changes to one of the other fields is told, not stored beside it")
  func mainFieldBecomesOther() throws {
    #expect(try tally("other_fields", "5;6") == changed)
    #expect(
      try test.refusal("measure,name,field,departments\n1,P,5,市民局/防犯課\n", as: "measures.csv")
        .english == [
          "measures.csv, row 2, column field: “5” is one of the measure's other fields so far. "
            + "Say in other_fields which remain."
        ])
    try test.importText(
      "measure,name,field,other_fields,departments\n1,P,5,6,市民局/防犯課\n", as: "measures.csv")
    #expect(try fields("1") == [["6"]])
  }

  @Test("a plan that lists its departments takes no others, also none that came before the list")
  func listed() throws {
    try test.importText("department\n環境局\n環境局/下水課\n", as: "departments.csv")
    #expect(
      try test.refusal("measure,name,field,departments\n4,N,1,環境局;新局\n", as: "measures.csv")
        .problems == [.unknownDepartment("新局", plan: "p")])
    #expect(
      try test.refusal("measure,name,field,departments\n4,N,1,総務局\n", as: "measures.csv")
        .problems == [.unknownDepartment("総務局", plan: "p")])
    #expect(
      try test.tally("measure,name,field,departments\n4,N,1,環境局/下水課\n", as: "measures.csv")
        == "1 rows: 1 new, 0 changed, 0 unchanged")
  }

  @Test("departments of another plan are not of this one")
  func otherPlan() throws {
    try test.importPlan("q")
    try test.importText("plan,department\nq,新局\n", as: "departments.csv")
    #expect(
      try test.tally("plan,measure,name,field,departments\np,4,N,1,別局\n", as: "measures.csv")
        == "1 rows: 1 new, 0 changed, 0 unchanged")
    #expect(
      try test.refusal("plan,measure,name,field,departments\nq,4,N,1,別局\n", as: "measures.csv")
        .problems == [.unknownDepartment("別局", plan: "q")])
  }

  @Test("an empty main field is one fault, not two")
  func emptyField() throws {
    #expect(
      try test.refusal("measure,name,field,departments\n4,N,,総務局\n", as: "measures.csv").problems
        == [.required])
  }

  @Test(
    "a name that the store does not take is told at its row",
    arguments: ["財政局;", "; 財政局", "財政局 /主計課", "財政局/ 主計課"])
  func badNames(departments: String) throws {
    let refusal = try test.refusal(
      "measure,name,field,departments\n4,N,1,総務局\n5,N,1,総務局;\(departments)\n",
      as: "measures.csv")
    #expect(refusal.english.allSatisfy { $0.hasPrefix("measures.csv, row 3") })
  }

  @Test("years that contradict the stored ones are told at their row")
  func storedYears() throws {
    #expect(try tally("first_year", "2020") == changed)
    #expect(
      try test.refusal(
        "measure,name,field,departments,last_year\n2,Sewers,1,環境局/下水課,2021\n"
          + "1,Patrols,1,市民局/防犯課,2019\n", as: "measures.csv"
      ).english == [
        "measures.csv, row 3: together with what is stored, the measure would end (last_year) "
          + "before it begins (first_year). Correct the row, or the stored values first."
      ])
  }

  @Test("all faults of a row are listed at once")
  func allFaults() throws {
    #expect(
      try test.refusal(
        "measure,position,name,field,other_fields,departments,first_year,last_year\n"
          + "4,x,,9,5;;5,a/b/c,2030,2020\n", as: "measures.csv"
      ).problems == [
        .notWhole(0...Int64(Int32.max)), .required,
        .boundsOutOfOrder(upperColumn: "last_year", upper: "2020"),
        .yearOutsidePlan(plan: "p", first: 2018, last: 2021),
        .unknownField("9", plan: "p", known: ["1", "2", "5", "6"]), .emptyInList,
        .repeatedInList("5"), .departmentTooDeep("a/b/c"),
      ])
  }

  @Test("old and new departments and fields are in the change log")
  func logged() throws {
    #expect(try tally("other_fields", "5") == changed)
    try test.importText(
      "measure,name,field,other_fields,departments\n1,Patrols,1,6,総務局\n", as: "measures.csv")
    #expect(
      try test.rows(
        "SELECT DISTINCT table_name, action, measure FROM change ORDER BY 1"
      ) == [["measure_department", "delete", "1"], ["measure_field", "delete", "1"]])
  }
}
