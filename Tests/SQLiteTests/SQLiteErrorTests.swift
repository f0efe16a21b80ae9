import SQLite
import Testing

@Suite("Errors")
struct SQLiteErrorTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("carry the extended code and the SQL of the statement that failed")
  func evidence() throws {
    let connection = try folder.database("test.db", "CREATE TABLE t (a UNIQUE)")
    let sql = "INSERT INTO t VALUES (1), (1)"
    let error = failure { try connection.prepare(sql).run() }
    #expect(error?.code == .constraintUnique)
    #expect(error?.sql == sql)
    #expect(error?.offset == nil)
  }

  @Test("point at the token that SQLite cannot accept, in bytes and in lines")
  func offset() throws {
    let connection = try folder.database()
    let sql = "SELECT '令和',\n  '年' AS é, missing\nFROM sqlite_schema"
    let error = try #require(failure { _ = try connection.prepare(sql) })
    #expect(error.code == .error)
    #expect(error.sql == sql)
    #expect(error.offset == 32)
    #expect(error.position?.line == 2)
    #expect(error.position?.column == 13)
    #expect(error.position?.lineText == "  '年' AS é, missing")
  }

  @Test(
    "hold no bound value, whatever SQLite says of it",
    arguments: [
      ("INSERT INTO t VALUES (?)", ResultCode.constraintDataType),
      ("INSERT INTO u VALUES (?), (?1)", .constraintUnique),
      ("INSERT INTO c VALUES (?)", .constraintCheck),
      ("SELECT json_extract('{}', ?)", .error),
      ("ATTACH ? AS other", .cannotOpen),
      ("SELECT * FROM f WHERE f MATCH ?", .error),
    ])
  func boundValues(sql: String, code: ResultCode) throws {
    let connection = try folder.database(
      "test.db",
      """
      CREATE TABLE t (a INTEGER) STRICT;
      CREATE TABLE u (a TEXT UNIQUE);
      CREATE TABLE c (a CHECK (a = 1));
      CREATE VIRTUAL TABLE f USING fts5 (a);
      """)
    let error = try #require(
      failure {
        let statement = try connection.prepare(sql)
        try statement.bind("/secret/'\"(", at: 1)
        try statement.run()
      })
    #expect(error.code == code || error.code.primary == code)
    #expect(error.sql == sql)
    #expect(!"\(error)".contains("secret"))
    #expect(!String(reflecting: error).contains("secret"))
  }

  @Test("hold no bound value when binding fails")
  func bindFailure() throws {
    let connection = try folder.database()
    let error = failure { try connection.prepare("SELECT ?").bind("secret", at: 2) }
    #expect(error?.code == .range)
    #expect(error.map { "\($0)".contains("secret") } == false)
  }

  @Test("keep SQLite's words where no value can be in them")
  func words() throws {
    let connection = try folder.database("test.db", "CREATE TABLE t (\"column of t\" NOT NULL)")
    let error = failure {
      let statement = try connection.prepare("INSERT INTO t VALUES (?)")
      try statement.run()
    }
    #expect(error?.code == .constraintNotNull)
    #expect(error?.message.contains("column of t") == true)
  }

  @Test("describe themselves with the message, the code and the line at fault")
  func description() {
    let syntax = SQLiteError(
      code: .error, message: "no such column: b", sql: "SELECT a,\n  b\nFROM t", offset: 12)
    #expect(
      "\(syntax)" == "no such column: b (SQLite code 1) at line 2, column 3:   b")
    let constraint = SQLiteError(
      code: .constraintUnique, message: "UNIQUE constraint failed: t.a",
      sql: "INSERT INTO t VALUES (?)")
    #expect(
      "\(constraint)"
        == "UNIQUE constraint failed: t.a (SQLite code 2067) in: INSERT INTO t VALUES (?)")
    #expect("\(SQLiteError(code: .full, message: "full"))" == "full (SQLite code 13)")
  }

  @Test("tell an interruption and a lock by any of their codes")
  func kinds() {
    #expect(SQLiteError(code: .interrupt, message: "").isInterruption)
    #expect(SQLiteError(code: .busySnapshot, message: "").isBusy)
    #expect(!SQLiteError(code: .error, message: "").isBusy)
  }
}
