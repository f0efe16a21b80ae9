import ReviewStore
import Testing

@Suite("View suspicion: what may be a slip")
struct SuspicionTests {
  /// Measure 1 with one indicator of 2018 and one of 2019: columns, and the values of both years.
  private func store(
    _ columns: String, _ last: String, _ now: String, _ script: String = ""
  ) throws -> TestStore {
    let years = [(2018, last), (2019, now)].map { year, values in
      """
      INSERT INTO indicator (measure_id, fiscal_year, number, \(columns))
      VALUES (1, \(year), 1, \(values));
      """
    }
    return try TestStore(SmallPlan.measure + years.joined() + script)
  }

  /// The codes and places of all suspicions: `unit_slip 2019 1`.
  private func codes(_ store: TestStore) throws -> [String] {
    try store.rows(
      """
      SELECT code || ' ' || fiscal_year || coalesce(' ' || indicator, '') FROM suspicion ORDER BY 1
      """
    ).map { $0[0] }
  }

  /// What the only suspicion of a code says; findings say the same.
  private func expect(
    _ code: String, _ severity: String, in store: TestStore, english: String, japanese: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for view in ["suspicion", "finding"] {
      #expect(
        try store.rows(
          "SELECT severity, message, message_ja FROM \(view) WHERE code = '\(code)'")
          == [[severity, english, japanese]], sourceLocation: sourceLocation)
    }
  }

  /// Measure 1 with assessed rates of 2018 and 2019; `NULL` leaves a year out.
  private func rated(_ last: String, _ now: String) throws -> TestStore {
    try TestStore(SmallPlan.measure + SmallPlan.assessments(1, last, now))
  }

  @Test("rate_over_200: with last year's rate where there is one")
  func rateOver200() throws {
    try expect(
      "rate_over_200", "warning", in: rated("155", "688"),
      english: "The rate of 688 % is over 200 % (last year: 155 %). "
        + "Check target and result; where they are right, say in the comment why.",
      japanese: "達成率 688％は 200％を超えています（前年度は 155％）。"
        + "目標値と実績を確かめ、正しい場合はコメントに理由を書いてください。")
    try expect(
      "rate_over_200", "warning", in: rated("NULL", "1e9"),
      english: "The rate of 1000000000 % is over 200 %. "
        + "Check target and result; where they are right, say in the comment why.",
      japanese: "達成率 1000000000％は 200％を超えています。"
        + "目標値と実績を確かめ、正しい場合はコメントに理由を書いてください。")
  }

  @Test("rate_halved: under half of last year's, but not below a rate that was told itself")
  func rateHalved() throws {
    try expect(
      "rate_halved", "warning", in: rated("100", "49.96"),
      english: "The rate of 50 % is under half of last year's 100 %. "
        + "Check target and result; where they are right, say in the comment why.",
      japanese: "達成率 50％は、前年度の 100％の半分に達していません。"
        + "目標値と実績を確かめ、正しい場合はコメントに理由を書いてください。")
    #expect(try codes(rated("100", "50")) == [])
    #expect(try codes(rated("200", "200")) == [])
    #expect(try codes(rated("300", "100")) == ["rate_over_200 2018"])
    #expect(try codes(rated("500", "220")) == ["rate_over_200 2018", "rate_over_200 2019"])
    #expect(try codes(rated("0", "0")) == [])
    #expect(try codes(rated("100", "0")) == ["rate_halved 2019"])
    #expect(try codes(rated("100", "NULL")) == [])
  }

  @Test("unit_slip: a result in another unit, while the target stayed")
  func unitSlip() throws {
    let store = try store("name, target, result", "'来館者', 15000, 14200", "'来館者', 15000, 1.55")
    try expect(
      "unit_slip", "warning", in: store,
      english: "The result 1.55 is about 1/10,000 of last year's 14200. "
        + "Check that it is in the same unit.",
      japanese: "実績 1.55 は、前年度の 14200 の約10,000分の1です。単位が同じか確かめてください。")
  }

  @Test("unit_slip: a target in another unit, before there is a result")
  func targetSlip() throws {
    let store = try store("target, result", "98.5, 97", "0.985, NULL")
    try expect(
      "unit_slip", "warning", in: store,
      english: "The target 0.985 is about 1/100 of last year's 98.5. "
        + "Check that it is in the same unit.",
      japanese: "目標値 0.985 は、前年度の 98.5 の約100分の1です。単位が同じか確かめてください。")
  }

  @Test(
    "unit_slip: what is one, and what is growth or a change of unit",
    arguments: [
      ("100, 90", "100, 900", ["unit_slip 2019 1"]), ("100, 90", "1000, 900", []),
      ("10, 9", "10, 90", []), ("100, 90", "100, 760", []),
      ("100, 90", "100, 9900", ["unit_slip 2019 1"]), ("100, 90", "100, 3600", []),
      ("100, 90", "100, 9e9", ["unit_slip 2019 1"]), ("100, 90", "100, 9e11", []),
      ("100, 0", "100, 900", []), ("100, -90", "100, 9000", []),
      ("-100, -90", "-100, -9000", ["unit_slip 2019 1"]),
      ("100, 90", "100000, 95", ["unit_slip 2019 1"]),
      ("NULL, 90", "NULL, 9000", ["unit_slip 2019 1"]),
    ])
  func slips(last: String, now: String, found: [String]) throws {
    let store = try store("target, result", last, now)
    #expect(try codes(store).filter { $0.hasPrefix("unit_slip") } == found)
  }

  @Test("an indicator with another name or unit is another one")
  func otherIndicator() throws {
    for (columns, last, now) in [
      ("name, target, result", "'a', 100, 90", "'b', 100, 90000"),
      ("unit, target, result", "'人', 100, 90", "'千人', 100, 90000"),
      ("name, target, result", "'a', 100, 90", "'b', 100, 90"),
    ] {
      let found = try codes(store(columns, last, now))
      #expect(found.filter { !$0.hasPrefix("rate") } == [])
    }
  }

  private let batches = (1...3).map {
    """
    INSERT INTO import_batch (id, kind, file, sha256, imported_at, program)
    VALUES (\($0), 'results', 'r.csv', '\(String(repeating: "0", count: 64))',
      '2022-04-30T09:15:00Z', 'furikaeri 1');
    """
  }.joined()

  private func batch(_ number: Int, _ change: String) -> String {
    "UPDATE current_batch SET batch = \(number), reason = 'Moved'; UPDATE indicator SET \(change); "
  }

  private func changed(_ figures: String, _ changes: String) throws -> TestStore {
    try TestStore(
      SmallPlan.measure + batches + """
        INSERT INTO indicator (measure_id, fiscal_year, number, batch, target, result)
        VALUES (1, 2018, 1, 1, \(figures));
        """ + changes)
  }

  @Test("target_changed_late: when the result was known, unless the reason stands beside it")
  func targetChangedLate() throws {
    let store = try changed("100, 75", batch(2, "target = 80"))
    try expect(
      "target_changed_late", "warning", in: store,
      english: "The target was changed from 100 to 80 when the result (75) was known. "
        + "Give the reason in target_reason, or restore the target.",
      japanese: "実績（75）が分かった後に、目標値が 100 から 80 に変更されています。"
        + "target_reason に理由を入れるか、目標値を元に戻してください。")
    try store.run("UPDATE indicator SET target_reason = 'fewer sites'")
    #expect(try codes(store) == [])
  }

  @Test("target_changed_late: before the result, with it, or back again is not late")
  func targetNotLate() throws {
    let before = batch(2, "target = 80") + batch(3, "result = 75")
    #expect(try codes(changed("100, NULL", before)) == [])
    #expect(try codes(changed("100, NULL", batch(2, "target = 80, result = 75"))) == [])
    let twice = batch(2, "result = 75") + batch(2, "target = 80")
    #expect(try codes(changed("100, NULL", twice)) == [])
    #expect(try codes(changed("NULL, 75", batch(2, "target = 80"))) == [])
    let back = batch(2, "target = 80") + batch(3, "target = 100")
    #expect(try codes(changed("100, 75", back)) == [])
  }

  @Test("target_changed_late: after the result came, or together with a correction of it")
  func targetLate() throws {
    let late = ["target_changed_late 2018 1"]
    let after = batch(2, "result = 75") + batch(3, "target = 80")
    #expect(try codes(changed("100, NULL", after)) == late)
    #expect(try codes(changed("100, 70", batch(2, "target = 80, result = 75"))) == late)
    let twice = batch(2, "target = 90") + batch(3, "target = 80")
    let store = try changed("100, 75", twice)
    #expect(try codes(store) == late)
    #expect(
      try store.rows("SELECT message FROM suspicion")[0][0].contains("from 100 to 80"))
    #expect(
      try codes(changed("100, 75", "UPDATE indicator SET target = NULL;")) == late, "by hand")
  }

  @Test("direction_suspect: what should become less is rated as if more were better")
  func directionSuspect() throws {
    let store = try store("name, target, result", "NULL, NULL, NULL", "'交通事故の件数', 100, 105")
    try expect(
      "direction_suspect", "warning", in: store,
      english: "The name (交通事故の件数) suggests that less is better (事故), but the formula counts "
        + "more as better. Choose inverse (target ÷ result) or at_most (at or below the target) "
        + "if less is better.",
      japanese: "指標名（交通事故の件数）に「事故」とあり、少ないほど良いように見えますが、"
        + "多いほど良い計算方法になっています。"
        + "少ないほど良い場合は、計算方法を「目標÷実績」（inverse）か「目標以下」（at_most）にしてください。")
  }

  @Test(
    "direction_suspect: names that count harm, and names that count what is done about it",
    arguments: [
      ("刑法犯罪認知件数", true), ("苦情件数の削減", true), ("システム不具合日数", true),
      ("待機児童数", true), ("市税滞納額", true), ("温室効果ガス排出量", true), ("Complaints", true),
      ("Number of accidents", true), ("CO2 emissions (t)", true),
      ("事故防止講習会の開催回数", false), ("防犯カメラの設置台数", false), ("犯罪被害者への相談件数", false),
      ("CO2排出削減量", false), ("経費の削減額", false), ("いじめ防止対策の実施校数", false),
      ("待機児童解消に向けた保育所の整備数", false), ("苦情への対応率", false),
      ("Accident prevention courses", false), ("来館者数", false), ("中学校に故障時の予備機を整備", false),
      ("不具合の改善件数", false), ("Reduction rate of waste", false),
    ])
  func directionWords(name: String, isSuspect: Bool) throws {
    let store = try store("name, target, result", "NULL, NULL, NULL", "'\(name)', 100, 105")
    #expect(try codes(store) == (isSuspect ? ["direction_suspect 2019 1"] : []))
  }

  @Test(
    "direction_suspect: what plans of cities want less of",
    arguments: [
      "刑法犯認知件数", "喫煙率", "空き家率", "空き家の戸数", "待機児童数", "不法投棄件数", "時間外勤務時間数", "将来負担比率", "実質公債費比率",
      "完全失業率", "漏水率", "市税の滞納額", "児童虐待の件数", "窓口の平均待ち時間", "救急車の現場到着時間", "市債残高", "市民1人1日当たりのごみ排出量",
      "要介護認定率", "むし歯のある3歳児の割合", "離職率（採用後3年以内）", "Average response time", "Wait time",
      "Turnaround time",
      "Staff turnover", "Unemployment rate", "Vacancy rate", "Child poverty rate",
      "Greenhouse gas emissions", "Average days to issue a permit", "Days lost to sickness",
      "Re-admission within 30 days: rate of readmission", "Graffiti reports", "Rough sleeping",
    ])
  func directionOfLess(name: String) throws {
    let store = try store("name, target, result", "NULL, NULL, NULL", "'\(name)', 100, 105")
    #expect(try codes(store) == ["direction_suspect 2019 1"])
  }

  @Test(
    "direction_suspect: not what is done about it, kept to a bound, or named in brackets",
    arguments: [
      "産業廃棄物の処分割合", "待ち時間が30分以内の割合", "不登校児童生徒のうち相談を受けた割合", "滞納整理件数", "財政調整基金残高", "無事故日数",
      "空き家バンク登録件数", "転入超過数", "温室効果ガス排出量の削減率", "解消した空き家の戸数", "環境基準達成率（PM2.5）", "むし歯のない3歳児の割合",
      "朝食を欠食しない児童の割合", "低公害車の割合", "ごみ焼却施設の発電効率", "再犯防止推進計画の策定数", "犯罪が少ないと思う市民の割合",
      "Percentage of complaints resolved within 10 days", "Employment rate", "Skilled workers",
      "Number of people without an accident", "Residents who feel safe from crime",
      "Percent of calls with a response time under the standard", "Crime clearance rate",
      "Wastewater treated", "Zero-emission vehicles", "Share of 911 calls: response time met",
    ])
  func directionOfMore(name: String) throws {
    let store = try store("name, target, result", "NULL, NULL, NULL", "'\(name)', 100, 105")
    #expect(try codes(store) == [])
  }

  @Test("direction_suspect: not where the formula says that less is better, or there is no figure")
  func directionRight() throws {
    for (columns, values) in [
      ("name, formula, target, result", "'事故件数', 'inverse', 100, 105"),
      ("name, formula, target, result", "'事故件数', 'at_most', 100, 105"),
      ("name, formula, baseline, target, result", "'事故件数', 'baseline', 200, 100, 105"),
      ("name, target_text, achieved", "'事故の減少', '減少', 1"),
      ("name, formula, achieved", "'事故の減少', 'achieved', 1"),
    ] {
      let nothing = columns.split(separator: ",").map { _ in "NULL" }.joined(separator: ",")
      #expect(try codes(store(columns, nothing, values)) == [], "\(values)")
    }
  }

  @Test("direction_differs: the target's text gives a bound on the other side")
  func directionDiffers() throws {
    try expect(
      "direction_differs", "warning",
      in: store(
        "target_text, target, result", "NULL, NULL, NULL", "'3日／年以内', 3, 2"),
      english: "The target is written as an upper bound (3日／年以内), but the formula ratio counts "
        + "more as better. Choose at_most (at or below the target) or inverse (target ÷ result).",
      japanese: "目標値は上限（3日／年以内）ですが、計算方法「実績÷目標」（ratio）は多いほど良いとみなします。"
        + "「目標以下」（at_most）か「目標÷実績」（inverse）を選んでください。")
    try expect(
      "direction_differs", "warning",
      in: store(
        "formula, target_text, target, result", "NULL, NULL, NULL, NULL",
        "'inverse', 'At least 10', 10, 11"),
      english:
        "The target is written as a lower bound (At least 10), but the formula inverse counts "
        + "less as better. Choose ratio (result ÷ target).",
      japanese: "目標値は下限（At least 10）ですが、計算方法「目標÷実績」（inverse）は少ないほど良いとみなします。"
        + "「実績÷目標」（ratio）を選んでください。")
    for (formula, text) in [
      ("NULL", "10 件以上"), ("'ratio'", "10 件以上20 件以下"), ("'at_most'", "3日以内"),
      ("'ratio'", "no less than 10"), ("'within'", "10以下"), ("'ratio'", "105 回程度／年度"),
    ] {
      let store = try store(
        "formula, target_text, target, target_max, result", "NULL, NULL, NULL, NULL, NULL",
        "\(formula), '\(text)', 10, 20, 11")
      #expect(try codes(store) == [], "\(text)")
    }
  }

  @Test("same_as_last_year: a result that may have been copied")
  func sameAsLastYear() throws {
    try expect(
      "same_as_last_year", "note", in: store("target, result", "300, 268.5", "310, 268.5"),
      english: "The result 268.5 is the same as last year's. Check that it is not a copy.",
      japanese: "実績 268.5 は前年度と同じ値です。写し間違いでないか確かめてください。")
    for figure in ["0", "1", "100", "NULL"] {
      #expect(try codes(store("target, result", "300, \(figure)", "310, \(figure)")) == [])
    }
    let achieved = try store(
      "formula, result, achieved", "'achieved', 12, 1", "'achieved', 12, 1")
    #expect(try codes(achieved) == [])
  }

  @Test("shared_indicator: the same thing under two measures of a year, or twice under one")
  func sharedIndicator() throws {
    let columns = "(measure_id, fiscal_year, number, name, unit, target, result)"
    let test = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...2) + """
        INSERT INTO indicator \(columns) VALUES
          (1, 2018, 1, 'Visits', '人', 10, 8), (1, 2018, 2, 'Visits', '人', 10, 8),
          (2, 2018, 5, 'Visits', '人', 10, 8),
          -- Another year, unit, target, result or name; results that agree by chance.
          (2, 2019, 1, 'Visits', '人', 10, 8), (2, 2018, 1, 'Visits', '件', 10, 8),
          (2, 2018, 2, 'Visits', '人', 11, 8), (2, 2018, 3, 'Visits', '人', 10, 9),
          (2, 2018, 4, 'Calls', '人', 10, 8), (1, 2018, 3, 'Visits', '人', 10, 100),
          (2, 2018, 6, 'Visits', '人', 10, 100);
        """)
    #expect(
      try test.rows(
        """
        SELECT measure, fiscal_year, indicator, severity, message, message_ja FROM finding
        WHERE code = 'shared_indicator' ORDER BY measure
        """) == [
          [
            "1", "2018", "2", "note",
            "Name, unit, target and result are those of indicator 1 of the same measure (Visits), so "
              + "it may count twice. Remove one if both are the same thing.",
            "指標名・単位・目標値・実績が同じ施策の指標 1（Visits）と同じで、二重に数えている可能性があります。"
              + "同じものであれば、一方を削除してください。",
          ],
          [
            "2", "2018", "5", "note",
            "Name, unit, target and result are those of indicator 1 of measure 1 (Visits), so it may "
              + "count twice. Remove one if both are the same thing.",
            "指標名・単位・目標値・実績が施策1の指標 1（Visits）と同じで、二重に数えている可能性があります。"
              + "同じものであれば、一方を削除してください。",
          ],
        ])
  }

  @Test("every code of the view is tested here, and is a word for programs")
  func allCodes() throws {
    let view = try #require(Asset.all(in: "schema/views").first { $0.name == "suspicion" }).text
    let found = view.matches(
      of: /'(?:error|warning|note)'(?: AS severity)?,\s*(?:--[^\n]*\s*)?'([a-z_0-9]+)'/)
    #expect(
      found.map { String($0.1) } == [
        "rate_over_200", "rate_halved", "unit_slip", "fraction_suspect", "words_beside_figure",
        "achieved_differs", "target_changed_late", "direction_suspect", "direction_differs",
        "same_as_last_year", "shared_indicator",
      ])
  }

  @Test("every word has one direction, and is in small letters")
  func words() throws {
    let store = try TestStore()
    #expect(try store.rows("SELECT word FROM direction_word WHERE word = ''") == [])
    #expect(
      try store.rows("SELECT DISTINCT says, stands FROM direction_word ORDER BY says, stands") == [
        ["at_least", "anywhere"], ["at_most", "anywhere"], ["higher", "anywhere"],
        ["higher", "last"], ["lower", "anywhere"], ["lower", "last"], ["share", "anywhere"],
        ["time", "anywhere"],
      ])
    #expect(
      try store.rows("SELECT word FROM direction_word GROUP BY word HAVING count(*) > 1") == [])
    #expect(try store.rows("SELECT word FROM direction_word WHERE word <> lower(word)") == [])
  }

  // MARK: - Fractions, and words beside figures

  @Test("fraction_suspect: a rate of 1.02 where the others are percentages")
  func fractions() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...3) + SmallPlan.assessments(1, "1.02", "98")
        + SmallPlan.assessments(2, "100", "95") + SmallPlan.assessments(3, "0.85", "0"))
    #expect(
      try store.rows(
        """
        SELECT measure, fiscal_year, severity, message, message_ja FROM finding
        WHERE code = 'fraction_suspect' ORDER BY 1, 2
        """) == [
          [
            "1", "2018", "warning",
            "The assessed rate of 1.02 % looks like a fraction, and may be 102 %. Check it against what "
              + "was sent.",
            "自己評価の達成率 1.02％は、割合を小数で書いたもの（102％）のように見えます。提出された資料で確かめてください。",
          ],
          [
            "3", "2018", "warning",
            "The assessed rate of 0.85 % looks like a fraction, and may be 85 %. Check it against what "
              + "was sent.",
            "自己評価の達成率 0.85％は、割合を小数で書いたもの（85％）のように見えます。提出された資料で確かめてください。",
          ],
        ])
  }

  /// The rates of three measures in 2018 and 2019, and the places of suspected fractions.
  struct Rates: Sendable, CustomTestStringConvertible {
    var rates: [[String]]
    var found: [String]
    var testDescription: String { "\(rates)" }

    init(_ rates: [[String]], _ found: [String]) {
      self.rates = rates
      self.found = found
    }
  }

  @Test(
    "fraction_suspect: the plan, the measure and the rate itself decide",
    arguments: [
      // All of the plan.
      Rates(
        [["1.02", "0.98"], ["1.1", "1"], ["0.5", "1.2"]],
        ["1 2018", "1 2019", "2 2018", "2 2019", "3 2018", "3 2019"]),
      // Too few to tell.
      Rates([["1.02", "NULL"], ["1", "NULL"], ["NULL", "NULL"]], []),
      // The measure's own other year is small.
      Rates([["1.02", "4"], ["100", "98"], ["90", "100"]], []),
      // Nothing was reached, or hardly anything.
      Rates([["0", "0.05"], ["100", "98"], ["90", "100"]], []),
      Rates([["-1", "3"], ["100", "98"], ["90", "100"]], []),
      // Small rates are usual in the plan, but not of this measure.
      Rates([["1.02", "98"], ["5", "8"], ["12", "15"]], ["1 2018"]),
      Rates([["1.02", "NULL"], ["5", "8"], ["12", "15"]], []),
    ])
  func fractionRules(rates: Rates) throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...3)
        + rates.rates.enumerated().map { SmallPlan.assessments($0 + 1, $1[0], $1[1]) }.joined())
    #expect(
      try store.rows(
        """
        SELECT measure || ' ' || fiscal_year FROM suspicion WHERE code = 'fraction_suspect' ORDER BY 1
        """
      ).map { $0[0] } == rates.found)
  }

  @Test("fraction_suspect: other measures of the lead department decide too")
  func fractionOfDepartment() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...3) + SmallPlan.assessments(1, "1.02")
        + SmallPlan.assessments(2, "100", "NULL") + SmallPlan.assessments(3, "5", "8")
          + """
          INSERT INTO department (id, plan, name) VALUES (1, 'p', 'a');
          INSERT INTO measure_department (plan, measure_id, position, department_id)
          VALUES ('p', 1, 1, 1), ('p', 2, 1, 1);
          """)
    #expect(
      try store.rows("SELECT measure FROM suspicion WHERE code = 'fraction_suspect'") == [["1"]])
  }

  @Test("fraction_suspect: a rate that the indicators compute to is right")
  func computedFraction() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...2)
        + SmallPlan.indicators("target, result", "100, 1")
        + SmallPlan.assessments(1, "1") + SmallPlan.assessments(2, "100", "95"))
    #expect(
      try store.rows("SELECT measure FROM suspicion WHERE code = 'fraction_suspect'") == [])
  }

  @Test(
    "fraction_suspect: a result or target in percent that is a hundredth of the other",
    arguments: [
      ("'%', 85", "'%', 0.83", ["fraction_suspect 2019 1"]),
      ("'％', 85", "'％', 1.02", ["fraction_suspect 2019 1"]),
      ("'人', 85", "'人', 0.83", []), ("'%', 85", "'%', 80", []), ("'%', 85", "'%', 5", []),
      ("'%', 6", "'%', 0.83", []), ("'%', 0", "'%', 0", []),
    ])
  func fractionInPercent(last: String, now: String, codes: [String]) throws {
    let store = try store("target, unit, result", "85, " + last, "85, " + now)
    #expect(try self.codes(store).filter { $0.hasPrefix("fraction") } == codes)
    let turned = try self.store(
      "result, unit, target", "85, " + last, "85, " + now, "UPDATE indicator SET label = 'x';")
    #expect(try self.codes(turned).filter { $0.hasPrefix("fraction") } == codes)
  }

  @Test("words_beside_figure: a text without a figure")
  func wordsBesideFigure() throws {
    let store = try self.store(
      "target, target_text, result, result_text", "10, '10 件', 9, '９件'", "0, 'なし', 85, '達成'")
    try expect(
      "words_beside_figure", "warning", in: store,
      english:
        "The result is 85, but its text has no figure (達成). Check which of them is right, and "
        + "clear the other.",
      japanese: "実績は 85 ですが、原文（達成）に数値がありません。どちらが正しいかを確かめ、もう一方を消してください。")
  }

  @Test("achieved_differs: what was said of achievement is not what the figures give")
  func achievedDiffers() throws {
    let store = try self.store(
      "target, result, achieved", "10, 5, 1", "10, 12, 1",
      """
      INSERT INTO indicator (measure_id, fiscal_year, number, formula, target, result, achieved)
      VALUES (1, 2019, 2, 'at_most', 10, 5, 0), (1, 2019, 3, 'at_most', 10, 5, 1);
      """)
    #expect(
      try store.rows(
        """
        SELECT fiscal_year, indicator, severity, message, message_ja FROM finding
        WHERE code = 'achieved_differs' ORDER BY 1, 2
        """) == [
          [
            "2018", "1", "warning",
            "It is said to be achieved, but target and result give 50 %. The figures count. Correct them, "
              + "or clear achieved.",
            "達成とありますが、目標値と実績から計算すると 50％です。計算値を採用しています。"
              + "数値を訂正するか、達成状況を消してください。",
          ],
          [
            "2019", "2", "warning",
            "It is said to be not achieved, but target and result give 100 %. The figures count. Correct "
              + "them, or clear achieved.",
            "未達成とありますが、目標値と実績から計算すると 100％です。計算値を採用しています。"
              + "数値を訂正するか、達成状況を消してください。",
          ],
        ])
  }
}
