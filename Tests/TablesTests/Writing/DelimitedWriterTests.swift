import Foundation
import Tables
import Testing

@Suite("DelimitedWriter")
struct DelimitedWriterTests {
  @Test("quotation marks only where they are needed")
  func quoting() throws {
    #expect(
      try written(
        .csv, ["plain", "a,b"],
        [
          ["x", "a\"b"], [" lead", "trail "], ["line\nbreak", "cr\r"], ["横浜市", "tab\t"],
          ["'", ";"],
        ]) == """
          plain,"a,b"
          x,"a""b"
           lead,trail\u{20}
          "line\nbreak","cr\r"
          横浜市,tab\t
          ',;

          """)
  }

  @Test("tabs instead of commas")
  func tabs() throws {
    #expect(try written(.tsv, ["a", "b"], [["x,y", "p\tq"]]) == "a\tb\nx,y\t\"p\tq\"\n")
  }

  @Test("every kind of value")
  func values() throws {
    #expect(
      try written(
        .csv, ["a", "b", "c", "d", "e", "f"],
        [
          [nil, -5, 80.1, "", .blob([0x0A, 0xFF]), .real(.nan)],
          [nil, 0, 15000.0, "x", .blob([]), .real(.infinity)],
        ])
        == "a,b,c,d,e,f\n,-5,80.1,,0AFF,\n,0,15000,x,,1e999\n")
  }

  @Test("null as a text of its own, and text that reads the same in quotation marks")
  func nullText() throws {
    let rows: [[Value]] = [[nil, "", "NULL", "null"]]
    #expect(
      try written(.csv, ["a", "b", "c", "d"], rows) { $0.nullText = "NULL" }
        == "a,b,c,d\nNULL,,\"NULL\",null\n")
    #expect(try written(.csv, ["a"], [[nil]]) { $0.nullText = "-,-" } == "a\n\"-,-\"\n")
  }

  @Test("text and blobs without bytes told from null by quotation marks, where that is asked for")
  func emptyText() throws {
    let rows: [[Value]] = [[nil, "", "x", .blob([])]]
    #expect(try written(.csv, ["a", "b", "c", "d"], rows) == "a,b,c,d\n,,x,\n")
    for (format, expected) in [(TableFormat.csv, ",\"\",x,\"\"\n"), (.tsv, "\t\"\"\tx\t\"\"\n")] {
      let table = try written(format, ["a", "b", "c", "d"], rows) {
        $0.quotesEmptyText = true
        $0.header = false
      }
      #expect(table == expected)
    }
    #expect(
      try written(.csv, ["a"], [[""], ["x"]]) { $0.quotesEmptyText = true } == "a\n\"\"\nx\n")
  }

  @Test("without a header, with a byte order mark")
  func options() throws {
    #expect(try written(.csv, ["a"], [[1]]) { $0.header = false } == "1\n")
    #expect(try written(.csv, ["a"], [[1]]) { $0.byteOrderMark = true } == "\u{FEFF}a\n1\n")
  }

  @Test("a row of one empty cell is not an empty line")
  func singleEmptyCell() throws {
    #expect(try written(.csv, ["a"], [[nil], [""], ["x"]]) == "a\n\"\"\n\"\"\nx\n")
    #expect(try written(.csv, ["a"], [[nil]]) { $0.nullText = "-" } == "a\n-\n")
    #expect(try written(.csv, ["a", "b"], [[nil, nil]]) == "a,b\n,\n")
  }

  @Test("bytes that are not UTF-8 are kept")
  func bytes() throws {
    let sink = ByteSink()
    let writer = TableFormat.csv.writer(to: sink)
    try writer.begin(columns: ["a"])
    try writer.write(.bytes([0xFF, 0x2C]))
    try writer.endRow()
    try writer.end()
    #expect(sink.contents() == Array("a\n\"".utf8) + [0xFF, 0x2C] + Array("\"\n".utf8))
  }

  @Test("what is written reads back the same: 300 random tables, small buffers", arguments: 0..<300)
  func roundTrip(_ seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed) &* 7919 + 3)
    let pieces = [
      "", "a", "\"", ",", "\n", "\r", "\r\n", "\t", "漢", "é", "👨‍👩‍👧", "\"\"", " ", "xyz", "1,2",
    ]
    let width = Int.random(in: 1...6, using: &random)
    let rows = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }
        .joined()
      }
    }
    let format: TableFormat = Bool.random(using: &random) ? .csv : .tsv
    let text = try written(format, rows[0], rows.dropFirst().map { $0.map(Value.text) }) {
      $0.byteOrderMark = Bool.random(using: &random)
    }
    let transcript = try Transcript(
      Array(text.utf8), delimiter: format == .csv ? "," : "\t",
      capacity: Int.random(in: 1...64, using: &random))
    #expect(transcript.errors == [])
    #expect(transcript.records == rows)
  }
}
