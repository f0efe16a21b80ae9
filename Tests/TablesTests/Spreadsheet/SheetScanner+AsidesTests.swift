#if Spreadsheets
  import Tables
  import Testing

  @Suite("SheetScanner: what cells are besides their texts")
  struct SheetScannerAsidesTests {
    /// The texts of row 2, and what its cells are besides, by column.
    private func read(
      _ cells: String, _ configure: (inout TestWorkbook) -> Void = { _ in }
    ) throws -> (texts: [String], asides: [Int: CellAside]) {
      var workbook = TestWorkbook(cells: cells)
      configure(&workbook)
      let found = try workbook.read()
      #expect(found.messages == [])
      return (found.records.dropFirst().first ?? [], found.asides[2] ?? [:])
    }

    /// Styles with fonts: the properties of each, and cells that have them in order.
    private func fonts(_ fonts: [String], codes: [String] = []) -> String {
      let formats = codes.enumerated().map {
        "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1.replacing("\"", with: "&quot;"))\"/>"
      }
      let cells = fonts.indices.map { index in
        let format = index < codes.count ? 200 + index : 0
        return "<xf numFmtId=\"\(format)\" fontId=\"\(index)\"/>"
      }
      return "<styleSheet \(TestWorkbook.main)><numFmts>\(formats.joined())</numFmts>"
        + "<fonts>\(fonts.map { "<font><sz val=\"11\"/>\($0)</font>" }.joined())</fonts>"
        + "<dxfs><dxf><font><strike/></font></dxf></dxfs>"
        + "<cellXfs>\(cells.joined())</cellXfs></styleSheet>"
    }

    private func run(_ text: String, _ properties: String? = "") -> String {
      "<r>\(properties.map { "<rPr>\($0)<sz val=\"11\"/></rPr>" } ?? "")"
        + "<t xml:space=\"preserve\">\(text)</t></r>"
    }

    @Test("a struck run is left out and kept beside, in shared texts and in a cell's own")
    func struckRuns() throws {
      let item = run("85", "<strike/>") + run(" 86", "<color rgb=\"FFFF0000\"/>")
      let found = try read(
        "<c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>\(item)</is></c>"
          + "<c t=\"s\"><v>1</v></c>"
      ) { $0["strings"] = "<si>\(item)</si><si><t>a</t></si>" }
      #expect(found.texts == ["86", "86", "a"])
      #expect(
        found.asides == [0: CellAside(struck: "85"), 1: CellAside(struck: "85")])
    }

    @Test(
      "a strike that is turned off is none",
      arguments: [
        "<strike val=\"0\"/>", "<strike val=\"false\"/>", "<vertAlign val=\"baseline\"/>",
      ])
    func off(_ properties: String) throws {
      let found = try read("<c t=\"inlineStr\"><is>\(run("85", properties))</is></c>")
      #expect(found.texts[0] == "85")
      #expect(found.asides == [:])
    }

    @Test("a cell whose font is struck shows nothing that counts: texts, numbers, truth values")
    func struckCells() throws {
      let styles = fonts(["", "<strike/>", "<strike val=\"1\"/>"])
      let found = try read(
        "<c s=\"1\"><v>85</v></c><c s=\"2\" t=\"s\"><v>0</v></c><c s=\"1\" t=\"b\"><v>1</v></c>"
      ) {
        $0["xl/styles.xml"] = styles
        $0["strings"] = "<si><t>旧</t></si>"
      }
      #expect(found.texts == ["", "", ""])
      #expect(
        found.asides == [
          0: CellAside(struck: "85"), 1: CellAside(struck: "旧"),
          2: CellAside(.boolean, struck: "TRUE"),
        ])
    }

    @Test("a run's own properties go before the cell's font; a run without any has the cell's")
    func inheritance() throws {
      let item = run("85", nil) + run("86", "")
      let found = try read("<c s=\"1\" t=\"s\"><v>0</v></c><c s=\"0\" t=\"s\"><v>0</v></c>") {
        $0["xl/styles.xml"] = fonts(["", "<strike/>"])
        $0["strings"] = "<si>\(item)</si>"
      }
      #expect(found.texts == ["86", "8586", ""])
      #expect(found.asides == [0: CellAside(struck: "85")])
    }

    @Test(
      "letters above or below the line are told",
      arguments: ["superscript", "subscript"])
    func raised(_ place: String) throws {
      let item = run("86", nil) + run("2", "<vertAlign val=\"\(place)\"/>")
      let found = try read(
        "<c t=\"inlineStr\"><is>\(item)</is></c><c t=\"s\"><v>0</v></c><c s=\"1\"><v>5</v></c>"
      ) {
        $0["strings"] = "<si>\(item)</si>"
        $0["xl/styles.xml"] = fonts(["", "<vertAlign val=\"\(place)\"/>"])
      }
      #expect(found.texts == ["862", "862", "5"])
      let raised = CellAside(isRaised: true)
      #expect(found.asides == [0: raised, 1: raised, 2: raised])
    }

    @Test("numbers as their formats show them")
    func formats() throws {
      let codes = ["General", "#,##0\"万人\"", "0;-0;;@", "0;[Red]0", "0,", "000", "0\"人\""]
      func check(_ cell: String, _ text: String, _ kind: CellAside.Kind?) throws {
        let found = try read(cell) { $0.setFormats(codes) }
        #expect(found.texts[0] == text)
        #expect(found.asides[0] == kind.map { CellAside($0) })
      }
      try check("<c s=\"1\"><v>2746</v></c>", "2,746万人", .shown(stored: "2746"))
      try check("<c s=\"2\"><v>0</v></c>", "", .hidden(stored: "0"))
      try check("<c s=\"2\"><v>5</v></c>", "5", nil)
      try check("<c s=\"3\"><v>-86</v></c>", "86", .unsigned(stored: "-86"))
      try check("<c s=\"4\"><v>86000</v></c>", "86", .scaled(stored: "86000"))
      try check("<c s=\"5\"><v>5</v></c>", "5", .padded("005"))
      try check("<c s=\"6\"><v>3143.7599999999998</v></c>", "3143.76人", .shown(stored: "3143.76"))
    }

    @Test("accounts show a dash for a zero, also by the numbers of formats that have no code")
    func accounts() throws {
      let found = try read("<c s=\"1\"><v>0</v></c><c s=\"1\"><v>-5</v></c>") {
        $0["xl/styles.xml"] =
          "<styleSheet \(TestWorkbook.main)><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"41\"/>"
          + "</cellXfs></styleSheet>"
      }
      #expect(found.texts == ["-", "-5", ""])
      #expect(found.asides == [0: CellAside(.shown(stored: "0"))])
    }

    @Test("a number that its format shows as a truth value is one")
    func truthByFormat() throws {
      let found = try read("<c s=\"0\"><v>1</v></c><c s=\"0\"><v>0</v></c>") {
        $0.setFormats(["\"TRUE\";\"TRUE\";\"FALSE\""])
      }
      #expect(found.texts == ["TRUE", "FALSE", ""])
      #expect(found.asides == [0: CellAside(.boolean), 1: CellAside(.boolean)])
    }

    @Test("a cell that shows nothing widens neither the header nor a row that has none")
    func beyond() throws {
      let found = try TestWorkbook(
        rows: "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is>"
          + "\(run("旧", "<strike/>"))</is></c></row>"
          + "<row><c><v>1</v></c><c t=\"inlineStr\"><is>\(run("2", "<strike/>"))</is></c></row>"
      ).read()
      #expect(found.records == [["a"], ["1"]])
      #expect(found.messages == [])
    }

    @Test("a value that is struck out under a merged range is none")
    func underMerge() throws {
      var workbook = TestWorkbook()
      workbook["sheet"] =
        "<sheetData>\(TestWorkbook.header)<row r=\"2\"><c r=\"A2\"><v>1</v></c>"
        + "<c r=\"B2\" t=\"inlineStr\"><is>\(run("2", "<strike/>"))</is></c></row></sheetData>"
        + "<mergeCells><mergeCell ref=\"A2:B2\"/></mergeCells>"
      #expect(try workbook.read().messages == [])
    }

    @Test("a sheet that shows no zeros shows none", arguments: ["0", "false"])
    func noZeros(_ value: String) throws {
      let rows =
        "<row r=\"2\"><c r=\"A2\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>0.0</v></c>"
        + "<c r=\"C2\"><v>5</v></c></row>"
      var workbook = TestWorkbook()
      workbook.setFormats(["General", "0%"])
      workbook["sheet"] =
        "<sheetViews><sheetView showZeros=\"\(value)\" workbookViewId=\"0\"/></sheetViews>"
        + "<sheetData>\(TestWorkbook.header)\(rows)</sheetData>"
      let found = try workbook.read()
      #expect(found.records.last == ["", "", "5"])
      let hidden = CellAside(.hidden(stored: "0"))
      #expect(found.asides == [2: [0: hidden, 1: hidden]])
    }

    @Test("texts as their formats show them")
    func texts() throws {
      let found = try read(
        "<c s=\"1\" t=\"inlineStr\"><is><t>5</t></is></c><c s=\"2\" t=\"str\"><v>x</v></c>"
          + "<c s=\"0\" t=\"s\"><v>0</v></c>"
      ) {
        $0.setFormats(["@", "@\"人\"", ";;;"])
        $0["strings"] = "<si><t>あ</t></si>"
      }
      #expect(found.texts == ["5人", "", "あ"])
      #expect(
        found.asides == [0: CellAside(.shown(stored: "5")), 1: CellAside(.hidden(stored: "x"))])
    }

    @Test("dates are told from texts of the same letters, and years that a format shows of them")
    func dates() throws {
      let found = try read(
        "<c s=\"1\"><v>44563</v></c><c s=\"2\"><v>44287</v></c>"
          + "<c t=\"inlineStr\"><is><t>2022-01-02</t></is></c>"
      ) { $0.setFormats(["General", "m\"月\"d\"日\"", "[$-411]ge\"年度\""]) }
      #expect(found.texts == ["2022-01-02", "R3年度", "2022-01-02"])
      #expect(
        found.asides == [
          0: CellAside(.date(CalendarDay(year: 2022, month: 1, day: 2))),
          1: CellAside(.year(CalendarDay(year: 2021, month: 4, day: 1))),
        ])
    }

    @Test("white space around a value is none of it")
    func whiteSpace() throws {
      let found = try read(
        "<c t=\"s\"><v>\n 0 \n</v></c><c t=\"b\"><v> 1\n</v></c><c t=\"str\"><v>\n  あ \n</v></c>"
      ) { $0["strings"] = "<si><t>86</t></si>" }
      #expect(found.texts == ["86", "TRUE", "あ"])
      let kept = try read("<c t=\"str\"><v> あ</v></c><c t=\"d\"><v>\n2018-04-01\n</v></c>")
      #expect(kept.texts == [" あ", "2018-04-01", ""])
    }

    @Test("a row in which all is struck out is none, but what was struck is told with it")
    func struckRow() throws {
      let found = try TestWorkbook(
        rows: TestWorkbook.header
          + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is>\(run("5", "<strike/>"))</is></c></row>"
          + "<row r=\"3\"><c r=\"A3\"><v>6</v></c></row>"
      ).read()
      #expect(found.records == [["a", "b", "c"], ["", "", ""], ["6", "", ""]])
      #expect(found.asides == [2: [0: CellAside(struck: "5")]])
    }

    @Test("asides stay with their cells over many blocks")
    func blocks() throws {
      let rows = (2...20_000).map { row in
        "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(row)</v></c>"
          + "<c r=\"B\(row)\" s=\"1\"><v>\(row)</v></c></row>"
      }
      var workbook = TestWorkbook(rows: TestWorkbook.header + rows.joined())
      workbook.setFormats(["General", "0\"人\""])
      let found = try workbook.read()
      #expect(found.records.count == 20_000)
      #expect(
        (2...20_000).allSatisfy {
          found.records[$0 - 1] == ["\($0)", "\($0)人", ""]
            && found.asides[$0] == [1: CellAside(.shown(stored: "\($0)"))]
        })
    }

    // MARK: - Formulas that nobody has computed

    /// The messages of a workbook with a formula in cell B2, and what it says of its calculation.
    private func messages(_ cells: String, _ properties: String) throws -> [String] {
      var workbook = TestWorkbook(cells: cells)
      workbook["xl/workbook.xml"] =
        "<workbook \(TestWorkbook.main) xmlns:r=\"\(TestWorkbook.references)\">"
        + "<fileVersion appName=\"xl\" lastEdited=\"4\" rupBuild=\"4505\"/>"
        + "<sheets><sheet name=\"実績\" sheetId=\"1\" r:id=\"worksheet\"/></sheets>"
        + "\(properties)</workbook>"
      return try workbook.read().messages
    }

    private static let notStored =
      "results.xlsx, sheet 実績, cell B2: the cell has a formula, but its result was not stored. "
      + "Open the file in a spreadsheet program and save it again."
    private static let writer = "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>"

    @Test(
      "0 is no result where a program that computes nothing wrote the workbook; another number is")
    func givenResults() throws {
      #expect(
        try messages("<c r=\"B2\"><f>1+1</f><v>0</v></c>", Self.writer) == [Self.notStored])
      #expect(try messages("<c r=\"B2\"><f>1+1</f><v>2</v></c>", Self.writer) == [])
      #expect(try messages("<c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c>", Self.writer) == [])
      #expect(try messages("<c r=\"B2\"><v>0</v></c>", Self.writer) == [])
    }

    @Test("the other cells of an array's formula have no result either")
    func arrays() throws {
      let cells =
        "<c r=\"A2\"><f t=\"array\" ref=\"A2:B2\">C1:C2</f><v>5</v></c><c r=\"B2\"><v>0</v></c>"
        + "<c r=\"C2\"><v>0</v></c>"
      #expect(try messages(cells, Self.writer) == [Self.notStored])
    }

    @Test(
      "any result is out of date where the workbook is to be computed again",
      arguments: [
        "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>", "<calcPr fullCalcOnLoad=\"true\"/>",
        "<calcPr calcId=\"191029\" calcCompleted=\"0\"/>",
      ])
    func outdated(_ properties: String) throws {
      #expect(
        try messages("<c r=\"B2\"><f>1+1</f><v>5</v></c>", properties) == [
          "results.xlsx, sheet 実績, cell B2: the cell shows 5, but the workbook says that its formulas "
            + "have not been computed since cells were changed. Open the file in a spreadsheet program "
            + "and save it again."
        ])
      #expect(
        try messages("<c r=\"B2\"><f>1+1</f><v>0</v></c>", properties) == [Self.notStored])
      #expect(try messages("<c r=\"B2\"><v>5</v></c>", properties) == [])
    }

    @Test(
      "results are right where a program has computed them, whatever it computes next time",
      arguments: [
        "", "<calcPr calcId=\"191029\"/>", "<calcPr calcId=\"191029\" forceFullCalc=\"1\"/>",
        "<calcPr calcMode=\"manual\" calcOnSave=\"0\"/>", "<calcPr fullCalcOnLoad=\"0\"/>",
        "<calcPr calcId=\"999999\" calcCompleted=\"1\" fullCalcOnLoad=\"0\"/>",
      ])
    func current(_ properties: String) throws {
      let cells =
        "<c r=\"A2\"><f ca=\"1\">NOW()*0</f><v>0</v></c><c r=\"B2\"><f>1-1</f><v>0</v></c>"
      #expect(try messages(cells, properties) == [])
    }
  }
#endif
