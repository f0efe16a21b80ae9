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
}
