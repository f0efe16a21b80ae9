import Tables
import Testing

@testable import ReviewPages

@Suite("The findings of the worked example")
struct ReviewReaderFindingsTests {
  @Test("are five warnings and eleven notes, in English")
  func english() throws {
    func assessed(_ measure: String, _ rate: String) -> [String] {
      [
        "warning", "rates_differ", measure, "FY2021", "",
        "The department assessed \(rate) %, its indicators compute to 100 %. "
          + "The assessment counts. Ask the department which is right, or for a comment that says "
          + "why.",
      ]
    }
    let look = "Check target and result; where they are right, say in the comment why."
    func halved(_ measure: String, _ year: Int, _ rate: Int, _ last: Int) -> [String] {
      [
        "warning", "rate_halved", measure, "FY\(year)", "",
        "The rate of \(rate) % is under half of last year's \(last) %. \(look)",
      ]
    }
    func over(_ measure: String, _ year: Int, _ rate: Int, _ last: Int) -> [String] {
      [
        "warning", "rate_over_200", measure, "FY\(year)", "",
        "The rate of \(rate) % is over 200 % (last year: \(last) %). \(look)",
      ]
    }
    func field(_ field: Int, _ published: Int, _ listed: Int) -> [String] {
      [
        "note", "count_not_derivable", "", "", "",
        "Field \(field): \(published) measures published, \(listed) listed. "
          + "The publication counts cross-listings that it does not name. "
          + "Import them as other_fields if you know them.",
      ]
    }
    func rounding(_ measure: String, _ published: Int, _ years: Int = 4) -> [String] {
      [
        "note", "published_rounding", measure, "", "",
        "Published average \(published), computed \(published).5: rounding explains up to 1, 0.5 on "
          + "each of \(years) assessed rates averaged over \(years) years, and 0.5 on the published "
          + "average. Nothing to correct.",
      ]
    }
    func assessedOnly(_ year: Int, _ measures: Int) -> [String] {
      [
        "note", "assessed_only", "", "FY\(year)", "",
        "The assessed rates of \(measures) measures (1, 2, 3, 4, 5, …) have no indicators they could "
          + "be computed from. Import their targets and results to have them checked.",
      ]
    }
    let table = try ExampleReview.english.get()["findings"]
    #expect(table.labels == ["Severity", "Code", "No.", "Year", "Indicator", "Finding"])
    #expect(
      table.texts == [
        [
          "warning", "grade_unsure", "1", "", "",
          "The average 90 % earns B, but its rates are given rounded (±0.5): unrounded it is from "
            + "89.5 to below 90.5, C to B. Ask for the unrounded rates.",
        ],
        halved("1", 2019, 40, 100), assessed("1", "120"), assessed("6", "120"),
        over("12", 2019, 688, 155), over("14", 2019, 528, 110), over("14", 2021, 534, 119),
        over("29", 2019, 305, 162), over("43", 2020, 1300, 100), assessed("46", "50"),
        assessed("47", "130"),
        [
          "warning", "incomplete", "54", "FY2021", "",
          "No rate is computed for the year: the results of indicators 2, 3 are missing. "
            + "Import what is missing, or say why there is none.",
        ],
        halved("61", 2020, 0, 100), over("64", 2020, 203, 150), over("64", 2021, 832, 203),
        halved("66", 2021, 50, 150),
        field(1, 43, 31), field(2, 46, 34), field(3, 13, 3), field(4, 18, 5),
        assessedOnly(2018, 70), assessedOnly(2019, 69), assessedOnly(2020, 67),
        rounding("8", 60), rounding("13", 110), rounding("29", 169), rounding("32", 100, 2),
        [
          "note", "blank_counts", "38", "FY2021", "",
          "The assessment is blank (ended) though its indicators compute to 100 %. "
            + "The year has no rate. If it should have one, clear the status of the assessment.",
        ],
        rounding("39", 111), rounding("50", 106),
      ])
  }

  @Test("are the same in Japanese")
  func japanese() throws {
    func assessed(_ measure: String, _ rate: String) -> [String] {
      [
        "警告", "自己評価と計算値の相違", measure, "3年度", "",
        "自己評価は \(rate)％ですが、指標から計算すると 100％です。自己評価を採用しています。"
          + "どちらが正しいかを所管課に確認するか、コメントへの理由の記入を依頼してください。",
      ]
    }
    let look = "目標値と実績を確かめ、正しい場合はコメントに理由を書いてください。"
    func halved(_ measure: String, _ year: String, _ rate: Int, _ last: Int) -> [String] {
      [
        "警告", "達成率の半減", measure, year, "",
        "達成率 \(rate)％は、前年度の \(last)％の半分に達していません。\(look)",
      ]
    }
    func over(_ measure: String, _ year: String, _ rate: Int, _ last: Int) -> [String] {
      [
        "警告", "200％を超える達成率", measure, year, "",
        "達成率 \(rate)％は 200％を超えています（前年度は \(last)％）。\(look)",
      ]
    }
    func field(_ field: Int, _ published: Int, _ listed: Int) -> [String] {
      [
        "注記", "導けない公表施策数", "", "", "",
        "分野 \(field) は、公表値が \(published) 施策、一覧にあるのは \(listed) 施策です。"
          + "公表値は一覧にない再掲を含みます。"
          + "再掲の分野が分かる場合は other_fields に入れて取り込んでください。",
      ]
    }
    func rounding(_ measure: String, _ published: Int, _ years: Int = 4) -> [String] {
      [
        "注記", "端数処理による相違", measure, "", "",
        "公表された平均は \(published)、計算値は \(published).5 で、差は端数処理で説明できる範囲（1 以内）です"
          + "（自己評価 \(years) 年分の各 0.5 を \(years) 年で平均した分と、公表された平均の 0.5）。訂正は不要です。",
      ]
    }
    func assessedOnly(_ year: String, _ measures: Int) -> [String] {
      [
        "注記", "指標のない自己評価", "", year, "",
        "自己評価の達成率のうち \(measures) 施策分（施策1、2、3、4、5 など）は、計算のもとになる指標がありません。"
          + "確かめるには、目標値と実績を取り込んでください。",
      ]
    }
    let table = try ExampleReview.japanese.get()["findings"]
    #expect(table.labels == ["重大度", "種類", "番号", "年度", "指標", "内容"])
    #expect(
      table.texts == [
        [
          "警告", "端数処理により変わり得る評価", "1", "", "",
          "平均達成率 90％の評価は B ですが、各年度の達成率が端数処理後の値（±0.5）です。"
            + "端数処理前の平均は 89.5 以上 90.5 未満で、評価は C から B の間です。"
            + "端数処理前の達成率を確かめてください。",
        ],
        halved("1", "元年度", 40, 100), assessed("1", "120"), assessed("6", "120"),
        over("12", "元年度", 688, 155), over("14", "元年度", 528, 110), over("14", "3年度", 534, 119),
        over("29", "元年度", 305, 162), over("43", "2年度", 1300, 100), assessed("46", "50"),
        assessed("47", "130"),
        [
          "警告", "実績の不足・集計中", "54", "3年度", "",
          "指標 2、3 は実績がなく、この年度の達成率を計算できません。"
            + "実績がない指標は、実績か、実績がない理由を取り込んでください。",
        ],
        halved("61", "2年度", 0, 100), over("64", "2年度", 203, 150), over("64", "3年度", 832, 203),
        halved("66", "3年度", 50, 150),
        field(1, 43, 31), field(2, 46, 34), field(3, 13, 3), field(4, 18, 5),
        assessedOnly("30年度", 70), assessedOnly("元年度", 69), assessedOnly("2年度", 67),
        rounding("8", 60), rounding("13", 110), rounding("29", 169), rounding("32", 100, 2),
        [
          "注記", "自己評価の空欄を優先", "38", "3年度", "",
          "指標から計算すると 100％ですが、自己評価が空欄（完了・廃止）のため、この年度の達成率はありません。"
            + "達成率が必要な場合は、自己評価の状況を消してください。",
        ],
        rounding("39", 111), rounding("50", 106),
      ])
  }

  @Test("of an error are エラー in Japanese, and come first")
  func errors() throws {
    let test = try TestStore(package: ProjectFolder.example)
    try test.importText("measure,average\n1,95\n", as: "published_measures.csv")
    #expect(
      try test.review(in: .japanese)["findings"].texts[0] == [
        "エラー", "公表値との相違", "1", "", "",
        "公表値は平均 95、評価 B、計算値は平均 90、評価 B です。年度ごとの達成率か公表値を訂正してください。",
      ])
    #expect(
      try test.review()["findings"].texts[0] == [
        "error", "published_differs", "1", "", "",
        "Published: average 95, grade B. Computed: average 90, grade B. "
          + "Correct the yearly rates or the published figures.",
      ])
  }
}
