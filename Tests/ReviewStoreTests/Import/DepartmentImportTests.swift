import Testing

@testable import ReviewStore

@Suite("DepartmentImport: a plan's own list of departments")
struct DepartmentImportTests {
  private let test: TestStore

  init() throws {
    test = try TestStore()
    try test.importText("plan,title,first_year,last_year\np,P,2018,2021\n", as: "plans.csv")
  }

  /// bureau, name, position, first year, last year, successor, listed: in the order of places.
  private func departments() throws -> [[String]] {
    try test.rows(
      """
      SELECT b.name, d.name, d.position, d.first_year, d.last_year, s.name, d.listed
      FROM department AS d LEFT JOIN department AS b ON b.id = d.parent
      LEFT JOIN department AS s ON s.id = d.successor ORDER BY d.position, d.id
      """)
  }

  private func tally(_ text: String) throws -> String {
    try test.tally(text, as: "departments.csv")
  }

  @Test("bureaus and sections below them, in the order of the file")
  func tree() throws {
    #expect(
      try tally("department\n市民局\n市民局/防犯課\n総務局\n市民局/企画課\n総務局/企画課\n")
        == "5 rows: 5 new, 0 changed, 0 unchanged")
    #expect(
      try departments() == [
        ["NULL", "市民局", "1", "NULL", "NULL", "NULL", "1"],
        ["市民局", "防犯課", "2", "NULL", "NULL", "NULL", "1"],
        ["NULL", "総務局", "3", "NULL", "NULL", "NULL", "1"],
        ["市民局", "企画課", "4", "NULL", "NULL", "NULL", "1"],
        ["総務局", "企画課", "5", "NULL", "NULL", "NULL", "1"],
      ])
  }

  @Test("a place of its own, years, and a successor further down")
  func allColumns() throws {
    try test.importText(
      "department,position,first_year,last_year,successor\nA,20,2018,2019,B/x\nB,10,,,\nB/x,30,2020,,\n",
      as: "departments.csv")
    #expect(
      try departments() == [
        ["NULL", "B", "10", "NULL", "NULL", "NULL", "1"],
        ["NULL", "A", "20", "2018", "2019", "x", "1"],
        ["B", "x", "30", "2020", "NULL", "NULL", "1"],
      ])
  }

  @Test("a new one without a place comes behind all others")
  func nextPlace() throws {
    try test.importText("department,position\nA,40\nB,\n", as: "departments.csv")
    try test.importText("department\nC\n", as: "departments.csv")
    #expect(
      try departments().map { [$0[1], $0[2]] } == [["A", "40"], ["B", "41"], ["C", "42"]])
  }

  @Test("inserted, changed and unchanged rows are counted, also where only the successor changes")
  func tallies() throws {
    let text = "department,position,successor\nA,1,\nB,2,A\n"
    #expect(try tally(text) == "2 rows: 2 new, 0 changed, 0 unchanged")
    #expect(try tally(text) == "2 rows: 0 new, 0 changed, 2 unchanged")
    #expect(
      try tally("department,position,successor\nA,1,B\nB,3,A\nC,4,A\n")
        == "3 rows: 1 new, 2 changed, 0 unchanged")
    #expect(
      try tally("department,position,successor\nA,1,\nB,3,消去\nC,5,B\n")
        == "3 rows: 0 new, 2 changed, 1 unchanged")
    #expect(
      try departments().map { [$0[1], $0[5]] } == [["A", "B"], ["B", "NULL"], ["C", "B"]])
  }

  @Test("those that came into being with measures are listed afterwards, and count as changed")
  func becomesListed() throws {
    try test.importText("field,kind,name\n1,pillar,S\n", as: "fields.csv")
    try test.importText("measure,name,field,departments\n1,M,1,A/x\n", as: "measures.csv")
    #expect(try departments().map { [$0[1], $0[6]] } == [["A", "0"], ["x", "0"]])
    #expect(try tally("department\nA\nA/x\n") == "2 rows: 0 new, 2 changed, 0 unchanged")
    #expect(try departments().map { [$0[1], $0[6]] } == [["A", "1"], ["x", "1"]])
  }

  @Test("a plan without such a list takes any, one with a list its own only")
  func listsOnly() throws {
    try test.importText("field,kind,name\n1,pillar,S\n", as: "fields.csv")
    try test.importText("measure,name,field,departments\n1,M,1,A/x\n", as: "measures.csv")
    try test.importText("department\nA\nA/x\n", as: "departments.csv")
    #expect(
      try test.refusal("measure,name,field,departments\n2,M,1,A/y\n", as: "measures.csv").problems
        == [.unknownDepartment("A/y", plan: "p", nearest: ["A/x"])])
  }

  @Test("three levels are too many, wherever they stand")
  func tooDeep() throws {
    #expect(
      try test.refusal("department,successor\nA,\nA/b/c,\nA/d,A/b/c\n", as: "departments.csv")
        .problems == [.departmentTooDeep("A/b/c")])
    #expect(
      try test.refusal("department,successor\nA,\nA/d,A/b/c\n", as: "departments.csv").problems
        == [.unknownDepartment("A/b/c", plan: "p")])
  }

  @Test("a department may be its own list's only one, and succeed itself")
  func ownSuccessor() throws {
    #expect(try tally("department,successor\nA,A\n") == "1 rows: 1 new, 0 changed, 0 unchanged")
  }

  @Test("a bureau whose row is wrong is no reason to blame its sections")
  func wrongBureau() throws {
    #expect(
      try test.refusal("department,position\nA,first\nA/x,2\n", as: "departments.csv").problems
        == [.notWhole(0...Int64(Int32.max))])
  }

  @Test(
    "a name that the store does not take is told at its row", arguments: ["A;B", "A /x", "A/ x"])
  func badNames(name: String) throws {
    let refusal = try test.refusal("department\nA\nA \n\(name)\n", as: "departments.csv")
    #expect(
      refusal.english.map { $0.prefix(22) } == ["departments.csv, row 3", "departments.csv, row 4"])
  }

  @Test("years that contradict the stored ones are told at their row")
  func storedYears() throws {
    try test.importText("department,first_year\nA,2020\n", as: "departments.csv")
    #expect(
      try test.refusal("department,last_year\nB,2019\nA,2019\n", as: "departments.csv").english == [
        "departments.csv, row 3: together with what is stored, the department would end "
          + "(last_year) before it begins (first_year). Correct the row, or the stored values first."
      ])
  }

  @Test("departments of several plans in one file")
  func severalPlans() throws {
    try test.importText("plan,title,first_year,last_year\nq,Q,2018,2021\n", as: "plans.csv")
    #expect(
      try tally("plan,department,successor\np,A,\nq,A,\nq,A/x,A\np,A/x,A\n")
        == "4 rows: 4 new, 0 changed, 0 unchanged")
    #expect(
      try test.rows("SELECT plan, name, position FROM department ORDER BY plan, position")
        == [["p", "A", "1"], ["p", "x", "2"], ["q", "A", "1"], ["q", "x", "2"]])
  }
}
