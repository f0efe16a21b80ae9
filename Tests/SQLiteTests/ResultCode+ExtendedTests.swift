import SQLite
import Testing

@Suite("Extended result codes")
struct ResultCodeExtendedTests {
  @Test("have the numbers of sqlite.org/rescode.html")
  func numbers() {
    #expect(ResultCode.abortRollback.rawValue == 516)
    #expect(ResultCode.busySnapshot.rawValue == 517)
    #expect(ResultCode.cannotOpenFolder.rawValue == 526)
    #expect(ResultCode.constraintCheck.rawValue == 275)
    #expect(ResultCode.constraintDataType.rawValue == 3091)
    #expect(ResultCode.corruptIndex.rawValue == 779)
    #expect(ResultCode.inputOutputShortRead.rawValue == 522)
    #expect(ResultCode.inputOutputCorruptFilesystem.rawValue == 8458)
    #expect(ResultCode.readOnlyFolder.rawValue == 1544)
  }

  @Test(
    "tell which constraint was violated",
    arguments: [
      ("INSERT INTO t (id, n) VALUES (1, 1)", ResultCode.constraintPrimaryKey),
      ("INSERT INTO t (n) VALUES (5)", .constraintUnique),
      ("INSERT INTO t (n) VALUES (NULL)", .constraintNotNull),
      ("INSERT INTO t (n) VALUES (-1)", .constraintCheck),
      ("INSERT INTO t (n) VALUES ('x')", .constraintDataType),
      ("INSERT INTO t (n, parent) VALUES (6, 99)", .constraintForeignKey),
      ("DELETE FROM t", .constraintTrigger),
    ])
  func constraints(sql: String, code: ResultCode) throws {
    let folder = try TemporaryFolder()
    let connection = try folder.database(
      "test.db",
      """
      CREATE TABLE t (
        id INTEGER PRIMARY KEY, n INTEGER NOT NULL UNIQUE CHECK (n > 0), parent REFERENCES t (n)
      );
      CREATE TABLE s (n INTEGER) STRICT;
      CREATE TRIGGER kept BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'kept'); END;
      INSERT INTO t (id, n) VALUES (1, 5);
      """)
    let statement =
      code == .constraintDataType ? sql.replacing("INTO t", with: "INTO s") : sql
    #expect(failure { try connection.execute(statement) }?.code == code)
  }
}
