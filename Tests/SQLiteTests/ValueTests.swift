import SQLite
import Testing

@Suite("Values")
struct ValueTests {
  static let values: [Value] = [
    .null, .integer(.min), .integer(0), .integer(.max), .real(0.1), .real(-.infinity),
    .text(""), .text("令和6年度"), .text("a\0b"), .blob([]), .blob([0, 255, 0]),
  ]

  @Test("come back from a file as they went in", arguments: values)
  func roundTrip(value: Value) throws {
    let folder = try TemporaryFolder()
    let connection = try folder.database("test.db", "CREATE TABLE t (a)")
    _ = try connection.queryRows("INSERT INTO t VALUES (?)", [value])
    let rows = try connection.queryRows("SELECT a FROM t")
    #expect(rows == [[value]])
  }

  @Test("know their storage class")
  func storageClass() {
    #expect(
      ValueTests.values.map(\.storageClass) == [
        .null, .integer, .integer, .integer, .real, .real, .text, .text, .text, .blob, .blob,
      ])
  }
}
