import ReviewStore
import Testing

@Suite("Files with names that only look like the store's")
struct LookAlikeImportTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private func readings(_ receipt: Receipt) -> [String] {
    receipt.readings.readings.map { "\($0.row) \($0.column): \($0.written) → \($0.read)" }
  }

  private func departments() throws -> [[String]] {
    try test.rows("SELECT path FROM department_path ORDER BY path")
  }

  @Test(
    "a department with a character that nobody sees, or one that looks like another, is the store's",
    arguments: [
      "市民局\u{FE00}/防犯課", "市民局/防犯課\u{E0100}", "市\u{AD}民局/防犯課", "\u{200B}市民局/防犯課",
      "市民局/\u{2060}防犯課\u{2061}", "市\u{200E}民局/防犯課", "市⺠局/防犯課",
    ])
  func department(path: String) throws {
    let before = try departments()
    let receipt = try test.receipt(
      "measure,name,field,departments\n2,Sewers,1,\(path)\n", as: "measures.csv")
    #expect(readings(receipt) == ["2 departments: \(path) → 市民局/防犯課"])
    #expect(try departments() == before)
    #expect(
      try test.rows("SELECT bureau, section FROM measure_owner WHERE measure = '2'")
        == [["市民局", "防犯課"]])
  }

  @Test("a section that is new, below a bureau that looks like the store's, comes to that bureau")
  func newSection() throws {
    let receipt = try test.receipt(
      "measure,name,field,departments\n2,Sewers,1,市民局\u{FE00}/相談課\n", as: "measures.csv")
    #expect(readings(receipt) == ["2 departments: 市民局\u{FE00}/相談課 → 市民局/相談課"])
    #expect(try test.rows("SELECT count(*) FROM department WHERE parent IS NULL") == [["3"]])
  }

  @Test("a name that is new is stored as it is written, with its selectors, and found by either")
  func newName() throws {
    try test.receipt("measure,name,field,departments\n2,S,1,葛\u{E0100}城局\n", as: "measures.csv")
    #expect(try departments().contains(["葛\u{E0100}城局"]))
    let receipt = try test.receipt(
      "measure,name,field,departments\n1,P,1,葛城局\n", as: "measures.csv")
    #expect(readings(receipt) == ["2 departments: 葛城局 → 葛\u{E0100}城局"])
  }

  @Test("in the plan's own list of departments, too; two of one file that look alike contradict")
  func list() throws {
    let receipt = try test.receipt(
      "department,first_year\n市民局,\n市民局\u{FE00}/防犯課,2019\n", as: "departments.csv")
    #expect(readings(receipt) == ["3 department: 市民局\u{FE00}/防犯課 → 市民局/防犯課"])
    #expect(
      try test.refusal("department,first_year\n新局,2019\n新\u{AD}局,2020\n", as: "departments.csv")
        .problems == [.contradictingRow(first: 2)])
  }

  @Test("codes of measures and fields: looks count, and so does case")
  func codes() throws {
    let results = try test.receipt(
      "measure,fiscal_year,indicator,target,result\n1\u{200B},2018,1,10,9\n", as: "results.csv")
    #expect(readings(results) == ["2 measure: 1\u{200B} → 1"])
    let measures = try test.receipt(
      "measure,name,field,departments\n\u{2061}1\u{FE0F},P,1\u{AD},総務局\n", as: "measures.csv")
    #expect(
      readings(measures) == ["2 measure: \u{2061}1\u{FE0F} → 1", "2 field: 1\u{AD} → 1"])
    let fields = try test.receipt(
      "field,kind,name\n1\u{2060},pillar,Safety\n", as: "fields.csv")
    #expect(readings(fields) == ["2 field: 1\u{2060} → 1"])
    #expect(try test.rows("SELECT count(*) FROM measure") == [["3"]])
    _ = try test.receipt(
      "measure,name,field,departments\nA-1,Q,1,総務局\n", as: "measures.csv")
    #expect(
      try test.refusal("measure,fiscal_year,rate\na-1\u{200B},2018,90\n", as: "assessments.csv")
        .problems == [.unknownMeasure(plan: "p", nearest: ["A-1"])])
  }

  @Test("two measures of one file whose codes look alike contradict each other")
  func newMeasures() throws {
    #expect(
      try test.refusal(
        "measure,name,field,departments\n9,A,1,総務局\n9\u{200B},B,1,総務局\n", as: "measures.csv"
      ).problems == [.contradictingRow(first: 2)])
  }

  @Test(
    "of departments that are in the store already and look alike, the one that is spelled so is meant"
  )
  func both() throws {
    try test.run("INSERT INTO department (plan, name, position) VALUES ('p', '市民局\u{FE00}', 9)")
    let receipt = try test.receipt(
      "measure,name,field,departments\n2,S,1,市民局\u{FE00}\n1,P,1,市民局\n", as: "measures.csv")
    #expect(readings(receipt) == [])
    #expect(
      try test.refusal("measure,name,field,departments\n2,S,1,市\u{AD}民局\n", as: "measures.csv")
        .problems.count == 1)
  }
}
