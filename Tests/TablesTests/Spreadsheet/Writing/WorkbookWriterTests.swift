#if Spreadsheets
  import Foundation
  import Tables
  import Testing

  /// Writes a workbook of one sheet, S, and reads it back.
  private func written(_ rows: [[CellValue]], inOrder: Bool = false) throws -> [[String]] {
    let folder = try TemporaryFolder()
    let bytes = try workbook(rows, inOrder: inOrder)
    return try records(of: XLSXReader(path: folder.file("book.xlsx", bytes)))
  }

  private func workbook(_ rows: [[CellValue]], inOrder: Bool = false) throws -> [UInt8] {
    try bytes(inOrder: inOrder) { workbook in
      let sheet = try workbook.addSheet("S")
      for (row, values) in rows.enumerated() {
        for (column, value) in values.enumerated() {
          try sheet.set(value, at: CellReference(row: row + 1, column: column + 1))
        }
      }
    }
  }

  private func bytes(
    inOrder: Bool = false, _ fill: (WorkbookWriter) throws -> Void
  ) throws -> [UInt8] {
    let workbook = try WorkbookWriter(name: "book.xlsx", rowsInOrder: inOrder)
    try fill(workbook)
    let sink = ByteSink()
    try workbook.write(to: sink)
    return sink.contents()
  }

  private func records(of reader: consuming XLSXReader) throws -> [[String]] {
    var records: [[String]] = []
    while try reader.next() { records.append((0..<reader.count).map { reader.text(at: $0) }) }
    return records
  }

  /// The whole message of what goes wrong, in both languages.
  private func messages(_ fill: (WorkbookWriter) throws -> Void) throws -> [String] {
    let error = try #require(throws: TableError.self) { try bytes(fill) }
    return [error.message(in: .english), error.message(in: .japanese)]
  }

  private let first = CellReference(row: 1, column: 1)

  @Suite("WorkbookWriter: cells")
  struct WorkbookWriterTests {
    @Test(
      "a text is a text, whatever it begins with and whatever is in it",
      arguments: [
        "=1+1", "+1", "-1", "@SUM(A1)", "007", "1e5", "消防局", "㈱①髙～", "👨‍👩‍👧", "a\nb",
        " two spaces  ", "\u{1}\u{1F}", "_x0041_", "a_x005F_x00e4_", "_x12_", "a\rb", "<&>\"'",
        "=cmd|' /C calc'!A0", "＝1+1", "\t=1", "\r=1", "<script>alert(1)</script>", "]]>",
        "\u{202E}右から\u{202C}", "\u{200F}=1", String(repeating: "長", count: 10_000),
        "=" + String(repeating: "1+", count: 5_000),
      ])
    func texts(text: String) throws {
      #expect(try written([[.text(text)]]) == [[text]])
    }

    @Test("a text like a formula is a string in the file, and no formula")
    func noFormulas() throws {
      let texts = ["=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "＝1+1", "\t=1+1"]
      let folder = try TemporaryFolder()
      let book = try folder.file("book.xlsx", workbook([texts.map { .text($0) }]))
      let sink = ByteSink()
      try ArchiveReader(path: book).extract("xl/worksheets/sheet1.xml", to: sink)
      let sheet = String(decoding: sink.contents(), as: UTF8.self)
      #expect(!sheet.contains("<f>") && !sheet.contains("<f "))
      #expect(sheet.components(separatedBy: " t=\"s\"").count - 1 == texts.count)
    }

    @Test("numbers come back to the last of the 15 digits that spreadsheets keep")
    func numbers() throws {
      let numbers = [0, -0.5, 0.1, 80.1, 3143.76, 98.55555555555556, 1e300, 123456789012345]
      #expect(
        try written([numbers.map { .number($0) }])
          == [
            [
              "0", "-0.5", "0.1", "80.1", "3143.76", "98.5555555555556", "1e+300",
              "123456789012345",
            ]
          ])
    }

    @Test("a whole number of more than 15 digits is written as text, so that none is lost")
    func integers() throws {
      #expect(
        try written([[.integer(-7), .integer(999_999_999_999_999), .integer(.max), .boolean(true)]])
          == [["-7", "999999999999999", "9223372036854775807", "TRUE"]])
    }

    @Test("blank cells and empty texts are empty; a formula shows what it was given")
    func others() throws {
      #expect(
        try written([
          ["a", "b", "c", "d"].map { .text($0) },
          [.text("a"), .blank, .text(""), .formula("=\"\"", shows: "")],
        ]) == [["a", "b", "c", "d"], ["a", "", "", ""]])
    }

    @Test("rows that come in order are written as they come")
    func inOrder() throws {
      #expect(
        try written([[.text("a"), .text("b")], [.number(1), .text("=x")]], inOrder: true)
          == [["a", "b"], ["1", "=x"]])
    }

    @Test("the same input gives the same bytes")
    func stable() throws {
      let rows: [[CellValue]] = [[.text("a"), .number(1.5)], [.text("a")]]
      #expect(try workbook(rows) == workbook(rows))
    }

    @Test("what a cell cannot hold is an error that names the cell")
    func refusals() throws {
      let long = String(repeating: "あ", count: 32_768)
      #expect(try written([[.text(String(long.dropLast()))]])[0][0].utf16.count == 32_767)
      #expect(
        try messages { try $0.addSheet("S").set(.text(long), at: first) } == [
          "book.xlsx, sheet S, cell A1: the text has 32,768 characters, and a cell holds 32,767. "
            + "Shorten it, or write CSV instead.",
          "book.xlsx シート「S」セルA1: 文字列が32,768文字あり、セルに入る32,767文字を超えています。"
            + "短くするか、CSVで書き出してください。",
        ])
      #expect(
        try messages { try $0.addSheet("S").set(.text("a\0"), at: first) } == [
          "book.xlsx, sheet S, cell A1: the text has a character that no workbook holds (U+0000). "
            + "Remove it, or write CSV instead.",
          "book.xlsx シート「S」セルA1: ブックに書けない文字（U+0000）があります。取り除くか、CSVで書き出してください。",
        ])
      #expect(
        try messages { try $0.addSheet("S").set(.number(.infinity), at: first) } == [
          "book.xlsx, sheet S, cell A1: the number is infinite, and a cell holds none that is. "
            + "Write CSV instead.",
          "book.xlsx シート「S」セルA1: 無限大の数値はセルに書けません。CSVで書き出してください。",
        ])
      #expect(
        try messages {
          try $0.addSheet("S").set(.number(1), at: CellReference(row: 1_048_577, column: 2))
        } == [
          "book.xlsx, sheet S, cell B1048577: a sheet has no such cell: it has 1,048,576 rows and "
            + "16,384 columns. Write CSV instead.",
          "book.xlsx シート「S」セルB1048577: シートの範囲（1,048,576行、16,384列）を超えています。"
            + "CSVで書き出してください。",
        ])
    }

    @Test(
      "a name that no sheet can have is an error that says why",
      arguments: [
        ("", "it is empty", "空です"),
        ("a/b", "it has a /", "使えない文字 / があります"),
        ("'a", "it begins or ends with an apostrophe", "最初か最後に ' があります"),
        (
          String(repeating: "あ", count: 32), "it has 32 characters, and a sheet's name at most 31",
          "32文字あります。31文字までです"
        ),
      ])
    func sheetNames(name: String, english: String, japanese: String) throws {
      #expect(
        try messages { _ = try $0.addSheet(name) } == [
          "book.xlsx: no sheet can be named “\(name)”: \(english). Choose another name.",
          "book.xlsx: シート名「\(name)」は使えません（\(japanese)）。別の名前にしてください。",
        ])
    }

    @Test("two sheets cannot have one name, letter case aside")
    func usedName() throws {
      let found = try messages {
        _ = try $0.addSheet("Results")
        _ = try $0.addSheet("RESULTS")
      }
      #expect(
        found[0]
          == "book.xlsx: no sheet can be named “RESULTS”: another sheet has the name. "
          + "Choose another name.")
    }

    @Test("a list that is too long for a cell goes to a hidden sheet behind the others")
    func lists() throws {
      let words = (1...100).map { "選択肢\($0)" }
      let book = try bytes { workbook in
        let sheet = try workbook.addSheet("S")
        try sheet.set(.text("a"), at: first)
        let range = CellRange(first: first, last: first)
        try sheet.check(range, CellCheck(.list(words)))
        try sheet.check(range, CellCheck(.list(["a", "b"])))
        try workbook.addSheet("T").set(.text("b"), at: first)
      }
      let folder = try TemporaryFolder()
      let reader = try XLSXReader(path: folder.file("book.xlsx", book), sheet: "lists")
      #expect(reader.sheets.map(\.name) == ["S", "T", "lists"])
      #expect(reader.sheets.map(\.visibility) == [.visible, .visible, .hidden])
      #expect(try records(of: reader) == words.map { [$0] })
    }

    @Test("a check with too much text is an error that names its cell")
    func longChecks() throws {
      let range = CellRange(first: first, last: first)
      let title = CellCheck(.whole(1...2), title: String(repeating: "あ", count: 33))
      #expect(
        try messages { try $0.addSheet("S").check(range, title) } == [
          "book.xlsx, sheet S, cell A1: the title of its check has 33 characters; there is room for "
            + "32. Shorten it.",
          "book.xlsx シート「S」セルA1: 入力規則のタイトルが33文字あります。32文字までに短くしてください。",
        ])
      let message = CellCheck(.whole(1...2), message: String(repeating: "あ", count: 256))
      #expect(
        try messages { try $0.addSheet("S").check(range, message) }[0]
          == "book.xlsx, sheet S, cell A1: the message of its check has 256 characters; there is "
          + "room for 255. Shorten it.")
      #expect(
        try messages { try $0.addSheet("S").check(range, CellCheck(.list([]))) }[0]
          == "book.xlsx, sheet S, cell A1: the list to choose from is empty.")
    }

    @Test("notes, merged cells, print set-up and all the rest leave a workbook that reads")
    func everything() throws {
      let book = try bytes { workbook in
        let sheet = try workbook.addSheet("S")
        try sheet.set(.text("head"), at: first, .header)
        try sheet.set(.text("b"), at: CellReference(row: 1, column: 2), .fault.wrapped)
        try sheet.annotate(first, "見直してください")
        let merged = CellRange(
          first: CellReference(row: 2, column: 1), last: CellReference(row: 2, column: 2))
        try sheet.merge(merged, "merged", .input)
        try sheet.setWidth(300, ofColumns: 1...1)
        try sheet.setHeight(30, ofRow: 1)
        sheet.freeze(at: CellReference(row: 2, column: 1))
        try sheet.addFilter(to: merged)
        try sheet.allowNumbersAsText(in: merged)
        sheet.protect()
        sheet.setTabColor(0xFF0000)
        sheet.hideGridLines()
        var page = PageSetup()
        page.repeatedRows = 1...1
        try sheet.setUp(page)
        try workbook.define("everything", as: "=S!$A$1:$B$2")
      }
      let folder = try TemporaryFolder()
      #expect(
        try records(of: XLSXReader(path: folder.file("book.xlsx", book)))
          == [["head", "b"], ["merged", ""]])
    }
  }
#endif
