import Foundation
import SQLite
import Testing

@Suite("Opening a database")
struct ConnectionTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("creates the file only when asked to", arguments: [Access.readOnly, .readWrite])
  func missingFile(access: Access) throws {
    let path = folder.file("missing.db")
    let error = failure { _ = try Connection(path: path, access: access) }
    #expect(error?.code.primary == .cannotOpen)
    let files = folder.openFiles
    #expect(files == [])
    #expect(!FileManager.default.fileExists(atPath: path))

    let connection = try Connection(path: path, access: .create)
    try connection.setUserVersion(1)
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test("refuses a folder", arguments: Access.allCases)
  func refusesFolder(access: Access) throws {
    let path = folder.path
    let error = failure { _ = try Connection(path: path, access: access) }
    #expect(error?.code == .cannotOpenFolder)
    let files = folder.openFiles
    #expect(files == [])
  }

  @Test("finds out at the first statement that a file is no database, and lets go of it")
  func notADatabase() throws {
    let path = folder.file("notes.txt")
    try String(repeating: "not a database\n", count: 100).write(
      toFile: path, atomically: true, encoding: .utf8)
    let error = failure {
      let connection = try Connection(path: path)
      _ = try connection.userVersion
    }
    #expect(error?.code == .notADatabase)
    let files = folder.openFiles
    #expect(files == [])
  }

  @Test("refuses an empty path and a path with a NUL", arguments: ["", "a\0b", "\0"])
  func refusesPath(path: String) {
    let error = failure { _ = try Connection(path: path, access: .create) }
    #expect(error?.code == .cannotOpen)
  }

  @Test("never reads a path as a URI")
  func pathIsNoURI() throws {
    let memory = "file:missing.db?mode=memory"
    #expect(failure { _ = try Connection(path: memory) }?.code.primary == .cannotOpen)
  }

  @Test("keeps a database in memory apart from others")
  func inMemory() throws {
    let one = try Connection(path: ":memory:", access: .create)
    let two = try Connection(path: ":memory:", access: .create)
    try one.setUserVersion(1)
    let versions = try (one.userVersion, two.userVersion)
    #expect(versions == (1, 0))
  }

  @Test("closes the file with the connection")
  func closes() throws {
    do {
      let connection = try folder.database("test.db", "CREATE TABLE t (a)")
      _ = try connection.queryInteger("SELECT count(*) FROM t")
      let files = folder.openFiles
      #expect(files == [folder.file("test.db")])
    }
    let files = folder.openFiles
    #expect(files == [])
  }

  @Test("refuses strings in double quotes, in queries and in the schema")
  func doubleQuotes() throws {
    let connection = try folder.database()
    let query = failure { _ = try connection.queryText("SELECT \"text\"") }
    #expect(query?.code == .error)
    #expect(query?.offset == 7)
    let schema = failure {
      try connection.execute("CREATE TABLE t (a); CREATE INDEX i ON t (\"b\")")
    }
    #expect(schema?.code == .error)
  }

  @Test("enforces foreign keys and does not trust the schema")
  func settings() throws {
    let connection = try folder.database()
    let settings = try (
      connection.queryInteger("PRAGMA foreign_keys"),
      connection.queryInteger("PRAGMA trusted_schema")
    )
    #expect(settings == (1, 0))
  }
}
