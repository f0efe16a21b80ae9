import Testing

@testable import ReviewStore

@Suite("SQLWord: the words of an SQL text")
struct SQLWordTests {
  private func texts(_ sql: String) -> [[String]] {
    SQLWord.statements(of: sql).map { $0.map(\.text) }
  }

  @Test("words, marks and numbers")
  func words() {
    #expect(
      texts("SELECT a.b,:c FROM 値 WHERE x>=1e5")
        == [["SELECT", "a", ".", "b", ",", ":", "c", "FROM", "値", "WHERE", "x", ">", "=", "1e5"]])
  }

  @Test("quotes are taken away, and doubled ones halved")
  func quotes() {
    let words = SQLWord.statements(of: #"'it''s' "a""b" `c` [d"] x"#)[0]
    #expect(words.map(\.text) == ["it's", #"a"b"#, "c", #"d""#, "x"])
    #expect(words.map(\.kind) == [.text, .quoted, .quoted, .quoted, .bare])
    #expect(words.map(\.offset) == [0, 8, 15, 19, 24])
  }

  @Test("comments and empty statements are none")
  func comments() {
    #expect(
      texts("-- a;b\nSELECT /* ; */ 1;;\u{FEFF}; SELECT ';' -- x") == [
        ["SELECT", "1"], ["SELECT", ";"],
      ])
  }

  @Test(
    "what is not closed reaches to the end", arguments: ["'a", "\"a", "[a", "/* a", "/*", "a /"])
  func open(_ sql: String) {
    #expect(SQLWord.statements(of: sql).count <= 1)
  }
}
