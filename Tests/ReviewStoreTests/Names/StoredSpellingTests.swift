import SQLite
import Testing

@testable import ReviewStore

@Suite("Codes in another Unicode form than the store has them in")
struct StoredSpellingTests {
  private static let composed = "\u{30AC}"
  private static let decomposed = "\u{30AB}\u{3099}"
  private let test: TestStore

  /// Plan ガ計画, whose first measure is ガ1 and whose field 1 is ガ, all composed.
  init() throws {
    test = try TestStore()
    try test.importPlan(Self.composed)
    try test.run(
      """
      PRAGMA foreign_keys = OFF;
      UPDATE field SET code = '\(Self.composed)' WHERE code = '1';
      UPDATE measure SET field = '\(Self.composed)' WHERE field = '1';
      UPDATE measure SET code = '\(Self.composed)' WHERE code = '1';
      PRAGMA foreign_keys = ON;
      """)
  }

  private func bytes(_ text: String?) -> [UInt8] { Array((text ?? "").utf8) }

  @Test("lead to the spelling of the store, and first to one of the same bytes")
  func spelling() {
    let known = ["a", Self.composed]
    #expect(bytes(known.spelling(of: Self.decomposed)) == bytes(Self.composed))
    #expect(
      bytes((known + [Self.decomposed]).spelling(of: Self.decomposed)) == bytes(Self.decomposed))
    #expect(known.spelling(of: "A") == nil)
  }

  @Test("are those of the store in the parameters of a report")
  func parameters() throws {
    let store = try QueryStore(at: test.folder.file("review.db"))
    let query = SavedQuery(
      name: "q", sql: "-- T.\n-- :p (plan) | P.\n-- :f (field) | F.\nSELECT :p, :f")
    let values = try store.values(
      of: query, given: ["p": .text(Self.decomposed), "f": .text(Self.decomposed)])
    #expect(bytes(values["p"]?.text) == bytes(Self.composed))
    #expect(bytes(values["f"]?.text) == bytes(Self.composed))
  }

  @Test("bound a search")
  func search() throws {
    let scope = SearchScope(plan: Self.decomposed, year: "2019")
    #expect(try test.store.search(SearchQuery(["Sewers"]), in: scope).count == 1)
  }

  @Test("name a plan, a measure and a field to be worked on")
  func choices() throws {
    #expect(bytes(try test.store.choosePlan(Self.decomposed)) == bytes(Self.composed))
    for code in [
      try test.store.measure(Self.decomposed, plan: Self.composed),
      try test.store.loggedMeasure(Self.decomposed, plan: Self.composed),
      try test.store.field(Self.decomposed, plan: Self.composed),
    ] {
      #expect(bytes(code) == bytes(Self.composed))
    }
    #expect(try test.store.measure("x", plan: Self.composed) == nil)
    #expect(try test.store.loggedMeasure("x", plan: Self.composed) == nil)
    #expect(try test.store.field("x", plan: Self.composed) == nil)
    #expect(try test.store.close(year: 2018, plan: Self.decomposed).plan == Self.composed)
    #expect(try test.rows("SELECT hex(plan) FROM closed_year") == [["E382AC"]])
  }

  @Test("name the plan of a measure that is renamed")
  func rename() throws {
    var options = NameOptions()
    options.plan = Self.decomposed
    _ = try test.store.renameMeasure(Self.decomposed, code: "A-1", name: nil, options)
    #expect(try test.rows("SELECT code FROM measure WHERE position = 1") == [["A-1"]])
  }

  @Test("name the plan that is copied")
  func copy() throws {
    let copy = PlanCopy(
      from: Self.decomposed, to: "next", title: "Next", firstYear: 2022, lastYear: 2025)
    #expect(try test.store.copyPlan(copy).measures == 3)
  }

  @Test("name the plan of a row, and that is told")
  func planOfRow() throws {
    let receipt = try test.receipt(
      "plan,measure,fiscal_year,rate\n\(Self.decomposed),2,2019,50\n", as: "assessments.csv")
    #expect(receipt.tally.inserted == 1)
    #expect(receipt.readings.count == 1)
    #expect(receipt.readings.readings.first?.row == 2)
  }

  @Test("are read as the store's in a file, and told of")
  func imports() throws {
    let code = Self.decomposed
    let receipt = try test.receipt(
      "field,grade,measures\n\(code),A,1\n", as: "published_fields.csv")
    #expect(receipt.readings.count == 1)
    #expect(try test.rows("SELECT hex(field) FROM published_field") == [["E382AC"]])
    try test.importText(
      "measure,name,field,departments\n\(code),Rounds,2,総務局\n9,New,\(code),総務局\n",
      as: "measures.csv")
    #expect(
      try test.rows("SELECT hex(code), hex(field) FROM measure WHERE name IN ('Rounds', 'New')")
        == [["E382AC", "32"], ["39", "E382AC"]])
  }
}
