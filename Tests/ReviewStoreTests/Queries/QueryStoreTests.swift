import Foundation
import SQLite
import Testing

@testable import ReviewStore

@Suite("QueryStore: SQL that people write can only read")
struct QueryStoreTests {
  private let test: TestStore
  private let path: String

  init() throws {
    test = try TestStore.withPlan()
    path = test.folder.file("review.db")
  }

  /// What is wrong with SQL, or nil when it runs.
  private func failure(_ sql: String) throws -> QueryError.Problem? {
    let store = try QueryStore(at: path)
    do {
      try store.forEachStatement(in: sql) { try $0.run() }
      return nil
    } catch let error as QueryError {
      return error.problem
    }
  }

  private static func path(_ sql: String, _ folder: TestFolder) -> String {
    sql.replacing("FOLDER", with: folder.path)
  }

  @Test(
    "whatever is more than reading is refused and leaves every file as it is",
    arguments: [
      "INSERT INTO plan (code, title, first_year, last_year) VALUES ('x', 'X', 2018, 2021)",
      "UPDATE plan SET title = 'x'", "DELETE FROM plan", "REPLACE INTO plan SELECT * FROM plan",
      "DROP TABLE plan", "DROP VIEW finding", "DROP INDEX measure_by_position",
      "DROP TRIGGER change_is_never_deleted",
      "CREATE TABLE t (a)", "CREATE VIEW v AS SELECT 1", "CREATE INDEX i ON plan (title)",
      "CREATE TRIGGER t AFTER UPDATE ON plan BEGIN SELECT 1; END",
      "CREATE TEMP TABLE t (a)", "CREATE TEMP TABLE t AS SELECT 1",
      "CREATE TEMP VIEW v AS SELECT 1",
      "CREATE TEMP TRIGGER t AFTER UPDATE ON plan BEGIN SELECT 1; END",
      "CREATE VIRTUAL TABLE t USING fts5(a)", "CREATE VIRTUAL TABLE temp.t USING fts5(a)",
      "ALTER TABLE plan ADD COLUMN a", "ALTER TABLE plan RENAME TO b",
      "ATTACH 'FOLDER/other.db' AS other", "ATTACH ':memory:' AS other", "ATTACH '' AS other",
      "DETACH main", "DETACH temp",
      "PRAGMA query_only = OFF", "PRAGMA user_version = 9", "PRAGMA application_id = 9",
      "PRAGMA writable_schema = ON", "PRAGMA journal_mode = WAL",
      "PRAGMA temp_store_directory = '/'",
      "PRAGMA foreign_keys = OFF", "PRAGMA cache_size = 1", "PRAGMA journal_mode",
      "PRAGMA optimize",
      "PRAGMA incremental_vacuum", "PRAGMA wal_checkpoint", "PRAGMA trusted_schema = ON",
      "VACUUM", "VACUUM INTO 'FOLDER/copy.db'", "REINDEX", "ANALYZE",
      "SELECT load_extension('FOLDER/x.so')", "SELECT LOAD_EXTENSION('x')",
      "SELECT fts3_tokenizer('simple')",
      "BEGIN", "BEGIN IMMEDIATE", "SAVEPOINT s", "COMMIT", "ROLLBACK", "RELEASE s",
      "WITH a AS (SELECT 1) INSERT INTO plan SELECT * FROM plan",
      "EXPLAIN INSERT INTO field SELECT * FROM field", "EXPLAIN DELETE FROM plan",
      "SELECT 1; DELETE FROM plan",
    ])
  func refused(sql: String) throws {
    let before = try test.bytes
    let names = try test.folder.names()
    guard case .refused? = try failure(Self.path(sql, test.folder)) else {
      Issue.record("not refused")
      return
    }
    #expect(try test.bytes == before)
    #expect(try test.folder.names() == names)
  }

  @Test(
    "reading in all its ways is allowed",
    arguments: [
      "SELECT * FROM plan", "SELECT * FROM finding", "SELECT count(*) FROM measure_review",
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT * FROM n",
      "SELECT name, rank() OVER (ORDER BY position) FROM measure", "VALUES (1), (2)",
      "SELECT json_group_array(code) FROM measure", "SELECT printf('%05.1f', 1.5), round(2.5)",
      "SELECT value FROM json_each('[1,2]')", "SELECT strftime('%Y', 'now')",
      "EXPLAIN QUERY PLAN SELECT * FROM plan", "EXPLAIN SELECT 1",
      "SELECT name FROM sqlite_schema", "PRAGMA table_info(plan)", "PRAGMA table_list",
      "SELECT name FROM pragma_table_info('plan')", "PRAGMA foreign_key_list(measure)",
      "PRAGMA index_list(measure)", "PRAGMA compile_options", "PRAGMA function_list",
      "PRAGMA module_list", "PRAGMA user_version",
      "PRAGMA page_count", "SELECT name FROM Pragma_Table_List", "EXPLAIN PRAGMA table_info(plan)",
      "SELECT DISTINCT a.code FROM measure AS a JOIN field AS f USING (plan) ORDER BY 1 LIMIT 2",
    ])
  func allowed(sql: String) throws {
    let error = try failure(sql)
    #expect(error == nil)
  }

  @Test("sorting more than fits in memory leaves no file behind")
  func sorting() throws {
    let sql = """
      SELECT count(*) FROM (
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
        SELECT DISTINCT hex(randomblob(50)) FROM n ORDER BY 1
      )
      """
    #expect(try failure(sql) == nil)
    #expect(try test.folder.names().filter { $0.hasPrefix("review.db") } == ["review.db"])
  }

  @Test("a missing file is not made, and what is no store is refused")
  func noStore() throws {
    #expect(throws: StoreError(path: test.folder.file("none.db"), problem: .missing)) {
      _ = try QueryStore(at: test.folder.file("none.db"))
    }
    let text = try test.folder.write("text", to: "notes.txt")
    #expect(throws: StoreError(path: text, problem: .notAStore)) {
      _ = try QueryStore(at: text)
    }
  }

  @Test("text in double quotes is a name, never a value")
  func doubleQuotes() throws {
    #expect(try failure("SELECT * FROM plan WHERE code = \"p\"") == .quoted("p"))
  }
}
