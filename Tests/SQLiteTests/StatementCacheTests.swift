import Testing

@testable import SQLite

@Suite("Statements that are kept")
struct StatementCacheTests {
  struct Stop: Error {}
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("are prepared once")
  func reuse() throws {
    let connection = try folder.database()
    var prepared = 0
    connection.setAuthorizer { action in
      if action.kind == .select { prepared += 1 }
      return .allow
    }
    for _ in 1...3 { try connection.withStatement("SELECT 1") { try $0.run() } }
    #expect(prepared == 1)
    let count = connection.database.statements.count
    #expect(count == 1)
  }

  @Test("come reset and with nothing bound, also after the body threw")
  func clean() throws {
    let connection = try folder.database("test.db", "CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    let sql = "SELECT a, ? FROM t"
    var isStopped = false
    do {
      try connection.withStatement(sql) { statement in
        try statement.bind("value", at: 1)
        _ = try statement.step()
        throw Stop()
      }
    } catch is Stop {
      isStopped = true
    }
    #expect(isStopped)
    let other = try Connection(path: folder.file("test.db"), access: .readWrite)
    try other.execute("BEGIN EXCLUSIVE; ROLLBACK")
    let rows = try connection.queryRows(sql)
    #expect(rows == [[.integer(1), .null]])
  }

  @Test("can be used within their own use")
  func reentrancy() throws {
    let connection = try folder.database()
    let sql = "VALUES (1), (2)"
    var pairs: [[Int64]] = []
    try connection.withStatement(sql) { outer in
      while try outer.step() {
        try connection.withStatement(sql) { inner in
          while try inner.step() {
            pairs.append([outer.row.integer(at: 0), inner.row.integer(at: 0)])
          }
        }
      }
    }
    #expect(pairs == [[1, 1], [1, 2], [2, 1], [2, 2]])
    let count = connection.database.statements.count
    #expect(count == 1)
  }

  @Test("make room for others, the one first whose last use is longest ago")
  func eviction() throws {
    let connection = try folder.database()
    for number in 0..<StatementCache.capacity {
      try connection.withStatement("SELECT \(number)") { try $0.run() }
    }
    try connection.withStatement("SELECT 0") { try $0.run() }
    try connection.withStatement("SELECT 'new'") { try $0.run() }
    let kept = ["SELECT 0", "SELECT 1", "SELECT 2", "SELECT 'new'"].map {
      connection.database.statements.contains($0)
    }
    #expect(kept == [true, false, true, true])
    let count = connection.database.statements.count
    #expect(count == StatementCache.capacity)
  }

  @Test("are not taken from whoever uses them, however many there are")
  func allLent() throws {
    let connection = try folder.database()
    let last = StatementCache.capacity + 2
    func use(_ number: Int) throws -> Int64 {
      try connection.withStatement("SELECT \(number)") { statement in
        _ = try statement.step()
        let deeper = number < last ? try use(number + 1) : 0
        return statement.row.integer(at: 0) + deeper
      }
    }
    let sum = try use(1)
    #expect(sum == Int64(last * (last + 1) / 2))
    let count = connection.database.statements.count
    #expect(count == StatementCache.capacity)
  }

  @Test("are told apart by their bytes, not by what they look like")
  func unicodeForms() throws {
    let connection = try folder.database()
    let composed = try connection.queryText("SELECT hex('\u{30AC}')")
    let decomposed = try connection.queryText("SELECT hex('\u{30AB}\u{3099}')")
    #expect(composed == "E382AC")
    #expect(decomposed == "E382ABE38299")
  }

  @Test("follow a change of the schema")
  func schemaChange() throws {
    let connection = try folder.database("test.db", "CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    let before = try connection.queryRows("SELECT * FROM t")
    try connection.execute("ALTER TABLE t ADD COLUMN b DEFAULT 2")
    let after = try connection.queryRows("SELECT * FROM t")
    #expect(before == [[.integer(1)]])
    #expect(after == [[.integer(1), .integer(2)]])
  }

  @Test("are not kept when they fail to be prepared")
  func failing() throws {
    let connection = try folder.database()
    #expect(failure { try connection.withStatement("SELECT") { try $0.run() } }?.code == .error)
    #expect(
      failure { try connection.withStatement("SELECT 1; SELECT 2") { try $0.run() } }?.code
        == .misuse)
    let count = connection.database.statements.count
    #expect(count == 0)
  }
}
