import Testing

@testable import ReviewStore

@Suite("CellParser: what a cell says")
struct CellParserTests {
  /// What a cell of a column is read as: `text a`, `real 1.5`, `keep`, and the problem it has.
  private func read(
    _ text: String, as kind: Column.Kind, key: Bool = false, required: Bool = false
  ) -> (cell: String, problem: Fault.Problem?) {
    let parser = CellParser(Column("c", kind, key: key, required: required, "", ""))
    var problem: Fault.Problem?
    let cell = unsafe Array(text.utf8).withUnsafeBytes { bytes in
      switch unsafe parser.cell(bytes, &problem) {
      case .keep: "keep"
      case .clear: "clear"
      case .integer(let value): "integer \(value)"
      case .real(let value): "real \(value)"
      case .text(let text): "text \(text.string)"
      }
    }
    return (cell, problem)
  }

  private func check(
    _ text: String, _ kind: Column.Kind, _ expected: String, _ problem: Fault.Problem? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = read(text, as: kind)
    #expect(found.cell == expected, sourceLocation: sourceLocation)
    #expect(found.problem == problem, sourceLocation: sourceLocation)
  }

  @Test("text is taken as it is")
  func text() {
    check(" a \n b ", .text, "text  a \n b ")
  }

  @Test("codes and lists have no spaces around them; within, they may")
  func codes() {
    check("A-02 3", .code, "text A-02 3")
    check("5;6", .list, "text 5;6")
    #expect(read(" a", as: .code).problem == .spacesAround)
    #expect(read("a\r", as: .list).problem == .spacesAround)
  }

  @Test("numbers up to nine quadrillion, percentages up to a billion")
  func numbers() {
    check("98.5", .number, "real 98.5")
    // It may have lost digits, and is looked at more closely.
    check("-0.25e2", .number, "keep", .notANumber)
    check("9000000000000000", .number, "real 9000000000000000.0")
    check("-1000000000", .percent, "real -1000000000.0")
    check("123456789012345678901", .number, "keep", .figureBeyondLimit)
    check("-9000000000000001", .number, "keep", .figureBeyondLimit)
    check("1000000000.1", .percent, "keep", .rateBeyondLimit)
    check("1e999", .percent, "keep", .notANumber)
    check("1,200", .number, "keep", .notANumber)
  }

  @Test("whole numbers within their range, both ends included")
  func integers() {
    let range: ClosedRange<Int64> = 1...9
    check("1", .integer(range), "integer 1")
    check("9", .integer(range), "integer 9")
    check("0", .integer(range), "keep", .notWhole(range))
    check("10", .integer(range), "keep", .notWhole(range))
    check("99999999999999999999", .integer(range), "keep", .notWhole(range))
  }

  @Test("years from 1900 to 2999")
  func years() {
    check("1900", .year, "integer 1900")
    check("2999", .year, "integer 2999")
    check("1899", .year, "keep", .notAYear)
    check("3000", .year, "keep", .notAYear)
  }

  @Test("words of a list, letter by letter")
  func choices() {
    check("era", .choice(["western", "era"]), "text era")
    check("ERA", .choice(["western", "era"]), "keep", .notOneOf(["western", "era"]))
    check("er", .choice(["western", "era"]), "keep", .notOneOf(["western", "era"]))
  }

  @Test("flags are 1 and 0 alone")
  func flags() {
    check("1", .flag, "integer 1")
    check("0", .flag, "integer 0")
    check("10", .flag, "keep", .notAFlag)
  }

  @Test(
    "two words clear a cell of every kind",
    arguments: ["(clear)", "消去"],
    [Column.Kind.code, .text, .list, .integer(0...1), .year, .number, .choice(["a"]), .flag])
  func clear(word: String, kind: Column.Kind) {
    check(word, kind, "clear")
    #expect(read(word, as: kind, key: true).problem == .cannotClear)
    #expect(read(word, as: kind, required: true).problem == .cannotClear)
  }

  @Test("a clear word within a text is text")
  func notClear() {
    check("消去する", .text, "text 消去する")
    check("(Clear)", .text, "text (Clear)")
  }
}
