import SQLite
import Testing

@Suite("Storage classes")
struct StorageClassTests {
  @Test("are told of every cell")
  func cells() throws {
    let folder = try TemporaryFolder()
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT NULL, 1, 1.0, '1', x'31'")
    _ = try statement.step()
    let classes = (0..<5).map { statement.row.storageClass(at: $0) }
    #expect(classes == StorageClass.allCases)
  }
}
