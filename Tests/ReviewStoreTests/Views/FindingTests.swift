import ReviewStore
import Tables
import Testing

@Suite("View finding")
struct FindingTests {
  /// What the findings of a code say: where they are, and their messages in full.
  func expect(
    _ code: String, _ severity: String, in store: TestStore, at places: String...,
    english: String..., japanese: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let rows = try store.rows(
      """
      SELECT severity, plan || ' ' || coalesce(measure, '-') || ' ' || coalesce(fiscal_year, '-')
          || ' ' || coalesce(indicator, '-'),
        message, message_ja
      FROM finding WHERE code = '\(code)' ORDER BY 2, message
      """)
    #expect(rows.map { $0[0] } == places.map { _ in severity }, sourceLocation: sourceLocation)
    #expect(rows.map { $0[1] } == places, sourceLocation: sourceLocation)
    #expect(rows.map { $0[2] } == english, sourceLocation: sourceLocation)
    #expect(rows.map { $0[3] } == japanese, sourceLocation: sourceLocation)
  }

  /// Measure 1 with indicators of 2018 and an assessment of 2019.
  func store(_ columns: String, _ rows: String, _ script: String = "") throws -> TestStore {
    try TestStore(
      SmallPlan.measure + SmallPlan.indicators(columns, rows)
        + "INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (1, 2019, 100);" + script)
  }

  /// Measure 2, of which both years are reported: they are due for measure 1, too.
  static let otherReports =
    SmallPlan.measures(2...2) + SmallPlan.assessments(2, "100", "100")

  @Test("a review that is whole has no findings")
  func none() throws {
    let store = try store(
      "target, result", "10, 9",
      """
      DELETE FROM assessment;
      INSERT INTO indicator (measure_id, fiscal_year, number, target, result)
      VALUES (1, 2019, 1, 12, 11);
      """)
    try store.expect(
      "SELECT code FROM finding",
      gives: "code")
  }

  @Test("incomplete: targets whose results are missing, one finding for a measure's year")
  func incomplete() throws {
    let store = try store(
      "target, target_text, result, result_status",
      """
      10, NULL, 9, NULL
      10, NULL, NULL, NULL
      NULL, '実施', NULL, NULL
      10, NULL, NULL, 'ended'
      10, NULL, NULL, 'pending'
      """,
      """
      DELETE FROM assessment;
      INSERT INTO indicator (measure_id, fiscal_year, number, target) VALUES (1, 2019, 1, 5);
      """ + Self.otherReports)
    try expect(
      "incomplete", "warning", in: store, at: "p 1 2018 -", "p 1 2019 -",
      english:
        "No rate is computed for the year: the results of indicators 2, 3 are missing, and "
        + "the result of indicator 5 is pending. Import what is missing, or say why there is none. "
        + "Import what is pending when it is known.",
      "No rate is computed for the year: the result of indicator 1 is missing. "
        + "Import what is missing, or say why there is none.",
      japanese: "指標 2、3 は実績がなく、指標 5 は集計中のため、この年度の達成率を計算できません。"
        + "実績がない指標は、実績か、実績がない理由を取り込んでください。"
        + "集計中の指標は、実績が出たら取り込んでください。",
      "指標 1 は実績がなく、この年度の達成率を計算できません。"
        + "実績がない指標は、実績か、実績がない理由を取り込んでください。")
  }

  @Test("incomplete: a pending result is awaited, not missing")
  func pending() throws {
    let store = try store(
      "target, result_status",
      """
      10, 'pending'
      10, 'pending'
      """,
      """
      DELETE FROM assessment;
      INSERT INTO indicator (measure_id, fiscal_year, number, target, result_status)
      VALUES (1, 2019, 1, 5, 'pending');
      """)
    try expect(
      "incomplete", "warning", in: store, at: "p 1 2018 -", "p 1 2019 -",
      english: "No rate is computed for the year: the results of indicators 1, 2 are pending. "
        + "Import what is pending when it is known.",
      "No rate is computed for the year: the result of indicator 1 is pending. "
        + "Import what is pending when it is known.",
      japanese: "指標 1、2 は集計中のため、この年度の達成率を計算できません。"
        + "集計中の指標は、実績が出たら取り込んでください。",
      "指標 1 は集計中のため、この年度の達成率を計算できません。"
        + "集計中の指標は、実績が出たら取り込んでください。")
  }

  @Test("rate_overflow: a rate beyond what a number holds leaves the year without one")
  func rateOverflow() throws {
    let store = try store(
      "target, result",
      """
      1e-10, 1e308
      -1e-10, 1e308
      1e10, 1e15
      """)
    try store.expect(
      "SELECT rate FROM measure_year WHERE fiscal_year = 2018",
      gives: """
        rate
        NULL
        """)
    try expect(
      "rate_overflow", "warning", in: store, at: "p 1 2018 1", "p 1 2018 2",
      english: "The rate of result 1.0e+308 and target 1.0e-10 is beyond 1,000,000,000 %. "
        + "Correct the target or the result.",
      "The rate of result 1.0e+308 and target -1.0e-10 is beyond 1,000,000,000 %. "
        + "Correct the target or the result.",
      japanese: "実績 1.0e+308 と目標値 1.0e-10 による達成率は 1,000,000,000％を超えています。"
        + "目標値か実績を訂正してください。",
      "実績 1.0e+308 と目標値 -1.0e-10 による達成率は 1,000,000,000％を超えています。"
        + "目標値か実績を訂正してください。")
  }

  @Test("rate_overflow: rates that only their mean brings beyond all numbers; infinite by infinite")
  func meanOverflow() throws {
    let store = try store(
      "formula, baseline, target, result",
      """
      'ratio', NULL, 1, 1e306
      'ratio', NULL, 1, 1.1e306
      'baseline', -1e308, 1e308, 1e308
      """)
    #expect(
      try store.rows("SELECT indicator FROM finding WHERE code = 'rate_overflow' ORDER BY 1")
        == [["1"], ["2"], ["3"]])
    #expect(
      try store.rows("SELECT rate FROM measure_year WHERE fiscal_year = 2018") == [["NULL"]])
    #expect(try store.rows("SELECT 1 FROM finding WHERE code = 'zero_denominator'") == [])
  }

  @Test("rate_overflow: an assessed rate beyond a billion percent counts for nothing")
  func assessedOverflow() throws {
    let store = try store(
      "target, result", "10, 10",
      "INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (1, 2018, 1e308);")
    try expect(
      "rate_overflow", "warning", in: store, at: "p 1 2018 -",
      english: "The assessed rate 1.0e+308 % is beyond 1,000,000,000 %. Correct it.",
      japanese: "自己評価の達成率 1.0e+308％は 1,000,000,000％を超えています。自己評価を訂正してください。")
    #expect(
      try store.rows("SELECT average_shown FROM measure_review") == [["100"]])
  }

  @Test("figures are written as people write them, none by another's digits")
  func figures() throws {
    for (rate, shown) in [
      ("100", "100"), ("0", "0"), ("-0.04", "0"), ("89.25", "89.3"), ("1000", "1000"),
      ("1e9", "1000000000"),
    ] {
      let store = try store(
        "target, result", "100, 55",
        "INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (1, 2018, \(rate));")
      let messages = try store.rows("SELECT message FROM finding WHERE code = 'rates_differ'")
      #expect(
        messages == [
          [
            "The department assessed \(shown) %, its indicators compute to 55 %. "
              + "The assessment counts. Ask the department which is right, or for a comment that "
              + "says why."
          ]
        ])
    }
  }

  @Test("zero_denominator: target and result are there, but the formula would divide by 0")
  func zeroDenominator() throws {
    let store = try store(
      "formula, baseline, target, target_max, result",
      """
      'ratio', NULL, 0, NULL, 5
      'inverse', NULL, 10, NULL, 0
      'at_most', NULL, 0, NULL, 0
      'at_most', NULL, -1, NULL, 0
      'within', NULL, 0, 10, -5
      'baseline', 50, 50, NULL, 60
      """)
    let english =
      "The formula would divide by zero, so the indicator has no rate. "
      + "Check its target, or choose another formula."
    let japanese = "0で割る計算になるため、達成率がありません。目標値を確かめるか、別の計算方法を選んでください。"
    try expect(
      "zero_denominator", "warning", in: store,
      at: "p 1 2018 1", "p 1 2018 2", "p 1 2018 4", "p 1 2018 5", "p 1 2018 6",
      english: english, english, english, english, english,
      japanese: japanese, japanese, japanese, japanese, japanese)
  }

  @Test("formula_incomplete: a range without an upper bound, a baseline formula without a baseline")
  func formulaIncomplete() throws {
    let store = try store(
      "formula, target, result",
      """
      'within', 10, 15
      'baseline', 10, 15
      """)
    try expect(
      "formula_incomplete", "warning", in: store, at: "p 1 2018 1", "p 1 2018 2",
      english: "The formula needs target_max, which is empty. Give it, or choose another formula.",
      "The formula needs baseline, which is empty. Give it, or choose another formula.",
      japanese: "計算方法に必要な target_max が空です。値を入れるか、別の計算方法を選んでください。",
      "計算方法に必要な baseline が空です。値を入れるか、別の計算方法を選んでください。")
  }

  @Test("prose_target: a figure reported against a target in words")
  func proseTarget() throws {
    let store = try store(
      "target_text, result, achieved",
      """
      '毎月掲載', 12, NULL
      '毎月掲載', 12, 1
      '毎月掲載', NULL, 1
      NULL, 12, NULL
      """)
    try expect(
      "prose_target", "warning", in: store, at: "p 1 2018 1",
      english: "The target is words (毎月掲載) and the result a figure, so the indicator has no rate. "
        + "Give a target value, or say whether it was achieved.",
      japanese: "目標が文章（毎月掲載）で実績が数値のため、達成率がありません。目標値を入れるか、達成したかどうかを入れてください。")
  }

  @Test("prose_target: not where the target is a typed blank, whose text is only a dash")
  func proseTargetOfBlank() throws {
    let store = try store("target_text, target_status, result", "'—', 'not_set', 12")
    try expect("prose_target", "warning", in: store)
  }

  @Test("rates_differ: the assessment and the computed rate are not shown alike")
  func ratesDiffer() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...4) + "UPDATE plan SET last_year = 2018;"
        + (1...4).map {
          """
          INSERT INTO indicator (measure_id, fiscal_year, number, target, result)
          VALUES (\($0), 2018, 1, 300, 268);
          """
        }.joined()
        // 89.333… is computed.
        + SmallPlan.assessments(1, "120") + SmallPlan.assessments(2, "89")
        + SmallPlan.assessments(3, "88.8") + SmallPlan.assessments(4, "100.25"))
    let ask =
      "The assessment counts. Ask the department which is right, or for a comment that says why."
    let askJapanese = "自己評価を採用しています。どちらが正しいかを所管課に確認するか、コメントへの理由の記入を依頼してください。"
    try expect(
      "rates_differ", "warning", in: store, at: "p 1 2018 -", "p 3 2018 -", "p 4 2018 -",
      english:
        "The department assessed 120 %, its indicators compute to 89.3 %. \(ask)",
      "The department assessed 88.8 %, its indicators compute to 89.3 %. \(ask)",
      "The department assessed 100.3 %, its indicators compute to 89.3 %. \(ask)",
      japanese: "自己評価は 120％ですが、指標から計算すると 89.3％です。\(askJapanese)",
      "自己評価は 88.8％ですが、指標から計算すると 89.3％です。\(askJapanese)",
      "自己評価は 100.3％ですが、指標から計算すると 89.3％です。\(askJapanese)")
  }

  @Test("blank_counts: the assessment is a typed blank though the indicators compute")
  func blankCounts() throws {
    let store = try store(
      "target, result", "10, 10",
      "INSERT INTO assessment (measure_id, fiscal_year, status) VALUES (1, 2018, 'ended');")
    try expect(
      "blank_counts", "note", in: store, at: "p 1 2018 -",
      english:
        "The assessment is blank (ended) though its indicators compute to 100 %. "
        + "The year has no rate. If it should have one, clear the status of the assessment.",
      japanese: "指標から計算すると 100％ですが、自己評価が空欄（完了・廃止）のため、この年度の達成率はありません。"
        + "達成率が必要な場合は、自己評価の状況を消してください。")
  }

  @Test("no_band: an average that no grade band takes in")
  func noBand() throws {
    let store = try store(
      "target, result", "10, 2", "UPDATE grade_band SET at_least = 70 WHERE grade = 'C';")
    try expect(
      "no_band", "error", in: store, at: "p 1 - -",
      english: "No grade band takes in the average 60 %. Give the plan a lowest band.",
      japanese: "平均達成率 60％に当たる評価区分がありません。下限のない最下位の区分を設けてください。")
  }

  @Test("count_differs: published counts of a field or the plan that the measures do not give")
  func countDiffers() throws {
    let store = try TestStore(
      SmallPlan.measure + SmallPlan.assessments(1, "100", "100") + """
        INSERT INTO published_field (plan, field, grade, through_year, measures)
        VALUES ('p', '5', 'B', 2019, 2), ('p', NULL, 'A', 2019, 1), ('p', NULL, 'B', 2019, 1);
        """)
    try expect(
      "count_differs", "error", in: store, at: "p - - -", "p - - -",
      english: "Field (whole plan), grade A: 1 measure published, 0 computed. "
        + "Correct the rates, the fields of the measures, or the published count.",
      "Field 5, grade B: 2 measures published, 0 computed. "
        + "Correct the rates, the fields of the measures, or the published count.",
      japanese: "分野 （計画全体） の評価 A は、公表値が 1 施策、計算値が 0 施策です。"
        + "達成率、施策の分野、公表値のいずれかを訂正してください。",
      "分野 5 の評価 B は、公表値が 2 施策、計算値が 0 施策です。"
        + "達成率、施策の分野、公表値のいずれかを訂正してください。")
  }

  @Test("count_not_derivable: a pillar counts measures it never lists, one finding a pillar")
  func countNotDerivable() throws {
    let store = try TestStore(
      SmallPlan.measure + SmallPlan.assessments(1, "100", "100") + """
        INSERT INTO published_field (plan, field, grade, through_year, measures)
        VALUES ('p', '1', 'A', 2019, 2), ('p', '1', 'B', 2019, 3), ('p', '1', 'C', 2019, 0);
        """)
    try expect(
      "count_not_derivable", "note", in: store, at: "p - - -",
      english: "Field 1: 5 measures published, 1 listed. "
        + "The publication counts cross-listings that it does not name. "
        + "Import them as other_fields if you know them.",
      japanese: "分野 1 は、公表値が 5 施策、一覧にあるのは 1 施策です。公表値は一覧にない再掲を含みます。"
        + "再掲の分野が分かる場合は other_fields に入れて取り込んでください。")
  }

  @Test("result_without_target: a figure that nothing was aimed at")
  func resultWithoutTarget() throws {
    let store = try store("target, result", "NULL, 268")
    try expect(
      "result_without_target", "warning", in: store, at: "p 1 2018 1",
      english:
        "A result was reported, but there is no target. Give the target, or say why there is none.",
      japanese: "実績がありますが、目標値がありません。目標値か、目標値がない理由を入れてください。")
  }

  @Test("year_not_active: a rate counts outside of the measure's own years")
  func yearNotActive() throws {
    let store = try store("target, result", "300, 268")
    try store.run("UPDATE measure SET first_year = 2019")
    try expect(
      "year_not_active", "warning", in: store, at: "p 1 2018 -",
      english: "A rate counts in a year in which the measure is not active. Correct the year, or "
        + "the years of the measure.",
      japanese: "施策の実施期間外の年度の達成率が集計に含まれています。年度か、施策の実施期間を訂正してください。")
  }

  @Test("provisional_without_rate: nothing stands beside the mark")
  func provisionalWithoutRate() throws {
    let store = try store(
      "target, result", "300, 268",
      """
      INSERT INTO assessment (measure_id, fiscal_year, status) VALUES (1, 2018, 'provisional');
      """)
    try expect(
      "provisional_without_rate", "warning", in: store, at: "p 1 2018 -",
      english:
        "The assessment is marked provisional, but has no rate. Give the rate, or clear the mark.",
      japanese: "自己評価に速報値の印がありますが、達成率がありません。達成率を入れるか、印を消してください。")
  }

  @Test("zero_target: a target of 0 that is missed, whatever the result; not one that is met")
  func zeroTarget() throws {
    let store = try store(
      "formula, target, result",
      """
      'inverse', 0, 5
      'at_most', 0, 5
      'at_most', 0, 0
      'at_most', 1, 5
      'baseline', 0, 5
      """)
    try expect(
      "zero_target", "warning", in: store, at: "p 1 2018 1", "p 1 2018 2",
      english: "The target is 0 and the formula inverse, which gives 0 % for every result. "
        + "Choose at_most, which gives 100 % for the result 0.",
      "The target is 0 and the formula at_most, which gives 0 % for every result above 0, however "
        + "small. Choose baseline if coming nearer should count.",
      japanese: "目標値が 0 で計算方法が「目標÷実績」（inverse）のため、どのような実績でも達成率は 0％です。"
        + "実績 0 を 100％とする「目標以下」（at_most）を選んでください。",
      "目標値が 0 で計算方法が「目標以下」（at_most）のため、実績が 0 を超えると達成率は一律 0％です。"
        + "0 に近づいた分も評価する場合は「基準値比」（baseline）を選んでください。")
  }

  @Test("assessed_only: one finding for a year, with the first five of its measures")
  func assessedOnly() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...7)
        + (1...6).map { SmallPlan.assessments($0, "100") }.joined()
        + SmallPlan.assessments(2, "NULL", "90") + """
          INSERT INTO indicator (measure_id, fiscal_year, number, target, result)
          VALUES (7, 2018, 1, 10, 10), (7, 2019, 1, 10, NULL), (1, 2018, 1, NULL, 7);
          INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (7, 2018, 90), (7, 2019, 90);
          """)
    try expect(
      "assessed_only", "note", in: store, at: "p - 2018 -", "p - 2019 -",
      english: "The assessed rates of 6 measures (1, 2, 3, 4, 5, …) have no indicators they could "
        + "be computed from. Import their targets and results to have them checked.",
      "The assessed rate of measure 2 has no indicator it could be computed from. "
        + "Import its targets and results to have them checked.",
      japanese: "自己評価の達成率のうち 6 施策分（施策1、2、3、4、5 など）は、計算のもとになる指標がありません。"
        + "確かめるには、目標値と実績を取り込んでください。",
      "自己評価の達成率のうち 1 施策分（施策2）は、計算のもとになる指標がありません。"
        + "確かめるには、目標値と実績を取り込んでください。")
  }

  @Test(
    "every code of the view is tested here, those of grades and suspicions beside, and is a word")
  func codes() throws {
    let view = try #require(Asset.all(in: "schema/views").first { $0.name == "finding" }).text
    let found = view.matches(
      of: /'(?:error|warning|note)'(?: AS severity)?,\s*(?:--[^\n]*\s*)?'([a-z_]+)'/)
    #expect(
      Set(found.map { String($0.1) }) == [
        "zero_denominator", "formula_incomplete", "figure_unused", "prose_target",
        "words_for_figure",
        "rates_differ",
        "blank_counts", "year_outside_plan", "assessed_only", "zero_target",
        "provisional_without_rate", "result_without_target", "year_not_active", "count_differs",
        "count_not_derivable", "published_rate_differs", "rate_overflow", "year_ahead",
        "no_measures", "names_alike",
      ])
  }
}
