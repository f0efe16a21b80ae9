import Foundation
import ReviewStore
import Testing

@testable import FurikaeriCLI

@Suite("furikaeri report")
struct ReportCommandTests {
  @Test("without a name lists the reports and what they take, and needs no store")
  func list() throws {
    for arguments in [["report"], ["report", "--list"], ["report", "best", "--list"]] {
      let outcome = try TestCommand().run(arguments)
      #expect(outcome.code == 0 && outcome.errors == "")
      #expect(
        outcome.lines.prefix(2) == [
          "best            The measures with the highest average rate.",
          "                  --plan  --limit 10",
        ])
      #expect(outcome.lines.count { !$0.hasPrefix(" ") } == 21)
    }
  }

  @Test("lists them in Japanese too, and as a table for programs")
  func otherLists() throws {
    #expect(
      try TestCommand().run("report", environment: ["LANG": "ja_JP.UTF-8"]).lines.prefix(2) == [
        "best            平均達成率の高い施策。", "                  --plan  --limit 10",
      ])
    let table = try TestCommand().run("report", "--list", "--format", "csv").lines
    #expect(
      table.prefix(2) == [
        "name,title,parameters,file",
        "best,The measures with the highest average rate.,plan;limit,",
      ])
    #expect(table.count == 22)
  }

  @Test("says what one of them takes, and needs no store")
  func help() throws {
    for option in ["--help", "-h"] {
      #expect(
        try TestCommand().run("report", "best", option)
          == .result(
            """
            best: The measures with the highest average rate.

              --plan      The plan; none: every plan.
              --limit 10  How many measures.

            Where it reads from and what it writes: furikaeri report --help
            Its SQL: furikaeri report best --sql

            """))
    }
    #expect(
      try TestCommand().run("report", "best", "--help", "--lang", "ja")
        == .result(
          """
          best: 平均達成率の高い施策。

            --plan      計画コード。指定しない場合は全計画。
            --limit 10  施策の数。

          読み込むファイルと出力の指定：furikaeri report --help
          SQL：furikaeri report best --sql

          """))
    let general = try TestCommand().run("report", "--help")
    #expect(general.code == 0 && general.output.contains("USAGE: furikaeri report [NAME]"))
    #expect(try TestCommand().run("help", "report").output == general.output)
  }

  @Test("shows its SQL, and needs no store")
  func sql() throws {
    let outcome = try TestCommand().run("report", "best", "--sql")
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(outcome.lines.first == "-- The measures with the highest average rate.")
    #expect(outcome.lines.last == "LIMIT :limit;")
  }

  @Test("writes its SQL to a file, but to no store")
  func sqlToFile() throws {
    let command = try TestCommand.withExample()
    let shown = command.run("report", "best", "--sql").output
    let file = ["report", "best", "--sql", "--output"]
    #expect(command.run(file + [command.file("best.sql")]) == Outcome(code: 0))
    #expect(try command.folder.text("best.sql") == shown)
    #expect(command.run(file + [command.file("review.db")]).code == 2)
  }

  @Test("answers the question of that name")
  func answers() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("report", "summary", "--format", "csv")
        == .result(
          """
          plan,grade,meaning,measures,share_percent,on_track
          yokohama-ict-2018,A,計画以上に進んでいる,6,8.2,1
          yokohama-ict-2018,B,計画どおり進んでいる,61,83.6,1
          yokohama-ict-2018,C,計画どおり進んでいない,6,8.2,0

          """))
    #expect(
      command.run("report", "differences", "--format", "csv").lines.prefix(5) == [
        "plan,measure,fiscal_year,assessed_rate,computed_rate,difference",
        "yokohama-ict-2018,46,2021,50,100,-50",
        "yokohama-ict-2018,47,2021,130,100,30",
        "yokohama-ict-2018,1,2021,120,100,20",
        "yokohama-ict-2018,6,2021,120,100,20",
      ])
  }

  @Test("takes a year in every spelling that imports take")
  func year() throws {
    let command = try TestCommand.withExample()
    let expected = command.run("report", "indicators", "--param", "year=2021", "--format", "csv")
    #expect(expected.lines.count > 1)
    for year in ["令和3年度", "R3", "FY2021"] {
      #expect(
        command.run("report", "indicators", "--param", "year=\(year)", "--format", "csv")
          == expected)
    }
    #expect(command.run("report", "indicators", "--param", "year=soon").code == 2)
  }

  @Test("takes parameters, and their usual values where they are left out")
  func parameters() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("report", "best", "--param", "limit=2", "--format", "csv")
        == .result(
          """
          plan,measure,name,average_rate,average_shown,grade
          yokohama-ict-2018,43,テレワークの試行実施と導入,400,400,A
          yokohama-ict-2018,64,SNS・デジタルメディアを活用したシティプロモーション,333.75,334,A

          """))
    #expect(command.run("report", "best", "--format", "csv").lines.count == 11)
    #expect(command.run("report", "worst", "--format", "csv").lines.count == 11)
    #expect(command.run("report", "indicators", "--format", "csv").lines.count == 110)
    #expect(
      command.run("report", "indicators", "--param", "year=2020", "--format", "json")
        == Outcome(
          code: 0, output: "[]\n", errors: "no rows: nothing in the store fits this report.\n"))
    #expect(
      command.run("report", "coverage", "--lang", "ja").errors
        == "0 行：このレポートに該当するものはありません。\n")
    #expect(
      command.run("report", "best", "--max-rows", "0").errors
        == "there are more rows than the 0 of --max-rows.\n")
  }

  @Test("takes its parameters as options too, before and behind its name, the last of each")
  func options() throws {
    let command = try TestCommand.withExample()
    let expected = Outcome.result(
      """
      plan,measure,name,average_rate,average_shown,grade
      yokohama-ict-2018,43,テレワークの試行実施と導入,400,400,A

      """)
    #expect(command.run("report", "best", "--limit", "1", "--format", "csv") == expected)
    #expect(command.run("report", "--limit=1", "--format", "csv", "best") == expected)
    #expect(
      command.run("report", "best", "--limit", "7", "--limit", "1", "--format", "csv") == expected)
    #expect(
      command.run(
        "report", "best", "--param", "limit=1", "--plan", "yokohama-ict-2018", "--format", "csv")
        == expected)
  }

  @Test(
    "takes a fiscal year in every spelling", arguments: ["2021", "令和3年度", "R3", "FY2021", "２０２１"])
  func years(_ spelling: String) throws {
    let command = try TestCommand.withExample()
    for arguments in [["--year", spelling], ["--param", "year=\(spelling)"]] {
      let outcome = command.run(["report", "indicators", "--format", "csv"] + arguments)
      #expect(outcome.code == 0 && outcome.lines.count == 110)
    }
  }

  @Test("has its title above the table on a terminal and in Markdown, and nowhere else")
  func title() throws {
    let command = try TestCommand.withExample()
    let title = "The measures with the highest average rate."
    let plain = command.run("report", "best", "--limit", "1")
    #expect(!plain.output.contains(title))
    #expect(
      command.run("report", "best", "--limit", "1", environment: ["NO_COLOR": "1"], width: 200)
        == .result(title + "\n\n" + plain.output))
    #expect(
      command.run("report", "best", "--limit", "1", width: 200).output
        .hasPrefix("\u{1B}[1m\(title)\u{1B}[22m\n\n"))
    for format in ["csv", "tsv", "json", "ndjson"] {
      #expect(
        !command.run("report", "best", "--format", format, width: 200).output.contains(title))
    }
    #expect(
      command.run("report", "best", "--limit", "1", "--format", "markdown", "--lang", "ja").lines
        .prefix(3) == [
          "## 平均達成率の高い施策。", "",
          "| plan              | measure | name                       | average_rate | average_shown | grade |",
        ])
    #expect(
      command.run("report", "best", "--limit", "1", "--output", command.file("best.md")).code == 0)
    #expect(try command.folder.text("best.md").hasPrefix("## \(title)\n\n| plan"))
  }

  @Test("answers a person's own, from a folder that an option or the environment names")
  func own() throws {
    let command = try TestCommand.withExample()
    let folder = command.file("own")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try command.folder.write(
      "-- Codes.\n-- 番号。\n-- :first_year 2018 | From.\n"
        + "SELECT code, :first_year AS y FROM measure ORDER BY position LIMIT 1\n",
      to: "own/codes.sql")
    try command.folder.write("-- My best.\nSELECT 1 AS one", to: "own/best.sql")
    try command.folder.write("SELECT ?", to: "own/worst.sql")
    try command.folder.write("SELECT code FROM measure WHERE code = :code", to: "own/plain.sql")
    try command.folder.write(
      "-- Own names.\n-- :db 7 | A number.\n-- :note\nSELECT :db AS db, :note AS note",
      to: "own/names.sql")
    #expect(
      command.run("report", "codes", "--queries", folder, "--first_year", "R3", "--format", "csv")
        == .result("code,y\n1,2021\n"))
    let environment = ["FURIKAERI_QUERIES": folder]
    #expect(
      command.run("report", "best", "--format", "csv", environment: environment)
        == .result("one\n1\n"))
    #expect(
      command.run("report", "worst", environment: environment)
        == .failure(
          "own/worst.sql, line 1: this parameter has no name. Write it as :name.\n"))
    let list = command.run("report", environment: environment)
    #expect(list.code == 0)
    #expect(
      list.lines.first
        == "best            My best. (from own/best.sql, in place of the built-in report)")
    #expect(list.lines.contains("codes           Codes. (from own/codes.sql)"))
    #expect(list.lines.contains("plain           plain (from own/plain.sql)"))
    #expect(
      list.errors == "own/worst.sql, line 1: this parameter has no name. Write it as :name.\n")
    #expect(
      command.run("report", "plain", "--code", "7", "--format", "csv", environment: environment)
        == .result("code\n7\n"))
    #expect(
      command.run("report", "codes", "-h", environment: environment).lines.prefix(4) == [
        "codes: Codes.", "from own/codes.sql", "", "  --first_year 2018  From.",
      ])
    #expect(
      command.run("report", "names", "-h", environment: environment).lines.prefix(7) == [
        "names: Own names.", "from own/names.sql", "", "  --param db=7  A number.", "  --note", "",
        "--db is an option of the command itself: the report's is given as --param db=VALUE.",
      ])
    #expect(
      command.run(
        "report", "names", "--param", "db=8", "--format", "csv", environment: environment)
        == .result("db,note\n8,\n"))
    #expect(
      command.run("report", "--queries", command.file("none"))
        == .failure("none: cannot be read: No such file or directory.\n"))
  }

  @Test("refuses a command line that it does not understand, in both languages")
  func usage() throws {
    let command = try TestCommand.withExample()
    func errors(_ arguments: String...) -> [String] {
      ["en", "ja"].map { language in
        let outcome = command.run(["report"] + arguments + ["--lang", language])
        #expect(outcome.code == 64 && outcome.output == "")
        return outcome.errors
      }
    }
    #expect(
      errors("best", "--limt", "3") == [
        "there is no option --limt for best. Did you mean --limit? It takes --plan, --limit.\n",
        "best に --limt というオプションはありません。もしかして「--limit」ですか。"
          + "使えるオプションは --plan、--limit です。\n",
      ])
    #expect(
      errors("best", "--limit") == [
        "--limit needs a value: --limit VALUE.\n",
        "--limit には値が必要です。--limit 値 のように指定してください。\n",
      ])
    #expect(
      errors("best", "worst") == [
        "“worst” is too much: one report is answered at a time.\n",
        "「worst」は余分です。一度に指定できるレポートは1つです。\n",
      ])
    #expect(
      errors("--limit", "3") == [
        "there is no option --limit. Name the report first, or leave the option out.\n",
        "--limit というオプションはありません。レポート名を先に指定するか、オプションを外してください。\n",
      ])
    #expect(
      command.run("report", "worst", "--limit", "3", "--param", "limit=2")
        == .failure("limit is given more than once. Give it one value.\n"))
  }

  @Test(
    "refuses a value that a report does not take, and names the option",
    arguments: [
      (["worst", "--plan", "nope"], "--plan: “nope” is no plan. There is yokohama-ict-2018."),
      (
        ["worst", "--plan", "yokohama"],
        "--plan: “yokohama” is no plan. Did you mean yokohama-ict-2018? "
          + "There is yokohama-ict-2018."
      ),
      (["ranking", "--field", "9"], "--field: “9” is no field. There are 1, 2, 3, 4, 5, 6."),
      (
        ["indicators", "--year", "2035"],
        "--year: “2035” is outside the fiscal years of yokohama-ict-2018 (2018 to 2021)."
      ),
      (
        ["indicators", "--year", "21"],
        "--year: “21” is no fiscal year. Write it as 2021, FY2021, R3 or 令和3年度."
      ),
      (
        ["changes", "--since", "令和3年度"],
        "--since: “令和3年度” is no date. Write it as 2022-05-01, or as 2022-05-01T09:00:00Z (UTC)."
      ),
      (["distribution", "--step", "0"], "--step: “0” is no whole number of 1 or more."),
      (["worst", "--limit", "abc"], "--limit: “abc” is no whole number of 1 or more."),
      (["worst", "--limit", "-1"], "--limit: “-1” is no whole number of 1 or more."),
      (["worst", "--param", "limit=2.5"], "--limit: “2.5” is no whole number of 1 or more."),
      (["edges", "--within", "-1"], "--within: “-1” is no number of 0 or more."),
    ])
  func values(_ arguments: [String], _ message: String) throws {
    let command = try TestCommand.withExample()
    #expect(command.run(["report"] + arguments) == .failure(message + "\n"))
    let japanese = command.run(["report"] + arguments + ["--lang", "ja"])
    #expect(
      japanese.code == 2 && japanese.errors.hasPrefix(arguments[1] + " の値「")
        || arguments[1] == "--param")
  }

  @Test("takes full-width digits and a date")
  func spellings() throws {
    let command = try TestCommand.withExample()
    #expect(command.run("report", "worst", "--limit", "２", "--format", "csv").lines.count == 3)
    #expect(command.run("report", "changes", "--since", "2022/5/1").code == 0)
  }

  @Test("the options that a report's parameters cannot take are those that the command has")
  func ownOptions() throws {
    let help = try #require(
      HelpTree.ofThisProgram().commands().first { $0.name == "furikaeri report" }?.help)
    let names = (help.arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }
    #expect(Set(names.map(\.name)).union(["help", "version"]) == ReportText.optionsOfCommand)
  }

  @Test("figures are rounded where a computer's would have sixteen digits")
  func rounded() throws {
    let command = try TestCommand.withExample()
    for name in SavedQuery.builtIn.map(\.name) {
      let output = command.run("report", name, "--format", "csv").output
      #expect(!output.contains(/[0-9]\.[0-9]{4}/), "\(name)")
    }
    #expect(
      command.run("report", "worst", "--limit", "1", "--format", "json").output
        .contains(#""average_rate":50,"average_shown":"50""#))
    let chart = command.run("report", "best", "--chart", "bar:average_rate").lines
    #expect(chart.contains { $0.contains("  43  ") && $0.contains("█") && $0.contains(" 400") })
  }

  @Test("the active years without a rate come with the reason, also one of the department's own")
  func gaps() throws {
    let gaps = try TestCommand.withExample().run("report", "gaps", "--format", "csv")
    #expect(
      gaps
        == .result(
          """
          plan,measure,name,fiscal_year,indicators,indicators_rated,reasons,departments
          yokohama-ict-2018,35,放置自転車等管理システムの導入検討,2019,0,0,ended,道路局/交通安全・自転車政策課

          """))
  }

  /// Those that have nothing to tell of the worked example: it is complete, was never changed, and no
  /// rate in it rose three times on end.
  private static let empty: Set = ["coverage", "changes", "improving"]

  @Test("every one of them answers on the worked example")
  func every() throws {
    let command = try TestCommand.withExample()
    let names = command.run("report").lines.filter { !$0.hasPrefix(" ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names.count == 21)
    for name in names {
      let outcome = command.run("report", name, "--format", "csv")
      let isEmpty = outcome.lines.count == 1
      #expect(outcome.code == 0 && outcome.errors.isEmpty != isEmpty, "\(name)")
      #expect(isEmpty == Self.empty.contains(name), "\(name)")
    }
  }

  @Test("refuses a name and a parameter that it does not know")
  func unknown() throws {
    let command = try TestCommand.withExample()
    let names = SavedQuery.builtIn.map(\.name)
    #expect(
      command.run("report", "all")
        == .failure("there is no report “all”. There are \(names.joined(separator: ", ")).\n"))
    #expect(
      command.run("report", "all", "--lang", "ja")
        == .failure("「all」というレポートはありません。使えるレポートは \(names.joined(separator: "、")) です。\n"))
    #expect(
      command.run("report", "best", "--param", "year=2021")
        == .failure("the query has no parameter year. It takes plan, limit.\n"))
    #expect(
      command.run("report", "summary", "--param", "year=2021", "--lang", "ja")
        == .failure("year というパラメーターはありません。使えるパラメーターは plan です。\n"))
  }

  @Test("who has not answered is listed in the order of the forms, not of the alphabet")
  func coverage() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run(
        "plan", "copy", "yokohama-ict-2018", "next", "--title", "Next", "--first-year", "2022",
        "--last-year", "2022"
      ).code == 0)
    let lines = command.run("report", "coverage", "--param", "year=2022", "--format", "csv").lines
    let bureaus = lines.dropFirst().map { String($0.split(separator: ",")[2]) }
    let inOrder = bureaus.reduce(into: [String]()) { found, bureau in
      if found.last != bureau { found.append(bureau) }
    }
    #expect(inOrder.count == 18)
    #expect(inOrder.prefix(3) == ["消防局", "環境創造局", "総務局"])
    #expect(
      command.run("report", "coverage", "--param", "year=2021", "--format", "csv").lines.count == 1)
  }
}
