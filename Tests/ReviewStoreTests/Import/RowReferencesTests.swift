import Testing

@testable import ReviewStore

@Suite("RowReferences: the plan, measure, year, field and grade a row speaks of")
struct RowReferencesTests {
  /// Files that name no plan, one of each resource that may leave it out.
  private static let files: [(Resource, String)] = [
    (.gradeBands, "grade,meaning\nA,best\n"),
    (.fields, "field,kind,name\n7,theme,New\n"),
    (.departments, "department\nA\n"),
    (.measures, "measure,name,field,departments\n9,New,1,A\n"),
    (.results, "measure,fiscal_year,indicator,result\n1,2018,1,5\n"),
    (.assessments, "measure,fiscal_year,rate\n1,2018,90\n"),
    (.publishedMeasures, "measure,average\n1,90\n"),
    (.publishedFields, "field,grade,measures\n1,A,1\n"),
    (.publishedIndicators, "measure,fiscal_year,indicator,rate\n1,2018,1,90\n"),
  ]

  @Test("the plan may be left out where the store holds one: column or cell", arguments: files)
  func onePlan(resource: Resource, text: String) throws {
    let test = try TestStore.withPlan()
    try test.importText(text, as: "a.csv")
    let lines = text.split(separator: "\n")
    let withEmptyColumn = "plan,\(lines[0])\n,\(lines[1])\n"
    #expect(
      try test.tally(withEmptyColumn, as: "b.csv") == "1 rows: 0 new, 0 changed, 1 unchanged")
    let withPlan = "plan,\(lines[0])\np,\(lines[1])\n"
    #expect(try test.tally(withPlan, as: "c.csv") == "1 rows: 0 new, 0 changed, 1 unchanged")
  }

  @Test("with several plans or none, every row needs it", arguments: files)
  func severalPlans(resource: Resource, text: String) throws {
    let several = try TestStore.withTwoPlans()
    #expect(try several.refusal(text, as: "a.csv").problems == [.planNeeded(known: ["p", "q"])])
    let none = try TestStore()
    #expect(try none.refusal(text, as: "a.csv").problems == [.planNeeded(known: [])])
  }

  @Test("rows of several plans in one file go each to its own")
  func mixedPlans() throws {
    let test = try TestStore.withTwoPlans()
    try test.importText(
      "plan,measure,fiscal_year,rate\np,1,2018,1\nq,1,2018,2\np,2,2018,3\nq,2,2018,4\n",
      as: "assessments.csv")
    #expect(
      try test.rows(
        """
        SELECT m.plan, m.code, a.rate FROM assessment AS a JOIN measure AS m ON m.id = a.measure_id
        ORDER BY 1, 2
        """) == [["p", "1", "1.0"], ["p", "2", "3.0"], ["q", "1", "2.0"], ["q", "2", "4.0"]])
  }

  @Test("all that a row refers to in vain is told at once")
  func allFaults() throws {
    let test = try TestStore.withPlan()
    #expect(
      try test.refusal("field,grade,through_year,measures\n9,S,2030,1\n", as: "a.csv").problems == [
        .yearOutsidePlan(plan: "p", first: 2018, last: 2021),
        .unknownField("9", plan: "p", known: ["1", "2", "5", "6"]),
        .unknownGrade(plan: "p", known: ["A", "B", "C"]),
      ])
    #expect(
      try test.refusal("measure,fiscal_year,indicator,result\n9,2030,1,x\n", as: "a.csv").problems
        == [
          .noFigure(textColumn: "result_text", statusColumn: "result_status"),
          .yearOutsidePlan(plan: "p", first: 2018, last: 2021),
          .unknownMeasure(plan: "p"),
        ])
  }

  @Test("an empty through_year is the plan's last")
  func throughYear() throws {
    let test = try TestStore.withPlan()
    try test.importText("measure,through_year,average\n1,2019,80\n1,,90\n", as: "a.csv")
    #expect(
      try test.rows("SELECT through_year, average FROM published_measure ORDER BY 1")
        == [["2019", "80.0"], ["2021", "90.0"]])
    try test.importText("field,grade,measures\n,A,4\n1,A,3\n", as: "b.csv")
    #expect(
      try test.rows("SELECT field, through_year, measures FROM published_field ORDER BY 1")
        == [["NULL", "2021", "4"], ["1", "2021", "3"]])
  }

  @Test("a measure that is looked for in vain is looked for again in another plan")
  func measureOfOtherPlan() throws {
    let test = try TestStore.withTwoPlans()
    try test.importText(
      "plan,measure,name,field,departments\nq,9,New,1,A\n", as: "measures.csv")
    #expect(
      try test.refusal(
        "plan,measure,fiscal_year,rate\np,9,2018,1\nq,9,2018,2\np,9,2019,1\n", as: "a.csv"
      ).english
        == [2, 4].map {
          "a.csv, row \($0), column measure: plan p has no measure “9”. Correct the code, or import the "
            + "measure first."
        })
  }
}
