import SQLite
import Testing

@Suite("Binding by name")
struct StatementBindingByNameTests {
  @Test("reaches the parameter wherever it stands")
  func types() throws {
    let folder = try TemporaryFolder()
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT :a, @b, $c, :d, :e, :f, :g, :h, :i, :a")
    let bytes: [UInt8] = [0x61]
    try statement.bind(1, named: ":a")
    try statement.bind(Int64(2), named: "@b")
    try statement.bind(1.5, named: "$c")
    try statement.bind(true, named: ":d")
    try statement.bind("text", named: ":e")
    try statement.bind(.blob([1]), named: ":f")
    try statement.bind(text: bytes.span, named: ":g")
    try statement.bind(blob: bytes.span, named: ":h")
    try statement.bind(1, named: ":i")
    try statement.bindNull(named: ":i")
    _ = try statement.step()
    let values = (0..<10).map { statement.row.value(at: $0) }
    #expect(
      values == [
        .integer(1), .integer(2), .real(1.5), .integer(1), .text("text"), .blob([1]), .text("a"),
        .blob([0x61]), .null, .integer(1),
      ])
  }

  @Test("fails for a name that is not there")
  func missing() throws {
    let folder = try TemporaryFolder()
    let connection = try folder.database()
    let error = failure { try connection.prepare("SELECT :a").bind("secret", named: ":b") }
    #expect(error?.code == .range)
    #expect(error.map { "\($0)" } == "there is no parameter :b (SQLite code 25) in: SELECT :a")
  }
}
