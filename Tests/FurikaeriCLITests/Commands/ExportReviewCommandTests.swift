import Foundation
import Testing

@Suite("furikaeri export review")
struct ExportReviewCommandTests {
  private static let tables = [
    "summary", "list", "theme-1", "theme-2", "measures", "years", "indicators", "departments",
    "reconciliation", "field-reconciliation", "findings",
  ]

  @Test("as CSV writes a folder of tables, and names each file")
  func csv() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("export", "review", "--format", "csv", "--output", command.file("tables"))
        == Outcome(
          code: 0, errors: Self.tables.map { "tables/\($0).csv: written\n" }.joined()))
    #expect(try command.folder.names("tables") == Self.tables.map { "\($0).csv" }.sorted())
    let list = try command.folder.text("tables/list.csv").split(separator: "\n")
    #expect(list.count == 74)
    #expect(
      list[8]
        == "安全で安心できる豊かな市民生活,8,介護ロボットの導入支援,健康福祉局,高齢健康福祉課,47%,60%,50%,85%,61%,C")
  }

  @Test("as CSV leaves a folder that holds anything as it is, and says what to do")
  func folderNotEmpty() throws {
    let command = try TestCommand.withExample()
    let export = ["export", "review", "--format", "csv", "--output", command.file("package")]
    #expect(command.run("export", "package", "--output", command.file("package")).code == 0)
    let names = try command.folder.names("package")
    let departments = try command.folder.text("package/departments.csv")
    #expect(
      command.run(export)
        == .failure(
          "package: there is something in this folder already. Name a new folder or an empty one; "
            + "nothing was written.\n"))
    #expect(
      command.run(export + ["--lang", "ja"])
        == .failure(
          "package: フォルダーの中にすでに何かがあります。新しいフォルダーか空のフォルダーを指定してください"
            + "（何も書き出していません）。\n"))
    #expect(try command.folder.names("package") == names)
    #expect(try command.folder.text("package/departments.csv") == departments)
  }

  @Test("as Markdown and JSON writes one file, and nothing to standard output")
  func files() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("export", "review", "--format", "markdown", "--output", command.file("r.md"))
        == Outcome(code: 0, errors: "r.md: written\n"))
    #expect(
      command.run(
        "export", "review", "--format", "json", "--output", command.file("r.json"), "--lang", "ja")
        == Outcome(code: 0, errors: "r.json: 書き出しました\n"))
    let markdown = try command.folder.text("r.md")
    #expect(markdown.hasPrefix("# 情報化の基本方針・平成30～令和3年度行動計画\n\nYokohama City's ICT"))
    #expect(
      markdown.contains("\n| Whole plan                             |   6 |  61 |   6 |    73 |"))
    let json = try JSONSerialization.jsonObject(with: Data(command.folder.bytes("r.json")))
    let keys = try #require(json as? [String: Any]).keys
    #expect(keys.sorted() == (Self.tables + ["plan", "stamp"]).sorted())
  }

  @Test("has its tables in the language of --lang, or of the locale")
  func languages() throws {
    let command = try TestCommand.withExample()
    for (arguments, environment, heading) in [
      ([], [:], "## List of measures"), (["--lang", "ja"], [:], "## 実行施策一覧"),
      ([], ["LANG": "ja_JP.UTF-8"], "## 実行施策一覧"),
      (["--lang", "en"], ["LANG": "ja_JP.UTF-8"], "## List of measures"),
    ] {
      let outcome = command.run(
        ["export", "review", "--format", "markdown", "--output", command.file("r.md")] + arguments,
        environment: environment)
      #expect(outcome.code == 0)
      #expect(try command.folder.text("r.md").contains("\n\(heading)\n"))
    }
  }

  @Test("is of the plan that --plan names, and needs it where there are several")
  func plans() throws {
    let command = try TestCommand.withExample()
    let file = try command.folder.write(
      "plan,title,first_year,last_year\nwater,Water,2024,2025\n", to: "plans.csv")
    #expect(command.run("import", file).code == 0)
    let export = ["export", "review", "--format", "markdown", "--output", command.file("r.md")]
    #expect(
      command.run(export)
        == .failure(
          "the store holds several plans. Name one with --plan. "
            + "There are water, yokohama-ict-2018.\n"))
    #expect(
      command.run(export + ["--plan", "roads", "--lang", "ja"])
        == .failure("「roads」という計画はありません。ある計画：water、yokohama-ict-2018\n"))
    #expect(try command.folder.names() == ["plans.csv", "review.db"])
    #expect(command.run(export + ["--plan", "water"]).code == 0)
    #expect(try command.folder.text("r.md").hasPrefix("# Water\n"))
  }

  @Test("of a store without a plan says what to do")
  func noPlan() throws {
    let command = try TestCommand()
    _ = command.run("init")
    #expect(
      command.run("export", "review", "--format", "csv", "--output", command.file("tables"))
        == .failure("the store holds no plan yet. Import plans first.\n"))
    #expect(try command.folder.names() == ["review.db"])
  }

  @Test("to a folder that cannot be made says so")
  func nowhere() throws {
    let command = try TestCommand.withExample()
    for format in ["csv", "markdown", "json"] {
      #expect(
        command.run("export", "review", "--format", format, "--output", command.file("no/r"))
          == .failure(
            "no/r: the file cannot be written (No such file or directory). "
              + "Check that its folder exists and that you are allowed to write there.\n"))
    }
  }

  @Test("needs a format and an output")
  func usage() throws {
    let command = try TestCommand.withExample()
    #expect(command.run("export", "review", "--format", "csv").code == 64)
    #expect(command.run("export", "review", "--output", command.file("r")).code == 64)
    #expect(
      command.run("export", "review", "--format", "docx", "--output", command.file("r")).code == 64)
    #expect(try command.folder.names() == ["review.db"])
  }

  @Test("--since adds what has changed, alone with --part changes")
  func since() throws {
    let command = try TestCommand.withExample()
    try command.folder.write(command.store, to: "earlier.db")
    try command.folder.write("measure,fiscal_year,rate\n61,2021,200\n", to: "assessments.csv")
    #expect(command.run("import", command.file("assessments.csv")).code == 0)
    let export = [
      "export", "review", "--since", command.file("earlier.db"), "--format", "csv", "--output",
    ]
    #expect(
      command.run(export + [command.file("changes"), "--part", "changes"])
        == Outcome(
          code: 0,
          errors: ["changes", "changes-grades", "changes-content"]
            .map { "changes/\($0).csv: written\n" }.joined()))
    #expect(
      try command.folder.text("changes/changes.csv") == """
        \u{FEFF}No.,Measure,Change,Before,After
        61,水道局業務へのAIの活用検討,Rate of FY2021,0%,200%
        61,水道局業務へのAIの活用検討,Average,50%,100%
        61,水道局業務へのAIの活用検討,Grade,C,B

        """)
    #expect(command.run(export + [command.file("list"), "--part", "list"]).code == 0)
    #expect(
      try command.folder.names("list")
        == ["changes-content.csv", "changes-grades.csv", "changes.csv", "list.csv"])
  }

  @Test("--since names a file that is no review; --part changes needs an earlier one")
  func notSince() throws {
    let command = try TestCommand.withExample()
    let path = try command.folder.write("a,b\n", to: "a.csv")
    let export = ["export", "review", "--format", "json", "--output", command.file("r.json")]
    #expect(
      command.run(export + ["--since", path])
        == .failure(
          "a.csv: this is neither a furikaeri store nor an interchange package. Name an earlier one "
            + "of either.\n"))
    let outcome = command.run(export + ["--part", "changes"])
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("Error: --part changes needs --since FILE.\n"))
    #expect(try command.folder.names() == ["a.csv", "review.db"])
  }

  @Test("as PDF says what to install where no browser is")
  func noBrowser() throws {
    let command = try TestCommand.withExample()
    let export = ["export", "review", "--format", "pdf", "--output", command.file("r.pdf")]
    #expect(
      command.run(export)
        == .failure(
          "PDF is printed by Chromium, and none is installed. Install it (Debian: apt install "
            + "chromium), or name one in $FURIKAERI_CHROMIUM. HTML prints the same from any "
            + "browser.\n"))
    #expect(
      command.run(export + ["--lang", "ja"], environment: ["FURIKAERI_CHROMIUM": "/no/such"])
        == .failure(
          "/no/such: $FURIKAERI_CHROMIUM で指定されていますが、実行できるプログラムではありません。訂正してください。\n"))
    #expect(try command.folder.names() == ["review.db"])
  }

  @Test("--since refuses to write over what it compares with")
  func sinceItself() throws {
    let command = try TestCommand.withExample()
    let zip = command.file("earlier.zip")
    #expect(command.run("export", "package", "--output", zip).code == 0)
    let bytes = try command.folder.bytes("earlier.zip")
    #expect(
      command.run("export", "review", "--format", "json", "--since", zip, "--output", zip)
        == .failure(
          "earlier.zip: this is the earlier review itself, and would be lost. "
            + "Choose another name.\n"))
    #expect(try command.folder.bytes("earlier.zip") == bytes)
  }

  @Test("as CSV in CP932 needs no replacement for its own signs")
  func cp932() throws {
    let command = try TestCommand.withExample()
    let export = [
      "export", "review", "--format", "csv", "--encoding", "cp932", "--part", "measures",
    ]
    for language in ["ja", "en"] {
      let outcome = command.run(export + ["--lang", language, "--output", command.file(language)])
      #expect(outcome.code == 0, "\(outcome.errors)")
    }
  }

  @Test("as CSV of several tables is refused where one file is named, and says what to name")
  func tablesInOneFile() throws {
    let command = try TestCommand.withExample()
    let export = ["export", "review", "--format", "csv", "--part", "themes", "--output"]
    #expect(
      command.run(export + [command.file("themes.csv")])
        == .failure(
          "themes.csv: there are 2 tables, and a CSV file holds one. Name a folder, such as themes, "
            + "or choose a part that is one table with --part.\n"))
    #expect(
      command.run(export + [command.file("themes.CSV"), "--lang", "ja"])
        == .failure(
          "themes.CSV: 表が2つあり、1つのCSVファイルには入りません。themes のようにフォルダー名を指定するか、"
            + "--part で表が1つだけの部分を選んでください。\n"))
    #expect(try command.folder.names() == ["review.db"])
    #expect(command.run(export + [command.file("themes")]).code == 0)
    #expect(try command.folder.names("themes") == ["theme-1.csv", "theme-2.csv"])
  }

  @Test("to - goes to standard output, the same bytes as a file has; a folder does not")
  func standardOutput() throws {
    let command = try TestCommand.withExample()
    for (format, part) in [
      ("json", "list"), ("markdown", "list"), ("html", "list"), ("csv", "list"),
    ] {
      let export = ["export", "review", "--format", format, "--part", part, "--output"]
      let file = command.file("list." + format)
      #expect(command.run(export + [file]).code == 0)
      #expect(
        command.run(export + ["-"]) == .result(try command.folder.text("list." + format)))
    }
    for arguments in [["csv"], ["html", "--pages"]] {
      let export = ["export", "review", "--output", "-", "--format"] + arguments
      #expect(
        command.run(export)
          == .failure(
            ": this takes one file, and several are to be written. Name a folder with --output.\n"))
      #expect(
        command.run(export + ["--lang", "ja"])
          == .failure(
            ": ここに書けるのは1ファイルだけですが、複数のファイルになります。--output でフォルダーを指定してください。\n"))
    }
    #expect(
      command.run("export", "review", "--format", "xlsx", "--output", "-", width: 80)
        == .failure("this format is not for a terminal. Name a file with --output.\n"))
    #expect(
      command.run(
        "export", "review", "--format", "xlsx", "--output", "-", "--lang", "ja", width: 80)
        == .failure("この形式は端末に表示できません。--output でファイルを指定してください。\n"))
    #expect(!(try FileManager.default.contentsOfDirectory(atPath: ".").contains("-")))
  }

  @Test("writes CSV without the mark that Excel needs, and a folder with a slash behind its name")
  func plainCSV() throws {
    let command = try TestCommand.withExample()
    let outcome = command.run(
      "export", "review", "--format", "csv", "--part", "summary", "--encoding", "utf-8",
      "--output", command.file("r") + "//")
    #expect(outcome.code == 0)
    #expect(outcome.errors.hasPrefix("r/summary"), "\(outcome.errors)")
    for name in try command.folder.names("r") {
      #expect(try command.folder.bytes("r/\(name)").first != 0xEF)
    }
  }
}
