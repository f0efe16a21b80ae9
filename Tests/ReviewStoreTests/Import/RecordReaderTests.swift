import Foundation
import Tables
import Testing

@testable import ReviewStore

@Suite("RecordReader: rows as a spreadsheet or another program writes them")
struct RecordReaderTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private func assessments() throws -> [[String]] {
    try test.rows(
      """
      SELECT m.code, a.fiscal_year, a.rate, a.comment
      FROM assessment AS a JOIN measure AS m ON m.id = a.measure_id ORDER BY 1, 2
      """)
  }

  private let expected = [
    ["1", "2018", "90.5", "good, \"really\"\nsecond line"], ["2", "2019", "100.0", "NULL"],
  ]

  @Test("LF and CRLF, with and without a byte order mark, with and without a last line break")
  func lineBreaks() throws {
    let lines = [
      "measure,fiscal_year,rate,comment", "1,2018,90.5,\"good, \"\"really\"\"\nsecond line\"",
      "2,2019,100,",
    ]
    for mark in ["", "\u{FEFF}"] {
      for lineBreak in ["\n", "\r\n"] {
        for end in ["", lineBreak, lineBreak + lineBreak] {
          let test = try TestStore.withPlan()
          let tally = try test.tally(
            mark + lines.joined(separator: lineBreak) + end, as: "assessments.csv")
          #expect(tally == "2 rows: 2 new, 0 changed, 0 unchanged")
          #expect(
            try test.rows("SELECT rate, comment FROM assessment ORDER BY 1").map { $0[1] }
              == expected.map { $0[3] })
        }
      }
    }
  }

  @Test("every cell in quotation marks, the header too")
  func quoted() throws {
    try test.importText(
      "\"measure\",\"fiscal_year\",\"rate\",\"comment\"\n\"1\",\"2018\",\"90.5\",\"\"\n",
      as: "assessments.csv")
    #expect(try assessments() == [["1", "2018", "90.5", "NULL"]])
  }

  @Test("a line break of Windows within a cell is kept as it is")
  func lineBreakInCell() throws {
    try test.importText(
      "measure,fiscal_year,rate,comment\r\n1,2018,90,\"one\r\ntwo\"\r\n", as: "assessments.csv")
    #expect(try assessments() == [["1", "2018", "90.0", "one\r\ntwo"]])
  }

  @Test("rows without anything in them are skipped, and the others keep their numbers")
  func blankRows() throws {
    let tally = try test.tally(
      "measure,fiscal_year,rate\n\n1,2018,90\n,,\n\"\",\"\",\"\"\n\r\n2,2018,80\n,,\n",
      as: "assessments.csv")
    #expect(tally == "2 rows: 2 new, 0 changed, 0 unchanged")
    let refusal = try test.refusal(
      "measure,fiscal_year,rate\n\n,,\n1,2018,x\n,,\n\n1,2019,y\n", as: "assessments.csv")
    #expect(
      refusal.english.map { $0.prefix(21) } == ["assessments.csv, row ", "assessments.csv, row "])
    #expect(refusal.english.map { $0.dropFirst(21).prefix(1) } == ["4", "7"])
  }

  @Test("a file of a header alone has no rows")
  func headerAlone() throws {
    #expect(
      try test.tally("measure,fiscal_year,rate\n", as: "assessments.csv")
        == "0 rows: 0 new, 0 changed, 0 unchanged")
  }

  @Test("columns in any order are the same rows")
  func anyOrder() throws {
    try test.importText("comment,rate,fiscal_year,measure\nok,90,2018,1\n", as: "assessments.csv")
    #expect(try assessments() == [["1", "2018", "90.0", "ok"]])
    #expect(
      try test.tally("measure,fiscal_year,comment,rate\n1,2018,ok,90\n", as: "assessments.csv")
        == "1 rows: 0 new, 0 changed, 1 unchanged")
  }

  @Test("a row's own cell may be empty where the whole column is not")
  func emptyRequiredCell() throws {
    let refusal = try test.refusal(
      "measure,fiscal_year,rate\n,2018,90\n1,,90\n", as: "assessments.csv")
    #expect(
      refusal.english == [
        "assessments.csv, row 2, column measure: the cell is empty, but it is required. Fill it in.",
        "assessments.csv, row 3, column fiscal_year: the cell is empty, but it is required. "
          + "Fill it in.",
      ])
  }

  @Test("one row with several wrong cells has a fault for each, in the order of the file's columns")
  func severalFaults() throws {
    let refusal = try test.refusal(
      "achieved,result,measure,fiscal_year,indicator,formula\nmaybe,many,1,2018,1,sum\n",
      as: "results.csv")
    #expect(
      refusal.problems == [
        .neitherAchievedNorNot,
        .noFigure(textColumn: "result_text", statusColumn: "result_status"),
        .notOneOf(["ratio", "inverse", "at_most", "within", "baseline", "achieved"]),
      ])
  }

  @Test("errors of the CSV itself are listed with all others, each at its place")
  func csvErrors() throws {
    let text = """
      measure,fiscal_year,rate,comment
      1,2018,90
      1,2019,x,
      1,2020,90,a"b
      1,2021,90,"a"b
      2,2018,90,"two
      lines"
      2,2019,90,,
      2,2020,y,"open

      """
    let refusal = try test.refusal(text, as: "assessments.csv")
    #expect(
      refusal.english == [
        "assessments.csv, row 2: 3 cells, but the header has 4. Add the missing cell, or quote a cell "
          + "that holds a line break.",
        "assessments.csv, row 3, column rate: “x” is not a number. Write a figure such as 1200 or 98.5, "
          + "or leave the cell empty where there is none.",
        "assessments.csv, row 4, column 4: a\"b has a quotation mark inside a cell that is not quoted. "
          + "Put the whole cell in quotation marks and double those inside it.",
        "assessments.csv, row 5, column 4: \"a\"b has text after its closing quotation mark. "
          + "Remove it, or double the quotation marks inside the cell.",
        "assessments.csv, row 7: 5 cells, but the header has 4. Remove the extra cell, or quote a cell "
          + "that holds a comma.",
        "assessments.csv, row 8, column 4 (line 9 of the file): the quotation mark that opens this "
          + "cell is never closed. Close the cell with a quotation mark.",
      ])
  }

  @Test("bytes that no CSV has")
  func bytes() throws {
    let header = Array("measure,fiscal_year,comment\n".utf8)
    let rows: [[UInt8]] = [
      Array("1,2018,".utf8) + [0xFF, 0x0A], Array("1,2019,".utf8) + [0, 0x0A],
      Array("1,2020,a\rb".utf8) + [0x0A],
    ]
    let path = try test.folder.write(header + rows.joined(), to: "assessments.csv")
    let refusal = try test.refusal(of: [ImportSource(path: path)])
    #expect(
      refusal.english == [
        "assessments.csv, row 2, column 3: the file is neither UTF-8 nor CP932: the byte 0xFF does "
          + "not fit. Save the file again as CSV in UTF-8.",
        "assessments.csv, row 3, column 3: a NUL byte, which no text file holds. "
          + "Save the file again as CSV in UTF-8.",
        "assessments.csv, row 4, column 3: a carriage return without a line feed. Save the file with "
          + "the line breaks of Windows (CRLF) or Unix (LF), or quote a cell that holds a line break.",
      ])
  }

  @Test("a cell of a megabyte, with rows before and after it")
  func longText() throws {
    let long = String(repeating: "長い文。", count: 100_000)
    let rows = [
      ("1", 2018, "before"), ("1", 2019, long), ("1", 2020, "after"), ("2", 2018, long + "!"),
    ]
    try test.importText(
      "measure,fiscal_year,rate,comment\n"
        + rows.map { "\($0.0),\($0.1),90,\($0.2)\n" }.joined(),
      as: "assessments.csv")
    #expect(try assessments().map { $0[3] } == rows.map(\.2))
  }

  @Test("a row of more than 16 MiB is refused")
  func tooLong() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 17 << 20)
    let bytes = Array("measure,fiscal_year,comment\n1,2018,a\n1,2019,".utf8) + long + [0x0A]
    let path = try test.folder.write(bytes, to: "assessments.csv")
    #expect(
      try test.refusal(of: [ImportSource(path: path)]).english == [
        "assessments.csv, row 3: the row is longer than 16 MiB. Check that every quoted cell is closed."
      ])
  }
}
