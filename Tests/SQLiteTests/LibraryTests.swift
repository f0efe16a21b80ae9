import SQLite
import Testing

@Suite("The library")
struct LibraryTests {
  @Test("tells its version")
  func version() throws {
    let parts = Library.version.split(separator: ".").compactMap { Int($0) }
    #expect(parts.count == 3)
    #expect(Library.versionNumber == parts[0] * 1_000_000 + parts[1] * 1000 + parts[2])
  }

  // So large that no other test can reach it.
  @Test("limits the memory of the process")
  func heapLimit() {
    #expect(Library.setHardHeapLimit(1 << 50) == 0)
    #expect(Library.setHardHeapLimit(-1) == 1 << 50)
    #expect(Library.setHardHeapLimit(0) == 1 << 50)
    #expect(Library.setHardHeapLimit(-1) == 0)
  }

  @Test("tells the memory that it has in use")
  func memoryInUse() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    try connection.execute("CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(50000000))")
    // Other tests may give memory back meanwhile, but this much stays.
    #expect(Library.memoryInUse > 50_000_000)
    try connection.execute("DROP TABLE t")
  }
}
