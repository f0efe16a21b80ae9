import ReviewStore
import Tables
import Testing

@testable import ReviewPages

@Suite("A plan or bureau named in another Unicode form than the store has it in")
struct StoredSpellingTests {
  private static let composed = "\u{30AC}"
  private static let decomposed = "\u{30AB}\u{3099}"

  /// Plan ガ with one measure of bureau ガ, composed unless it is said otherwise.
  private func store(plan: String = composed) throws -> TestStore {
    let test = try TestStore()
    try test.importText(
      "plan,title,first_year,last_year\n\(plan),Plan,2020,2021\n", as: "plans.csv")
    try test.importText("plan,field,kind,name\n\(plan),1,pillar,安全\n", as: "fields.csv")
    try test.importText(
      "plan,measure,name,field,departments\n\(plan),1,防犯,1,\(Self.composed)\n",
      as: "measures.csv")
    return test
  }

  @Test("is the store's in a review")
  func review() throws {
    let review = try store().review(of: Self.decomposed)
    #expect(Array(review.plan.utf8) == Array(Self.composed.utf8))
    #expect(review["list"].texts.count == 1)
  }

  @Test("is the store's in a form")
  func forms() throws {
    let test = try store()
    let forms = try Forms(
      for: .targets, plan: Self.decomposed, year: 2020, bureau: Self.decomposed, in: test.store,
      language: .english)
    let written = try forms.write(to: test.folder.file("forms"), as: .csv)
    #expect(written.map(\.measures) == [1])
  }

  @Test("is the same plan in an earlier store")
  func earlier() throws {
    let before = try store(plan: Self.decomposed)
    let after = try store()
    try after.run("UPDATE plan SET title = 'Renamed'")
    let review = try after.review(
      of: nil, ReviewOptions(language: .english, parts: [.changes], since: before.store.path))
    #expect(review.tables[0].texts.contains { $0.contains("Renamed") })
  }
}
