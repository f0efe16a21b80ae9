import SQLite
import Testing

@Suite("Authorizers")
struct ConnectionAuthorizerTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("deny what an SQL text would do")
  func deny() throws {
    let connection = try folder.database("test.db", "CREATE TABLE t (a)")
    connection.setAuthorizer { $0.kind == .attach || $0.kind == .delete ? .deny : .allow }
    #expect(failure { try connection.execute("DELETE FROM t") }?.code == .authorization)
    #expect(failure { try connection.execute("ATTACH ':memory:' AS x") }?.code == .authorization)
    try connection.execute("INSERT INTO t VALUES (1)")
  }

  @Test("ignore a column, which reads as NULL")
  func ignore() throws {
    let connection = try folder.database(
      "test.db", "CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 2)")
    connection.setAuthorizer { $0.kind == .read && $0.second == "b" ? .ignore : .allow }
    let rows = try connection.queryRows("SELECT a, b FROM t")
    #expect(rows == [[.integer(1), .null]])
  }

  @Test("are asked about statements that were prepared before")
  func preparedBefore() throws {
    let connection = try folder.database("test.db", "CREATE TABLE t (a)")
    let insert = try connection.prepare("INSERT INTO t VALUES (1)")
    try insert.run()
    connection.setAuthorizer { $0.kind == .insert ? .deny : .allow }
    #expect(failure { try insert.run() }?.code == .authorization)
  }

  @Test("are replaced and removed")
  func replace() throws {
    let connection = try folder.database()
    connection.setAuthorizer { _ in .deny }
    connection.setAuthorizer { _ in .allow }
    try connection.execute("SELECT 1")
    connection.setAuthorizer { _ in .deny }
    connection.removeAuthorizer()
    try connection.execute("SELECT 1")
  }

  @Test("are let go of with the connection")
  func lifetime() throws {
    final class Witness {}
    weak var witness: Witness?
    do {
      let connection = try folder.database()
      let held = Witness()
      witness = held
      connection.setAuthorizer { _ in
        withExtendedLifetime(held) { .allow }
      }
      try connection.execute("SELECT 1")
      #expect(witness != nil)
    }
    #expect(witness == nil)
  }
}
