import Testing

@Suite("furikaeri forecast")
struct ForecastCommandTests {
  @Test("has a row for each measure and a column for each grade, as of a year")
  func asOf() throws {
    let outcome = try TestCommand.withExample().run(
      "forecast", "--as-of", "2020", "--measure", "1", "--measure", "12", "--measure", "38")
    #expect(
      outcome
        == Outcome(
          code: 0,
          output: """
            measure  2018–2020    average  left  A ≥ 120       B ≥ 90   name
            ───────  ───────────  ───────  ────  ────────────  ───────  ────────────────────────────────────────────────────────────────────────
            1        100 40 100   80          1  240           120      横浜市民防災センターにおける最新技術を活用した新たな体験コンテンツの提供
            12       155 688 146  329.67      1  reached       reached  医療・介護・保健統合データベースの活用
            38       100 100 –    100         0  out of reach  reached  セーフティネット住宅経済的支援管理システムの構築

            """,
          errors: """
            Under a grade: the mean rate (%) that the years left must have, rounded up. It is assumed \
            that each of them gets a rate, of 0 or more.
            All measures can still be on track (A, B).

            """))
  }

  @Test("takes a code in another Unicode form than the store's, and so does history")
  func unicodeForms() throws {
    let command = try TestCommand.withExample()
    let (composed, decomposed) = ("\u{30AC}", "\u{30AB}\u{3099}")
    #expect(command.run("rename", "measure", "1", composed).code == 0)
    for arguments in [["forecast"], ["history"]] {
      let expected = command.run(arguments + ["--measure", composed])
      #expect(expected.code == 0 && !expected.output.isEmpty)
      #expect(command.run(arguments + ["--measure", decomposed]) == expected)
    }
  }

  @Test("says that a finished plan has no year left, and which measures are not on track")
  func finished() throws {
    let command = try TestCommand.withExample()
    let outcome = command.run("forecast")
    #expect(outcome.lines.count == 75)
    #expect(
      outcome.errors == """
        No year is left, so the grades are settled. --as-of YEAR shows what was needed after an \
        earlier year.
        Can no longer be on track (A, B): 8, 46, 47, 57, 60, 61 (6 of 73).

        """)
    #expect(
      command.run("forecast", "--lang", "ja", "--field", "4").errors == """
        残りの年度はなく、評価は確定しています。--as-of 年度 で、途中の年度の時点での見通しを確認できます。
        すべての施策が順調な評価（A、B）です。

        """)
  }

  @Test("in Japanese, rounds what is needed up")
  func japanese() throws {
    let outcome = try TestCommand.withExample().run(
      "forecast", "--as-of", "2018", "--measure", "8", "--lang", "ja")
    #expect(
      outcome.output == """
        施策  2018  平均  残り  A ≥ 120  B ≥ 90  施策名
        ────  ────  ────  ────  ───────  ──────  ──────────────────────
        8     47    47       3  144.4    104.4   介護ロボットの導入支援

        """)
  }

  @Test("for other programs has the rows of the view")
  func rows() throws {
    let outcome = try TestCommand.withExample().run(
      "forecast", "--as-of", "2020", "--measure", "1", "--format", "csv")
    let name = "横浜市民防災センターにおける最新技術を活用した新たな体験コンテンツの提供"
    #expect(
      outcome
        == .result(
          """
          plan,measure,name,through_year,years_rated,years_left,average_rate,grade,at_least,on_track,\
          most,needed_rate,verdict
          yokohama-ict-2018,1,\(name),2020,3,1,80,A,120,1,,240,open
          yokohama-ict-2018,1,\(name),2020,3,1,80,B,90,1,,120,open
          yokohama-ict-2018,1,\(name),2020,3,1,80,C,,0,,,reached

          """))
  }

  @Test("takes the year in every spelling that imports take")
  func spellings() throws {
    let command = try TestCommand.withExample()
    let expected = command.run("forecast", "--as-of", "2020", "--measure", "1")
    for year in ["令和2年度", "R2", "FY2020", "２０２０", "2年度", "令和2（2020）年度"] {
      #expect(command.run("forecast", "--as-of", year, "--measure", "1") == expected)
    }
    #expect(
      command.run("forecast", "--as-of", "平成40年度")
        == .failure(
          "“平成40年度” does not exist: its era had ended. That year is 令和10年度. Correct the year.\n"))
  }

  @Test("shows averages and edges with the digits that tell them apart")
  func edges() throws {
    let command = try TestCommand.withExample()
    let bands = try command.folder.write(
      "grade,at_least\nA,119.995\n", to: "grade_bands.csv")
    let rates = try command.folder.write(
      "measure,fiscal_year,rate\n1,2018,90\n1,2019,90\n1,2020,90\n1,2021,89.999996\n"
        + "2,2018,119.994\n2,2019,119.994\n2,2020,119.994\n2,2021,119.994\n",
      to: "assessments.csv")
    #expect(command.run("import", bands, rates).code == 0)
    let lines = command.run("forecast", "--measure", "1", "--measure", "2").lines
    #expect(
      lines[0].hasPrefix(
        "measure  2018–2021                    average    left  A ≥ 119.995   B ≥ 90"))
    #expect(
      lines[2].hasPrefix(
        "1        90 90 90 90                  89.999999     0  out of reach  out of reach"))
    #expect(
      lines[3].hasPrefix(
        "2        119.99 119.99 119.99 119.99  119.99        0  out of reach  reached"))
  }

  @Test("says of a plan without grade bands that it has none")
  func noBands() throws {
    let command = try TestCommand()
    _ = command.run("init")
    let file = try command.folder.write(
      "plan,title,first_year,last_year\np,P,2018,2019\n", to: "plans.csv")
    #expect(command.run("import", file).code == 0)
    #expect(
      command.run("forecast").errors
        == "The plan has no grade bands, so there is no grade to forecast. Import grade_bands.\n")
    #expect(
      command.run("forecast", "--format", "csv", "--lang", "ja").errors
        == "計画に評価区分がないため、評価の見通しを計算できません。grade_bands を取り込んでください。\n")
  }

  @Test("of a year, measure, field or plan that is not there is refused")
  func unknown() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("forecast", "--as-of", "2030")
        == .failure(
          "2030 is not a fiscal year of plan yokohama-ict-2018, which runs from 2018 to 2021.\n"))
    #expect(
      command.run("forecast", "--measure", "99")
        == .failure(
          "plan yokohama-ict-2018 has no measure “99”. `furikaeri report measures` lists them.\n"))
    #expect(
      command.run("forecast", "--field", "9", "--lang", "ja")
        == .failure(
          "計画 yokohama-ict-2018 に分野「9」はありません。`furikaeri report fields` で一覧できます。\n"))
    #expect(command.run("forecast", "--plan", "x").code == 2)
  }
}
