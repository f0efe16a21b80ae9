import SQLite
import Testing

@testable import ReviewStore

@Suite("Parameters of a query, by name")
struct QueryParametersTests {
  private func prepare(_ sql: String) throws -> Statement {
    try Connection(path: ":memory:", access: .create).prepare(sql)
  }

  /// The first row of a query with these values.
  private func row(_ sql: String, _ values: [String: Value]) throws -> [String] {
    let statement = try prepare(sql)
    try statement.bind(parameters: values)
    #expect(try statement.step())
    return (0..<statement.columnCount).map { statement.row.value(at: $0).spelled }
  }

  private func problem(_ sql: String, _ values: [String: Value]) throws -> ParameterError.Problem? {
    let statement = try prepare(sql)
    do {
      try statement.bind(parameters: values)
      return nil
    } catch let error as ParameterError {
      return error.problem
    }
  }

  @Test("a name is bound whichever mark the SQL puts before it, and wherever it stands")
  func marks() throws {
    #expect(
      try row("SELECT :a, @b, $c, :a", ["a": .integer(1), "b": .text("x"), "c": .null])
        == ["1", "x", "NULL", "1"])
  }

  @Test("one name under two marks is one parameter")
  func sameName() throws {
    #expect(try row("SELECT :a, $a", ["a": .integer(1)]) == ["1", "1"])
    #expect(
      try problem("SELECT :a, $a", ["a": .null, "b": .null]) == .unknown("b", known: ["a"]))
  }

  @Test("a query without parameters takes none")
  func none() throws {
    #expect(try row("SELECT 1", [:]) == ["1"])
    #expect(try problem("SELECT 1", ["a": .null]) == .unknown("a", known: []))
  }

  @Test("a parameter without a value is missing, also when NULL would do")
  func missing() throws {
    #expect(try problem("SELECT :a, :b", ["a": .null]) == .missing("b"))
  }

  @Test("a value without a parameter is unknown; the first by name is told")
  func unknown() throws {
    #expect(
      try problem("SELECT :a, :b", ["a": .null, "b": .null, "z": .null, "y": .null])
        == .unknown("y", known: ["a", "b"]))
    #expect(try problem("SELECT :a", ["A": .null, "a": .null]) == .unknown("A", known: ["a"]))
  }

  @Test("a parameter without a name is given its value by its number")
  func noName() throws {
    #expect(try row("SELECT ?, ?", ["1": .integer(8), "2": .text("x")]) == ["8", "x"])
    #expect(try row("SELECT ?2, ?1", ["1": .integer(8), "2": .text("x")]) == ["x", "8"])
    #expect(try problem("SELECT :a, ?", ["a": .null]) == .missing("2"))
  }

  // MARK: - Values as a person types them

  @Test(
    "whole numbers that are spelled as such",
    arguments: [
      ("7", 7), ("0", 0), ("-12", -12), ("9223372036854775807", Int64.max),
      ("-9223372036854775808", Int64.min),
    ])
  func integers(text: String, value: Int64) {
    #expect(Value(typed: text) == .integer(value))
  }

  @Test(
    "numbers with a point", arguments: [("98.5", 98.5), ("-0.25", -0.25), ("100.125", 100.125)])
  func reals(text: String, value: Double) {
    #expect(Value(typed: text) == .real(value))
  }

  @Test(
    "everything else is text, as it was typed",
    arguments: [
      "", "007", "+7", "-0", "7 ", " 7", "1,200", "９８", "A-02-3", "1e5", "0x10", "nan", "inf",
      "infinity", "9223372036854775808", "1.2.3", ".", "-", "-.", "2018年度", "null", "1.5e3", "1.5f",
    ])
  func texts(text: String) {
    #expect(Value(typed: text) == .text(text))
  }

  @Test(
    "a code that a number would spell otherwise is text: 1.10 is not 1.1",
    arguments: ["1.10", "007.5", "1.0", ".5", "5.", "-0.0"])
  func codes(text: String) {
    #expect(Value(typed: text) == .text(text))
  }

  @Test("a number that the SQL does not have needs no value")
  func unusedNumbers() throws {
    #expect(try row("SELECT ?3", ["3": .integer(7)]) == ["7"])
    #expect(try prepare("SELECT ?3, '?'").parameterNames == ["3"])
    #expect(try prepare("SELECT ?3, ?").parameterNames.last == "4")
  }

  @Test(
    "an escape of JSON that stands for no character is found",
    arguments: [
      (#""a\u0000b""#, #"\u0000"#), (#""\ud800""#, #"\ud800"#), (#""\uDC00\ud800""#, #"\uDC00"#),
      (#""\ud83d\ude00""#, nil), (#""\\u0000""#, nil), (#"["\u0041", "\n"]"#, nil), ("\\", nil),
    ])
  func escapes(_ text: String, _ escape: String?) {
    #expect(JSONLiteral.escapeWithoutCharacter(in: text) == escape)
  }
}
