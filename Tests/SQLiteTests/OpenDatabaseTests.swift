import SQLite
import Testing

@Suite("A database that is open")
struct OpenDatabaseTests {
  @Test("stays open, with its callbacks, until the last of its statements is gone")
  func statementOutlivesConnection() throws {
    let folder = try TemporaryFolder()
    var calls = 0
    func orphan() throws -> Statement {
      let connection = try folder.database(
        "test.db", "CREATE TABLE t (a); INSERT INTO t VALUES (7)")
      connection.setProgressHandler(every: 1) {
        calls += 1
        return true
      }
      return try connection.prepare("SELECT a FROM t")
    }
    do {
      let statement = try orphan()
      calls = 0
      let hasRow = try statement.step()
      let value = statement.row.integer(at: 0)
      #expect(hasRow)
      #expect(value == 7)
      #expect(calls > 0)
      let files = folder.openFiles
      #expect(files == [folder.file("test.db")])
    }
    let files = folder.openFiles
    #expect(files == [])
  }
}
