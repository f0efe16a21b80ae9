import ReviewStore
import Tables
import Testing

@testable import ReviewPages

@Suite("MarkedCopy: what was sent, with its errors marked")
struct MarkedCopyTests {
  @Test("only what a spreadsheet shows in the same way becomes a number")
  func values() {
    #expect(CellValue(sent: "15000") == .number(15000))
    #expect(CellValue(sent: "-98.5") == .number(-98.5))
    for text in ["007", "1.10", "12,00", "98.5%", "1e5", "123456789012", "1234567890.123456", "+1"]
    {
      #expect(CellValue(sent: text) == .text(text))
    }
    #expect(CellValue(sent: "") == .blank)
  }

  @Test("sheets are named after what they show, each by its own name and as sheets can be")
  func names() {
    var names = SheetNames(taken: ["errors"])
    #expect(names.name(for: "実績") == "実績")
    #expect(names.name(for: "実績") == "実績 (2)")
    #expect(names.name(for: "Errors") == "Errors (2)")
    #expect(names.name(for: "a/b:c'[d]") == "a_b_c__d_")
    let long = String(repeating: "長", count: 40)
    #expect(names.name(for: long) == String(repeating: "長", count: 31))
    #expect(names.name(for: long) == String(repeating: "長", count: 27) + " (2)")
  }

  @Test("the ending of a name says how it is written")
  func formats() {
    #expect(MarkedCopy.Format(endingOf: "a/b.XLSX") == .xlsx)
    #expect(MarkedCopy.Format(endingOf: "b.csv") == .csv)
    for path in ["b.xls", "b", "xlsx", "", "a.csv/b"] {
      #expect(MarkedCopy.Format(endingOf: path) == nil)
    }
  }

  /// What is written of files that are refused.
  private func copy(_ text: String, as name: String, _ language: Language) throws -> String {
    let test = try TestStore(package: ProjectFolder.example)
    let folder = try TestFolder()
    let source = ImportSource(path: try folder.write(text, to: name))
    let failure = try #require(throws: ImportFailure.self) {
      try test.store.importFiles([source])
    }
    let tables = try test.store.sentTables(of: failure, [source])
    let path = folder.file("copy.csv")
    try MarkedCopy(of: failure, tables, language: language).write(to: path, as: .csv)
    return try folder.text("copy.csv").replacing("\u{FEFF}", with: "")
      .replacing(folder.path + "/", with: "")
  }

  @Test("rows stay where they are, below lines that stand above the header, and JSON gets a header")
  func places() throws {
    #expect(
      try copy("報告\n\n施策番号,年度,達成率\n\n1,2021,x\n", as: "a.csv", .japanese) == """
        報告,,,

        施策番号,年度,達成率,エラー（参考）

        1,2021,x,【達成率】「x」は数値ではありません。1200 や 98.5 のように入力するか、値がない場合は空にしてください。

        """)
    #expect(
      try copy(
        #"[{"measure":"1","fiscal_year":2021,"rate":"y"},{"measure":"2","fiscal_year":2021}]"#,
        as: "a.json", .japanese) == """
          measure,fiscal_year,rate,エラー（参考）
          1,2021,y,【rate】「y」は数値ではありません。1200 や 98.5 のように入力するか、値がない場合は空にしてください。
          2,2021,,

          """)
  }

  @Test(
    "what is wrong with the header stands in the first row, and a row that is not read has a line")
  func headerAndUnreadable() throws {
    #expect(
      try copy("measure,fiscal_year,rate,rate\n1,2021,1,2\n", as: "a.csv", .english) == """
        measure,fiscal_year,rate,rate,errors (for reference)
        1,2021,1,2,Header: rate: the header names this column twice. Remove one of them.

        """)
    #expect(
      try copy("measure,fiscal_year,rate\n1,2021,\"a\"b\n2,2021,5\n", as: "a.csv", .japanese)
        == #"""
        measure,fiscal_year,rate,エラー（参考）
        ,,,"a.csv 2行目3列目: 「""a""b」は、閉じる "" の後に文字が続いています。その文字を削るか、セルの中の "" を """" と書いてください。
        この行はここに表示できません。送付したファイルから書き写してください。"
        2,2021,5,

        """#)
  }
}
