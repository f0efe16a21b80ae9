import Testing

@testable import ReviewStore

@Suite("QueryText: what can be told of SQL without a store")
struct QueryTextTests {
  @Test(
    "parameters are found where SQLite sees them",
    arguments: [
      ("SELECT :a, @b, $c, :a", ["a", "b", "c"]), ("SELECT :年度", ["年度"]),
      ("SELECT ':no', \":no\", [:no], `:no`, 'it''s :no'", []),
      ("-- :no\nSELECT 1 /* :no */", []), ("SELECT a$b, x:y", ["y"]),
      ("SELECT 'open :no", []), ("", []), ("SELECT :1a, : b, :'c', @ d, $, :", ["1a"]),
      ("SELECT a.:b||@c;SELECT :b+:d", ["b", "c", "d"]),
    ])
  func parameters(_ sql: String, _ names: [String]) {
    #expect(QueryText(sql).parameters == names)
    #expect(QueryText(sql).unnamed == [])
  }

  @Test("those without a name are told by line")
  func unnamed() {
    #expect(QueryText("SELECT ?,\n ?1, '?'").unnamed == [1, 2])
    #expect(QueryText("SELECT '\n', ?12;\nSELECT\n?").unnamed == [2, 4])
    #expect(QueryText("SELECT ?1, ?2").hasPlainParameters == false)
    #expect(QueryText("SELECT ?1, ? 2").hasPlainParameters)
    #expect(QueryText("SELECT ?").hasPlainParameters)
  }

  @Test(
    "statements are told by the line they begin on",
    arguments: [
      ("SELECT 1", [1]), ("-- a\n\nSELECT 1;", [3]), ("SELECT 1;\n\nSELECT 2", [1, 3]),
      ("SELECT ';';\n -- no\n ; /* no */", [1]), ("/* open", []), (";;", []),
      ("SELECT '\n\n';\nSELECT 2", [1, 4]),
    ])
  func statements(_ sql: String, _ lines: [Int]) {
    #expect(QueryText(sql).statements == lines)
  }

  @Test("those that come with the program have one statement and explain what they take")
  func builtIn() {
    for query in SavedQuery.builtIn {
      let text = QueryText(query.sql)
      #expect(text.statements.count == 1, "\(query.name)")
      #expect(text.parameters.sorted() == query.parameters.map(\.name).sorted(), "\(query.name)")
    }
  }
}
