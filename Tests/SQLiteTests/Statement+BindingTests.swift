import SQLite
import Testing

@Suite("Binding")
struct StatementBindingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// What SQLite holds after `bind` bound its one parameter.
  func bound(_ bind: (borrowing Statement) throws -> Void) throws -> Value {
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT ?")
    try bind(statement)
    _ = try statement.step()
    return statement.row.value(at: 0)
  }

  @Test("keeps every type")
  func types() throws {
    #expect(try bound { try $0.bindNull(at: 1) } == .null)
    #expect(try bound { try $0.bind(Int64.min, at: 1) } == .integer(.min))
    #expect(try bound { try $0.bind(42, at: 1) } == .integer(42))
    #expect(try bound { try $0.bind(1.5, at: 1) } == .real(1.5))
    #expect(try bound { try $0.bind(true, at: 1) } == .integer(1))
    #expect(try bound { try $0.bind(false, at: 1) } == .integer(0))
    #expect(try bound { try $0.bind("令和", at: 1) } == .text("令和"))
  }

  @Test("makes nil NULL, and NaN too")
  func null() throws {
    #expect(try bound { try $0.bind(nil as Int64?, at: 1) } == .null)
    #expect(try bound { try $0.bind(nil as Int?, at: 1) } == .null)
    #expect(try bound { try $0.bind(nil as Double?, at: 1) } == .null)
    #expect(try bound { try $0.bind(nil as Bool?, at: 1) } == .null)
    #expect(try bound { try $0.bind(nil as String?, at: 1) } == .null)
    #expect(try bound { try $0.bind(Double.nan, at: 1) } == .null)
  }

  @Test(
    "keeps the empty text, a NUL in a text, and a text that is long", arguments: ["", "a\0b", "\0"])
  func texts(text: String) throws {
    #expect(try bound { try $0.bind(text, at: 1) } == .text(text))
    let long = String(repeating: text + "長", count: 1000)
    #expect(try bound { try $0.bind(long, at: 1) } == .text(long))
  }

  @Test("keeps values of every kind", arguments: ValueTests.values)
  func values(value: Value) throws {
    #expect(try bound { try $0.bind(value, at: 1) } == value)
  }

  @Test(
    "fails for a position that is not there", arguments: [0, -1, 2, Int.max, Int.min, 1 << 32 + 1])
  func range(position: Int) {
    #expect(failure { _ = try bound { try $0.bind(1, at: position) } }?.code == .range)
    #expect(failure { _ = try bound { try $0.bind("1", at: position) } }?.code == .range)
    #expect(failure { _ = try bound { try $0.bindNull(at: position) } }?.code == .range)
  }

  @Test("fails while the statement stands on a row")
  func whileRunning() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT ?")
    _ = try statement.step()
    #expect(failure { try statement.bind(1, at: 1) }?.code == .misuse)
  }
}
