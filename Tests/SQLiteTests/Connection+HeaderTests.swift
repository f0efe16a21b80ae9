import SQLite
import Testing

@Suite("Numbers in the header")
struct ConnectionHeaderTests {
  @Test("are 0 at first, are kept in the file, and have 32 bits", arguments: [1, Int32.min, .max])
  func numbers(number: Int32) throws {
    let folder = try TemporaryFolder()
    do {
      let connection = try folder.database()
      let before = try (connection.userVersion, connection.applicationID)
      #expect(before == (0, 0))
      try connection.setUserVersion(number)
      try connection.setApplicationID(number)
    }
    let connection = try Connection(path: folder.file("test.db"))
    let after = try (connection.userVersion, connection.applicationID)
    #expect(after == (number, number))
  }
}
