#if Spreadsheets
  import ReviewStore
  import Tables
  import Testing

  @testable import ReviewStore

  @Suite("Import of workbooks")
  struct WorkbookImportTests {
    private let test: TestStore

    init() throws { test = try TestStore.withPlan() }

    private func source(_ sheets: TestSheets, as name: String = "answer.xlsx") throws
      -> [ImportSource]
    {
      [ImportSource(path: try test.folder.write(sheets.bytes(), to: name))]
    }

    private static let header: [CellValue?] = [
      .text("施策番号"), .text("年度"), .text("指標番号"), .text("実績"),
    ]

    @Test("every visible sheet that holds data is read, the others are named")
    func sheets() throws {
      var book = TestSheets()
      book.sheets = [
        (
          "実績",
          [
            [.text("令和3年度　実績報告書")], [], Self.header,
            [.text("1"), .integer(2021), .integer(1), .number(3143.7599999999998)],
          ]
        ),
        ("自己評価", [[.text("施策番号"), .text("R3達成率")], [.text("2"), .number(98.5)]]),
        ("記入要領", [[.text("黄色のセルに記入してください。")]]),
        ("控え", [Self.header, [.text("1"), .integer(2021), .integer(1), .number(1)]]),
        ("空", []),
      ]
      book.hidden = ["控え"]
      let receipts = try test.store.importFiles(source(book))
      #expect(receipts.map(\.sheet) == ["実績", "自己評価"])
      #expect(receipts.map(\.tally.inserted) == [1, 1])
      #expect(
        Set(receipts[0].notes.map { $0.message(in: .english) }) == [
          "sheet 控え: hidden, not read; --sheet reads it",
          "sheet 記入要領: no header of ours, not read", "sheet 空: empty",
          "row 1 above the header: passed over (令和3年度　実績報告書)",
        ])
      #expect(try test.rows("SELECT result FROM indicator") == [["3143.76"]])
      #expect(try test.rows("SELECT fiscal_year, rate FROM assessment") == [["2021", "98.5"]])
    }

    @Test("a sheet that is an example by its name is passed over, and read when it is asked for")
    func examples() throws {
      var book = TestSheets()
      book.sheets = [
        ("記入例", [Self.header, [.text("1"), .integer(2021), .integer(1), .integer(99)]]),
        ("実績", [Self.header, [.text("1"), .integer(2021), .integer(1), .integer(1)]]),
      ]
      let receipts = try test.store.importFiles(source(book))
      #expect(receipts.map(\.sheet) == ["実績"])
      #expect(
        receipts[0].notes.map { $0.message(in: .english) } == [
          "sheet 記入例: an example by its name, not read; --sheet reads it"
        ])
      #expect(
        receipts[0].notes.map { $0.message(in: .japanese) } == [
          "シート「記入例」は名前から記入例とみなし、読んでいません（--sheet で読めます）"
        ])
      var options = ImportOptions()
      options.sheet = "記入例"
      #expect(try test.store.importFiles(source(book), options).map(\.sheet) == ["記入例"])
    }

    @Test("a workbook of nothing but examples is refused")
    func onlyExamples() throws {
      var book = TestSheets()
      book.sheets = [
        ("記入例", [Self.header, [.text("1"), .integer(2021), .integer(1), .integer(99)]])
      ]
      let refusal = try test.refusal(of: source(book))
      #expect(
        refusal.english == [
          "answer.xlsx: the file holds no sheet but “記入例”, an example by its name. Send the sheet with "
            + "the data; --sheet reads this one all the same."
        ])
      #expect(
        refusal.japanese == [
          "answer.xlsx: 名前から記入例とみなされるシート「記入例」しかありません。データのシートを送ってください。"
            + "このシートを読む場合は --sheet で指定してください。"
        ])
    }

    @Test("a sheet with a header of two rows is not passed over beside one that is read")
    func twoRows() throws {
      var book = TestSheets()
      book.sheets = [
        ("実績", [Self.header, [.text("1"), .integer(2021), .integer(1), .integer(1)]]),
        (
          "推移",
          [
            [.text("施策番号"), .text("指標番号"), .text("令和2年度"), nil, .text("令和3年度"), nil],
            [nil, nil, .text("目標"), .text("実績"), .text("目標"), .text("実績")],
            [.text("1"), .integer(1), .integer(1), .integer(2), .integer(3), .integer(4)],
          ]
        ),
      ]
      #expect(
        try test.refusal(of: source(book)).english == [
          "answer.xlsx, sheet 推移: the header takes two rows, 1 and 2, but is read from one. Write it in "
            + "one row, with both words in each heading, such as “令和2年度目標”."
        ])
    }

    @Test("what Excel keeps beside an open workbook is passed over, and named")
    func lockFiles() throws {
      var book = TestSheets()
      book.sheets = [
        ("実績", [Self.header, [.text("1"), .integer(2021), .integer(1), .integer(1)]])
      ]
      let lock = try test.folder.write(
        [5] + Array("Sato ".utf8) + [UInt8](repeating: 0, count: 159), to: "~$answer.xlsx")
      let receipts = try test.store.importFiles([ImportSource(path: lock)] + source(book))
      #expect(receipts.count == 1)
      #expect(receipts[0].notes == [.lockFile(lock)])
      #expect(
        ImportNote.lockFile("~$a.xlsx").message(in: .english)
          == "~$a.xlsx: passed over; Excel keeps it beside a workbook that is open")
      #expect(
        ImportNote.lockFile("~$a.xlsx").message(in: .japanese)
          == "~$a.xlsx は、開かれているブックの横に Excel が作る一時ファイルのため読み飛ばしました")
      let refusal = try test.refusal(of: [ImportSource(path: lock)])
      #expect(
        refusal.english == [
          "~$answer.xlsx: this is a file that Excel keeps beside a workbook that somebody has open, and no "
            + "workbook. Import the workbook itself, whose name does not begin with ~$."
        ])
    }

    @Test("one sheet is read when it is asked for, hidden or not")
    func oneSheet() throws {
      var book = TestSheets()
      book.sheets = [
        ("A", [Self.header, [.text("1"), .integer(2021), .integer(1), .integer(1)]]),
        ("B", [Self.header, [.text("2"), .integer(2021), .integer(1), .integer(2)]]),
      ]
      book.hidden = ["B"]
      var options = ImportOptions()
      options.sheet = "B"
      let receipts = try test.store.importFiles(source(book), options)
      #expect(receipts.map(\.sheet) == ["B"])
      options.sheet = "C"
      #expect(
        try test.refusal(of: source(book), options).english == [
          "answer.xlsx: there is no sheet C. The workbook has: A, B."
        ])
    }

    @Test("a fault names the sheet and the cell")
    func cells() throws {
      var book = TestSheets()
      book.sheets = [
        (
          "実績",
          [
            [.text("報告書")], Self.header,
            [.text("1"), .integer(2021), .integer(1), .text("多い")],
            [.text("9"), .integer(2021), .integer(1), .integer(3)],
          ]
        )
      ]
      let refusal = try test.refusal(of: source(book))
      #expect(
        refusal.english == [
          "answer.xlsx, sheet 実績, cell D3, column 実績: “多い” is not a number. Write a figure such as "
            + "1200 or 98.5; where there is none, write the words in result_text and choose the reason "
            + "in result_status.",
          "answer.xlsx, sheet 実績, cell A4, column 施策番号: plan p has no measure “9”. Correct the code, "
            + "or import the measure first.",
        ])
      #expect(
        refusal.japanese[0]
          == "answer.xlsx シート「実績」D3「実績」列: 「多い」は数値ではありません。1200 や 98.5 のように入力するか、"
          + "値がない場合は文章を「実績原文」に入力し、「実績状況」で理由を選んでください。")
    }

    @Test("a cell merged over several rows has its value in each")
    func merged() throws {
      var book = TestSheets()
      book.sheets = [
        (
          "実績",
          [
            Self.header, [.text("1"), .text("R3"), .integer(1), .integer(5)],
            [nil, nil, .integer(2), .integer(6)], [nil, nil, .integer(3), .integer(7)],
            [.text("2"), .text("R3"), .integer(1), .integer(8)],
          ]
        )
      ]
      book.merged = [
        "実績": [
          CellRange(
            first: CellReference(row: 2, column: 1), last: CellReference(row: 4, column: 1)),
          CellRange(
            first: CellReference(row: 2, column: 2), last: CellReference(row: 4, column: 2)),
        ]
      ]
      let receipts = try test.store.importFiles(source(book))
      #expect(receipts[0].tally.inserted == 4)
      #expect(receipts[0].notes == [.mergedCells("A2:A4"), .mergedCells("B2:B4")])
      #expect(
        try test.rows("SELECT measure_id, number, result FROM indicator ORDER BY 1, 2") == [
          ["1", "1", "5.0"], ["1", "2", "6.0"], ["1", "3", "7.0"], ["2", "1", "8.0"],
        ])
    }

    @Test("the digest is that of the file, for each of its sheets")
    func digest() throws {
      var book = TestSheets()
      book.sheets = [
        ("A", [Self.header, [.text("1"), .integer(2021), .integer(1), .integer(1)]]),
        ("B", [Self.header, [.text("2"), .integer(2021), .integer(1), .integer(2)]]),
      ]
      let digest = FileDigest()
      let bytes = try book.bytes()
      digest.add(bytes.span)
      let expected = digest.hexadecimal()
      #expect(try test.store.importFiles(source(book)).map(\.sha256) == [expected, expected])
    }
  }
#endif
