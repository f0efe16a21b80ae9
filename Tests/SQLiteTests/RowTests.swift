import SQLite
import Testing

@Suite("Rows")
struct RowTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("are read by type")
  func types() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT 9223372036854775807, 1.5, 'a' || char(0) || 'b'")
    _ = try statement.step()
    let count = statement.row.columnCount
    let integer = statement.row.integer(at: 0)
    let real = statement.row.real(at: 1)
    let text = statement.row.text(at: 2)
    #expect(count == 3)
    #expect(integer == .max)
    #expect(real == 1.5)
    #expect(text == "a\0b")
  }

  @Test("tell NULL from zero and from the empty text")
  func null() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT NULL, 0, 0.0, ''")
    _ = try statement.step()
    let nulls = (0..<4).map { statement.row.isNull(at: $0) }
    #expect(nulls == [true, false, false, false])
    let integers = (statement.row.integerIfPresent(at: 0), statement.row.integerIfPresent(at: 1))
    #expect(integers == (nil, 0))
    let reals = (statement.row.realIfPresent(at: 0), statement.row.realIfPresent(at: 2))
    #expect(reals == (nil, 0))
    let texts = (statement.row.textIfPresent(at: 0), statement.row.textIfPresent(at: 3))
    #expect(texts == (nil, ""))
    let plain = (statement.row.integer(at: 0), statement.row.real(at: 0), statement.row.text(at: 0))
    #expect(plain == (0, 0, ""))
  }

  @Test("convert as SQLite does")
  func conversion() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT '12 people', 2.9, 7")
    _ = try statement.step()
    let number = statement.row.integer(at: 0)
    let truncated = statement.row.integer(at: 1)
    let text = statement.row.text(at: 2)
    #expect(number == 12)
    #expect(truncated == 2)
    #expect(text == "7")
  }

  @Test("mend text that is not valid UTF-8")
  func invalidText() throws {
    let connection = try folder.database()
    let text = try connection.queryText("SELECT CAST(x'61ff62' AS TEXT)")
    #expect(text == "a\u{FFFD}b")
  }

  @Test("have no columns before the first step and after the last")
  func noRow() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT 1, 2")
    let before = statement.row.columnCount
    _ = try statement.step()
    let within = statement.row.columnCount
    _ = try statement.step()
    let after = statement.row.columnCount
    #expect([before, within, after] == [0, 2, 0])
  }

  @Test("trap when there is no such column", arguments: [-1, 1, 1 << 32])
  func outOfRange(column: Int) async {
    await #expect(processExitsWith: .failure) { [column] in
      let connection = try Connection(path: ":memory:", access: .create)
      let statement = try connection.prepare("SELECT 1")
      _ = try statement.step()
      _ = statement.row.integer(at: column)
    }
  }
}
