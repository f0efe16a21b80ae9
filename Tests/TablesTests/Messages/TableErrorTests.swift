import Glibc
import Tables
import Testing

@Suite("TableError: the whole message in both languages")
struct TableErrorTests {
  private func check(
    _ problem: TableError.Problem, file: String = "results.csv", _ english: String,
    _ japanese: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = TableError(file: file, problem: problem)
    #expect(error.message(in: .english) == english, sourceLocation: sourceLocation)
    #expect(error.message(in: .japanese) == japanese, sourceLocation: sourceLocation)
  }

  private let cell = TableError.Place(row: 14, column: 3, line: 14)
  private let later = TableError.Place(row: 14, column: 3, line: 20)

  @Test("files that are not there, folders, permissions")
  func files() {
    check(
      .missing,
      "results.csv: there is no such file. Check its name and its folder.",
      "results.csv: ファイルが見つかりません。ファイル名とフォルダーを確認してください。")
    check(
      .folderNotEmpty, file: "data",
      "data: there is something in this folder already. Name a new folder or an empty one; nothing was "
        + "written.",
      "data: フォルダーの中にすでに何かがあります。新しいフォルダーか空のフォルダーを指定してください"
        + "（何も書き出していません）。")
    check(
      .isFolder, file: "data",
      "data: this is a folder, but a file is needed. Name a file inside it.",
      "data: フォルダーが指定されています。中のファイルを指定してください。")
    check(
      .unreadable(code: EACCES),
      "results.csv: the file cannot be read (Permission denied). "
        + "Check that you are allowed to read it.",
      "results.csv: ファイルを読み込めません（アクセスが許可されていません）。"
        + "読み取りの権限を確認してください。")
    check(
      .unreadable(code: EIO),
      "results.csv: the file cannot be read (Input/output error). "
        + "Check that you are allowed to read it.",
      "results.csv: ファイルを読み込めません（入出力エラーです）。読み取りの権限を確認してください。")
  }

  @Test("files that cannot be written")
  func writing() {
    check(
      .unwritable(code: ENOENT), file: "out/a.csv",
      "out/a.csv: the file cannot be written (No such file or directory). "
        + "Check that its folder exists and that you are allowed to write there.",
      "out/a.csv: ファイルに書き込めません（フォルダーがありません）。"
        + "保存先のフォルダーがあるか、書き込みの権限があるかを確認してください。")
    check(
      .unwritable(code: EROFS), file: "a.csv",
      "a.csv: the file cannot be written (Read-only file system). "
        + "Check that its folder exists and that you are allowed to write there.",
      "a.csv: ファイルに書き込めません（読み取り専用の場所です）。"
        + "保存先のフォルダーがあるか、書き込みの権限があるかを確認してください。")
    check(
      .unwritable(code: ENAMETOOLONG), file: "a.csv",
      "a.csv: the file cannot be written (File name too long). "
        + "Check that its folder exists and that you are allowed to write there.",
      "a.csv: ファイルに書き込めません（ファイル名が長すぎます）。"
        + "保存先のフォルダーがあるか、書き込みの権限があるかを確認してください。")
    check(
      .unwritable(code: EBADF), file: "a.csv",
      "a.csv: the file cannot be written (Bad file descriptor). "
        + "Check that its folder exists and that you are allowed to write there.",
      "a.csv: ファイルに書き込めません（Bad file descriptor）。"
        + "保存先のフォルダーがあるか、書き込みの権限があるかを確認してください。")
    check(
      .diskFull, file: "a.csv",
      "a.csv: the disk is full. Free some space, or write to another disk.",
      "a.csv: ディスクの空き容量が足りません。空きを増やすか、別の場所に保存してください。")
    check(
      .pipeClosed, file: "standard output",
      "standard output: the program that was reading the output has stopped, "
        + "so not all was written.",
      "standard output: 出力を受け取るプログラムが終了したため、最後まで書き出せませんでした。")
  }

  @Test("rows with too few or too many cells")
  func cellCount() {
    let comma = UInt8(ascii: ",")
    check(
      .cellCount(row: 14, found: 12, expected: 13, delimiter: comma),
      "results.csv, row 14: 12 cells, but the header has 13. "
        + "Add the missing cell, or quote a cell that holds a line break.",
      "results.csv 14行目: セルが12個ですが、見出しは13個です。"
        + "足りないセルを補うか、改行を含むセルを \" で囲んでください。")
    check(
      .cellCount(row: 2, found: 1, expected: 3, delimiter: comma),
      "results.csv, row 2: 1 cell, but the header has 3. "
        + "Add the missing cells, or quote a cell that holds a line break.",
      "results.csv 2行目: セルが1個ですが、見出しは3個です。"
        + "足りないセルを補うか、改行を含むセルを \" で囲んでください。")
    check(
      .cellCount(row: 14, found: 14, expected: 13, delimiter: comma),
      "results.csv, row 14: 14 cells, but the header has 13. "
        + "Remove the extra cell, or quote a cell that holds a comma.",
      "results.csv 14行目: セルが14個ですが、見出しは13個です。"
        + "余分なセルを削るか、コンマを含むセルを \" で囲んでください。")
  }

  @Test("the delimiter is called by its name")
  func delimiters() {
    check(
      .cellCount(row: 2, found: 5, expected: 3, delimiter: UInt8(ascii: "\t")),
      "results.csv, row 2: 5 cells, but the header has 3. "
        + "Remove the extra cells, or quote a cell that holds a tab.",
      "results.csv 2行目: セルが5個ですが、見出しは3個です。"
        + "余分なセルを削るか、タブを含むセルを \" で囲んでください。")
    check(
      .cellCount(row: 2, found: 4, expected: 3, delimiter: UInt8(ascii: ";")),
      "results.csv, row 2: 4 cells, but the header has 3. "
        + "Remove the extra cell, or quote a cell that holds a semicolon.",
      "results.csv 2行目: セルが4個ですが、見出しは3個です。"
        + "余分なセルを削るか、セミコロンを含むセルを \" で囲んでください。")
    check(
      .cellCount(row: 2, found: 4, expected: 3, delimiter: UInt8(ascii: "|")),
      "results.csv, row 2: 4 cells, but the header has 3. "
        + "Remove the extra cell, or quote a cell that holds a |.",
      "results.csv 2行目: セルが4個ですが、見出しは3個です。"
        + "余分なセルを削るか、 | を含むセルを \" で囲んでください。")
  }

  @Test("limits")
  func limits() {
    check(
      .tooManyColumns(row: 1, found: 20_000, limit: 16_384),
      "results.csv, row 1: 20000 cells, but at most 16384 are read. "
        + "Remove the columns that are not needed.",
      "results.csv 1行目: セルが20000個ありますが、読み込めるのは16384個までです。"
        + "不要な列を削ってください。")
    check(
      .recordTooLong(row: 7, line: 7, limit: 16 << 20),
      "results.csv, row 7: the row is longer than 16 MiB. Check that every quoted cell is closed.",
      "results.csv 7行目: 1行の長さが16 MiBを超えています。"
        + "\" で始まるセルがすべて \" で閉じられているか確認してください。")
    check(
      .recordTooLong(row: 7, line: 9, limit: 16 << 20),
      "results.csv, row 7 (line 9 of the file): the row is longer than 16 MiB. "
        + "Check that every quoted cell is closed.",
      "results.csv 7行目（改行で数えると9行目）: 1行の長さが16 MiBを超えています。"
        + "\" で始まるセルがすべて \" で閉じられているか確認してください。")
  }

  @Test("quotation marks")
  func quotes() {
    check(
      .quoteInsideCell(cell, value: "5\" pipe"),
      "results.csv, row 14, column 3: 5\" pipe has a quotation mark inside a cell that is not "
        + "quoted. Put the whole cell in quotation marks and double those inside it.",
      "results.csv 14行目3列目: 「5\" pipe」は \" で囲まれていないセルですが、"
        + "途中に \" があります。セル全体を \" で囲み、中の \" は \"\" と書いてください。")
    check(
      .textAfterQuote(later, value: "\"a\"b"),
      "results.csv, row 14, column 3 (line 20 of the file): \"a\"b has text after its closing "
        + "quotation mark. Remove it, or double the quotation marks inside the cell.",
      "results.csv 14行目3列目（改行で数えると20行目）: 「\"a\"b」は、閉じる \" の後に"
        + "文字が続いています。その文字を削るか、セルの中の \" を \"\" と書いてください。")
    check(
      .unclosedQuote(later),
      "results.csv, row 14, column 3 (line 20 of the file): the quotation mark that opens this "
        + "cell is never closed. Close the cell with a quotation mark.",
      "results.csv 14行目3列目（改行で数えると20行目）: セルを開く \" がありますが、"
        + "閉じる \" がありません。セルの終わりに \" を補ってください。")
  }

  @Test("bytes that do not belong")
  func bytes() {
    check(
      .loneCarriageReturn(cell),
      "results.csv, row 14, column 3: a carriage return without a line feed. "
        + "Save the file with the line breaks of Windows (CRLF) or Unix (LF), "
        + "or quote a cell that holds a line break.",
      "results.csv 14行目3列目: 改行コードがCRだけになっています。改行コードをCRLF（Windows）か"
        + "LF（Unix）にして保存し直すか、改行を含むセルを \" で囲んでください。")
    check(
      .nulByte(cell),
      "results.csv, row 14, column 3: a NUL byte, which no text file holds. "
        + "Save the file again as CSV in UTF-8.",
      "results.csv 14行目3列目: テキストにはないはずのNUL文字（0x00）があります。"
        + "UTF-8のCSVとして保存し直してください。")
  }

  @Test("bytes that are not of their file's encoding")
  func encodings() {
    check(
      .notInEncoding(cell, bytes: [0x8B], .utf8),
      "results.csv, row 14, column 3: the byte 0x8B is not UTF-8. "
        + "Save the file again as CSV in UTF-8.",
      "results.csv 14行目3列目: UTF-8ではないバイト 0x8B があります。"
        + "UTF-8のCSVとして保存し直してください。")
    check(
      .notInEncoding(later, bytes: [0x0D, 0xD8], .utf16le),
      "results.csv, row 14, column 3 (line 20 of the file): the bytes 0x0D 0xD8 are not UTF-16LE. "
        + "Save the file again as CSV in UTF-8.",
      "results.csv 14行目3列目（改行で数えると20行目）: UTF-16LEではないバイト 0x0D 0xD8 があります。"
        + "UTF-8のCSVとして保存し直してください。")
    check(
      .notInChosenEncoding(cell, bytes: [0x81, 0xAD], .cp932),
      "results.csv, row 14, column 3: the bytes 0x81 0xAD are not CP932, the encoding that was "
        + "asked for. Ask for the one that the file is in, or save it again as CSV in UTF-8.",
      "results.csv 14行目3列目: 指定された文字コード（CP932）ではないバイト 0x81 0xAD があります。"
        + "ファイルの文字コードを指定するか、UTF-8のCSVとして保存し直してください。")
    check(
      .inNeitherEncoding(cell, bytes: [0xFF]),
      "results.csv, row 14, column 3: the file is neither UTF-8 nor CP932: the byte 0xFF does not "
        + "fit. Save the file again as CSV in UTF-8.",
      "results.csv 14行目3列目: UTF-8でもCP932（シフトJIS）でもないファイルです"
        + "（バイト 0xFF が合いません）。UTF-8のCSVとして保存し直してください。")
    check(
      .truncatedUTF16(cell),
      "results.csv, row 14, column 3: the file ends in the middle of a character of UTF-16. "
        + "Get the whole file, or save it again as CSV in UTF-8.",
      "results.csv 14行目3列目: UTF-16の文字の途中でファイルが終わっています。"
        + "ファイル全体を受け取り直すか、UTF-8のCSVとして保存し直してください。")
    check(
      .encodingUnavailable(.cp932),
      "results.csv: CP932 cannot be read here, for the C library of this system lacks it. "
        + "Install its converters of character sets, or save the file again as CSV in UTF-8.",
      "results.csv: このシステムのCライブラリはCP932に対応していないため、読み込めません。"
        + "文字コードの変換機能を追加するか、UTF-8のCSVとして保存し直してください。")
  }
}
