import SQLite
import Testing

@Suite("Reading SQL texts")
struct SQLReaderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(
    "finds the statements between white space, comments and semicolons",
    arguments: [
      ("", []), (" \n\t\r\u{0C}", []), (";;", []), ("-- nothing", []), ("/* open", []), ("/*", []),
      ("SELECT 1", ["SELECT 1"]), ("SELECT 1;", ["SELECT 1;"]),
      ("-- one\nSELECT 1; -- two\n/* ; */;\nSELECT ';' ", ["SELECT 1;", "SELECT ';' "]),
      ("\u{FEFF}SELECT 1", ["\u{FEFF}SELECT 1"]), ("/**/SELECT 1--", ["SELECT 1--"]),
      ("/*/ SELECT 0 */SELECT 1", ["SELECT 1"]),
    ])
  func statements(script: String, expected: [String]) throws {
    let connection = try folder.database()
    var found: [String] = []
    try connection.forEachStatement(in: script) { found.append($0.sql) }
    #expect(found == expected)
  }

  @Test("keeps the statements of a trigger together")
  func trigger() throws {
    let connection = try folder.database("test.db", "CREATE TABLE t (a)")
    var count = 0
    try connection.forEachStatement(
      in: "CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; SELECT 2; END; SELECT 3"
    ) { _ in count += 1 }
    #expect(count == 2)
  }

  @Test("refuses a NUL instead of taking it for the end", arguments: ["SELECT 1;\0SELECT 2", "\0"])
  func nul(sql: String) throws {
    let connection = try folder.database()
    #expect(failure { try connection.execute(sql) }?.code == .misuse)
    #expect(failure { _ = try connection.prepare(sql) }?.code == .misuse)
  }

  @Test("counts offsets from the start of the whole text")
  func offset() throws {
    let connection = try folder.database()
    let script = "SELECT 1;\n-- 令和\nSELECT missing;"
    let error = failure { try connection.execute(script) }
    #expect(error?.sql == script)
    #expect(error?.offset == 27)
    #expect(error?.position?.line == 3)
    #expect(error?.position?.column == 8)
  }
}
