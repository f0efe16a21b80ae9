import ReviewStore
import Tables
import Testing

@testable import ReviewPages

@Suite("The choice of a plan")
struct PlanChoiceErrorTests {
  private func failure(_ plan: String?, in test: TestStore) throws -> PlanChoiceError {
    try #require(throws: PlanChoiceError.self) { try test.review(of: plan) }
  }

  private func twoPlans() throws -> TestStore {
    let test = try TestStore()
    try test.importText(
      "plan,title,first_year,last_year\nwater,Water,2024,2025\nict,ICT,2018,2021\n",
      as: "plans.csv")
    return test
  }

  @Test("fails in a store without plans")
  func none() throws {
    let error = try failure(nil, in: TestStore())
    #expect(error == PlanChoiceError(wanted: nil, known: []))
    #expect(error.message(in: .english) == "the store holds no plan yet. Import plans first.")
    #expect(error.message(in: .japanese) == "計画がまだありません。先に計画を取り込んでください。")
    #expect(
      try failure("ict", in: TestStore()).message(in: .english)
        == "the store holds no plan yet. Import plans first.")
  }

  @Test("fails when there are several and none is named")
  func several() throws {
    let error = try failure(nil, in: twoPlans())
    #expect(error == PlanChoiceError(wanted: nil, known: ["ict", "water"]))
    #expect(
      error.message(in: .english)
        == "the store holds several plans. Name one with --plan. There are ict, water.")
    #expect(
      error.message(in: .japanese) == "計画が複数あります。--plan で指定してください。ある計画：ict、water")
  }

  @Test("fails when there is none of that name")
  func unknown() throws {
    let error = try failure("roads", in: twoPlans())
    #expect(error == PlanChoiceError(wanted: "roads", known: ["ict", "water"]))
    #expect(error.message(in: .english) == "there is no plan “roads”. There are ict, water.")
    #expect(
      error.message(in: .japanese) == "「roads」という計画はありません。ある計画：ict、water")
    #expect(
      PlanChoiceError(wanted: "roads", known: ["ict"]).message(in: .english)
        == "there is no plan “roads”. There is ict.")
  }

  @Test("is the plan that is named, and the only one where none is")
  func found() throws {
    let two = try twoPlans()
    #expect(try two.review(of: "water").title == "Water")
    #expect(try two.review(of: "ict").title == "ICT")
    let one = try TestStore()
    try one.importText("plan,title,first_year,last_year\nict,ICT,2018,2021\n", as: "plans.csv")
    #expect(try one.review().plan == "ict")
    #expect(try one.review(of: "ict").plan == "ict")
  }
}
