import SQLite
import Testing

@Suite("Stepping")
struct StatementSteppingTests {
  struct Stop: Error {}
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("goes through the rows and can begin anew, with the values still bound")
  func stepping() throws {
    let connection = try folder.database()
    let statement = try connection.prepare(
      "SELECT column1 FROM (VALUES (1), (2)) WHERE column1 >= ?")
    try statement.bind(1, at: 1)
    var values: [Int64] = []
    for _ in 1...2 {
      while try statement.step() { values.append(statement.row.integer(at: 0)) }
    }
    #expect(values == [1, 2, 1, 2])
    try statement.bind(2, at: 1)
    try statement.forEachRow { values.append($0.integer(at: 0)) }
    #expect(values == [1, 2, 1, 2, 2])
  }

  @Test("runs a statement to its end, dropping rows")
  func run() throws {
    let connection = try folder.database("test.db", "CREATE TABLE t (a)")
    try connection.prepare("INSERT INTO t VALUES (1), (2) RETURNING a").run()
    let count = try connection.queryInteger("SELECT count(*) FROM t")
    #expect(count == 2)
  }

  @Test("can be used again after a failure")
  func afterFailure() throws {
    let connection = try folder.database("test.db", "CREATE TABLE t (a UNIQUE)")
    let insert = try connection.prepare("INSERT INTO t VALUES (?)")
    for (value, code) in [(1, nil), (1, .constraintUnique), (2, nil)] as [(Int, ResultCode?)] {
      try insert.bind(value, at: 1)
      #expect(failure { try insert.run() }?.code == code)
    }
  }

  @Test("gives up the rest of the rows, and the lock with them, on reset")
  func reset() throws {
    let connection = try folder.database("test.db", "CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    let other = try Connection(path: folder.file("test.db"), access: .readWrite)
    let select = try connection.prepare("SELECT a FROM t")
    _ = try select.step()
    #expect(failure { try other.execute("BEGIN EXCLUSIVE") }?.code == .busy)
    select.reset()
    #expect(failure { try other.execute("BEGIN EXCLUSIVE") }?.code == nil)
  }

  @Test("ends when the body throws an error of SQLite's or of any other type, and resets")
  func bodyThrows() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("VALUES (?), (2)")
    var rows = 0
    let stopped = SQLiteError(code: .abort, message: "stop")
    let typed = failure {
      try statement.forEachRow { _ throws(SQLiteError) in
        rows += 1
        throw stopped
      }
    }
    #expect(typed == stopped)
    #expect(rows == 1)
    var isOther = false
    do {
      try statement.forEachRow { _ in throw Stop() }
    } catch is Stop {
      isOther = true
    }
    #expect(isOther)
    try statement.bind(1, at: 1)
  }
}
