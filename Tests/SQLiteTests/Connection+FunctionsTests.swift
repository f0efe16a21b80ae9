import SQLite
import Testing

@Suite("Functions that SQL is given")
final class ConnectionFunctionsTests {
  private let connection: Connection

  init() throws {
    connection = try Connection(path: ":memory:", access: .create)
  }

  @Test("answer values of every storage class, and get them as they are")
  func values() throws {
    try connection.define(function: "same", argumentCount: 1) { arguments in
      switch arguments.storageClass(at: 0) {
      case .null: .null
      case .integer: .integer(Int64(arguments.number(at: 0) ?? 0))
      case .real: .real(arguments.number(at: 0) ?? 0)
      case .text: .text(arguments.text(at: 0))
      case .blob: .blob(Array(arguments.text(at: 0).utf8))
      }
    }
    let rows = try connection.queryRows(
      "SELECT same(NULL), same(7), same(1.5), same('防災'), same(''), same(x'41'), same(x'')")
    #expect(
      rows == [
        [.null, .integer(7), .real(1.5), .text("防災"), .text(""), .blob([65]), .blob([])]
      ])
  }

  @Test("see a number in a text that spells one, and none in another")
  func numbers() throws {
    try connection.define(function: "number", argumentCount: 1) { arguments in
      arguments.number(at: 0).map(Value.real) ?? .null
    }
    let rows = try connection.queryRows(
      "SELECT number('93.75'), number('7'), number('7 人'), number(NULL), number(x'37')")
    #expect(rows == [[.real(93.75), .real(7), .null, .null, .null]])
  }

  @Test("know how many arguments there are; a name may have an answer for each number")
  func arity() throws {
    for count in [1, 2] {
      try connection.define(function: "f", argumentCount: count) { _ in .integer(Int64(count)) }
    }
    try connection.define(function: "g", argumentCount: -1) { .integer(Int64($0.count)) }
    #expect(
      try connection.queryRows("SELECT f(0), F(0, 0), g(), g(1, 2, 3)")
        == [[.integer(1), .integer(2), .integer(0), .integer(3)]])
    #expect(
      failure { try connection.execute("SELECT f()") }?.message
        == "wrong number of arguments to function f()")
  }

  @Test("end the statement with their own words when they have no answer")
  func refusal() throws {
    try connection.define(function: "refuse", argumentCount: 0) {
      (_) throws(FunctionError) in throw FunctionError("refuse() never answers")
    }
    let error = failure { try connection.execute("SELECT refuse()") }
    #expect(error?.code == .error)
    #expect(error?.message == "refuse() never answers")
  }

  @Test("for SQL texts only cannot be called by a view")
  func directOnly() throws {
    try connection.define(function: "f", argumentCount: 0, [.directOnly]) { _ in .integer(1) }
    try connection.define(function: "g", argumentCount: 0, [.innocuous]) { _ in .integer(2) }
    try connection.execute(
      "CREATE VIEW vf AS SELECT f() AS x; CREATE VIEW vg AS SELECT g() AS x")
    #expect(try connection.queryInteger("SELECT f()") == 1)
    #expect(failure { try connection.execute("SELECT x FROM vf") }?.message == "unsafe use of f()")
    #expect(try connection.queryInteger("SELECT x FROM vg") == 2)
  }

  /// Counts how many of it there are.
  private final class Token {
    let counter: Counter
    init(_ counter: Counter) {
      self.counter = counter
      counter.count += 1
    }
    deinit { counter.count -= 1 }
  }

  private final class Counter {
    var count = 0
  }

  private static func define(
    _ name: String, _ counter: Counter, on connection: borrowing Connection
  ) throws(SQLiteError) {
    let token = Token(counter)
    try connection.define(function: name, argumentCount: 0) { _ in
      .integer(Int64(token.counter.count))
    }
  }

  @Test("are let go when they are replaced")
  func replaced() throws {
    let counter = Counter()
    try Self.define("f", counter, on: connection)
    try Self.define("f", counter, on: connection)
    #expect(counter.count == 1)
    #expect(try connection.queryInteger("SELECT f()") == 1)
  }

  @Test(
    "are let go when SQLite refuses them", arguments: [String(repeating: "f", count: 256), "f\0"])
  func refused(_ name: String) throws {
    let counter = Counter()
    let error = failure { try Self.define(name, counter, on: connection) }
    #expect(error?.code == .misuse)
    #expect(counter.count == 0)
  }

  @Test("are let go with the connection")
  func closed() throws {
    let counter = Counter()
    do {
      let connection = try Connection(path: ":memory:", access: .create)
      try Self.define("f", counter, on: connection)
    }
    #expect(counter.count == 0)
  }
}
