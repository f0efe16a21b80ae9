import Testing

@Suite("furikaeri report")
struct ReportCommandTests {
  @Test("without a name lists the reports and what they take, and needs no store")
  func list() throws {
    #expect(
      try TestCommand().run("report")
        == .result(
          """
          best            The measures with the highest average rate.
                            --param limit=10  How many measures.
          coverage        Which departments have not reported all of their measures.
                            --param year  The fiscal year; none: every year.
          departments     The measures of every bureau by grade.
          differences     Where the departments' own rates and the computed ones are apart, the widest first.
          fields          The measures of every field by grade: main ones, and with those cross-listed.
          indicators      Every indicator of a fiscal year with the sum its rate came from.
                            --param year  The fiscal year; none: every year.
          measures        Every measure with its average rate and grade.
          reconciliation  Published averages and grades beside the computed ones.
          summary         The measures of every plan by grade, and their share.
          worst           The measures with the lowest average rate.
                            --param limit=10  How many measures.

          """))
  }

  @Test("lists them in Japanese too")
  func japanese() throws {
    #expect(
      try TestCommand().run("report", environment: ["LANG": "ja_JP.UTF-8"])
        == .result(
          """
          best            平均達成率の高い施策。
                            --param limit=10  施策の数。
          coverage        報告の済んでいない所管。
                            --param year  年度。指定しない場合は全年度。
          departments     局別・評価別の施策数。
          differences     自己評価と計算値に差がある施策（差の大きい順）。
          fields          分野別・評価別の施策数（主に属するものと、再掲を含むもの）。
          indicators      年度の全指標と達成率の計算式。
                            --param year  年度。指定しない場合は全年度。
          measures        施策ごとの平均達成率と評価。
          reconciliation  公表された平均達成率・評価と計算値。
          summary         計画ごとの評価別の施策数と割合。
          worst           平均達成率の低い施策。
                            --param limit=10  施策の数。

          """))
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
          plan,measure,name,average_shown,grade
          yokohama-ict-2018,43,テレワークの試行実施と導入,400,A
          yokohama-ict-2018,64,SNS・デジタルメディアを活用したシティプロモーション,334,A

          """))
    #expect(command.run("report", "best", "--format", "csv").lines.count == 11)
    #expect(command.run("report", "worst", "--format", "csv").lines.count == 11)
    #expect(command.run("report", "indicators", "--format", "csv").lines.count == 110)
    #expect(
      command.run("report", "indicators", "--param", "year=2020", "--format", "csv").lines.count
        == 1)
  }

  @Test("every one of them answers on the worked example")
  func every() throws {
    let command = try TestCommand.withExample()
    let names = command.run("report").lines.filter { !$0.hasPrefix(" ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names.count == 10)
    for name in names {
      let outcome = command.run("report", name, "--format", "csv")
      #expect(outcome.code == 0 && outcome.errors == "", "\(name)")
      #expect(outcome.lines.count > 1 || name == "coverage", "\(name)")
    }
  }

  @Test("refuses a name and a parameter that it does not know")
  func unknown() throws {
    let command = try TestCommand.withExample()
    let names =
      ["best", "coverage", "departments", "differences", "fields", "indicators", "measures"]
      + ["reconciliation", "summary", "worst"]
    #expect(
      command.run("report", "all")
        == .failure("there is no report “all”. There are \(names.joined(separator: ", ")).\n"))
    #expect(
      command.run("report", "all", "--lang", "ja")
        == .failure("「all」というレポートはありません。使えるもの：\(names.joined(separator: "、"))\n"))
    #expect(
      command.run("report", "best", "--param", "year=2021")
        == .failure("the query has no parameter year. It takes limit.\n"))
    #expect(
      command.run("report", "summary", "--param", "year=2021", "--lang", "ja")
        == .failure("year というパラメーターはありません。この問合せにパラメーターはありません。\n"))
    #expect(
      command.run("report", "best", "--param", "limit=few") == .failure("SQL: datatype mismatch\n"))
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
