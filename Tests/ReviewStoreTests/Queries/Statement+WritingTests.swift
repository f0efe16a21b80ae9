import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("Statement.write: the rows of a query as a table")
struct StatementWritingTests {
  private func write(_ sql: String, _ format: TableFormat) throws -> (rows: Int, text: String) {
    let connection = try Connection(path: ":memory:", access: .create)
    let sink = ByteSink()
    let rows = try connection.prepare(sql).write(to: format.writer(to: sink))
    #expect(!rows.hasMore)
    return (rows.count, String(decoding: sink.contents(), as: UTF8.self))
  }

  private let values = """
    SELECT NULL AS a, -9223372036854775808 AS b, 0.1 AS c, '防災, "x"' AS d, x'00FFab' AS e, '' AS f,
      x'' AS g, 100.0 AS h, 1e999 AS i
    """

  @Test("every storage class as CSV")
  func csv() throws {
    let (rows, text) = try write(values, .csv)
    #expect(rows == 1)
    #expect(
      text == """
        a,b,c,d,e,f,g,h,i
        ,-9223372036854775808,0.1,"防災, ""x""\",00FFAB,,,100,1e999

        """)
  }

  @Test("every storage class as JSON")
  func json() throws {
    #expect(
      try write(values, .ndjson).text
        == #"{"a":null,"b":-9223372036854775808,"c":0.1,"d":"防災, \"x\"","e":"00FFAB","f":"","g":"","#
        + #""h":100,"i":1e999}"# + "\n")
  }

  @Test("a column may hold another class in every row")
  func mixed() throws {
    let (rows, text) = try write(
      "SELECT column1 AS v FROM (VALUES (1), ('a'), (NULL), (2.5), (x'01'))", .csv)
    #expect(rows == 5)
    #expect(text == "v\n1\na\n\"\"\n2.5\n01\n")
  }

  @Test("of more rows than it may write, it writes so many, and says that there are more")
  func limit() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    let statement = try connection.prepare("SELECT column1 AS v FROM (VALUES (1), (2), (3))")
    for (limit, expected, hasMore) in [
      (0, "v\n", true), (2, "v\n1\n2\n", true), (3, "v\n1\n2\n3\n", false),
      (4, "v\n1\n2\n3\n", false),
    ] {
      let sink = ByteSink()
      let rows = try statement.write(to: TableFormat.csv.writer(to: sink), limit: limit)
      #expect(rows.hasMore == hasMore && rows.count == min(limit, 3))
      #expect(String(decoding: sink.contents(), as: UTF8.self) == expected)
    }
  }

  @Test("a query without rows has its columns")
  func noRows() throws {
    let (rows, text) = try write("SELECT 1 AS a, 2 AS b WHERE 0", .csv)
    #expect(rows == 0)
    #expect(text == "a,b\n")
  }

  @Test("a text with a NUL in it is written whole")
  func nul() throws {
    #expect(try write("SELECT 'a' || char(0) || 'b' AS v", .csv).text == "v\na\u{0}b\n")
  }

  @Test("a query that fails half way says so")
  func failure() throws {
    let error = #expect(throws: SQLiteError.self) {
      try write(
        "SELECT abs(column1) FROM (VALUES (1), (-9223372036854775808))", .csv)
    }
    #expect(error?.message == "integer overflow")
  }

  private func problem(
    _ sql: String, in connection: borrowing Connection
  ) throws -> ResultCode? {
    do {
      try connection.prepare(sql).write(to: TableFormat.csv.writer(to: ByteSink()))
      return nil
    } catch let error as SQLiteError {
      return error.code
    }
  }

  @Test("a row is refused as a whole when its texts and blobs are too long together")
  func longRow() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    let columns = (1...20).map { "y AS a\($0)" }.joined(separator: ", ")
    let sql = "SELECT \(columns) FROM (SELECT hex(zeroblob(LENGTH)) AS y LIMIT 1)"
    #expect(
      try problem(sql.replacing("LENGTH", with: "419430"), in: connection) == nil)
    #expect(try problem(sql.replacing("LENGTH", with: "419431"), in: connection) == .tooBig)
  }

  @Test("between long cells of a row it is asked whether there is time left")
  func time() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    connection.setProgressHandler(every: 1_000_000) { false }
    let sql = "SELECT y AS a, y AS b FROM (SELECT hex(zeroblob(LENGTH)) AS y LIMIT 1)"
    #expect(try problem(sql.replacing("LENGTH", with: "10"), in: connection) == nil)
    #expect(try problem(sql.replacing("LENGTH", with: "200000"), in: connection) == .interrupt)
  }
}
