import Testing

@testable import ReviewStore

@Suite("PlanDirectory: the plans of a store and their codes")
struct PlanDirectoryTests {
  @Test("plans by code, with years, fields and grades in their order")
  func plans() throws {
    let test = try TestStore.withTwoPlans()
    try test.importText("plan,field,kind,name\nq,10,theme,Ten\n", as: "fields.csv")
    try test.importText("plan,department\nq,A\n", as: "departments.csv")
    let plans = try PlanDirectory(test.store.connection).plans
    #expect(plans.map(\.code) == ["p", "q"])
    #expect(plans.map(\.firstYear) == [2018, 2018])
    #expect(plans.map(\.lastYear) == [2021, 2021])
    #expect(plans.map(\.fields) == [["1", "2", "5", "6"], ["1", "2", "5", "6", "10"]])
    #expect(plans.map(\.grades) == [["A", "B", "C"], ["A", "B", "C"]])
    #expect(plans.map(\.listsDepartments) == [false, true])
  }

  @Test("the only plan is meant where none is named")
  func onlyPlan() throws {
    var problem: Fault.Problem?
    var directory = try PlanDirectory(TestStore.withPlan().store.connection)
    #expect(directory.plan(.keep, &problem) == 0)
    #expect(problem == nil)
    var several = try PlanDirectory(TestStore.withTwoPlans().store.connection)
    #expect(several.plan(.keep, &problem) == nil)
    #expect(problem == .planNeeded(known: ["p", "q"]))
  }
}
