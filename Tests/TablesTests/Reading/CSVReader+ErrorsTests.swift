import Foundation
import Tables
import Testing

@Suite("CSVReader: what is wrong with a file")
struct CSVReaderErrorsTests {
  private func problems(_ text: String) throws -> [TableError.Problem] {
    try Transcript.atAllSizes(text).errors.map(\.problem)
  }

  private func place(_ row: Int, _ column: Int, line: Int? = nil) -> TableError.Place {
    TableError.Place(row: row, column: column, line: line ?? row)
  }

  @Test("every mistake is found in one pass, and the good rows are read")
  func onePass() throws {
    let bytes = Array("a,b\n1\n2,3\n4,5,6\n7,".utf8) + [0xFF] + Array("\nx\"y,8\n9,10\n".utf8)
    let transcript = try Transcript.atAllSizes(bytes)
    #expect(transcript.records == [["a", "b"], ["2", "3"], ["9", "10"]])
    #expect(
      transcript.messages == [
        "t.csv, row 2: 1 cell, but the header has 2. "
          + "Add the missing cell, or quote a cell that holds a line break.",
        "t.csv, row 4: 3 cells, but the header has 2. "
          + "Remove the extra cell, or quote a cell that holds a comma.",
        "t.csv, row 5, column 2: the file is neither UTF-8 nor CP932: the byte 0xFF does not fit. "
          + "Save the file again as CSV in UTF-8.",
        "t.csv, row 6, column 1: x\"y has a quotation mark inside a cell that is not quoted. "
          + "Put the whole cell in quotation marks and double those inside it.",
      ])
  }

  @Test("a quotation mark inside a cell")
  func quoteInsideCell() throws {
    #expect(
      try problems("a,5\" pipe,c\n1,2,3\n") == [.quoteInsideCell(place(1, 2), value: "5\" pipe")])
    #expect(try problems("a, \"b\"\n") == [.quoteInsideCell(place(1, 2), value: " \"b\"")])
  }

  @Test("text after a closing quotation mark")
  func textAfterQuote() throws {
    #expect(try problems("\"a\"b,c\n") == [.textAfterQuote(place(1, 1), value: "\"a\"b")])
    #expect(try problems("x,\"a\" \n") == [.textAfterQuote(place(1, 2), value: "\"a\" ")])
    #expect(
      try problems("x,\"1\n2\"\"\n\"y,\"z\n")
        == [.textAfterQuote(place(1, 2, line: 3), value: "\"1⏎2\"\"⏎\"y")])
  }

  @Test("a quoted cell that is never closed is named where it opens, and ends the file")
  func unclosedQuote() throws {
    let transcript = try Transcript.atAllSizes("a,b\n\"x\ny\",z\n1,\"2\n3,4\n5,6\n")
    #expect(transcript.records == [["a", "b"], ["x\ny", "z"]])
    #expect(transcript.errors.map(\.problem) == [.unclosedQuote(place(3, 2, line: 4))])
    #expect(try problems("\"") == [.unclosedQuote(place(1, 1))])
    #expect(try problems("\"a\"\"") == [.unclosedQuote(place(1, 1))])
  }

  @Test("a carriage return alone, outside quotation marks")
  func loneCarriageReturn() throws {
    #expect(try problems("a,b\rc,d\n") == [.loneCarriageReturn(place(1, 2))])
    #expect(try problems("a,b\r") == [.loneCarriageReturn(place(1, 2))])
    #expect(try problems("a\r\r\n") == [.loneCarriageReturn(place(1, 1))])
    #expect(try problems("\"a\"\rb\n") == [.loneCarriageReturn(place(1, 1))])
  }

  @Test("a NUL byte, quoted or not")
  func nulByte() throws {
    #expect(try problems("a,b\n1,\0\n") == [.nulByte(place(2, 2))])
    #expect(try problems("\"a\n\0\",b\n") == [.nulByte(place(1, 1, line: 2))])
  }

  @Test(
    "bytes that are not UTF-8: overlong, surrogate, too great, cut short, CP932",
    arguments: [
      ([0xC0, 0x80], 0xC0), ([0xED, 0xA0, 0x80], 0xED), ([0xF5, 0x80, 0x80, 0x80], 0xF5),
      ([0xE6, 0xBC], 0xE6), ([0x80], 0x80), ([0x87, 0x40], 0x87),
    ] as [([UInt8], UInt8)])
  func invalidUTF8(_ bytes: [UInt8], _ first: UInt8) throws {
    for quote in ["", "\""] {
      let file =
        Array("漢,b\n\"\"\"1\n\",\(quote)x".utf8) + bytes + Array("\(quote)\n3,4\n".utf8)
      let transcript = try Transcript.atAllSizes(file, encoding: .utf8)
      #expect(transcript.records == [["漢", "b"], ["3", "4"]])
      #expect(
        transcript.errors.map(\.problem)
          == [.notInChosenEncoding(place(2, 2, line: 3), bytes: [first], .utf8)])
    }
  }

  @Test("no mistake depends on the size of the buffer: 200 random soups", arguments: 0..<200)
  func soups(_ seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed) &* 104_729 + 1)
    let pieces: [[UInt8]] = [
      [0x61], [0x61], [0x2C], [0x2C], [0x22], [0x22, 0x22], [0x0A], [0x0D, 0x0A], [0x0D], [0],
      [0xE6, 0xBC, 0xA2], [0xE6], [0xFF], [0x2C, 0x22], [0x22, 0x2C],
    ]
    let soup = (0..<Int.random(in: 0...120, using: &random)).flatMap { _ in
      pieces.randomElement(using: &random) ?? []
    }
    let transcript = try Transcript.atAllSizes(soup)
    #expect(transcript.rows == transcript.rows.sorted())
    #expect(Set(transcript.records.map(\.count)).count <= 2)
  }

  @Test("the value in a message is short, and cannot command a terminal")
  func shownValue() throws {
    let long = String(repeating: "あ", count: 100)
    #expect(
      try problems("\(long)\"\n")
        == [.quoteInsideCell(place(1, 1), value: String(repeating: "あ", count: 39) + "…")])
    #expect(try problems("\u{1B}[2J\"\n") == [.quoteInsideCell(place(1, 1), value: "␛[2J\"")])
  }

  @Test("a record of more than 16 MiB ends the file, in memory that has a bound")
  func recordTooLong() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("t.csv", "a,b\n\n1,\"".utf8)
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    let chunk = Data(repeating: UInt8(ascii: "\n"), count: 1 << 20)
    for _ in 0..<17 { try file.write(contentsOf: chunk) }
    try file.close()
    let transcript = Transcript(reading: try CSVReader(path: path))
    #expect(transcript.records == [["a", "b"]])
    #expect(
      transcript.errors.map(\.problem) == [.recordTooLong(row: 3, line: 3, limit: 16 << 20)])
  }

  @Test("a record of exactly 16 MiB is read")
  func longestRecord() throws {
    let cell = [UInt8](repeating: UInt8(ascii: "x"), count: CSVReader.recordLimit - 1)
    let transcript = try Transcript(cell + Array("\ny\n".utf8))
    #expect(transcript.records.map { $0.map(\.utf8.count) } == [[cell.count], [1]])
    #expect(transcript.errors == [])
  }

  @Test("more columns than a spreadsheet has")
  func tooManyColumns() throws {
    let commas = [UInt8](repeating: UInt8(ascii: ","), count: CSVReader.columnLimit)
    let most = try Transcript(commas.dropLast())
    #expect(most.errors == [])
    #expect(most.records.map(\.count) == [16_384])
    let transcript = try Transcript(commas + Array("\n1\n".utf8))
    #expect(transcript.records == [])
    #expect(
      transcript.errors.map(\.problem) == [.tooManyColumns(row: 1, found: 16_385, limit: 16_384)])
  }

  @Test("a file that is not there, a folder, and one that may not be read")
  func opening() throws {
    let folder = try TemporaryFolder()
    func problem(_ path: String) -> TableError.Problem? {
      do throws(TableError) {
        _ = try CSVReader(path: path)
        return nil
      } catch {
        #expect(error.file == path)
        return error.problem
      }
    }
    #expect(problem(folder.path + "/none.csv") == .missing)
    #expect(problem(folder.path) == .isFolder)
    let file = try folder.file("a.csv", [])
    #expect(problem(file + "/b.csv") == .unreadable(code: ENOTDIR))
  }

  @Test("a descriptor that cannot be read ends the file")
  func unreadable() throws {
    let transcript = Transcript(reading: CSVReader(descriptor: -1, name: "standard input"))
    #expect(
      transcript.errors == [
        TableError(file: "standard input", problem: .unreadable(code: EBADF))
      ])
    let folder = try TemporaryFolder()
    let descriptor = unsafe open(folder.path, O_RDONLY)
    defer { close(descriptor) }
    let reading = Transcript(reading: CSVReader(descriptor: descriptor, name: "folder"))
    #expect(reading.errors.map(\.problem) == [.isFolder])
  }
}
