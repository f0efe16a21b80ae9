import Tables
import Testing

@testable import FurikaeriCLI

/// Files as offices have them, and files that are no tables, imported into the worked example.
@Suite("furikaeri import: kinds of files")
struct ImportKindsTests {
  private let command: TestCommand

  init() throws { command = try TestCommand.withExample() }

  /// What a receipt says when the result of measure 5 in 2021 becomes 86.
  private func read(_ name: String, _ notes: [String] = []) -> Outcome {
    let lines =
      ["\(name): 1 result: 0 new, 1 changed, 0 unchanged"] + notes.map { "  " + $0 } + [
        "  measure 5, 2021, indicator 1: result 85 → 86",
        "  measure 5, 2021, indicator 1: result_text 85 台 → ∅", "",
      ]
    return .result(lines.joined(separator: "\n"))
  }

  private func importing(_ bytes: [UInt8], _ name: String, _ options: [String] = []) throws
    -> Outcome
  {
    try command.folder.write(bytes, to: name)
    return command.run(["import", command.file(name)] + options)
  }

  private func importing(_ text: String, _ name: String, _ options: [String] = []) throws -> Outcome
  {
    try importing(Array(text.utf8), name, options)
  }

  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  private let header = "施策番号\t年度\t指標番号\t実績\n"

  @Test("tabs below a title without any, or with commas")
  func tabs() throws {
    let text = header + "5\t2021\t1\t86\n"
    #expect(
      try importing("令和3年度 実績報告\n" + text, "a.tsv")
        == read("a.tsv", ["row 1 above the header: passed over (令和3年度 実績報告)"]))
    #expect(
      try importing("令和3年度, 実績報告（市民局, 経済局）\n" + text, "b.tsv").output.contains(
        "row 1 above the header: passed over (令和3年度, 実績報告（市民局, 経済局）)"))
  }

  @Test("semicolons, bars, sep= and what is asked for")
  func delimiters() throws {
    func text(_ delimiter: String) -> String {
      (header + "5\t2021\t1\t86\n").replacing("\t", with: delimiter)
    }
    #expect(try importing(text(";"), "a.csv") == read("a.csv", ["read with “;” between the cells"]))
    for (name, content, options) in [
      ("b.csv", text("|"), []), ("c.csv", "sep=;\r\n" + text(";"), []),
      ("d.csv", text("^"), ["--delimiter", "^"]),
      ("e.csv", text(";"), ["--delimiter", "semicolon"]),
      ("f.csv", text("\t"), ["--delimiter", "tab"]),
    ] {
      #expect(try importing(content, name, options).output.contains(" 1 unchanged"), "\(name)")
    }
    #expect(try importing(text(";"), "a.csv", ["--delimiter", "abc"]).code == 64)
  }

  @Test("EUC-JP is refused, and read when it is asked for")
  func eucJP() throws {
    // 集計した数値
    let text: [UInt8] = [
      0xBD, 0xB8, 0xB7, 0xD7, 0xA4, 0xB7, 0xA4, 0xBF, 0xBF, 0xF4, 0xC3, 0xCD,
    ]
    let bytes =
      Array("measure,fiscal_year,indicator,result,result_text\n5,2021,1,86,".utf8) + text + [0x0A]
    #expect(
      try importing(bytes, "a.csv")
        == .wrongData(
          """
          a.csv: the file seems to be in EUC-JP, not in UTF-8 or CP932. Import it with --encoding euc-jp, \
          or save it again as CSV in UTF-8.
          1 error; nothing was imported.

          """))
    #expect(
      try importing(bytes, "a.csv", ["--encoding", "euc-jp"]).output.contains(
        "result_text 85 台 → 集計した数値"))
  }

  @Test("two files joined, ^Z, a column without a heading")
  func ends() throws {
    let csv = header.replacing("\t", with: ",")
    #expect(try importing(csv + "5,2021,1,86\r\n\u{1A}", "a.csv") == read("a.csv"))
    #expect(
      try importing("\u{FEFF}" + csv + "5,2021,1,86\n\u{FEFF}" + csv + "7,2021,1,1\n", "b.csv")
        .errors
        .hasPrefix("b.csv, row 3: a byte order mark (U+FEFF) stands within the file"))
    let index = "," + csv + "0,5,2021,1,86\n1,7,2021,1,11475\n"
    #expect(
      try importing(index, "c.csv")
        == .wrongData(
          """
          c.csv, row 2: “0” stands in column A, which has no heading. Name the column, clear its cells, \
          or pass it over with --ignore A.
          1 error; nothing was imported.

          """))
    #expect(try importing(index, "c.csv", ["--ignore", "A"]).output.contains("column A: ignored"))
  }

  @Test("an object around the records, a web page, a lock file")
  func otherKinds() throws {
    #expect(
      try importing(
        "{\n \"count\": 1, \"results\": [{\"measure\": 5, \"result\": 86}]}", "a.json"
      ).errors
        == """
        a.json: the file is one object, with its records in the array “results”. JSON is read as an array \
        of objects, [{…}, {…}], or one object a line: write that array to a file alone.
        1 error; nothing was imported.

        """)
    #expect(
      try importing("<html><body><table><tr><td>施策番号</td></tr></table>", "a.xls").errors
        .hasPrefix("a.xls: this is a web page (HTML), whatever its name says."))
  }

  @Test("errors that say the same of one column are one line, with their number and first rows")
  func grouped() throws {
    let rows = (1...9).map { "\($0),2018,多い\n" }.joined()
    let text = "measure,fiscal_year,rate\n" + rows + "10,2018,少ない\n"
    let outcome = try importing(text, "a.csv")
    #expect(
      lines(outcome.errors) == [
        "a.csv, row 2, column rate: “多い” is not a number. Write a figure such as 1200 or 98.5, or leave "
          + "the cell empty where there is none. The same 8 more times: rows 3, 4, 5, 6, 7, …",
        "a.csv, row 11, column rate: “少ない” is not a number. Write a figure such as 1200 or 98.5, or leave "
          + "the cell empty where there is none.",
        "10 errors; nothing was imported.",
      ])
    let japanese = try importing(text, "a.csv", ["--lang", "ja"])
    #expect(
      japanese.errors.hasPrefix(
        "a.csv 2行目「rate」列: 「多い」は数値ではありません。1200 や 98.5 のように入力するか、値がない場合は空にしてください。"
          + "ほかに8か所が同じです（3行目、4行目、5行目、6行目、7行目…）。\n"))
    let json = try importing(text, "a.csv", ["--format", "json"]).output
    #expect(json.contains("\"count\" : 9,") && json.contains("\"error_count\" : 10"))
    // Every cell is marked all the same.
    let marked = try importing(text, "a.csv", ["--errors", command.file("marked.csv")])
    #expect(marked.code == 1)
    #expect(try command.folder.text("marked.csv").split(separator: "“多い”").count == 10)
  }

  @Test("rows of a wrong length are grouped too")
  func groupedRows() throws {
    let outcome = try importing(
      "measure,fiscal_year,rate\n1,2018,1,234\n2,2018,1,234\n3,2018,5\n", "a.csv")
    #expect(
      lines(outcome.errors) == [
        "a.csv, row 2: 4 cells, but the header has 3. Remove the extra cell, or quote a cell that holds a "
          + "comma. The same 1 more time: row 3.",
        "2 errors; nothing was imported.",
      ])
  }
}
