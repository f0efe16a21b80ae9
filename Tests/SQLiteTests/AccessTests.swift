import SQLite
import Testing

@Suite("Access")
struct AccessTests {
  @Test("says what a connection may do with an existing file")
  func writing() throws {
    let folder = try TemporaryFolder()
    _ = try folder.database("test.db", "CREATE TABLE t (a)")
    for access in Access.allCases {
      let connection = try Connection(path: folder.file("test.db"), access: access)
      let error = failure { try connection.execute("INSERT INTO t VALUES (1)") }
      #expect(error?.code == (access == .readOnly ? .readOnly : nil))
      let isReadOnly = connection.isReadOnly()
      #expect(isReadOnly == (access == .readOnly))
    }
  }
}
