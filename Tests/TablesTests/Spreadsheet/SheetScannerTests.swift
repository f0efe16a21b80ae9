#if Spreadsheets
  import Tables
  import Testing

  @Suite("SheetScanner: the texts of cells")
  struct SheetScannerTests {
    /// The texts of row 2, and what is wrong with it.
    private func read(
      _ cells: String, _ configure: (inout TestWorkbook) -> Void = { _ in }
    ) throws -> (texts: [String], messages: [String]) {
      var workbook = TestWorkbook(cells: cells)
      configure(&workbook)
      let found = try workbook.read()
      return (found.records.dropFirst().first ?? [], found.messages)
    }

    private func fault(_ cell: String, _ text: String) -> [String] {
      ["results.xlsx, sheet 実績, cell \(cell): \(text)"]
    }

    private let strings = { (items: String) in
      { (workbook: inout TestWorkbook) in workbook["strings"] = items }
    }

    @Test("shared texts, by number")
    func shared() throws {
      let found = try read(
        "<c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>2</v></c>",
        strings("<si><t>ゼロ</t></si><si><t>一</t></si><si/>"))
      #expect(found.texts == ["一", "ゼロ", ""])
      #expect(found.messages == [])
    }

    @Test(
      "a number that no shared text has", arguments: ["2", "-1", "", "x", "1.0", "99999999999"])
    func missingShared(_ number: String) throws {
      let found = try read(
        "<c t=\"s\"><v>\(number)</v></c>", strings("<si><t>a</t></si><si><t>b</t></si>"))
      #expect(
        found.messages
          == fault(
            "A2",
            "the cell refers to text number \(number), which the workbook does not have. "
              + "Open the file in a spreadsheet program and save it again."))
    }

    @Test("runs of rich text are joined; furigana and other elements stay out")
    func runs() throws {
      let item =
        "<r><rPr><b/><rFont val=\"游ゴシック\"/></rPr><t>横浜</t></r><r><t>市</t></r>"
        + "<rPh sb=\"0\" eb=\"2\"><t>ヨコハマ</t></rPh><rPh sb=\"2\" eb=\"3\"><t>シ</t></rPh>"
        + "<phoneticPr fontId=\"1\"/><extLst><ext><t>x</t></ext></extLst>"
      let single = "<t>東京</t><phoneticPr fontId=\"1\"/><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh>"
      let found = try read(
        "<c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>\(item)</is></c><c t=\"s\"><v>1</v></c>",
        strings("<si>\(item)</si><si>\(single)</si>"))
      #expect(found.texts == ["横浜市", "横浜市", "東京"])
    }

    @Test("spaces at the ends count where xml:space says so")
    func spaces() throws {
      let item = "<r><t xml:space=\"preserve\"> a </t></r><r><t> b\n</t></r>"
      let found = try read(
        "<c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>\(item)</is></c>"
          + "<c t=\"inlineStr\"><is><t xml:space=\"default\"> c </t></is></c>",
        strings("<si>\(item)</si>"))
      #expect(found.texts == [" a b", " a b", "c"])
    }

    @Test("escapes of characters and of underlines, XML's own entities, CDATA")
    func escapes() throws {
      let text = "a_x000D_b_x005F_x000D_ &lt;&amp;&#x3042;<![CDATA[<c>&amp;]]>_xD83D__xDE00_"
      let found = try read(
        "<c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
          + "<c t=\"str\"><v>\(text)</v></c>", strings("<si><t>\(text)</t></si>"))
      let expected = "a\rb_x000D_ <&あ<c>&amp;😀"
      #expect(found.texts == [expected, expected, expected])
    }

    @Test("an escape does not begin in one run and end in another")
    func escapeAcrossRuns() throws {
      let item = "<r><t>_x00</t></r><r><t>41_</t></r>"
      let found = try read(
        "<c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>\(item)</is></c>",
        strings("<si>\(item)</si>"))
      #expect(found.texts == ["_x0041_", "_x0041_", ""])
    }

    @Test("line breaks in a cell")
    func lineBreaks() throws {
      let found = try read("<c t=\"inlineStr\"><is><t>a\nb\r\nc&#13;d</t></is></c>")
      #expect(found.texts[0] == "a\nb\nc\rd")
    }

    @Test("numbers, of 15 digits")
    func numbers() throws {
      let found = try read(
        "<c><v>3143.7599999999998</v></c><c t=\"n\"><v>15000</v></c><c><v> 1E3\n</v></c>")
      #expect(found.texts == ["3143.76", "15000", "1000"])
      #expect(found.messages == [])
    }

    @Test("percentages, as they are shown")
    func percent() throws {
      let found = try read(
        "<c s=\"1\"><v>0.985</v></c><c s=\"1\"><v>1.1040000000000001</v></c><c s=\"2\"><v>0.07</v></c>"
      ) { $0.setFormats(["0", "0.0%", "0%"]) }
      #expect(found.texts == ["98.5%", "110.4%", "7%"])
    }

    @Test("dates, with a time where the format or the value has one, and times")
    func dates() throws {
      let formats = { (workbook: inout TestWorkbook) in
        workbook.setFormats(["General", "yyyy/m/d", "yyyy/m/d h:mm", "[h]:mm"])
      }
      let found = try read(
        "<c s=\"1\"><v>43191</v></c><c s=\"2\"><v>43191</v></c><c s=\"3\"><v>1.5</v></c>", formats)
      #expect(found.texts == ["2018-04-01", "2018-04-01T00:00:00", "36:00:00"])
      let withTime = try read("<c s=\"1\"><v>43191.25</v></c>", formats)
      #expect(withTime.texts[0] == "2018-04-01T06:00:00")
      let text = try read("<c s=\"1\" t=\"inlineStr\"><is><t>43191</t></is></c>", formats)
      #expect(text.texts[0] == "43191")
    }

    @Test("built-in formats, Japanese ones too, need no code")
    func builtIn() throws {
      let found = try read(
        "<c s=\"0\"><v>0.5</v></c><c s=\"1\"><v>43191</v></c><c s=\"2\"><v>43191</v></c>"
      ) {
        $0["xl/styles.xml"] =
          "<styleSheet \(TestWorkbook.main)><cellXfs><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/>"
          + "<xf numFmtId=\"57\"/></cellXfs></styleSheet>"
      }
      #expect(found.texts == ["50%", "2018-04-01", "2018-04-01"])
    }

    @Test("a cell without a format has the first one")
    func firstFormat() throws {
      let found = try read("<c><v>0.5</v></c>") { $0.setFormats(["0%"]) }
      #expect(found.texts[0] == "50%")
    }

    @Test("days are counted from 1904 where the workbook says so")
    func dates1904() throws {
      let found = try read("<c s=\"1\"><v>41729</v></c>") {
        $0.setFormats(["General", "yyyy/m/d"])
        $0["xl/workbook.xml"] = TestWorkbook.workbook(
          "<sheet name=\"実績\" sheetId=\"1\" r:id=\"worksheet\"/>",
          properties: "<workbookPr date1904=\"1\"/>")
      }
      #expect(found.texts[0] == "2018-04-01")
    }

    @Test("numbers that are no date", arguments: ["0", "-1", "60", "2958466", "0.5", "1e300"])
    func invalidDates(_ number: String) throws {
      let found = try read("<c r=\"B2\" s=\"1\"><v>\(number)</v></c>") {
        $0.setFormats(["General", "yyyy/m/d"])
      }
      #expect(
        found.messages
          == fault(
            "B2",
            "the cell should hold a date, but \(number) is none. "
              + "Correct the cell, or give it a number format."))
    }

    @Test("a time before midnight is none")
    func negativeTime() throws {
      let found = try read("<c s=\"0\"><v>-0.5</v></c>") { $0.setFormats(["h:mm"]) }
      #expect(found.messages.count == 1)
    }

    @Test("cells of type d hold dates as ISO 8601 spells them")
    func isoDates() throws {
      let found = try read(
        "<c t=\"d\"><v>2018-04-01</v></c><c t=\"d\"><v>2018-04-01T06:00:00Z</v></c>")
      #expect(found.texts == ["2018-04-01", "2018-04-01T06:00:00Z", ""])
      let wrong = try read("<c t=\"d\"><v>平成30年</v></c>")
      #expect(
        wrong.messages
          == fault(
            "A2",
            "the cell should hold a date, but 平成30年 is none. "
              + "Correct the cell, or give it a number format."))
    }

    @Test("truth values are spelled as they are shown")
    func booleans() throws {
      let found = try read(
        "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"b\"><v>true</v></c>")
      #expect(found.texts == ["TRUE", "FALSE", "TRUE"])
      #expect(try read("<c t=\"b\"><v>false</v></c>").texts[0] == "FALSE")
      #expect(
        try read("<c t=\"b\"><v>2</v></c>").messages
          == fault(
            "A2", "the cell should hold TRUE or FALSE, but 2 is neither. Correct the cell."))
    }

    @Test("errors of formulas are faults, wherever they come from")
    func errors() throws {
      for error in ["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!"] {
        let found = try read("<c r=\"C2\" t=\"e\"><f>1/0</f><v>\(error)</v></c>")
        #expect(
          found.messages
            == fault(
              "C2",
              "the cell shows the error \(error). Correct its formula, or clear the cell."))
      }
    }

    @Test("formulas have the result that was stored, an empty text too")
    func formulas() throws {
      let found = try read(
        "<c><f>1+1</f><v>2</v></c><c t=\"str\"><f t=\"shared\" si=\"0\"/><v>あ</v></c>"
          + "<c t=\"str\"><f>IF(1,\"\")</f><v></v></c>")
      #expect(found.texts == ["2", "あ", ""])
      #expect(found.messages == [])
    }

    @Test(
      "a formula whose result was not stored is a fault",
      arguments: [
        "<c r=\"B2\"><f>1+1</f></c>", "<c r=\"B2\"><f>1+1</f><v/></c>",
        "<c r=\"B2\" t=\"str\"><f>1+1</f></c>",
        "<c r=\"B2\"><f t=\"shared\" si=\"0\"/><v> </v></c>",
      ])
    func formulasWithoutResult(_ cell: String) throws {
      #expect(
        try read(cell).messages
          == fault(
            "B2",
            "the cell has a formula, but its result was not stored. "
              + "Open the file in a spreadsheet program and save it again."))
    }

    @Test("a cell without a value is empty, whatever its type")
    func emptyCells() throws {
      let found = try read(
        "<c r=\"A2\" t=\"s\"/><c r=\"B2\" t=\"inlineStr\"><is/></c><c r=\"C2\"><v></v></c>"
          + "</row><row r=\"3\"><c r=\"A3\"><v>1</v></c>")
      #expect(found.texts == ["1", "", ""])
      #expect(found.messages == [])
    }

    @Test("numbers that are none", arguments: ["１", "1,234", "△5", "NaN", "INF", "1e999", "x"])
    func invalidNumbers(_ number: String) throws {
      #expect(
        try read("<c><v>\(number)</v></c>").messages
          == fault(
            "A2", "the cell should hold a number, but \(number) is none. Correct the cell."))
    }

    @Test("types and formats that there are not")
    func unknownTypes() throws {
      #expect(
        try read("<c t=\"x\"><v>1</v></c>").messages
          == fault(
            "A2",
            "there is no cell type x. Open the file in a spreadsheet program and save it again."))
      for format in ["2", "-1", "x", ""] {
        #expect(
          try read("<c s=\"\(format)\"><v>1</v></c>") { $0.setFormats(["0", "0%"]) }.messages
            == fault(
              "A2",
              "the cell refers to format number \(format), which the workbook does not have. "
                + "Open the file in a spreadsheet program and save it again."))
      }
    }

    @Test("every wrong cell of a row is reported, and the rows around it are read")
    func manyFaults() throws {
      let found = try TestWorkbook(
        rows: TestWorkbook.header
          + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c>"
          + "<c r=\"C2\"><f>x</f></c></row><row r=\"3\"><c r=\"A3\"><v>3</v></c></row>"
          + "<row r=\"4\"><c r=\"A4\" t=\"e\"><v>#REF!</v></c></row>"
          + "<row r=\"5\"><c r=\"A5\"><v>5</v></c></row>"
      ).read()
      #expect(found.records == [["a", "b", "c"], ["3", "", ""], ["5", "", ""]])
      #expect(
        found.messages.map { $0.split(separator: ":")[0] } == [
          "results.xlsx, sheet 実績, cell B2", "results.xlsx, sheet 実績, cell C2",
          "results.xlsx, sheet 実績, cell A4",
        ])
    }

    @Test("a fault in the header does not make the next row the header")
    func faultInHeader() throws {
      let found = try TestWorkbook(
        rows: "<row><c t=\"e\"><v>#REF!</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>"
      ).read()
      #expect(found.records == [])
      #expect(found.messages.count == 2)
      #expect(found.messages[1].contains("cell B2: 2 stands to the right of the header"))
    }

    @Test("namespaces decide, not prefixes: both kinds of Open XML, and nothing else")
    func namespaces() throws {
      var workbook = TestWorkbook()
      workbook[TestWorkbook.sheetPart] =
        "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:o=\"urn:o\">"
        + "<x:sheetData><o:row><x:c><x:v>9</x:v></x:c></o:row><x:row><o:c><x:v>8</x:v></o:c>"
        + "<x:c><o:v>7</o:v><x:v>1<o:z>6</o:z></x:v></x:c></x:row></x:sheetData></x:worksheet>"
      let found = try workbook.read()
      #expect(found.records == [["1"]])
      #expect(found.messages == [])
    }

    @Test("a part in UTF-16")
    func utf16() throws {
      var workbook = TestWorkbook()
      let text =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet \(TestWorkbook.main)><sheetData>"
        + "<row><c t=\"inlineStr\"><is><t>漢😀</t></is></c></row></sheetData></worksheet>"
      workbook.omitted = [TestWorkbook.sheetPart]
      let units = [0xFEFF] + Array(text.utf16)
      workbook.parts = [
        ZipWriter.Part(
          TestWorkbook.sheetPart, units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      ]
      #expect(try workbook.read().records == [["漢😀"]])
    }
  }
#endif
