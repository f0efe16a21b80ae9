import Testing

@Suite("furikaeri form")
struct FormCommandTests {
  #if Spreadsheets
    @Test("writes a workbook for every bureau that has something to answer")
    func example() throws {
      let command = try TestCommand.withExample()
      let before = try command.store
      let outcome = command.run(
        "form", "--for", "results", "--year", "2021", "--output", command.file("forms"))
      #expect(outcome.code == 0)
      #expect(outcome.errors == "")
      #expect(outcome.lines.count == 19)
      #expect(outcome.lines[0] == "forms/01-消防局.xlsx: 消防局: 4 measures, 0 cells to fill")
      #expect(try command.folder.names("forms").count == 19)
      #expect(try command.store == before)
    }
  #else
    @Test("a build without spreadsheets says so, and writes nothing")
    func absent() throws {
      let command = try TestCommand.withExample()
      #expect(
        command.run(
          "form", "--for", "results", "--year", "2021", "--output", command.file("forms"))
          == .failure(
            "01-消防局.xlsx: this program was built without spreadsheets. Write CSV instead.\n"))
      #expect(try command.folder.names() == ["review.db"])
    }
  #endif

  @Test("takes the year in every spelling that imports take")
  func year() throws {
    let command = try TestCommand.withExample()
    let arguments = ["form", "--for", "results", "--department", "港湾局", "--format", "csv"]
    let expected = command.run(arguments + ["--year", "2021", "--output", command.file("a")])
    #expect(expected.code == 0)
    let outcome = command.run(arguments + ["--year", "令和3年度", "--output", command.file("b")])
    #expect(outcome.output == expected.output.replacing("a/", with: "b/"))
    #expect(command.run(arguments + ["--year", "soon", "--output", command.file("c")]).code == 2)
  }

  @Test("writes the same tables as CSV, in UTF-8 with a mark or in CP932")
  func csv() throws {
    let command = try TestCommand.withExample()
    let arguments = [
      "form", "--for", "results", "--year", "2021", "--department", "港湾局", "--format", "csv",
      "--lang", "ja", "--output",
    ]
    #expect(
      command.run(arguments + [command.file("a")])
        == .result(
          "a/17-港湾局-results.csv、a/17-港湾局-assessments.csv: 港湾局 施策1件、記入が必要なセル0か所\n"))
    #expect(
      try command.folder.text("a/17-港湾局-assessments.csv") == """
        \u{FEFF}施策番号,施策名,所管課,年度,前年度の達成率（参考）,達成率,状況,コメント,計画コード
        32,港湾情報システムの再構築,港湾管財課,2021,完了・廃止,,完了・廃止,,yokohama-ict-2018

        """)
    #expect(command.run(arguments + [command.file("c//"), "--encoding", "utf-8"]).code == 0)
    #expect(try command.folder.text("c/17-港湾局-assessments.csv").hasPrefix("施策番号,"))
    #expect(command.run(arguments + [command.file("b"), "--encoding", "cp932"]).code == 0)
    // 施策番号
    #expect(
      try command.folder.bytes("b/17-港湾局-assessments.csv").prefix(8)
        == [0x8E, 0x7B, 0x8D, 0xF4, 0x94, 0xD4, 0x8D, 0x86])
  }

  @Test("files that are there are refused before anything is written")
  func existing() throws {
    let command = try TestCommand.withExample()
    let arguments = [
      "form", "--for", "targets", "--year", "2021", "--format", "csv", "--output",
      command.file("forms"),
    ]
    #expect(command.run(arguments + ["--department", "消防局"]).code == 0)
    #expect(
      command.run(arguments)
        == .failure(
          "there already: forms/01-消防局-results.csv. Nothing was written. "
            + "Name another folder with --output, or move these files away.\n"))
    #expect(try command.folder.names("forms") == ["01-消防局-results.csv"])
  }

  @Test("a year outside the plan, an unknown bureau and a wrong encoding are errors")
  func errors() throws {
    let command = try TestCommand.withExample()
    func run(_ arguments: String...) -> Outcome {
      command.run(["form", "--for", "results", "--output", command.file("forms")] + arguments)
    }
    #expect(
      run("--year", "2022")
        == .failure(
          "fiscal year 2022 is not one of the plan yokohama-ict-2018: it has 2018 to 2021.\n"))
    let unknown = run("--year", "2021", "--department", "消防").errors
    #expect(unknown.hasPrefix("there is no bureau “消防”. There are 消防局, 環境創造局, "))
    #expect(
      run("--year", "2021", "--encoding", "cp932")
        == .failure("--encoding is for CSV only. Leave it out, or add --format csv.\n"))
    #expect(run("--year", "2021", "--format", "csv", "--encoding", "utf-16le").code == 64)
    #expect(
      run("--year", "2020", "--department", "港湾局")
        == .failure(
          "港湾局 has no measure that is active in fiscal year 2020, so there is nothing to ask.\n"))
    #expect(try command.folder.names() == ["review.db"])
  }

  @Test("a character that the encoding lacks is an error that names the cell")
  func character() throws {
    let command = try TestCommand.withExample()
    try command.folder.write(
      "measure,fiscal_year,comment\n32,2021,波線〜です\n", to: "assessments.csv")
    #expect(command.run("import", command.file("assessments.csv")).code == 0)
    #expect(
      command.run(
        "form", "--for", "results", "--year", "2021", "--format", "csv", "--encoding", "cp932",
        "--output", command.file("forms"), "--lang", "ja")
        == .failure(
          """
          17-港湾局-assessments.csv 2行目「コメント」列（H2）: 「〜」（U+301C）はCP932にない文字です。
          CP932にない文字が1個あります。--encoding を外してUTF-8で書き出すか、--replace-unmappable を付けて\
          「〓」などCP932にある文字に置き換えてください。

          """))
    #expect(try command.folder.names().contains("forms") == false)
    let replaced = command.run(
      "form", "--for", "results", "--year", "2021", "--format", "csv", "--encoding", "cp932",
      "--replace-unmappable", "--department", "港湾局", "--output", command.file("forms"))
    #expect(replaced.code == 0)
    #expect(
      replaced.errors
        == "forms/17-港湾局-assessments.csv, row 2, column comment (H2): “〜” (U+301C) → “～”\n")
  }

  @Test("a text like a formula has an apostrophe in a CSV form, and comes back as it was stored")
  func formulas() throws {
    let command = try TestCommand.withExample()
    for comment in ["=1+1", "'=1+1", "-5 件", "'-5"] {
      try command.folder.write(
        #"[{"measure": "32", "fiscal_year": 2021, "comment": "\#(comment)"}]"#, to: "comment.json")
      #expect(command.run("import", command.file("comment.json"), "--as", "assessments").code == 0)
      let written = command.run(
        "form", "--for", "results", "--year", "2021", "--format", "csv", "--department", "港湾局",
        "--output", command.file(comment), "--lang", "en")
      #expect(written.code == 0)
      let file = "\(comment)/17-港湾局-assessments.csv"
      let isGuarded = comment != "'-5"
      #expect(try command.folder.text(file).contains(isGuarded ? ",'\(comment)," : ",\(comment),"))
      #expect(
        written.errors
          == (isGuarded
            ? "\(file): 1 text that a spreadsheet would take for a formula has an apostrophe before it: H2\n"
            : ""))
      let back = command.run("import", command.file(file), "--lang", "en")
      #expect(back.code == 0)
      #expect(back.output.contains("0 new, 0 changed, 1 unchanged"))
      #expect(
        back.output.contains("row 2, comment: '\(comment) → \(comment)") == isGuarded)
    }
  }
}
