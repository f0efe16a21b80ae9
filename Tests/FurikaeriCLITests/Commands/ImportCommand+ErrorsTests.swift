import Tables
import Testing

@testable import FurikaeriCLI

@Suite("furikaeri import --errors")
struct ImportErrorsTests {
  private let command: TestCommand
  private let wrong: String

  init() throws {
    command = try TestCommand.withExample()
    wrong = try command.folder.write(
      "measure,fiscal_year,rate\n1,2018,95\n2,2018,\"12,00\"\n", to: "june.csv")
  }

  @Test("says where the marked copy is, behind the errors, and the copy is read as it is")
  func written() throws {
    let before = try command.store
    let error =
      "june.csv, row 3, column rate: “12,00” is not a number. Write a figure such as 1200 or 98.5, "
      + "or leave the cell empty where there is none.\n1 error; nothing was imported.\n"
    #expect(
      command.run("import", wrong, "--errors", command.file("a.csv"))
        == .wrongData(
          error
            + "a.csv: written, with the errors marked. Once it is corrected, import it as it is.\n")
    )
    #expect(
      command.run("import", wrong, "--errors", command.file("b.csv"), "--lang", "ja").errors
        .hasSuffix("b.csv: エラーに印を付けて書き出しました。訂正のうえ、そのまま取り込めます。\n"))
    #expect(
      try command.folder.text("a.csv")
        == "\u{FEFF}measure,fiscal_year,rate,errors (for reference)\n1,2018,95,\n"
        + "2,2018,\"12,00\",\"rate: “12,00” is not a number. Write a figure such as 1200 or 98.5, or "
        + "leave the cell empty where there is none.\"\n")
    #expect(try command.store == before)
    try command.folder.write(
      try command.folder.text("a.csv").replacing("\"12,00\"", with: "98.5"), to: "back.csv")
    #expect(command.run("import", command.file("back.csv")).code == 0)
  }

  @Test("of a copy that is still wrong has one column for errors, and no old ones")
  func again() throws {
    _ = command.run("import", wrong, "--errors", command.file("a.csv"), "--lang", "ja")
    try command.folder.write(
      try command.folder.text("a.csv").replacing("\"12,00\"", with: "x"), to: "back.csv")
    _ = command.run("import", command.file("back.csv"), "--errors", command.file("b.csv"))
    #expect(
      try command.folder.text("b.csv")
        == "\u{FEFF}measure,fiscal_year,rate,errors (for reference)\n1,2018,95,\n"
        + "2,2018,x,\"rate: “x” is not a number. Write a figure such as 1200 or 98.5, or "
        + "leave the cell empty where there is none.\"\n")
  }

  @Test("writes nothing when there are no errors")
  func nothing() throws {
    let right = try command.folder.write("measure,fiscal_year,rate\n1,2018,95\n", to: "right.csv")
    #expect(command.run("import", right, "--errors", command.file("a.xlsx")).code == 0)
    #expect(try command.folder.names() == ["june.csv", "review.db", "right.csv"])
  }

  @Test("with another ending, or without one, is wrong usage")
  func endings() throws {
    for name in ["a.txt", "a", "a.xlsx/b", ".xls"] {
      let outcome = command.run("import", wrong, "--errors", command.file(name))
      #expect(outcome.code == 64)
      #expect(outcome.errors.hasPrefix("Error: --errors \(name): name a file that ends in .xlsx"))
    }
  }

  @Test("never replaces what is there, and says so before anything is imported")
  func existing() throws {
    let mine = try command.folder.write("mine", to: "mine.csv")
    let right = try command.folder.write("measure,fiscal_year,rate\n1,2018,95\n", to: "right.csv")
    let before = try command.store
    #expect(
      command.run("import", right, "--errors", mine)
        == .failure(
          "mine.csv: there is something here already. Name another file with --errors, or move this "
            + "one away.\n"))
    #expect(
      command.run("import", right, "--errors", mine, "--lang", "ja")
        == .failure("mine.csv: すでに存在します。--errors で別のファイルを指定するか、このファイルを移動してください。\n"))
    try command.folder.write(before, to: "store.xlsx")
    #expect(
      command.run("import", right, "--errors", command.file("store.xlsx"))
        == .failure(
          "store.xlsx: this belongs to a database, and would be lost. Choose another name.\n"))
    #expect(try command.folder.text("mine.csv") == "mine")
    #expect(try command.store == before)
  }

  @Test("as CSV is refused when several tables have errors, once they are told")
  func severalTables() throws {
    let other = try command.folder.write("measure,fiscal_year,rate\n1,2018,x\n", to: "may.csv")
    let outcome = command.run("import", wrong, other, "--errors", command.file("a.csv"))
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.hasSuffix(
        "2 errors; nothing was imported.\na.csv: 2 tables have errors, and a CSV file holds one. "
          + "Name a file that ends in .xlsx.\n"))
    #expect(
      command.run("import", wrong, other, "--errors", command.file("a.csv"), "--lang", "ja").errors
        .hasSuffix(
          "a.csv: エラーのある表が2個あり、CSVファイルには1つしか書けません。"
            + "末尾が .xlsx のファイルを指定してください。\n"))
    #expect(try command.folder.names() == ["june.csv", "may.csv", "review.db"])
  }

  @Test("lists files that cannot be read")
  func unreadable() throws {
    _ = command.run("import", command.file("none.csv"), "--errors", command.file("a.csv"))
    let lines = try command.folder.text("a.csv").split(separator: "\n")
    #expect(
      lines.first?.hasPrefix("\u{FEFF}file (for reference),sheet (for reference),cell (for ")
        == true)
    #expect(
      lines.last?.hasSuffix(
        "none.csv: there is no such file. Check its name and its folder.") == true)
  }

  #if Spreadsheets
    @Test("as a workbook has a list and a sheet for each table, which are read as they are")
    func workbook() throws {
      let other = try command.folder.write(
        "施策番号,年度,達成率\n1,R3,高い\n", to: "may.csv")
      let path = command.file("all.xlsx")
      #expect(command.run("import", wrong, other, "--errors", path, "--lang", "ja").code == 1)
      var list = try XLSXReader(path: path, header: .row(5))
      #expect(list.sheets.map(\.name) == ["エラー一覧", "june", "may"])
      var lines: [[String]] = []
      while try list.next() { lines.append((1..<5).map { list.text(at: $0) }) }
      #expect(
        lines == [
          ["シート\n（参考）", "セル\n（参考）", "列\n（参考）", "値\n（参考）"],
          ["「june」", "C3", "「rate」", "12,00"], ["「may」", "C2", "「達成率」", "高い"],
        ])
      let again = command.run("import", path, "--lang", "ja")
      #expect(
        again.errors == """
          all.xlsx シート「june」C3「rate」列: 「12,00」は数値ではありません。1200 や 98.5 のように入力するか、値がない場合は空にしてください。
          all.xlsx シート「may」C2「達成率」列: 「高い」は数値ではありません。1200 や 98.5 のように入力するか、値がない場合は空にしてください。
          エラーが 2 件あります。何も取り込んでいません。

          """)
    }
  #endif
}
