import Testing

@Suite("furikaeri check")
struct CheckCommandTests {
  @Test("of the worked example lists sixteen warnings and fourteen notes, and ends with 0")
  func example() throws {
    let plan = "yokohama-ict-2018"
    func differ(_ measure: Int, _ rate: Int) -> String {
      "warning,rates_differ,\(plan),\(measure),2021,,\"The department assessed \(rate) %, "
        + "its indicators compute to 100 %. The assessment counts. Ask the department which is "
        + "right, or for a comment that says why.\""
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
        + "\(listed) listed. The publication counts cross-listings that it does not name. "
        + "Import them as other_fields if you know them.\""
    }
    func rounding(_ measure: Int, _ average: Int, _ years: Int = 4) -> String {
      "note,published_rounding,\(plan),\(measure),,,\"Published average \(average), computed "
        + "\(average).5: rounding explains up to 1, 0.5 on each of \(years) assessed rates averaged "
        + "over \(years) years, and 0.5 on the published average. Nothing to correct.\""
    }
    func assessedOnly(_ year: Int, _ measures: Int) -> String {
      "note,assessed_only,\(plan),,\(year),,\"The assessed rates of \(measures) measures "
        + "(1, 2, 3, 4, 5, …) have no indicators they could be computed from. "
        + "Import their targets and results to have them checked.\""
    }
    let outcome = try TestCommand.withExample().run("check", "--format", "csv")
    #expect(outcome.code == 0)
    #expect(outcome.errors == "0 errors, 16 warnings, 14 notes\n")
    #expect(
      outcome.lines == [
        "severity,code,plan,measure,fiscal_year,indicator,message",
        "warning,grade_unsure,\(plan),1,,,\"The average 90 % earns B, but its rates are given rounded "
          + "(±0.5): unrounded it is from 89.5 to below 90.5, C to B. Ask for the unrounded rates.\"",
        halved(1, 2019, 40, 100),
        differ(1, 120), differ(6, 120), over(12, 2019, 688, 155), over(14, 2019, 528, 110),
        over(14, 2021, 534, 119), over(29, 2019, 305, 162), over(43, 2020, 1300, 100),
        differ(46, 50), differ(47, 130),
        "warning,incomplete,\(plan),54,2021,,\"No rate is computed for the year: the results of "
          + "indicators 2, 3 are missing. Import what is missing, or say why there is none.\"",
        halved(61, 2020, 0, 100), over(64, 2020, 203, 150), over(64, 2021, 832, 203),
        halved(66, 2021, 50, 150),
        field(1, 43, 31), field(2, 46, 34), field(3, 13, 3), field(4, 18, 5),
        assessedOnly(2018, 70), assessedOnly(2019, 69),
        assessedOnly(2020, 67), rounding(8, 60),
        rounding(13, 110), rounding(29, 169), rounding(32, 100, 2),
        "note,blank_counts,\(plan),38,2021,,\"The assessment is blank (ended) though its indicators "
          + "compute to 100 %. The year has no rate. If it should have one, clear the status of the "
          + "assessment.\"", rounding(39, 111), rounding(50, 106),
      ])
  }

  @Test("has its messages in Japanese too")
  func japanese() throws {
    let outcome = try TestCommand.withExample().run("check", "--format", "csv", "--lang", "ja")
    #expect(outcome.errors == "エラー 0 件、警告 16 件、注記 14 件\n")
    #expect(outcome.lines.count == 31)
    #expect(
      outcome.lines[3] == "warning,rates_differ,yokohama-ict-2018,1,2021,,"
        + "自己評価は 120％ですが、指標から計算すると 100％です。自己評価を採用しています。"
        + "どちらが正しいかを所管課に確認するか、コメントへの理由の記入を依頼してください。")
  }

  @Test("is a table on demand, its figures on the right")
  func table() throws {
    let lines = try TestCommand.withExample().run("check", "--format", "table").lines
    #expect(lines.count == 32)
    #expect(
      lines[0]
        == "severity  code                 plan               measure  fiscal_year  indicator  message"
    )
    #expect(
      lines[4]
        == "warning   rates_differ         yokohama-ict-2018  1               2021  ∅          "
        + "The department assessed 120 %, its indicators compute to 100 %. The assessment counts. "
        + "Ask the department which is right, or for a comment that says why.")
  }

  @Test("is a table in Japanese with the titles of codes beside them; for programs it is as it was")
  func japaneseTable() throws {
    let command = try TestCommand.withExample()
    let outcome = command.run(
      "check", "--lang", "ja", "--code", "grade_unsure", "--format", "markdown")
    #expect(outcome.lines[0].contains(/^\|\s*重大度\s*\|\s*種類\s*\|\s*計画\s*\|/))
    #expect(
      outcome.lines[2].contains(/^\|\s*警告\s*\|\s*端数処理により変わり得る評価（grade.?_unsure）\s*\|/))
    #expect(outcome.errors == "エラー 0 件、警告 1 件、注記 0 件\n")
    #expect(
      command.run("check", "--lang", "ja", "--code", "grade_unsure", "--format", "csv").lines[0]
        == "severity,code,plan,measure,fiscal_year,indicator,message")
  }

  @Test("ends with 1 when an average is published wrong, and says which")
  func error() throws {
    let command = try TestCommand.withExample()
    let file = try command.folder.write("measure,average\n2,95\n", to: "published_measures.csv")
    #expect(command.run("import", file).code == 0)
    let outcome = command.run("check", "--format", "csv")
    #expect(outcome.code == 1)
    #expect(outcome.errors == "1 error, 16 warnings, 14 notes\n")
    #expect(
      outcome.lines[1] == "error,published_differs,yokohama-ict-2018,2,,,"
        + "\"Published: average 95, grade B. Computed: average 100, grade B. "
        + "Correct the yearly rates or the published figures.\"")
    let japanese = command.run("check", "--format", "csv", "--lang", "ja")
    #expect(japanese.code == 1)
    #expect(japanese.errors == "エラー 1 件、警告 16 件、注記 14 件\n")
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

  @Test("is a list at first sight, by severity and kind, each message in full")
  func list() throws {
    let outcome = try TestCommand.withExample().run("check", width: 60)
    #expect(outcome.lines.allSatisfy { $0.utf8.count <= 62 })
    #expect(
      outcome.lines.prefix(11).joined(separator: "\n")
        == """
        warning incomplete (1)
          measure 54, 2021  No rate is computed for the year: the
                            results of indicators 2, 3 are missing.
                            Import what is missing, or say why there
                            is none.

        warning rates_differ (4)
          measure 1, 2021   The department assessed 120 %, its
                            indicators compute to 100 %. The
                            assessment counts. Ask the department
                            which is right, or for a comment that
        """.replacing("warning", with: "\u{1B}[1mwarning").replacing(")\n", with: ")\u{1B}[22m\n"))
    #expect(
      outcome.errors == """
        0 errors, 16 warnings, 14 notes
        `furikaeri check --explain CODE` says what a code means, and what to do.

        """)
  }

  @Test("is a list in Japanese, wrapped between characters but not before a full stop")
  func japaneseList() throws {
    let outcome = try TestCommand.withExample().run(
      "check", "--lang", "ja", "--code", "grade_unsure", "--code", "assessed_only",
      environment: ["NO_COLOR": "1"], width: 80)
    #expect(
      outcome.lines.prefix(10).joined(separator: "\n") == """
        警告 端数処理により変わり得る評価 grade_unsure（1件）
          施策1     平均達成率 90％の評価は B ですが、各年度の達成率が端数処理後の値
                    （±0.5）です。端数処理前の平均は 89.5 以上 90.5 未満で、評価は C か
                    ら B の間です。端数処理前の達成率を確かめてください。

        注記 指標のない自己評価 assessed_only（3件）
          2018年度  自己評価の達成率のうち 70 施策分（施策1、2、3、4、5 など）は、計算の
                    もとになる指標がありません。確かめるには、目標値と実績を取り込んでく
                    ださい。
          2019年度  自己評価の達成率のうち 69 施策分（施策1、2、3、4、5 など）は、計算の
        """)
    #expect(outcome.errors.hasPrefix("エラー 0 件、警告 1 件、注記 3 件\n"))
  }

  @Test("lists what is at least as grave as asked for, and of the codes asked for")
  func filters() throws {
    let command = try TestCommand.withExample()
    #expect(command.run("check", "--severity", "error").errors == "0 errors, 0 warnings, 0 notes\n")
    let warnings = command.run("check", "--severity", "warning", "--format", "csv")
    #expect(warnings.errors == "0 errors, 16 warnings, 0 notes\n")
    #expect(warnings.lines.count == 17)
    let halved = command.run(
      "check", "--severity", "warning", "--code", "rate_halved", "--code", "blank_counts",
      "--format", "csv")
    #expect(halved.lines.dropFirst().allSatisfy { $0.hasPrefix("warning,rate_halved,") })
    #expect(halved.lines.count == 4)
    #expect(
      command.run("check", "--code", "rate_halfed")
        == .failure(
          "there is no code “rate_halfed”; did you mean rate_halved? "
            + "`furikaeri check --explain all` lists them.\n"))
    #expect(
      command.run("check", "--code", "何か", "--lang", "ja")
        == .failure("「何か」という種類はありません。`furikaeri check --explain all` で一覧できます。\n"))
  }

  @Test("explains codes: what they mean, why, and what to do, without a store")
  func explain() throws {
    let command = try TestCommand()
    #expect(
      command.run("check", "--explain", "rates_differ", "band_order")
        == .result(
          """
          rates_differ (warning)
            The department's own rate and the computed one are not shown alike.
            Why: The assessment counts, so the review publishes a rate its indicators do not give.
            To do: Ask the department which is right, or for a comment that says why they differ.

          band_order (warning)
            A grade does not count as on track though a lower one does.
            Why: The share on track would leave out measures that did better.
            To do: Correct on_track in the grade bands.

          """))
    #expect(
      command.run("check", "--explain", "no_band", "--lang", "ja")
        == .result(
          """
          no_band 評価区分のない平均（エラー）
            平均達成率に当たる評価区分がありません。
            理由：達成率はあるのに評価がつかず、評価別の集計から漏れます。
            対応：下限（at_least）のない最下位の区分を設けてください。

          """))
    #expect(
      command.run("check", "--explain", "band_order", "--format", "json").output
        == "[\n{\"code\":\"band_order\",\"severity\":\"warning\","
        + "\"meaning\":\"A grade does not count as on track though a lower one does.\","
        + "\"reason\":\"The share on track would leave out measures that did better.\","
        + "\"remedy\":\"Correct on_track in the grade bands.\"}\n]\n")
    let all = command.run("check", "--explain", "all")
    #expect(all.lines[0] == "year_outside_plan (error)")
    #expect(all.lines.count { !$0.hasPrefix(" ") } == 41)
    #expect(command.run("check", "--explain", "bad_code").code == 2)
  }

  @Test("says which grades change under another rule, in a summary and by rule")
  func sensitivity() throws {
    let command = try TestCommand.withExample()
    let outcome = command.run("check", "--sensitivity")
    #expect(outcome.code == 0)
    #expect(
      outcome.lines.prefix(6).joined(separator: "\n") == """
        scenario          changed  up  down  what is done otherwise
        ────────────────  ───────  ──  ────  ──────────────────────────────────────────────────────────────────────
        cap_100                10   0    10  yearly rates capped at 100 %
        cap_150                 1   0     1  yearly rates capped at 150 %
        median                  3   1     2  the median in place of the mean
        indicator_weight        0   0     0  years weighed by their indicators
        """)
    #expect(
      outcome.lines.suffix(6).joined(separator: "\n") == """
        median: the median in place of the mean
        measure  grade  average %     name
        ───────  ─────  ────────────  ───────────────────────────────────────
        43       A → B  400 → 100     テレワークの試行実施と導入
        60       C → B  87.5 → 100    ごみ焼却工場におけるAI、IoTの活用
        66       B → C  93.75 → 87.5  ICTを活用した先進的な栽培技術の導入支援
        """)
    let rows = command.run("check", "--sensitivity", "--format", "csv").lines
    #expect(rows.count == 15)
    #expect(
      rows[0]
        == "scenario,plan,measure,name,average_rate,grade,scenario_average,scenario_grade,moved")
    #expect(
      rows[14] == "median,yokohama-ict-2018,66,ICTを活用した先進的な栽培技術の導入支援,93.75,B,87.5,C,down")
    #expect(
      command.run("check", "--sensitivity", "--lang", "ja").lines[2]
        == "cap_100             10     0    10  年度の達成率を 100％で頭打ちにする")
  }

  @Test("does one thing at a time: filters, explanations or sensitivity")
  func oneThing() throws {
    let command = try TestCommand()
    for arguments in [
      ["--sensitivity", "--code", "no_band"], ["--sensitivity", "--explain", "no_band"],
      ["--explain", "no_band", "--severity", "error"],
    ] {
      let outcome = command.run(["check"] + arguments)
      #expect(outcome.code == 64)
      #expect(
        outcome.errors.contains(
          "Give one of --explain, --sensitivity, and the filters --severity, --code and --as-of."))
    }
  }

  @Test("as of a year leaves out what later years lack, and says what it lacks itself")
  func asOf() throws {
    let command = try TestCommand.withExample()
    let file = try command.folder.write(
      "plan,title,first_year,last_year\nyokohama-ict-2018,Plan,2018,2022\n", to: "plans.csv")
    #expect(command.run("import", file).code == 0)
    func places(_ arguments: String...) -> [String] {
      let outcome = command.run(["check", "--format", "csv"] + arguments)
      return outcome.lines.filter {
        $0.contains("year_ahead") || $0.contains("not_reported") || $0.contains("incomplete")
      }.map {
        $0.split(separator: ",", omittingEmptySubsequences: false)[1...4].joined(separator: " ")
      }
    }
    #expect(
      places() == [
        "incomplete yokohama-ict-2018 54 2021", "year_ahead yokohama-ict-2018  2022",
      ])
    #expect(places("--as-of", "R2") == [])
    #expect(places("--as-of", "令和3年度") == ["incomplete yokohama-ict-2018 54 2021"])
    #expect(places("--as-of", "4年度", "--code", "not_reported").count == 68)
    #expect(
      command.run("check", "--as-of", "2030", "--lang", "ja")
        == .failure("2030年度は、計画の期間（2018～2022年度）にありません。\n"))
    #expect(
      command.run("check", "--as-of", "soon")
        == .failure(
          "“soon” is not a fiscal year. Write the calendar year it starts in, such as 2021, or its "
            + "era and number, such as 令和3年度.\n"))
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
