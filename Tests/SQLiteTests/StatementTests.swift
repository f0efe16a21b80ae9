import SQLite
import Testing

@Suite("Statements")
struct StatementTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("tell their SQL and what they do")
  func kinds() throws {
    let connection = try folder.database("test.db", "CREATE TABLE t (a)")
    let cases = [
      ("SELECT a FROM t", true, false), ("INSERT INTO t VALUES (1)", false, false),
      ("EXPLAIN SELECT 1", true, true), ("EXPLAIN QUERY PLAN SELECT 1", true, true),
    ]
    for (sql, isReadOnly, isExplain) in cases {
      let statement = try connection.prepare(sql)
      let found = (statement.sql, statement.isReadOnly, statement.isExplain)
      #expect(found == (sql, isReadOnly, isExplain))
    }
  }

  @Test("tell their columns, before the first step")
  func columns() throws {
    let connection = try folder.database("test.db", "CREATE TABLE t (a INTEGER, b VARCHAR(10), c)")
    let statement = try connection.prepare("SELECT a, b AS 名前, c, 1 + 1 AS two FROM t")
    let names = statement.columnNames
    let types = (0..<4).map { statement.declaredType(ofColumn: $0) }
    #expect(names == ["a", "名前", "c", "two"])
    #expect(types == ["INTEGER", "VARCHAR(10)", nil, nil])
    let insert = try connection.prepare("INSERT INTO t VALUES (1, 2, 3)")
    let count = insert.columnCount
    #expect(count == 0)
  }

  @Test("trap when asked for the type of a column that is not there")
  func noSuchColumn() async {
    await #expect(processExitsWith: .failure) {
      let connection = try Connection(path: ":memory:", access: .create)
      _ = try connection.prepare("SELECT 1").declaredType(ofColumn: 1)
    }
  }
}
