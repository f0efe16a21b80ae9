import Testing

@Suite("furikaeri check")
struct CheckCommandTests {
  @Test("of the worked example lists five warnings and eleven notes, and ends with 0")
  func example() throws {
    let plan = "yokohama-ict-2018"
    func differ(_ measure: Int, _ rate: Int) -> String {
      "warning,rates_differ,\(plan),\(measure),2021,,\"The department assessed \(rate) %, "
        + "its indicators compute to 100 %. The assessment counts.\""
    }
    let look = "Check target and result; where they are right, say in the comment why."
    func halved(_ measure: Int, _ year: Int, _ rate: Int, _ last: Int) -> String {
      "warning,rate_halved,\(plan),\(measure),\(year),,\"The rate of \(rate) % is under half of last "
        + "year's \(last) %. \(look)\""
    }
    func over(_ measure: Int, _ year: Int, _ rate: Int, _ last: Int) -> String {
      "warning,rate_over_200,\(plan),\(measure),\(year),,\"The rate of \(rate) % is over 200 % "
        + "(last year: \(last) %). \(look)\""
    }
    func field(_ field: Int, _ published: Int, _ listed: Int) -> String {
      "note,count_not_derivable,\(plan),,,,\"Field \(field): \(published) measures published, "
        + "\(listed) listed. The publication counts cross-listings that it does not name.\""
    }
    func rounding(_ measure: Int, _ average: Int) -> String {
      "note,published_rounding,\(plan),\(measure),,,\"Published average \(average), computed "
        + "\(average).5: explained by rates that were rounded before they were averaged.\""
    }
    let outcome = try TestCommand.withExample().run("check", "--format", "csv")
    #expect(outcome.code == 0)
    #expect(outcome.errors == "0 errors, 15 warnings, 11 notes\n")
    #expect(
      outcome.lines == [
        "severity,code,plan,measure,fiscal_year,indicator,message", halved(1, 2019, 40, 100),
        differ(1, 120), differ(6, 120), over(12, 2019, 688, 155), over(14, 2019, 528, 110),
        over(14, 2021, 534, 119), over(29, 2019, 305, 162), over(43, 2020, 1300, 100),
        differ(46, 50), differ(47, 130),
        "warning,incomplete,\(plan),54,2021,,\"No rate is computed for the year: the results of "
          + "indicators 2, 3 are missing. Import what is missing, or say why there is none.\"",
        halved(61, 2020, 0, 100), over(64, 2020, 203, 150), over(64, 2021, 832, 203),
        halved(66, 2021, 50, 150),
        field(1, 43, 31), field(2, 46, 34), field(3, 13, 3), field(4, 18, 5), rounding(8, 60),
        rounding(13, 110), rounding(29, 169), rounding(32, 100),
        "note,blank_counts,\(plan),38,2021,,The assessment is blank (ended) though its indicators "
          + "compute to 100 %. The year has no rate.", rounding(39, 111), rounding(50, 106),
      ])
  }

  @Test("has its messages in Japanese too")
  func japanese() throws {
    let outcome = try TestCommand.withExample().run("check", "--format", "csv", "--lang", "ja")
    #expect(outcome.errors == "エラー 0 件、警告 15 件、注記 11 件\n")
    #expect(outcome.lines.count == 27)
    #expect(
      outcome.lines[2] == "warning,rates_differ,yokohama-ict-2018,1,2021,,"
        + "自己評価は 120％ですが、指標から計算すると 100％です。自己評価を採用しています。")
  }

  @Test("is a table at first sight, its figures on the right")
  func table() throws {
    let lines = try TestCommand.withExample().run("check").lines
    #expect(lines.count == 28)
    #expect(
      lines[0]
        == "severity  code                 plan               measure  fiscal_year  indicator  message"
    )
    #expect(
      lines[3]
        == "warning   rates_differ         yokohama-ict-2018  1               2021  ∅          "
        + "The department assessed 120 %, its indicators compute to 100 %. The assessment counts.")
  }

  @Test("ends with 1 when an average is published wrong, and says which")
  func error() throws {
    let command = try TestCommand.withExample()
    let file = try command.folder.write("measure,average\n2,95\n", to: "published_measures.csv")
    #expect(command.run("import", file).code == 0)
    let outcome = command.run("check", "--format", "csv")
    #expect(outcome.code == 1)
    #expect(outcome.errors == "1 error, 15 warnings, 11 notes\n")
    #expect(
      outcome.lines[1] == "error,published_differs,yokohama-ict-2018,2,,,"
        + "\"Published: average 95, grade B. Computed: average 100, grade B. "
        + "Correct the yearly rates or the published figures.\"")
    let japanese = command.run("check", "--format", "csv", "--lang", "ja")
    #expect(japanese.code == 1)
    #expect(japanese.errors == "エラー 1 件、警告 15 件、注記 11 件\n")
    #expect(
      japanese.lines[1] == "error,published_differs,yokohama-ict-2018,2,,,公表値は平均 95、評価 B、"
        + "計算値は平均 100、評価 B です。年度ごとの達成率か公表値を訂正してください。")
  }

  @Test("of an empty store finds nothing")
  func empty() throws {
    let command = try TestCommand()
    _ = command.run("init")
    #expect(
      command.run("check", "--format", "csv")
        == Outcome(
          code: 0, output: "severity,code,plan,measure,fiscal_year,indicator,message\n",
          errors: "0 errors, 0 warnings, 0 notes\n"))
  }

  @Test("only reads")
  func reads() throws {
    let command = try TestCommand.withExample()
    let before = try command.store
    _ = command.run("check")
    #expect(try command.store == before)
    #expect(try command.folder.names() == ["review.db"])
  }
}
