import SQLite
import Testing

@testable import ReviewStore

@Suite("SavedQuery: SQL with a head comment that says what it answers")
struct SavedQueryTests {
  @Test("titles and parameters are read from the head comment")
  func head() {
    let sql = """
      -- What there is.
      -- 一覧。
      -- :year | The fiscal year; none: every year. | 年度。
      -- :limit 10 |  How many.  | 件数。
      -- :name two words | A name. |
      SELECT :year, :limit, :name; -- :not a parameter
      """
    let query = SavedQuery(name: "list", sql: sql)
    #expect(query.name == "list")
    #expect(query.sql == sql)
    #expect(query.english == "What there is.")
    #expect(query.japanese == "一覧。")
    #expect(
      query.parameters == [
        .init(
          name: "year", kind: .anything, initial: nil,
          english: "The fiscal year; none: every year.", japanese: "年度。"),
        .init(
          name: "limit", kind: .anything, initial: "10", english: "How many.", japanese: "件数。"),
        .init(
          name: "name", kind: .anything, initial: "two words", english: "A name.", japanese: ""),
      ])
  }

  @Test("what the comment leaves out is taken from what it says")
  func defaults() {
    let bare = SavedQuery(name: "bare", sql: "SELECT 1")
    #expect(bare.english == "bare")
    #expect(bare.japanese == "bare")
    #expect(bare.parameters == [])
    let english = SavedQuery(name: "e", sql: "-- Only English.\n-- :a 1 | An a.\nSELECT :a")
    #expect(english.japanese == "Only English.")
    #expect(
      english.parameters == [
        .init(name: "a", kind: .anything, initial: "1", english: "An a.", japanese: "An a.")
      ])
    #expect(SavedQuery(name: "x", sql: "").english == "x")
  }

  @Test(
    "the kind of a parameter stands in brackets behind its name",
    arguments: [
      ("(plan)", .plan, nil), ("(field) 5", .field, "5"), ("(year)", .year, nil),
      ("(date) 2022-05-01", .date, "2022-05-01"),
      ("(integer)", .integer(least: nil, most: nil), nil),
      ("(integer 1..) 10", .integer(least: 1, most: nil), "10"),
      ("(integer ..-1)", .integer(least: nil, most: -1), nil),
      ("(number 0..1.5)  two words", .number(least: 0, most: 1.5), "two words"),
      ("10", .anything, "10"), ("plan", .anything, "plan"),
    ] as [(String, ParameterKind, String?)])
  func kinds(_ written: String, _ kind: ParameterKind, _ initial: String?) {
    let query = SavedQuery(name: "q", sql: "-- T.\n-- :a \(written) | An a.\nSELECT :a")
    #expect(
      query.parameters == [
        .init(name: "a", kind: kind, initial: initial, english: "An a.", japanese: "An a.")
      ])
  }

  @Test(
    "what is no kind in brackets is no parameter",
    arguments: [
      "(plans)", "(plan 1..)", "(integer 1)", "(integer a..)", "(integer 1..2 3)", "(year", "()",
      "(integer 10..1)", "(number 1..0.5)", "(number nan..1)",
    ])
  func noKind(_ written: String) {
    #expect(SavedQuery(name: "q", sql: "-- T.\n-- :a \(written) | A.\nSELECT :a").parameters == [])
  }

  @Test("a comment further down is not part of the head")
  func laterComment() {
    let query = SavedQuery(name: "q", sql: "-- Title.\n\n-- :a 1 | An a.\nSELECT 1")
    #expect(query.english == "Title.")
    #expect(query.parameters == [])
  }

  @Test("the queries that come with the program, by name")
  func builtIn() {
    #expect(
      SavedQuery.builtIn.map(\.name) == [
        "best", "blanks", "changes", "completed", "coverage", "departments", "differences",
        "distribution", "edges", "fields", "gaps", "improving", "indicators", "measures", "ranking",
        "reconciliation", "summary", "themes", "units", "worst", "year_change",
      ])
    for query in SavedQuery.builtIn {
      #expect(query.english.hasSuffix(".") && query.japanese.hasSuffix("。"), "\(query.name)")
      for parameter in query.parameters {
        #expect(!parameter.english.isEmpty && !parameter.japanese.isEmpty, "\(query.name)")
      }
    }
  }

  /// A store with the example, as queries see it.
  private static func example() throws -> (folder: TestFolder, path: String) {
    let folder = try TestFolder()
    let path = folder.file("review.db")
    _ = try Store.create(at: path, from: Store.sources(ofPackage: ProjectFolder.example))
    return (folder, path)
  }

  @Test(
    "every one names just the parameters its SQL has, and runs on the example with their defaults")
  func example() throws {
    let (folder, path) = try Self.example()
    let store = try Store.open(at: path)
    var rows: [String: Int] = [:]
    for query in SavedQuery.builtIn {
      let statement = try store.connection.prepare(query.sql)
      let names = (0..<statement.parameterCount).compactMap {
        statement.parameterName(at: $0 + 1).map { String($0.dropFirst()) }
      }
      #expect(names.sorted() == query.parameters.map(\.name).sorted(), "\(query.name)")
      var values: [String: Value] = [:]
      for parameter in query.parameters {
        values[parameter.name] = parameter.initial.map { Value(typed: $0) } ?? .null
      }
      try statement.bind(parameters: values)
      #expect(Set(statement.columnNames).count == statement.columnCount, "\(query.name)")
      rows[query.name] = 0
      while try statement.step() { rows[query.name, default: 0] += 1 }
    }
    withExtendedLifetime(folder) {}
    #expect(rows["measures"] == 73)
    #expect(rows["reconciliation"] == 73)
    #expect(rows["best"] == 10)
    #expect(rows["worst"] == 10)
    #expect(rows["fields"] == 18, "6 fields by 3 grades")
    #expect(rows["indicators"] == 109)
    #expect((rows["summary"] ?? 0) >= 3)
    #expect((rows["departments"] ?? 0) % 3 == 0)
    #expect(rows["completed"] == 5)
  }

  @Test("a parameter that is given is used")
  func given() throws {
    let (folder, path) = try Self.example()
    let store = try Store.open(at: path)
    func rows(_ name: String, _ values: [String: Value]) throws -> Int {
      let query = try #require(SavedQuery.builtIn.first { $0.name == name })
      let statement = try store.connection.prepare(query.sql)
      var all = values
      for parameter in query.parameters where all[parameter.name] == nil {
        all[parameter.name] = parameter.initial.map { Value(typed: $0) } ?? .null
      }
      try statement.bind(parameters: all)
      var count = 0
      while try statement.step() { count += 1 }
      return count
    }
    #expect(try rows("best", ["limit": .integer(3)]) == 3)
    #expect(try rows("worst", ["limit": .integer(100)]) == 73)
    #expect(try rows("indicators", ["year": .integer(2018)]) == 0)
    #expect(try rows("indicators", ["year": .integer(2021)]) == 109)
    withExtendedLifetime(folder) {}
  }
}
