import SQLite
import Testing

@Suite("The status of a connection")
struct ConnectionStatusTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("counts changes and tells the last row inserted")
  func changes() throws {
    let connection = try folder.database("test.db", "CREATE TABLE t (a)")
    try connection.execute("INSERT INTO t VALUES (1), (2), (3)")
    try connection.execute("UPDATE t SET a = a + 1 WHERE a > 1")
    let found = (connection.changes, connection.totalChanges, connection.lastInsertedRowID)
    #expect(found == (2, 5, 3))
  }

  @Test("tells whether a transaction is open")
  func autocommit() throws {
    let connection = try folder.database()
    var states = [connection.isAutocommit]
    try connection.execute("BEGIN")
    states.append(connection.isAutocommit)
    try connection.execute("ROLLBACK")
    states.append(connection.isAutocommit)
    #expect(states == [true, false, true])
  }

  @Test("tells which databases can only be read")
  func readOnly() throws {
    _ = try folder.database("test.db", "CREATE TABLE t (a)")
    let connection = try Connection(path: folder.file("test.db"))
    try connection.execute("ATTACH ':memory:' AS scratch")
    let found = ["main", "scratch", "none"].map { connection.isReadOnly(database: $0) }
    #expect(found == [true, true, nil])
  }

  @Test("is busy, at once, when another connection holds the lock")
  func busy() throws {
    let one = try folder.database("test.db", "CREATE TABLE t (a)")
    let two = try Connection(path: folder.file("test.db"), access: .readWrite)
    try one.execute("BEGIN EXCLUSIVE")
    let reading = failure { _ = try two.queryInteger("SELECT count(*) FROM t") }
    #expect(reading?.code == .busy)
    let writing = failure { try two.execute("INSERT INTO t VALUES (1)") }
    #expect(writing?.isBusy == true)
    try one.execute("ROLLBACK")
    try two.execute("INSERT INTO t VALUES (1)")
  }

  @Test(
    "waits as long as it is told to, in whole milliseconds",
    arguments: [
      (Duration.milliseconds(1500), Int64(1500)), (.seconds(2), 2000), (.zero, 0),
      (.seconds(-1), 0),
      (.microseconds(1999), 1), (.seconds(Int64.max), Int64(Int32.max)),
    ])
  func busyTimeout(duration: Duration, milliseconds: Int64) throws {
    let connection = try folder.database()
    connection.setBusyTimeout(duration)
    let timeout = try connection.queryInteger("PRAGMA busy_timeout")
    #expect(timeout == milliseconds)
  }
}
