import Tables
import Testing

@Suite("SpreadsheetProblem: the whole message in both languages")
struct SpreadsheetProblemTests {
  private func check(
    _ problem: SpreadsheetProblem, _ english: String, _ japanese: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = TableError(file: "results.xlsx", problem: .spreadsheet(problem))
    #expect(error.message(in: .english) == "results.xlsx" + english, sourceLocation: sourceLocation)
    #expect(
      error.message(in: .japanese) == "results.xlsx" + japanese, sourceLocation: sourceLocation)
  }

  private func check(
    _ problem: SpreadsheetProblem.CellProblem, _ english: String, _ japanese: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let place = SheetPlace(sheet: "実績", cell: CellReference(row: 14, column: 3))
    check(
      .cell(place, problem), ", sheet 実績, cell C14: " + english,
      " シート「実績」セルC14: " + japanese, sourceLocation: sourceLocation)
  }

  private let again = "Open it in a spreadsheet program and save it again."
  private let saveAgain = "表計算ソフトで開いて保存し直してください。"

  @Test("files of other kinds")
  func kinds() {
    check(
      .notSupported,
      ": this program was built without spreadsheets. Save the sheet as CSV in UTF-8.",
      ": このプログラムは表計算ファイルの読み込みに対応していません。"
        + "シートをUTF-8のCSVとして保存してください。")
    check(
      .notASpreadsheet,
      ": this is not an Excel workbook (.xlsx). Check that it is the right file, "
        + "and save it as .xlsx in a spreadsheet program.",
      ": Excelブック（.xlsx）ではありません。正しいファイルかどうかを確認し、"
        + "表計算ソフトで.xlsx形式で保存してください。")
    check(
      .oldOrProtected,
      ": this is a workbook of Excel 97–2003 (.xls) or one that is protected with a password. "
        + "Save it as .xlsx without a password.",
      ": Excel 97–2003形式（.xls）か、パスワードで保護されたブックです。"
        + "パスワードなしの.xlsx形式で保存してください。")
    check(
      .openDocument, ": this is an OpenDocument file, not an Excel workbook. Save it as .xlsx.",
      ": ExcelブックではなくOpenDocument形式のファイルです。.xlsx形式で保存してください。")
    check(
      .binaryWorkbook, ": this is a binary workbook (.xlsb). Save it as .xlsx.",
      ": バイナリ形式のブック（.xlsb）です。.xlsx形式で保存してください。")
    check(
      .notAWorkbook,
      ": this is a ZIP file, but not an Excel workbook. Check that it is the right file.",
      ": ZIPファイルですが、Excelブックではありません。正しいファイルかどうかを確認してください。")
    check(
      .changedWhileRead,
      ": the file changed while it was read. Close it in other programs and try again.",
      ": 読み込んでいる間にファイルが変更されました。"
        + "ほかのプログラムで閉じてから、もう一度実行してください。")
  }

  @Test("damaged and hostile parts")
  func parts() {
    check(
      .damaged,
      ": the file is damaged or incomplete: its list of parts cannot be read. "
        + "Copy or download it again.",
      ": ファイルが壊れているか、途中で切れています（中身の一覧を読み取れません）。"
        + "コピーまたはダウンロードをやり直してください。")
    check(
      .damagedPart("xl/a.xml"),
      ": the file is damaged: its part xl/a.xml cannot be unpacked. Copy or download it again.",
      ": ファイルが壊れています（xl/a.xmlを展開できません）。"
        + "コピーまたはダウンロードをやり直してください。")
    check(
      .encryptedPart("xl/a.xml"),
      ": its part xl/a.xml is encrypted. Save the workbook without a password.",
      ": xl/a.xmlが暗号化されています。パスワードなしで保存してください。")
    check(
      .unknownCompression(part: "xl/a.xml", method: 12),
      ": its part xl/a.xml is compressed by method 12, which workbooks do not use. \(again)",
      ": xl/a.xmlの圧縮方式（12）は、ブックで使われるものではありません。\(saveAgain)")
    check(
      .missingPart("xl/a.xml"), ": the workbook lacks its part xl/a.xml. \(again)",
      ": ブックに必要なxl/a.xmlがありません。\(saveAgain)")
    check(
      .repeatedPart("xl/a.xml"),
      ": two of its parts are named xl/a.xml, so it is unclear which one counts. \(again)",
      ": xl/a.xmlが2つあり、どちらが正しいか分かりません。\(saveAgain)")
    check(
      .unsafePartName("../a\u{1B}"),
      ": ../a␛ is not the name of a part of a workbook. \(again)",
      ": 「../a␛」は、ブックの中のファイル名として正しくありません。\(saveAgain)")
    check(
      .externalPart("http://example.com"),
      ": a part of the workbook is to be fetched from elsewhere (http://example.com). "
        + "Only what the file itself holds is read.",
      ": ブックの一部が外部（http://example.com）にあります。"
        + "読み込めるのはファイルの中身だけです。")
    check(
      .documentType(part: "xl/a.xml"),
      ": its part xl/a.xml has a document type declaration, which no workbook has. \(again)",
      ": xl/a.xmlに、ブックでは使われない文書型宣言（DOCTYPE）があります。\(saveAgain)")
    check(
      .malformed(part: "xl/a.xml", line: 2, column: 34),
      ": its part xl/a.xml is not well-formed XML (line 2, column 34). \(again)",
      ": xl/a.xmlがXMLとして正しくありません（2行34桁）。\(saveAgain)")
    check(
      .unexpectedContent(part: "xl/a.xml"),
      ": its part xl/a.xml does not hold what a workbook has there. \(again)",
      ": xl/a.xmlの内容が、ブックのものではありません。\(saveAgain)")
  }

  @Test("limits")
  func limits() {
    let smaller = "Copy what is needed to a new workbook."
    let copy = "必要な部分を新しいブックにコピーしてください。"
    func check(
      _ limit: SpreadsheetProblem.Limit, _ english: String, _ japanese: String,
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      self.check(
        .exceeded(limit), "\(english) \(smaller)", "\(japanese)\(copy)",
        sourceLocation: sourceLocation)
    }
    check(
      .parts(10_000), ": the file has more than 10,000 parts.",
      ": 中のファイルが10,000個を超えています。")
    check(
      .totalBytes(2 << 30), ": the workbook is larger than 2 GiB when it is unpacked.",
      ": 展開すると2 GiBを超えます。")
    check(
      .partBytes(part: "xl/a.xml", 64 << 20),
      ": its part xl/a.xml is larger than 64 MiB when it is unpacked.",
      ": xl/a.xmlは、展開すると64 MiBを超えます。")
    check(
      .ratio(part: "xl/a.xml", 200),
      ": its part xl/a.xml becomes more than 200 times larger when it is unpacked, "
        + "which no table does.",
      ": xl/a.xmlは、展開すると200倍を超える大きさになり、普通の表ではありません。")
    check(
      .strings(2_000_000), ": the workbook has more than 2,000,000 different texts.",
      ": 文字列の種類が2,000,000を超えています。")
    check(
      .stringBytes(256 << 20), ": the texts of the workbook take more than 256 MiB.",
      ": 文字列の合計が256 MiBを超えています。")
    check(
      .tagBytes(part: "xl/a.xml", 1 << 20),
      ": its part xl/a.xml has a tag or comment longer than 1 MiB.",
      ": xl/a.xmlに1 MiBを超えるタグかコメントがあります。")
    check(
      .parserBytes(part: "xl/a.xml", 64 << 20),
      ": its part xl/a.xml takes more than 64 MiB of memory to read.",
      ": xl/a.xmlの解析に64 MiBを超えるメモリーが必要です。")
    check(
      .depth(part: "xl/a.xml", 64),
      ": its part xl/a.xml has more than 64 elements within one another.",
      ": xl/a.xmlの要素の入れ子が64段を超えています。")
    check(
      .mergedRanges(sheet: "実績", 100_000),
      ", sheet 実績: the sheet has more than 100,000 merged ranges.",
      " シート「実績」: 結合セルが100,000か所を超えています。")
    self.check(
      .exceeded(.rowBytes(sheet: "実績", row: 14, 16 << 20)),
      ", sheet 実績, row 14: the row is longer than 16 MiB. Shorten its texts.",
      " シート「実績」14行目: 1行の長さが16 MiBを超えています。文字列を短くしてください。")
    self.check(
      .exceeded(.rowBytes(sheet: "実績", row: 14, 1_048_577)),
      ", sheet 実績, row 14: the row is longer than 1,048,577 bytes. Shorten its texts.",
      " シート「実績」14行目: 1行の長さが1,048,577 bytesを超えています。"
        + "文字列を短くしてください。")
  }

  @Test("sheets and rows")
  func sheets() {
    check(
      .noSuchSheet("実積", sheets: ["実績", "目標"]),
      ": there is no sheet 実積. The workbook has: 実績, 目標.",
      ": シート「実積」がありません。このブックのシートは「実績」「目標」です。")
    let many = (1...23).map { "\($0)" }
    check(
      .noSuchSheet("0", sheets: many),
      ": there is no sheet 0. The workbook has: \(many.prefix(20).joined(separator: ", ")) "
        + "and 3 more.",
      ": シート「0」がありません。このブックのシートは"
        + "\(many.prefix(20).map { "「\($0)」" }.joined())とほか3枚です。")
    check(
      .repeatedSheetName("実績"), ": two sheets are named 実績. Give each a name of its own.",
      ": シート「実績」が2つあります。別々の名前を付けてください。")
    check(
      .sheetWithoutCells("図"),
      ", sheet 図: this sheet has no cells. Name a sheet with a table.",
      " シート「図」: セルのないシートです。表のあるシートを指定してください。")
    check(
      .noVisibleSheet,
      ": no sheet with cells is visible. Name the sheet to read, or unhide it.",
      ": 表示されているワークシートがありません。"
        + "読み込むシートを指定するか、シートを再表示してください。")
    check(
      .rowOutOfOrder(sheet: "実績", row: 3, after: 14),
      ", sheet 実績: row 3 comes after row 14 in the file. \(again)",
      " シート「実績」: ファイルの中で3行目が14行目より後にあります。\(saveAgain)")
    check(
      .invalidReference(sheet: "実績", row: 14, reference: "XFE14"),
      ", sheet 実績, row 14: XFE14 is not a place of a sheet's rows 1 to 1,048,576 and columns A "
        + "to XFD, or not the right one here. \(again)",
      " シート「実績」14行目: 「XFE14」は、1～1,048,576行・A～XFD列の位置として正しくないか、"
        + "ここにあるはずのないものです。\(saveAgain)")
    check(
      .invalidReference(sheet: "実績", row: nil, reference: "0"),
      ", sheet 実績: 0 is not a place of a sheet's rows 1 to 1,048,576 and columns A to XFD, "
        + "or not the right one here. \(again)",
      " シート「実績」: 「0」は、1～1,048,576行・A～XFD列の位置として正しくないか、"
        + "ここにあるはずのないものです。\(saveAgain)")
  }

  @Test("cells")
  func cells() {
    let again = "Open the file in a spreadsheet program and save it again."
    check(
      .errorValue("#N/A"),
      "the cell shows the error #N/A. Correct its formula, or clear the cell.",
      "エラー値「#N/A」が表示されています。数式を直すか、セルを空にしてください。")
    check(
      .formulaWithoutValue, "the cell has a formula, but its result was not stored. \(again)",
      "数式がありますが、計算結果が保存されていません。\(saveAgain)")
    check(
      .beyondHeader(value: "注\n記", lastColumn: "B"),
      "注⏎記 stands to the right of the header, which ends in column B. "
        + "Move it below the header, or clear the cell.",
      "「注⏎記」は、見出しの最後の列（B列）より右にあります。"
        + "見出しのある列に移すか、セルを空にしてください。")
    check(
      .outOfOrder, "the cell comes after one to its right in the file, or twice. \(again)",
      "ファイルの中で、右側のセルより後にあるか、2回現れています。\(saveAgain)")
    check(
      .invalidNumber("x"), "the cell should hold a number, but x is none. Correct the cell.",
      "数値のセルですが、「x」は数値ではありません。セルを直してください。")
    check(
      .invalidBoolean("2"),
      "the cell should hold TRUE or FALSE, but 2 is neither. Correct the cell.",
      "論理値のセルですが、「2」はTRUEでもFALSEでもありません。セルを直してください。")
    check(
      .invalidDate("60"),
      "the cell should hold a date, but 60 is none. "
        + "Correct the cell, or give it a number format.",
      "日付のセルですが、「60」は日付ではありません。"
        + "セルを直すか、表示形式を数値にしてください。")
    check(
      .invalidString("9"),
      "the cell refers to text number 9, which the workbook does not have. \(again)",
      "文字列の番号「9」が、ブックの文字列の一覧にありません。\(saveAgain)")
    check(
      .unknownType("x"), "there is no cell type x. \(again)",
      "セルの種類「x」は正しくありません。\(saveAgain)")
    check(
      .unknownFormat("9"),
      "the cell refers to format number 9, which the workbook does not have. \(again)",
      "表示形式の番号「9」が、ブックの書式の一覧にありません。\(saveAgain)")
    let range = CellRange(
      first: CellReference(row: 13, column: 3), last: CellReference(row: 15, column: 3))
    check(
      .underMerge(range, value: String(repeating: "長", count: 50)),
      "the merged cells C13:C15 hide this cell, which holds "
        + "\(String(repeating: "長", count: 39))…. Unmerge them, or clear the cell.",
      "結合セルC13:C15に隠れていますが、値「\(String(repeating: "長", count: 39))…」があります。"
        + "結合を解除するか、セルを空にしてください。")
  }
}
