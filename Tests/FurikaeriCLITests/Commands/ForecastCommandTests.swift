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
