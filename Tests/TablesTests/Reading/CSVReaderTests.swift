import Foundation
import Tables
import Testing

@Suite("CSVReader: every case with first buffers of 1 to 64 bytes")
struct CSVReaderTests {
  private func records(_ text: String, delimiter: Character? = nil) throws -> [[String]] {
    let transcript = try Transcript.atAllSizes(text, delimiter: delimiter)
    #expect(transcript.messages == [])
    return transcript.records
  }

  @Test("RFC 4180, section 2, rules 1 to 7")
  func rfc4180() throws {
    #expect(
      try records("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n") == [
        ["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"],
      ])
    #expect(
      try records("aaa,bbb,ccc\r\nzzz,yyy,xxx") == [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]])
    #expect(
      try records("\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx")
        == [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]])
    #expect(
      try records("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx")
        == [["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"]])
    #expect(try records("\"aaa\",\"b\"\"bb\",\"ccc\"") == [["aaa", "b\"bb", "ccc"]])
  }

  @Test("spaces are part of a cell")
  func spaces() throws {
    #expect(try records(" a , b\n") == [[" a ", " b"]])
  }

  @Test("a file of nothing, of a byte order mark, of a header")
  func small() throws {
    #expect(try records("") == [])
    #expect(try records("\u{FEFF}") == [])
    #expect(try records("a,b\n") == [["a", "b"]])
    #expect(try records("a,b") == [["a", "b"]])
    #expect(try records("a") == [["a"]])
    #expect(try records("\u{FEFF}a\r\n") == [["a"]])
  }

  @Test("a byte order mark counts only at the beginning, and before a quotation mark too")
  func byteOrderMark() throws {
    #expect(try records("\u{FEFF}\"a\",b\nc,\u{FEFF}d\n") == [["a", "b"], ["c", "\u{FEFF}d"]])
    // The first byte of a mark, and a character that shares two of its bytes.
    #expect(try records("ﻀ,b\n") == [["ﻀ", "b"]])
  }

  @Test("empty cells, quoted or not, at both ends")
  func emptyCells() throws {
    #expect(
      try records(",,\n\"\",\"\",\"\"\n,a,\n") == [["", "", ""], ["", "", ""], ["", "a", ""]])
    #expect(try records("a,\n,") == [["a", ""], ["", ""]])
    #expect(try records("\"\"\n\"\"") == [[""], [""]])
  }

  @Test("doubled quotation marks, alone and many")
  func doubledQuotes() throws {
    #expect(try records("\"\"\"\"\n") == [["\""]])
    #expect(
      try records("\"\"\"\"\"\",\"\"\"a\"\"\",\"a\"\"\"\"b\"\n") == [["\"\"", "\"a\"", "a\"\"b"]])
    let long = String(repeating: "\"\"", count: 100)
    #expect(try records("\"\(long)\",漢\n") == [[String(repeating: "\"", count: 100), "漢"]])
  }

  @Test("delimiters and line breaks of all kinds inside quotation marks are text")
  func quotedSpecials() throws {
    #expect(try records("\"a,b\n\rc\r\n\",d\n") == [["a,b\n\rc\r\n", "d"]])
  }

  @Test("control characters other than NUL, CR and LF are text")
  func controlCharacters() throws {
    #expect(try records("a\u{1}\t\u{B}\u{1B},b\n") == [["a\u{1}\t\u{B}\u{1B}", "b"]])
  }

  @Test("characters of two, three and four bytes, wherever they are split")
  func multibyte() throws {
    for shift in 0..<70 {
      let padding = String(repeating: "x", count: shift)
      #expect(try records("\(padding)é漢👨‍👩‍👧,横浜市\n") == [["\(padding)é漢👨‍👩‍👧", "横浜市"]])
    }
  }

  @Test("cells that end just before, at and after the end of a block")
  func blockEdges() throws {
    for length in 55...75 {
      let cell = String(repeating: "x", count: length)
      #expect(
        try records("\(cell),b\r\n\"\(cell)\",\"\"\"\"\r\n") == [[cell, "b"], [cell, "\""]])
    }
  }

  @Test("other delimiters leave the comma alone")
  func delimiters() throws {
    #expect(try records("a,b\tc\n1\t2\n", delimiter: "\t") == [["a,b", "c"], ["1", "2"]])
    #expect(try records("a;b\n", delimiter: ";") == [["a", "b"]])
  }

  @Test("an empty line is a row, but not a record")
  func emptyLines() throws {
    let transcript = try Transcript.atAllSizes("\na,b\r\n\r\n\n1,2\n\n")
    #expect(transcript.records == [["a", "b"], ["1", "2"]])
    #expect(transcript.rows == [2, 5])
    #expect(transcript.lines == [2, 5])
    #expect(transcript.errors == [])
  }

  @Test("rows are counted by record, lines by line break")
  func rowsAndLines() throws {
    let transcript = try Transcript.atAllSizes("a,b\n\"1\n2\r\n3\",x\n4,5\n")
    #expect(transcript.rows == [1, 2, 3])
    #expect(transcript.lines == [1, 2, 5])
  }

  @Test("a wide header, and wider rows than the first")
  func wide() throws {
    let header = (0..<500).map { "c\($0)" }
    let text = header.joined(separator: ",") + "\n"
    #expect(try Transcript(Array((text + text).utf8), capacity: 7).records == [header, header])
    let narrow = try Transcript.atAllSizes("a\n" + String(repeating: ",", count: 200) + "\nb\n")
    #expect(narrow.records == [["a"], ["b"]])
    #expect(
      narrow.messages == [
        "t.csv, row 2: 201 cells, but the header has 1. "
          + "Remove the extra cells, or quote a cell that holds a comma."
      ])
  }

  @Test("a record may grow far beyond the first buffer")
  func longRecord() throws {
    let cell = String(repeating: "漢", count: 300_000)
    let transcript = try Transcript(Array("a,b\n\"\(cell)\",\(cell)\n1,2\n".utf8), capacity: 64)
    #expect(transcript.records == [["a", "b"], [cell, cell], ["1", "2"]])
  }

  @Test("all bytes are handed over once and in order, with the byte order mark")
  func onBytes() throws {
    let folder = try TemporaryFolder()
    let bytes = Array("\u{FEFF}a,b\n\"x\"\"y\",漢\n".utf8)
    let path = try folder.file("t.csv", bytes)
    var reader = try CSVReader(path: path)
    let log = ByteLog()
    reader.onBytes = { log.add($0) }
    while try reader.next() {}
    #expect(log.bytes == bytes)
  }

  @Test("a pipe is read as its bytes come, and stays open")
  func pipe() throws {
    let (reading, writing) = makePipe()
    let writer = Thread {
      for byte in "a,b\r\n\"1\"\"\n\",漢字\r\n".utf8 {
        var byte = byte
        _ = unsafe write(writing, &byte, 1)
      }
      close(writing)
    }
    writer.start()
    let transcript = Transcript(reading: CSVReader(descriptor: reading, name: "-"))
    #expect(transcript.records == [["a", "b"], ["1\"\n", "漢字"]])
    #expect(fcntl(reading, F_GETFD) >= 0)
    close(reading)
  }

  @Test("a pipe that someone made non-blocking is waited for")
  func nonBlockingPipe() throws {
    let (reading, writing) = makePipe(isNonBlocking: true)
    let writer = Thread {
      usleep(20_000)
      _ = unsafe write(writing, "a,b\n", 4)
      close(writing)
    }
    writer.start()
    let transcript = Transcript(reading: CSVReader(descriptor: reading, name: "-"))
    #expect(transcript.records == [["a", "b"]])
    #expect(transcript.errors == [])
    close(reading)
  }
}
