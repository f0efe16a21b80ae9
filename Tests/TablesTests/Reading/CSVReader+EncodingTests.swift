import Foundation
import Tables
import Testing

@Suite("CSVReader: encodings, every case with first buffers of 1 to 64 bytes")
struct CSVReaderEncodingTests {
  private func place(_ row: Int, _ column: Int) -> TableError.Place {
    TableError.Place(row: row, column: column, line: row)
  }

  /// A header, and a row whose second cell is `bytes`.
  private func file(_ bytes: [UInt8]) -> [UInt8] {
    Array("a,b\n1,".utf8) + bytes + Array("\n".utf8)
  }

  @Test(
    "CP932 as Windows has it",
    arguments: [
      ([0x87, 0x8A], "㈱"), ([0x87, 0x40], "①"), ([0xFB, 0xFC], "髙"), ([0xEE, 0xE0], "髙"),
      ([0x81, 0x60], "～"), ([0x81, 0x5C], "―"), ([0x81, 0x61], "∥"), ([0x81, 0x7C], "－"),
      ([0x81, 0x91], "￠"), ([0x81, 0x92], "￡"), ([0x81, 0xCA], "￢"), ([0xFA, 0x40], "ⅰ"),
      ([0xFA, 0x5C], "纊"), ([0xED, 0x40], "纊"), ([0x93, 0xFA, 0x96, 0x7B], "日本"),
      ([0xB6, 0xDE, 0xB1], "ｶﾞｱ"), ([0x83, 0xC0, 0x84, 0x40, 0x81, 0x98], "βА§"),
      ([0x93, 0xFA, 0x5C, 0x7E], "日\\~"), ([0xF0, 0x40, 0x93, 0xFA], "\u{E000}日"),
    ] as [([UInt8], String)])
  func cp932(_ bytes: [UInt8], _ text: String) throws {
    for encoding in [nil, TextEncoding.cp932] {
      let transcript = try Transcript.atAllSizes(file(bytes), encoding: encoding)
      #expect(transcript.errors == [])
      #expect(transcript.records == [["a", "b"], ["1", text]])
      // `==` would take characters for equal that are spelt otherwise.
      #expect(Array(transcript.records[1][1].utf8) == Array(text.utf8))
      #expect(transcript.encoding == .cp932)
    }
  }

  @Test("a fullwidth tilde is not a wave dash, and a fullwidth hyphen no minus sign")
  func lookalikes() throws {
    let transcript = try Transcript.atAllSizes(file([0x81, 0x60, 0x81, 0x7C]))
    #expect(
      transcript.records[1][1].unicodeScalars.map(\.value) == [0xFF5E, 0xFF0D])
  }

  @Test("a backslash or a bar as the second byte ends no cell and opens none")
  func secondBytes() throws {
    // 表,"ソ","能""ポ"
    let row: [UInt8] =
      [0x95, 0x5C, 0x2C, 0x22, 0x83, 0x5C, 0x22, 0x2C, 0x22, 0x94, 0x5C, 0x22, 0x22, 0x83, 0x7C]
      + [0x22, 0x0D, 0x0A]
    let transcript = try Transcript.atAllSizes(row + row)
    #expect(transcript.errors == [])
    #expect(
      transcript.records == [["表", "ソ", "能\"ポ"], ["表", "ソ", "能\"ポ"]])
    // 表|ポ|能
    let bars: [UInt8] = [0x95, 0x5C, 0x7C, 0x83, 0x7C, 0x7C, 0x94, 0x5C, 0x0A]
    #expect(try Transcript.atAllSizes(bars, delimiter: "|").records == [["表", "ポ", "能"]])
    #expect(try Transcript.atAllSizes(bars, delimiter: "\\").records == [["表|ポ|能"]])
  }

  @Test("text comes back as it went out, in every encoding, with a mark and without")
  func roundTrips() throws {
    let rows = [
      ["番号", "指標", "値"], ["㈱①髙", "～―∥－￠￡￢ⅰ纊", "表ソ能ｶﾞ"], ["\"ポ\"", "改\r\n行", "1,234"],
    ]
    let text = rows.map { row in
      row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
        .joined(separator: ",") + "\r\n"
    }.joined()
    let files: [(TextEncoding, [UInt8])] = [
      (.utf8, Array(text.utf8)), (.utf8, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      (.cp932, encoded(text, "CP932")), (.utf16le, [0xFF, 0xFE] + encoded(text, "UTF-16LE")),
      (.utf16be, [0xFE, 0xFF] + encoded(text, "UTF-16BE")),
      (.utf16le, encoded(text, "UTF-16LE")), (.utf16be, encoded(text, "UTF-16BE")),
    ]
    for (encoding, bytes) in files {
      for choice in [nil, encoding] {
        let transcript = try Transcript.atAllSizes(bytes, encoding: choice)
        #expect(transcript.errors == [])
        #expect(transcript.records == rows)
        #expect(transcript.lines == [1, 2, 3])
        #expect(transcript.encoding == encoding)
      }
    }
  }

  @Test("surrogate pairs of both byte orders, wherever they are split")
  func surrogates() throws {
    for shift in 0..<9 {
      let rows = [["a", "b"], [String(repeating: "x", count: shift), "𠮷野家👨‍👩‍👧é"]]
      let text = rows.map { $0.joined(separator: ",") + "\n" }.joined()
      for encoding in [TextEncoding.utf16le, .utf16be] {
        let name = encoding.rawValue.uppercased()
        for mark in ["\u{FEFF}", ""] {
          let transcript = try Transcript.atAllSizes(encoded(mark + text, name))
          #expect(transcript.errors == [])
          #expect(transcript.records == rows)
          #expect(transcript.encoding == encoding)
        }
      }
    }
  }

  @Test("UTF-16 without a mark: a line break shows the byte order, and without one nothing does")
  func unmarkedUTF16() throws {
    // 一 is U+4E00: a zero byte on the other side. 上 is U+4E0A: half a line feed.
    for text in ["id,b\n", "id,一上\n一,上\n", "一,上\n"] {
      for encoding in [TextEncoding.utf16le, .utf16be] {
        let transcript = try Transcript.atAllSizes(encoded(text, encoding.rawValue.uppercased()))
        #expect(transcript.errors == [])
        #expect(transcript.encoding == encoding)
      }
    }
    let line = try Transcript.atAllSizes(encoded("id,b", "UTF-16LE"))
    #expect(line.errors.map(\.problem) == [.nulByte(place(1, 1))])
    let chosen = try Transcript.atAllSizes(encoded("番号,b", "UTF-16LE"), encoding: .utf16le)
    #expect(chosen.records == [["番号", "b"]])
  }

  @Test("a zero byte does not make a file UTF-16")
  func zeroByte() throws {
    for text in ["\0a,b\n1,2\n", "a\0,b\n1,2\n", "a\0,b\n1,2,\n"] {
      let transcript = try Transcript.atAllSizes(text)
      #expect(transcript.encoding == .utf8)
      #expect(transcript.errors.map(\.problem).first == .nulByte(place(1, 1)))
    }
    let later = try Transcript.atAllSizes("a,b\n1,\0\n")
    #expect(later.errors.map(\.problem) == [.nulByte(place(2, 2))])
    let utf16 = try Transcript.atAllSizes([0xFF, 0xFE] + encoded("a,b\n1,\0\n", "UTF-16LE"))
    #expect(utf16.errors.map(\.problem) == [.nulByte(place(2, 2))])
  }

  @Test("a mark decides: what does not fit behind it is an error, and the rest is read")
  func marks() throws {
    let utf8 = try Transcript.atAllSizes(
      [0xEF, 0xBB, 0xBF] + file([0x93, 0xFA]) + Array("2,漢\n".utf8))
    #expect(utf8.records == [["a", "b"], ["2", "漢"]])
    #expect(utf8.errors.map(\.problem) == [.notInEncoding(place(2, 2), bytes: [0x93], .utf8)])

    // A low surrogate alone, a high one before a letter, and a mark of the other order.
    for (bytes, rest) in [([0x00, 0xDC], ""), ([0x3D, 0xD8], "x"), ([0xFE, 0xFF], "")]
      as [([UInt8], String)]
    {
      let text =
        [0xFF, 0xFE] + encoded("a,b\n1,", "UTF-16LE") + bytes
        + encoded(rest + "\n2,漢\n", "UTF-16LE")
      let utf16 = try Transcript.atAllSizes(text)
      #expect(utf16.records == [["a", "b"], ["2", "漢"]])
      #expect(
        utf16.errors.map(\.problem) == [.notInEncoding(place(2, 2), bytes: bytes, .utf16le)])
    }
  }

  @Test("a file in UTF-16 that ends within a character")
  func truncated() throws {
    for end in [[0x31], [0x3D, 0xD8], [0x3D, 0xD8, 0x00]] as [[UInt8]] {
      let bytes = [0xFF, 0xFE] + encoded("a,b\n1,", "UTF-16LE") + end
      let inCell = try Transcript.atAllSizes(bytes)
      #expect(inCell.records == [["a", "b"]])
      #expect(inCell.errors.map(\.problem) == [.truncatedUTF16(place(2, 2))])
    }
    let behind = try Transcript.atAllSizes(
      [0xFE, 0xFF] + encoded("a,b\n1,2\n", "UTF-16BE") + [0x00])
    #expect(behind.records == [["a", "b"], ["1", "2"]])
    #expect(
      behind.messages == [
        "t.csv, row 3, column 1: the file ends in the middle of a character of UTF-16. "
          + "Get the whole file, or save it again as CSV in UTF-8."
      ])
  }

  @Test(
    "bytes that are not of the encoding that was asked for, and the rows around them",
    arguments: [
      // Not first bytes of anything, cut short by a comma, a quotation mark or a line break, and a
      // pair that stands for nothing.
      ([0x80], [0x80]), ([0xFD], [0xFD]), ([0xA0], [0xA0]), ([0x93], [0x93]),
      ([0x93, 0x22, 0x22], [0x93]), ([0x93, 0x2C], [0x93]), ([0x93, 0x7F], [0x93]),
      ([0x81, 0xAD], [0x81, 0xAD]), ([0x93, 0xFA, 0x85, 0x40], [0x85, 0x40]),
    ] as [([UInt8], [UInt8])])
  func notCP932(_ bytes: [UInt8], _ wrong: [UInt8]) throws {
    let file = file([0x22] + bytes + [0x22]) + [0x32, 0x2C, 0x93, 0xFA, 0x0A]
    let transcript = try Transcript.atAllSizes(file, encoding: .cp932)
    #expect(transcript.records == [["a", "b"], ["2", "日"]])
    #expect(
      transcript.errors.map(\.problem)
        == [.notInChosenEncoding(place(2, 2), bytes: wrong, .cp932)])
    #expect(try Transcript.atAllSizes(file).encoding == .utf8)
  }

  @Test("CP932 that ends within a character")
  func truncatedCP932() throws {
    let bytes: [UInt8] = [0x93, 0xFA, 0x2C, 0x93]
    let chosen = try Transcript.atAllSizes(bytes, encoding: .cp932)
    #expect(
      chosen.errors.map(\.problem) == [.notInChosenEncoding(place(1, 2), bytes: [0x93], .cp932)])
    let told = try Transcript.atAllSizes(bytes)
    #expect(told.errors.map(\.problem) == [.inNeitherEncoding(place(1, 1), bytes: [0x93])])
  }

  @Test("UTF-16 that was asked for and is not")
  func notUTF16() throws {
    let bytes = [0xFE, 0xFF] + encoded("a,b\n", "UTF-16BE")
    let transcript = try Transcript.atAllSizes(bytes, encoding: .utf16le)
    #expect(
      transcript.errors.map(\.problem)
        == [.notInChosenEncoding(place(1, 1), bytes: [0xFE, 0xFF], .utf16le)])
  }

  @Test("a file that is neither is read as UTF-8, and its wrong bytes are named")
  func neither() throws {
    let bytes = Array("年度,値\n2018,".utf8) + [0x93, 0xFA] + Array("\n2019,漢字\n2020,".utf8) + [0xFF]
    let transcript = try Transcript.atAllSizes(bytes)
    #expect(transcript.records == [["年度", "値"], ["2019", "漢字"]])
    #expect(
      transcript.messages == [
        "t.csv, row 2, column 2: the file is neither UTF-8 nor CP932: the byte 0x93 does not fit. "
          + "Save the file again as CSV in UTF-8.",
        "t.csv, row 4, column 2: the file is neither UTF-8 nor CP932: the byte 0xFF does not fit. "
          + "Save the file again as CSV in UTF-8.",
      ])
  }

  @Test("a wrong byte before all else that is not ASCII does not make UTF-8 into CP932")
  func wrongByteFirst() throws {
    let transcript = try Transcript.atAllSizes(
      Array("a,b\n1,".utf8) + [0x93, 0xFA] + Array("\n2,漢字\n".utf8))
    #expect(transcript.encoding == .utf8)
    #expect(transcript.records == [["a", "b"], ["2", "漢字"]])
    #expect(transcript.errors.map(\.problem) == [.inNeitherEncoding(place(2, 2), bytes: [0x93])])
  }

  @Test("what both encodings allow is UTF-8 if the whole file is, else CP932")
  func both() throws {
    // ﾒｲ in CP932 is U+04B2 in UTF-8; 繧 and a half are あ.
    let mei: [UInt8] = [0xD2, 0xB2]
    let utf8 = try Transcript.atAllSizes(file(mei))
    #expect(utf8.records == [["a", "b"], ["1", "\u{4B2}"]])
    #expect(utf8.encoding == .utf8)
    let cp932 = try Transcript.atAllSizes(file(mei) + [0x32, 0x2C, 0x93, 0xFA])
    #expect(cp932.records == [["a", "b"], ["1", "ﾒｲ"], ["2", "日"]])
    #expect(cp932.encoding == .cp932)
    #expect(cp932.errors == [])
    let cut = try Transcript.atAllSizes(file(mei) + [0x32, 0x2C, 0xC2])
    #expect(cut.records == [["a", "b"], ["1", "ﾒｲ"], ["2", "ﾂ"]])
    let even = try Transcript.atAllSizes("a,b\n1,ああ\n")
    #expect(even.records == [["a", "b"], ["1", "ああ"]])
  }

  @Test("a file in ASCII is UTF-8")
  func ascii() throws {
    let transcript = try Transcript.atAllSizes("a,b\n1,2\n")
    #expect(transcript.encoding == .utf8)
    let chosen = try Transcript.atAllSizes("a,b\n1,2\n".utf8, encoding: .cp932)
    #expect(chosen.encoding == .cp932)
    #expect(chosen.records == transcript.records)
  }

  @Test("characters that come late, far behind the first buffer")
  func late() throws {
    let rows = Array(String(repeating: "1234567,abcdefgh\n", count: 50_000).utf8)
    for capacity in [7, 64, 256 << 10] {
      for (last, encoding) in [("漢字,①", TextEncoding.utf8), ("漢字,①", .cp932)] {
        let bytes = rows + encoded(last, encoding.rawValue)
        let transcript = try Transcript(bytes, capacity: capacity)
        #expect(transcript.errors == [])
        #expect(transcript.records.count == 50_001)
        #expect(transcript.records.last == ["漢字", "①"])
        #expect(transcript.encoding == encoding)
      }
    }
    // Both encodings are possible until the last row.
    let mei = [0xD2, 0xB2, 0x2C, 0x62, 0x0A] as [UInt8]
    let transcript = try Transcript(mei + rows + [0x93, 0xFA, 0x2C, 0x31])
    #expect(transcript.records.first == ["ﾒｲ", "b"])
    #expect(transcript.records.last == ["日", "1"])
  }

  @Test("long records of CP932 and UTF-16, wherever their characters are split")
  func longRecords() throws {
    let cell = String(repeating: "漢ｱ字,", count: 60_000)
    let text = "a,b\n\"\(cell)\",\"x\(cell)\"\n"
    for name in ["CP932", "UTF-16LE"] {
      let transcript = try Transcript(encoded(text, name), capacity: 64)
      #expect(transcript.records == [["a", "b"], [cell, "x" + cell]])
    }
  }
}
