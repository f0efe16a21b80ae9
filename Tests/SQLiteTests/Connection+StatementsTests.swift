import SQLite
import Testing

@Suite("Preparing and executing")
struct ConnectionStatementsTests {
  struct Stop: Error {}
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("prepares one statement, with comments around it")
  func one() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("/* a */ SELECT 1; -- b\n ; ")
    let sql = statement.sql
    #expect(sql == "SELECT 1;")
  }

  @Test("refuses to prepare no statement, or more than one")
  func notOne() throws {
    let connection = try folder.database()
    let none = failure { _ = try connection.prepare(" -- nothing") }
    #expect(none?.code == .misuse)
    #expect(none.map { "\($0)" }?.hasPrefix("there is no SQL statement") == true)
    let two = failure { _ = try connection.prepare("SELECT 1;\nSELECT 2") }
    #expect(two?.code == .misuse)
    #expect(
      two.map { "\($0)" }
        == "there is more than one SQL statement (SQLite code 21) at line 2, column 1: SELECT 2")
    #expect(failure { _ = try connection.prepare("SELECT 1; nonsense") }?.code == .error)
  }

  @Test("executes a script up to the first statement that fails, and says where that is")
  func script() throws {
    let connection = try folder.database()
    let script = """
      CREATE TABLE t (a UNIQUE);
      INSERT INTO t VALUES (1);
      -- again
      INSERT INTO t VALUES (1);
      INSERT INTO t VALUES (2);
      """
    let error = failure { try connection.execute(script) }
    #expect(error?.code == .constraintUnique)
    #expect(error?.sql == script)
    #expect(error?.position?.line == 4)
    #expect(error?.position?.column == 1)
    let count = try connection.queryInteger("SELECT count(*) FROM t")
    #expect(count == 1)
  }

  @Test("walks a script, preparing each statement after the one before it was used")
  func walk() throws {
    let connection = try folder.database()
    var values: [Int64] = []
    try connection.forEachStatement(
      in: "CREATE TABLE t (a); INSERT INTO t VALUES (7); SELECT a FROM t"
    ) { statement throws(SQLiteError) in
      while try statement.step() { values.append(statement.row.integer(at: 0)) }
    }
    #expect(values == [7])
  }

  @Test("stops walking a script when the body throws")
  func walkStops() throws {
    let connection = try folder.database()
    var count = 0
    var isStopped = false
    do {
      try connection.forEachStatement(in: "SELECT 1; SELECT 2") { _ in
        count += 1
        throw Stop()
      }
    } catch is Stop {
      isStopped = true
    }
    #expect(isStopped)
    #expect(count == 1)
  }
}
