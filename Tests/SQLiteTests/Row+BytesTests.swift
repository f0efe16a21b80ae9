import SQLite
import Testing

@Suite("Bytes of a row")
struct RowBytesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("are those of the text in UTF-8, also past a NUL, and none for NULL")
  func utf8() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT '令' || char(0) || 'a', '', NULL, 12")
    _ = try statement.step()
    let cells = (0..<4).map { column in
      statement.row.withUTF8(at: column) { bytes in bytes.indices.map { bytes[$0] } }
    }
    #expect(cells == [Array("令\0a".utf8), [], [], Array("12".utf8)])
  }

  @Test("are those of the blob, and none for NULL")
  func blob() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT x'00ff00', x'', NULL, '令'")
    _ = try statement.step()
    let cells = (0..<4).map { column in
      statement.row.withBlob(at: column) { bytes in bytes.indices.map { bytes[$0] } }
    }
    #expect(cells == [[0, 255, 0], [], [], Array("令".utf8)])
  }

  @Test("are UTF-8 in a database of another encoding")
  func utf16() throws {
    let connection = try folder.database(
      "utf16.db",
      "PRAGMA encoding = 'UTF-16'; CREATE TABLE t (a); INSERT INTO t VALUES ('令和')")
    let statement = try connection.prepare("SELECT a FROM t")
    _ = try statement.step()
    let count = statement.row.withUTF8(at: 0) { $0.count }
    #expect(count == 6)
  }

  @Test("pass on what the closure throws")
  func throwing() throws {
    struct Stop: Error {}
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT 1")
    _ = try statement.step()
    var caught = false
    do throws(Stop) {
      try statement.row.withUTF8(at: 0) { _ throws(Stop) in throw Stop() }
    } catch {
      caught = true
    }
    #expect(caught)
  }
}
