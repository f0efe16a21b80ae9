import Testing

@testable import SQLite

@Suite("SQL text")
struct SQLTextTests {
  @Test(
    "is complete with a semicolon outside of strings and comments",
    arguments: [
      ("SELECT 1;", true), ("SELECT 1; -- and that is all\n", true), ("SELECT 1", false),
      ("SELECT ';", false), ("SELECT 1 /* ;", false), ("SELECT 1 -- ;\n", false),
      ("SELECT \"a;b\";", true), ("", false),
    ])
  func complete(_ sql: String, _ isComplete: Bool) {
    #expect(SQLText.isComplete(sql) == isComplete)
  }

  @Test(
    "is blank without a statement, where no comment is open",
    arguments: [
      ("", true), (" \n\t;; ", true), ("-- a\n", true), ("/* a */ -- b", true), ("/* a", false),
      ("SELECT", false), ("'", false),
    ])
  func blank(_ sql: String, _ isBlank: Bool) {
    #expect(SQLText.isBlank(sql) == isBlank)
  }
}
