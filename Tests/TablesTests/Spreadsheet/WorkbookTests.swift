#if Spreadsheets
  import Tables
  import Testing

  @Suite("Workbook: which sheet is read, and where it is")
  struct WorkbookTests {
    private let rows = "<row><c><v>1</v></c></row>"

    /// A workbook of these sheets, all of which lead to the same part unless said otherwise.
    private func workbook(_ sheets: String, _ relationships: String? = nil) -> TestWorkbook {
      var workbook = TestWorkbook(rows: rows)
      workbook["xl/workbook.xml"] = TestWorkbook.workbook(sheets)
      if let relationships {
        workbook["xl/_rels/workbook.xml.rels"] = TestWorkbook.relationships(relationships)
      }
      return workbook
    }

    private func sheet(_ name: String, _ id: String = "worksheet", state: String? = nil) -> String {
      "<sheet name=\"\(name)\" sheetId=\"1\" r:id=\"\(id)\""
        + (state.map { " state=\"\($0)\"" } ?? "") + "/>"
    }

    private func relationship(_ id: String, _ kind: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(TestWorkbook.references)/\(kind)\" Target=\"\(target)\"/>"
    }

    @Test("the first visible sheet, unless one is named")
    func choice() throws {
      let sheets =
        sheet("a", state: "veryHidden") + sheet("b", state: "hidden")
        + sheet("実績", state: "visible") + sheet("d")
      let found = try workbook(sheets).read()
      #expect(found.sheet == Sheet(name: "実績"))
      #expect(
        found.sheets == [
          Sheet(name: "a", visibility: .veryHidden), Sheet(name: "b", visibility: .hidden),
          Sheet(name: "実績"), Sheet(name: "d"),
        ])
      #expect(try workbook(sheets).read(sheet: "d").sheet?.name == "d")
      let hidden = try workbook(sheets).read(sheet: "b")
      #expect(hidden.sheet?.visibility == .hidden && hidden.records == [["1"]])
    }

    @Test("a chart is no sheet to read")
    func charts() throws {
      let relationships =
        relationship("c", "chartsheet", "chartsheets/sheet1.xml")
        + relationship("w", "worksheet", "worksheets/sheet1.xml")
      let charted = workbook(sheet("グラフ", "c") + sheet("表", "w"), relationships)
      let found = try charted.read()
      #expect(found.sheets == [Sheet(name: "グラフ", hasCells: false), Sheet(name: "表")])
      #expect(found.sheet?.name == "表")
      #expect(
        try charted.read(sheet: "グラフ").messages == [
          "results.xlsx, sheet グラフ: this sheet has no cells. Name a sheet with a table."
        ])
    }

    @Test("sheets that are not there, twice there, or all hidden")
    func wrongSheets() throws {
      #expect(
        try workbook(sheet("実績") + sheet("目標")).read(sheet: "実積").messages == [
          "results.xlsx: there is no sheet 実積. The workbook has: 実績, 目標."
        ])
      #expect(
        try workbook(sheet("実績") + sheet("実績")).read(sheet: "実績").messages == [
          "results.xlsx: two sheets are named 実績. Give each a name of its own."
        ])
      #expect(
        try workbook(sheet("実績", state: "hidden")).read().messages == [
          "results.xlsx: no sheet with cells is visible. Name the sheet to read, or unhide it."
        ])
      #expect(try workbook("").read().messages.count == 1)
    }

    @Test("targets may be absolute, and differ from the part in the case of letters")
    func targets() throws {
      for target in ["/xl/worksheets/sheet1.xml", "../xl/./worksheets/SHEET1.XML"] {
        let found = try workbook(
          sheet("実績"), relationship("worksheet", "worksheet", target)
        ).read()
        #expect(found.messages == [])
        #expect(found.records == [["1"]])
      }
    }

    @Test("relationships of Strict Open XML")
    func strict() throws {
      var strict = TestWorkbook()
      let references = "http://purl.oclc.org/ooxml/officeDocument/relationships"
      let main = "xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\""
      strict["_rels/.rels"] = strict["_rels/.rels"]
        .replacing(TestWorkbook.references, with: references)
      strict["xl/_rels/workbook.xml.rels"] = strict["xl/_rels/workbook.xml.rels"]
        .replacing(TestWorkbook.references, with: references)
      strict["xl/workbook.xml"] = strict["xl/workbook.xml"]
        .replacing(TestWorkbook.references, with: references)
        .replacing(TestWorkbook.main, with: main)
      strict[TestWorkbook.sheetPart] =
        "<worksheet \(main)><sheetData>\(rows)</sheetData></worksheet>"
      #expect(try strict.read().records == [["1"]])
    }

    @Test("no texts and no formats are needed")
    func optionalParts() throws {
      var workbook = workbook(
        sheet("実績"), relationship("worksheet", "worksheet", "worksheets/sheet1.xml"))
      workbook.omitted = ["xl/sharedStrings.xml", "xl/styles.xml"]
      workbook["rows"] = "<row><c s=\"7\"><v>1</v></c></row>"
      #expect(try workbook.read().records == [["1"]])
    }

    @Test("parts outside the file are not fetched, and targets outside it lead nowhere")
    func outside() throws {
      let external = try workbook(
        sheet("実績"),
        "<Relationship Id=\"worksheet\" Type=\"\(TestWorkbook.references)/worksheet\" "
          + "Target=\"https://example.com/sheet.xml\" TargetMode=\"External\"/>"
      ).read()
      #expect(
        external.messages == [
          "results.xlsx: a part of the workbook is to be fetched from elsewhere "
            + "(https://example.com/sheet.xml). Only what the file itself holds is read."
        ])
      for target in ["../../etc/passwd", "file:///etc/passwd"] {
        let found = try workbook(
          sheet("実績"), relationship("worksheet", "worksheet", target)
        ).read()
        #expect(
          found.messages == [
            "results.xlsx: \(target) is not the name of a part of a workbook. "
              + "Open it in a spreadsheet program and save it again."
          ])
      }
    }

    @Test(
      "parts that are not there",
      arguments: [
        ("xl/workbook.xml", "xl/workbook.xml"), (TestWorkbook.sheetPart, TestWorkbook.sheetPart),
        ("xl/_rels/workbook.xml.rels", "xl/_rels/workbook.xml.rels"),
        ("xl/sharedStrings.xml", "xl/sharedStrings.xml"), ("xl/styles.xml", "xl/styles.xml"),
      ])
    func missing(_ omitted: String, _ named: String) throws {
      var workbook = TestWorkbook(rows: rows)
      workbook.omitted = [omitted]
      #expect(
        try workbook.read().messages == [
          "results.xlsx: the workbook lacks its part \(named). "
            + "Open it in a spreadsheet program and save it again."
        ])
    }

    @Test("other documents in ZIP files are called what they are")
    func otherDocuments() throws {
      let none = try SheetTranscript(ZipWriter.file([ZipWriter.Part("a.txt", "a")]))
      let message =
        "results.xlsx: this is a ZIP file, but not an Excel workbook. "
        + "Check that it is the right file."
      #expect(
        none.messages == [
          "results.xlsx: this is a ZIP file of a file (a.txt), not a workbook. Unpack it, and import "
            + "what is in it."
        ])
      let word = try SheetTranscript(
        ZipWriter.file([
          ZipWriter.Part(
            "_rels/.rels", TestWorkbook.relationships(["officeDocument": "word/document.xml"])),
          ZipWriter.Part("word/document.xml", "<a/>"),
        ]))
      #expect(
        word.messages == [
          "results.xlsx: this is a document of a word processor, not a workbook. Ask for the table as an "
            + "Excel workbook (.xlsx) or CSV."
        ])

      let openDocument = try SheetTranscript(
        ZipWriter.file([
          ZipWriter.Part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
          ZipWriter.Part("content.xml", "<a/>"),
        ]))
      #expect(
        openDocument.messages == [
          "results.xlsx: this is an OpenDocument file, not an Excel workbook. Save it as .xlsx."
        ])

      var binary = TestWorkbook()
      binary["_rels/.rels"] = TestWorkbook.relationships(["officeDocument": "xl/workbook.bin"])
      #expect(
        try binary.read().messages == [
          "results.xlsx: this is a binary workbook (.xlsb). Save it as .xlsx."
        ])

      var letter = TestWorkbook()
      letter["xl/workbook.xml"] = "<document xmlns=\"urn:letter\"/>"
      #expect(try letter.read().messages == [message])
      letter["xl/workbook.xml"] = "<worksheet \(TestWorkbook.main)/>"
      #expect(try letter.read().messages == [message])
      letter["_rels/.rels"] = TestWorkbook.relationships("")
      #expect(try letter.read().messages == [message])
    }

    @Test("parts that hold something else than they should")
    func unexpected() throws {
      let wrong: [(String, String)] = [
        (TestWorkbook.sheetPart, "<html/>"),
        (TestWorkbook.sheetPart, "<sst \(TestWorkbook.main)/>"),
        ("xl/sharedStrings.xml", "<worksheet \(TestWorkbook.main)/>"),
        ("xl/styles.xml", "<worksheet \(TestWorkbook.main)/>"),
        (
          "xl/styles.xml",
          "<styleSheet \(TestWorkbook.main)><numFmts><numFmt/></numFmts></styleSheet>"
        ), ("xl/workbook.xml", TestWorkbook.workbook("<sheet sheetId=\"1\" r:id=\"worksheet\"/>")),
        ("xl/workbook.xml", TestWorkbook.workbook("<sheet name=\"a\" sheetId=\"1\"/>")),
        ("xl/workbook.xml", TestWorkbook.workbook(sheet("a", state: "gone"))),
        ("xl/_rels/workbook.xml.rels", "<Relationships/>"),
        ("xl/_rels/workbook.xml.rels", TestWorkbook.relationships("<Relationship/>")),
        (
          "xl/_rels/workbook.xml.rels",
          TestWorkbook.relationships(
            relationship("a", "worksheet", "b.xml") + relationship("a", "worksheet", "c.xml"))
        ),
        (
          "xl/_rels/workbook.xml.rels",
          TestWorkbook.relationships(
            relationship("a", "styles", "b.xml") + relationship("b", "styles", "c.xml"))
        ),
        (
          TestWorkbook.sheetPart,
          "<worksheet \(TestWorkbook.main)><cols><col min=\"3\" max=\"2\" hidden=\"1\"/></cols>"
            + "</worksheet>"
        ),
      ]
      for (part, text) in wrong {
        var workbook = TestWorkbook(rows: rows)
        workbook[part] = text
        #expect(
          try workbook.read().messages == [
            "results.xlsx: its part \(part) does not hold what a workbook has there. "
              + "Open it in a spreadsheet program and save it again."
          ], "\(part): \(text)")
      }
    }
  }
#endif
