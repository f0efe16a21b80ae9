import Tables
import Testing

@Suite("CSVReader: ends of rows and files, every case with first buffers of 1 to 64 bytes")
struct CSVReaderEndsTests {
  @Test(
    "^Z at the end of the file is none of it, whatever little stands around it",
    arguments: [
      "\u{1A}", "\n\u{1A}", "\r\n\u{1A}", "\n\u{1A}\n", "\n\u{1A}\r\n\r\n", "\n\u{1A}\u{1A}\u{1A}",
      "\n \u{1A}\0\0", "\n\n\u{1A}",
    ])
  func endOfFileMark(end: String) throws {
    let transcript = try Transcript.atAllSizes("a,b\n1,\"x\"\"y\"\n2,z" + end)
    #expect(transcript.records.prefix(3) == [["a", "b"], ["1", "x\"y"], ["2", "z"]])
    #expect(transcript.errors == [] || end == "\n \u{1A}\0\0")
  }

  @Test("a file of nothing but ^Z is empty")
  func nothingElse() throws {
    #expect(try Transcript.atAllSizes("\u{1A}").records == [])
  }

  @Test("^Z within the file is an error, also in quotation marks")
  func endOfFileMarkWithin() throws {
    let transcript = try Transcript.atAllSizes("a,b\n1,2\n\u{1A}a,b\n3,4\n5,\"\u{1A}x\"\n")
    #expect(transcript.records == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(
      transcript.messages == [
        "t.csv, row 3, column 1: ^Z (0x1A), which once ended files, stands here, and more follows. "
          + "Remove it, or import the files apart that were joined here.",
        "t.csv, row 5, column 2: ^Z (0x1A), which once ended files, stands here, and more follows. "
          + "Remove it, or import the files apart that were joined here.",
      ])
    #expect(
      transcript.errors[0].message(in: .japanese)
        == "t.csv 3行目1列目: かつてファイルの終わりを示した ^Z（0x1A）があり、その後にも文字が続いています。これを削るか、"
        + "つなぐ前のファイルを別々に取り込んでください。")
  }

  @Test(
    "a byte order mark within the file is where another begins",
    arguments: ["1,2\n\u{FEFF}a,b\n3,4\n", "1,2\u{FEFF}a,b\n3,4\n", "1,2\n\u{FEFF}\"a\",b\n3,4\n"])
  func secondBeginning(rest: String) throws {
    let transcript = try Transcript.atAllSizes("\u{FEFF}a,b\n" + rest)
    let row = rest.hasPrefix("1,2\n") ? 3 : 2
    #expect(transcript.records.count == row - 1)
    #expect(
      transcript.messages == [
        "t.csv, row \(row): a byte order mark (U+FEFF) stands within the file, so another file was joined "
          + "to it, and begins here. Import the two files as they were, or remove the mark and the second "
          + "header."
      ])
    #expect(
      transcript.errors[0].message(in: .japanese)
        == "t.csv \(row)行目: ファイルの途中にバイト順マーク（U+FEFF）があります。つながれた2つ目のファイルがここから"
        + "始まっています。元のファイルを別々に取り込むか、マークと2つ目の見出しを削ってください。")
  }

  @Test("so it is in UTF-16; at the beginning it may stand twice")
  func otherMarks() throws {
    let half = [0xFF, 0xFE] + encoded("表,b\n1,2\n", "UTF-16LE")
    #expect(
      try Transcript.atAllSizes(half + half).errors.map(\.problem) == [
        .secondBeginning(row: 3, line: 3)
      ])
    #expect(try Transcript.atAllSizes("\u{FEFF}\u{FEFF}a,b\n").records == [["a", "b"]])
  }

  @Test("a header with a comma at its end: rows may do without, and must not have more")
  func openHeader() throws {
    let transcript = try Transcript.atAllSizes("a,b,\n1,2\n3,4,\n5,6,7\n8\n9,8,7,6\n")
    #expect(
      transcript.records == [["a", "b", ""], ["1", "2", ""], ["3", "4", ""], ["5", "6", "7"]])
    #expect(transcript.errors.compactMap(\.row) == [5, 6])
    #expect(try Transcript.atAllSizes("a,b,,,\n1,2\n3,4,,\n").records[1] == ["1", "2", "", "", ""])
  }

  @Test("rows with a comma at their ends: all of them have it, or it is an error")
  func openRows() throws {
    #expect(
      try Transcript.atAllSizes("a,b\n1,2,\n3,4,\r\n5,6,\n").records == [
        ["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"],
      ])
    #expect(try Transcript.atAllSizes("a,b\n1,x,\n").records == [["a", "b"], ["1", "x"]])
    let mixed = try Transcript.atAllSizes("a,b\n1,2,\n3,4\n")
    #expect(mixed.records == [["a", "b"], ["3", "4"]])
    #expect(mixed.errors.map(\.row) == [2])
  }

  @Test("a figure that was split at its comma is not taken for such a row")
  func splitFigure() throws {
    let transcript = try Transcript.atAllSizes("a,b,c\n5,1,234,\n")
    #expect(transcript.records == [["a", "b", "c"]])
    #expect(
      transcript.messages == [
        "t.csv, row 2: 4 cells, but the header has 3. Remove the extra cell, or quote a cell that holds "
          + "a comma."
      ])
  }
}
