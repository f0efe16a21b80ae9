import Tables
import Testing

@Suite("DelimiterFinder: the delimiter that the first record shows")
struct DelimiterFinderTests {
  private func check(
    _ text: String, _ delimiter: Character, _ first: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let transcript = try Transcript.atAllSizes(text)
    #expect(transcript.delimiter == delimiter, sourceLocation: sourceLocation)
    #expect(transcript.records.first == first, sourceLocation: sourceLocation)
    #expect(transcript.errors == [], sourceLocation: sourceLocation)
  }

  @Test("a tab and no comma is a tab, all else a comma")
  func rule() throws {
    try check("a\tb\n1,5\t2\n", "\t", ["a", "b"])
    try check("a\tb", "\t", ["a", "b"])
    try check("a,b\tc\n", ",", ["a", "b\tc"])
    try check("a\tb,c\n", ",", ["a\tb", "c"])
    try check("a\n", ",", ["a"])
    #expect(try Transcript.atAllSizes("").delimiter == ",")
  }

  @Test("what is in quotation marks does not count")
  func quoted() throws {
    try check("\"a,b\"\tc\n", "\t", ["a,b", "c"])
    try check("c\t\"a,b\"\n", "\t", ["c", "a,b"])
    try check("\"a\tb\"\n", ",", ["a\tb"])
    try check("\"a\tb\",c\n", ",", ["a\tb", "c"])
    try check("\"a\"\",\n\"\"b\"\tc\n", "\t", ["a\",\n\"b", "c"])
    try check("\"\"\t\"\"\n", "\t", ["", ""])
  }

  @Test("only the first record counts, whatever stands above it")
  func firstRecord() throws {
    try check("\r\n\na\tb\r\n1\t2,5\r\n", "\t", ["a", "b"])
    try check("\na\n", ",", ["a"])
    try check("a\r\n\"b\tc\"\r\n", ",", ["a"])
  }

  @Test("a quotation mark inside a cell hides nothing")
  func quoteInsideCell() throws {
    let transcript = try Transcript.atAllSizes("5\" pipe\tc\n1\t2\n")
    #expect(transcript.delimiter == "\t")
    #expect(transcript.records == [["1", "2"]])
    #expect(transcript.errors.count == 1)
  }

  @Test("what was asked for is not looked for")
  func choice() throws {
    let transcript = try Transcript.atAllSizes("a\tb\n", delimiter: ",")
    #expect(transcript.records == [["a\tb"]])
    #expect(transcript.delimiter == ",")
  }

  @Test("tabs in CP932 and UTF-16, with rows that are too long")
  func encodings() throws {
    for name in ["CP932", "UTF-16LE", "UTF-16BE", "UTF-8"] {
      let transcript = try Transcript.atAllSizes(encoded("id\t表\n1\tソ\n2\t能\t3\n", name))
      #expect(transcript.records == [["id", "表"], ["1", "ソ"]])
      #expect(
        transcript.messages == [
          "t.csv, row 3: 3 cells, but the header has 2. "
            + "Remove the extra cell, or quote a cell that holds a tab."
        ])
    }
  }
}
