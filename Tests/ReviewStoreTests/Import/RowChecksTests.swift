import Testing

@testable import ReviewStore

@Suite("RowChecks: what the cells of one row must agree on")
struct RowChecksTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private let blanks = ["pending", "not_measured", "not_set", "not_applicable", "ended"]

  @Test("a typed blank of a result stands beside neither a figure nor an achieved")
  func results() throws {
    for blank in blanks {
      let header =
        "measure,fiscal_year,indicator,target,target_status,result,achieved,result_status"
      let problem = { (column: String) in
        Fault.Problem.blankBesideValue(statusColumn: column, status: blank)
      }
      #expect(
        try test.refusal("\(header)\n1,2018,1,5,\(blank),,,\n", as: "a.csv").problems
          == [problem("target_status")])
      #expect(
        try test.refusal("\(header)\n1,2018,1,,,5,1,\(blank)\n", as: "a.csv").problems
          == [problem("result_status"), problem("result_status")])
    }
  }

  @Test("texts may stand beside a typed blank: they are how it was written")
  func texts() throws {
    try test.importText(
      """
      measure,fiscal_year,indicator,target_text,target_status,result_text,result_status
      1,2018,1,－,not_set,集計中,pending

      """, as: "a.csv")
    #expect(
      try test.rows("SELECT target_text, target_status, result_text, result_status FROM indicator")
        == [["－", "not_set", "集計中", "pending"]])
  }

  @Test("provisional stands beside a value")
  func provisional() throws {
    try test.importText(
      """
      measure,fiscal_year,indicator,target,target_status,result,achieved,result_status
      1,2018,1,5,provisional,4,1,provisional

      """, as: "a.csv")
    try test.importText("measure,fiscal_year,rate,status\n1,2018,80,provisional\n", as: "b.csv")
    #expect(try test.rows("SELECT rate, status FROM assessment") == [["80.0", "provisional"]])
  }

  @Test("a blank of an assessment stands beside no rate")
  func assessments() throws {
    #expect(
      try test.refusal("measure,fiscal_year,rate,status\n1,2018,0,ended\n", as: "a.csv").problems
        == [.blankBesideValue(statusColumn: "status", status: "ended")])
  }

  @Test("bounds may be equal")
  func equalBounds() throws {
    try test.importText(
      "measure,fiscal_year,indicator,target,target_max\n1,2018,1,5,5\n", as: "a.csv")
    try test.importText("plan,title,first_year,last_year\nz,Z,2020,2020\n", as: "plans.csv")
    try test.importText(
      "plan,measure,name,field,departments,first_year,last_year\np,9,N,1,A,2020,2020\n",
      as: "measures.csv")
    try test.importText(
      "plan,department,first_year,last_year\np,A,2020,2020\n", as: "departments.csv")
  }

  @Test("bounds out of order in every resource that has them")
  func bounds() throws {
    let problem = Fault.Problem.boundsOutOfOrder(upperColumn: "last_year", upper: "2019")
    #expect(
      try test.refusal(
        "measure,name,field,departments,first_year,last_year\n9,N,1,A,2020,2019\n", as: "a.csv"
      ).problems == [problem])
    #expect(
      try test.refusal("department,first_year,last_year\nA,2020,2019\n", as: "a.csv").problems
        == [problem])
    #expect(
      try test.refusal("plan,title,first_year,last_year\np,P,2020,2019\n", as: "a.csv").problems
        == [problem])
    #expect(
      try test.refusal(
        "measure,fiscal_year,indicator,target,target_max\n1,2018,1,1e3,999.9\n", as: "a.csv"
      ).problems == [.boundsOutOfOrder(upperColumn: "target_max", upper: "999.9")])
  }

  @Test("a row may have faults of its cells and of what they agree on")
  func together() throws {
    #expect(
      try test.refusal(
        "measure,fiscal_year,indicator,target,target_max,baseline\n1,2018,1,9,1,x\n", as: "a.csv"
      ).problems == [.notANumber, .boundsOutOfOrder(upperColumn: "target_max", upper: "1")])
  }
}
