import Testing

@testable import Tables

@Suite("BarChartWriter: a table as bars of characters")
struct BarChartWriterTests {
  private func drawn(
    _ rows: [[Value]], columns: Int = 2, of column: String? = nil, width: Int = 40,
    _ change: (inout TableOptions) -> Void = { _ in }
  ) throws -> [String] {
    let sink = ByteSink()
    var options = TableOptions()
    options.maxWidth = width
    options.header = false
    change(&options)
    let writer = BarChartWriter(to: sink, column: column, options: options)
    try writer.begin(columns: (0..<columns).map { "c\($0)" })
    for row in rows {
      for value in row { try writer.write(value) }
      try writer.endRow()
    }
    try writer.end()
    return String(decoding: sink.contents(), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("has a bar for each row, to scale, between its label and its number")
  func bars() throws {
    #expect(
      try drawn([["市民局", 20], ["経済局", 10], ["消防", 0]], width: 22) == [
        "市民局  ██████████  20", "経済局  █████       10", "消防                 0",
      ])
  }

  @Test(
    "has bars of numbers that are nearly nothing, too",
    arguments: ["1e-306", "1e-307", "1e-310", "-1e-320", "5e-324"])
  func tiny(_ number: String) throws {
    let lines = try drawn([["a", .real(#require(Double(number)))], ["b", 0]], width: 24)
    #expect(lines.count == 2 && lines[0].contains("█") && !lines[1].contains("█"), "\(lines)")
  }

  @Test("lines up the decimal points of its numbers")
  func points() throws {
    #expect(
      try drawn([["a", 100], ["b", 25.25], ["c", nil]], width: 19) == [
        "a  ████████  100", "b  ██         25.25", "c              ∅",
      ])
  }

  @Test("shows parts of a character in eighths")
  func eighths() throws {
    #expect(
      try drawn([["a", 80], ["b", 1], ["c", 12]], width: 17) == [
        "a  ██████████  80", "b  ▏            1", "c  █▌          12",
      ])
  }

  @Test("draws negative numbers to the left of zero")
  func negative() throws {
    #expect(
      try drawn([["a", 5], ["b", -5]], width: 17) == [
        "a       █████   5", "b  █████       -5",
      ])
  }

  @Test("takes the last column of numbers, and labels by all others")
  func labels() throws {
    #expect(
      try drawn([[2018, "A", 2, "x"], [2019, "B", 1, "y"]], columns: 4, width: 25) == [
        "2018  A  x  ██████████  2", "2019  B  y  █████       1",
      ])
  }

  @Test("takes the column that is named, under the names of all")
  func named() throws {
    #expect(
      try drawn([[2018, "A", 2], [2019, "B", 1]], columns: 3, of: "c0", width: 24) {
        $0.header = true
      } == [
        "c1  c2                c0", "A    2  ██████████  2018", "B    1  ██████████  2019",
      ])
    #expect(
      throws: TableError(file: "", problem: .noColumn("nope", known: ["c0", "c1"]))
    ) { try drawn([["a", 1]], of: "nope") }
    #expect(throws: TableError(file: "", problem: .noColumnToDraw("c0", known: ["c1"]))) {
      try drawn([["a", 1]], of: "c0")
    }
    let unknown = TableError(file: "", problem: .noColumn("nope", known: ["a", "b"]))
    #expect(unknown.message(in: .english) == "there is no column “nope”. There are: a, b.")
    #expect(unknown.message(in: .japanese) == "「nope」という列はありません。列：a、b")
    let text = TableError(file: "", problem: .noColumnToDraw("a", known: ["b"]))
    #expect(
      text.message(in: .english) == "the column “a” has no numbers to draw. Those that have: b.")
    #expect(text.message(in: .japanese) == "「a」は数値の列ではないため、グラフにできません。数値の列：b")
  }

  @Test("keeps to the terminal: long labels and names give way to the bars, numbers do not")
  func narrow() throws {
    #expect(
      try drawn([["安全で安心できる豊かな市民生活", 20], ["b", 10]], width: 30) { $0.header = true } == [
        "c0                          c1", "安全で安心で…   ██████████  20",
        "b               █████       10",
      ])
    for width in [20, 30, 50] {
      for line in try drawn([["安全で安心できる豊かな市民生活", 20]], width: width) {
        #expect(DisplayWidth.of(line) <= width)
      }
    }
  }

  @Test("has no bar for null and for text among numbers, and an arrow for an infinite one")
  func others() throws {
    #expect(
      try drawn([["a", .null], ["b", "none"], ["c", 4.5], ["d", .real(.infinity)]], width: 24)
        .map { $0.filter { $0 == "█" }.count } == [0, 0, 14, 0])
    #expect(
      try drawn([["a", .real(-.infinity)], ["b", -1], ["c", 1], ["d", .real(.infinity)]])
        .map { $0.filter { "←─→".contains($0) } } == [
          "←──────────────", "", "", "─────────────→",
        ])
  }

  @Test("shows nothing of no rows, and all zeros without a bar")
  func empty() throws {
    #expect(try drawn([]) == [])
    let spaces = String(repeating: " ", count: 15)
    #expect(try drawn([["a", 0], ["b", 0]], width: 17) == ["a\(spaces)0", "b\(spaces)0"])
  }

  @Test("numbers alone have bars without a label")
  func numbersAlone() throws {
    #expect(try drawn([[1], [2]], columns: 1, width: 13) == ["█████       1", "██████████  2"])
  }

  @Test("needs numbers, and not too many rows")
  func refused() throws {
    #expect(throws: TableError(file: "", problem: .noNumbersToDraw)) {
      try drawn([["a", "b"]])
    }
    #expect(throws: TableError(file: "", problem: .tooManyBars(limit: 1_000))) {
      try drawn((0...1_000).map { _ in ["a", 1] })
    }
    #expect(
      TableError(file: "", problem: .tooManyBars(limit: 1_000)).message(in: .english)
        == "a chart has a bar for each row, at most 1,000. Add LIMIT, or group the rows.")
    #expect(
      TableError(file: "", problem: .noNumbersToDraw).message(in: .japanese)
        == "グラフには数値の列が必要ですが、ありません。数値の列を加えるか、--chart を外してください。")
  }

  @Test("cannot send commands to the terminal")
  func controls() throws {
    #expect(try drawn([["\u{1B}[2J", 1]], width: 20)[0].contains("\u{1B}") == false)
  }

  @Test("keeps of a long label only what any line can show")
  func longLabel() throws {
    let long = String(repeating: "防", count: 100_000)
    let line = try #require(drawn([[.text(long), 1]]).first)
    #expect(line.hasPrefix("防防防"))
    #expect(line.contains("…"))
    #expect(line.utf8.count < 2_000)
  }
}
