#if Spreadsheets
  import Testing

  @testable import Tables

  @Suite("PartParser: hostile XML")
  struct PartParserTests {
    private let sheetStart = "<worksheet \(TestWorkbook.main)><sheetData>"
    private let sheetEnd = "</sheetData></worksheet>"
    private let row = "<row><c><v>1</v></c></row>"

    private func read(
      _ text: String, in part: String = TestWorkbook.sheetPart
    ) throws -> SheetTranscript {
      var workbook = TestWorkbook(rows: row)
      workbook[part] = text
      return try workbook.read()
    }

    @Test(
      "a document type declaration is refused in every part, before any entity is seen",
      arguments: [
        "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
        "xl/styles.xml", TestWorkbook.sheetPart,
      ])
    func documentType(_ part: String) throws {
      let workbook = TestWorkbook(rows: row)
      for declaration in [
        "<!DOCTYPE a>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
      ] {
        #expect(
          try read(declaration + workbook[part], in: part).messages == [
            "results.xlsx: its part \(part) has a document type declaration, which no workbook "
              + "has. Open it in a spreadsheet program and save it again."
          ])
      }
    }

    @Test("an entity that XML itself does not have")
    func unknownEntity() throws {
      let found = try read(sheetStart + "<row><c><v>&x;</v></c></row>" + sheetEnd)
      let column = (sheetStart + "<row><c><v>").utf8.count + 1
      #expect(
        found.messages == [
          "results.xlsx: its part xl/worksheets/sheet1.xml is not well-formed XML "
            + "(line 1, column \(column)). Open it in a spreadsheet program and save it again."
        ])
    }

    @Test(
      "what is not well-formed",
      arguments: [
        "", " ", "x", "<", "<a", "<a:b/>", "ROOT>", "ROOT><a></b></styleSheet>", "ROOT/><a/>",
        "ROOT><a b=\"1\" b=\"2\"/></styleSheet>", "ROOT>\u{1}</styleSheet>", "ROOT><![CDATA[",
        "ROOT>]]></styleSheet>",
        "<?xml version=\"1.0\" encoding=\"x-none\"?>ROOT/>",
      ])
    func malformed(_ text: String) throws {
      let root = "<styleSheet \(TestWorkbook.main)"
      let found = try read(text.replacing("ROOT", with: root), in: "xl/styles.xml")
      #expect(found.errors.count == 1)
      #expect(
        found.messages.first?.hasPrefix(
          "results.xlsx: its part xl/styles.xml is not well-formed XML (line ") == true)
    }

    @Test("bytes that are not UTF-8")
    func invalidUTF8() throws {
      for bytes in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x8B]] {
        var workbook = TestWorkbook()
        workbook.omitted = [TestWorkbook.sheetPart]
        workbook.parts = [
          ZipWriter.Part(
            TestWorkbook.sheetPart,
            Array((sheetStart + "<row><c t=\"inlineStr\"><is><t>a").utf8) + bytes.map { UInt8($0) }
              + Array(("</t></is></c></row>" + sheetEnd).utf8))
        ]
        let found = try workbook.read()
        #expect(found.records == [])
        #expect(found.messages.first?.contains("not well-formed XML") == true)
      }
    }

    @Test("a tag or comment longer than a mebibyte")
    func longTokens() throws {
      let long = String(repeating: "x", count: 3 << 20)
      for token in ["<row x=\"\(long)\"/>", "<\(long)/>", "<!--\(long)-->", "<?\(long)?>"] {
        let found = try read(sheetStart + row + token + sheetEnd)
        #expect(found.records == [["1"]])
        #expect(
          found.messages == [
            "results.xlsx: its part xl/worksheets/sheet1.xml has a tag or comment longer than "
              + "1 MiB. Copy what is needed to a new workbook."
          ])
      }
    }

    @Test("a tag of half a mebibyte is read")
    func longTag() throws {
      let long = String(repeating: "x", count: 1 << 19)
      let found = try read(sheetStart + row + "<row x=\"\(long)\"/>" + row + sheetEnd)
      #expect(found.messages == [])
      #expect(found.records.count == 2)
    }

    @Test("elements too deep within one another, known or not")
    func depth() throws {
      for name in ["a", "row", "is"] {
        let deep =
          String(repeating: "<\(name)>", count: 100_000)
          + String(repeating: "</\(name)>", count: 100_000)
        #expect(
          try read(sheetStart + row + deep + sheetEnd).messages == [
            "results.xlsx: its part xl/worksheets/sheet1.xml has more than 64 elements within one "
              + "another. Copy what is needed to a new workbook."
          ])
      }
      let allowed =
        String(repeating: "<a>", count: 62) + String(repeating: "</a>", count: 62)
      #expect(try read(sheetStart + row + allowed + sheetEnd).messages == [])
    }

    @Test("names without end, which a parser remembers")
    func names() throws {
      var text = sheetStart + row
      for number in 0..<50_000 { text += "<a\(number) b\(number)=\"\"/>" }
      var workbook = TestWorkbook()
      workbook[TestWorkbook.sheetPart] = text + sheetEnd
      let found = try workbook.read { $0.parserBytes = 4 << 20 }
      #expect(found.records == [["1"]])
      #expect(
        found.messages == [
          "results.xlsx: its part xl/worksheets/sheet1.xml takes more than 4 MiB of memory to "
            + "read. Copy what is needed to a new workbook."
        ])
      #expect(try workbook.read().messages == [])
      let first = try workbook.read { $0.parserBytes = 100 }
      #expect(first.messages[0].contains("its part _rels/.rels takes more than 100 bytes"))
    }

    @Test("shared texts up to a number, and up to a size")
    func strings() throws {
      var workbook = TestWorkbook(rows: row)
      workbook["strings"] = String(repeating: "<si><t>abcd</t></si>", count: 100)
      #expect(
        try workbook.read {
          $0.strings = 100
          $0.stringBytes = 400
        }.messages == [])
      #expect(
        try workbook.read { $0.strings = 99 }.messages == [
          "results.xlsx: the workbook has more than 99 different texts. "
            + "Copy what is needed to a new workbook."
        ])
      #expect(
        try workbook.read { $0.stringBytes = 399 }.messages == [
          "results.xlsx: the texts of the workbook take more than 399 bytes. "
            + "Copy what is needed to a new workbook."
        ])
    }

    @Test("a row up to a size, in one cell or in many")
    func longRow() throws {
      let cell = "<c t=\"inlineStr\"><is><t>\(String(repeating: "あ", count: 10_000))</t></is></c>"
      let message =
        "results.xlsx, sheet 実績, row 2: the row is longer than 1 MiB. Shorten its texts."
      for cells in [
        String(repeating: cell, count: 40),
        "<c t=\"inlineStr\"><is><t>\(String(repeating: "x", count: 2 << 20))</t></is></c>",
      ] {
        let found = try TestWorkbook(rows: row + "<row>\(cells)</row>")
          .read { $0.rowBytes = 1 << 20 }
        #expect(found.records == [["1"]])
        #expect(found.messages == [message])
      }
    }

    @Test("a long row grows the room for texts, and keeps what it had")
    func growingRow() throws {
      let texts = (0..<200).map { number in String(repeating: "\(number % 10)", count: 9_999) }
      let cells = texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }
      let found = try TestWorkbook(rows: "<row>\(cells.joined())</row><row>\(cells.joined())</row>")
        .read()
      #expect(found.messages == [])
      #expect(found.records == [texts, texts])
    }

    @Test("room for texts is made in the middle of rows, cells and texts, and nothing is lost")
    func makingRoom() throws {
      var source = RandomSource(seed: 7)
      var rows = ""
      var expected: [[String]] = []
      for row in 1...2500 {
        let texts = (0..<3).map { column in
          let length = Int.random(in: 1...1200, using: &source)
          return "\(row)/\(column)" + String(repeating: "x", count: length)
        }
        expected.append([texts[0], "あ\(texts[1])い", texts[2]])
        rows +=
          "<row><c t=\"inlineStr\"><is><t>\(texts[0])</t></is></c><c t=\"inlineStr\"><is>"
          + "<r><t>_x3042_</t></r><r><t>\(texts[1])_x3044_</t></r></is></c>"
          + "<c t=\"str\"><v>\(texts[2])</v></c></row>"
      }
      let found = try TestWorkbook(rows: rows).read()
      #expect(found.messages == [])
      #expect(found.records.count == expected.count)
      #expect(zip(found.records, expected).first { $0 != $1 } == nil)
    }

    @Test("cells of every kind wherever the pieces of a part are split")
    func splits() throws {
      let cells =
        "<c t=\"inlineStr\"><is><r><t>横浜</t></r><r><t>&amp;_x005F_</t></r></is></c>"
        + "<c><v>3143.7599999999998</v></c><c t=\"s\"><v>0</v></c><c t=\"b\"><v>true</v></c>"
      let rows = String(repeating: "<row>\(cells)</row>", count: 100)
      for padding in stride(from: 0, to: cells.utf8.count, by: 5) {
        var workbook = TestWorkbook()
        workbook["strings"] = "<si><t>共有</t></si>"
        workbook["sheet"] =
          "<!--\(String(repeating: "x", count: 32_000 + padding))--><sheetData>\(rows)</sheetData>"
        let found = try workbook.read()
        #expect(found.messages == [])
        #expect(found.records == Array(repeating: ["横浜&_", "3143.76", "共有", "TRUE"], count: 100))
      }
    }
  }
#endif
