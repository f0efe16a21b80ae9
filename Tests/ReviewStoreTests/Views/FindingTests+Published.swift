import ReviewStore
import Tables
import Testing

extension FindingTests {
  @Test("published_differs: what was published and what is computed cannot both be right")
  func publishedDiffers() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...3)
        + SmallPlan.assessments(1, "100", "100", "100") + SmallPlan.assessments(3, "101", "100.25")
          + """
          INSERT INTO published_measure (measure_id, through_year, average, grade)
          VALUES (1, 2019, 80.5, 'C'), (2, 2019, 90, 'B'), (3, 2019, NULL, NULL);
          """)
    try expect(
      "published_differs", "error", in: store, at: "p 1 - -", "p 2 - -", "p 3 - -",
      english: "Published: average 80.5, grade C. Computed: average 100, grade B. "
        + "Correct the yearly rates or the published figures.",
      "Published: average 90, grade B. Computed: average -, grade -. "
        + "Correct the yearly rates or the published figures.",
      "Published: average -, grade -. Computed: average 100.63, grade B. "
        + "Correct the yearly rates or the published figures.",
      japanese: "公表値は平均 80.5、評価 C、計算値は平均 100、評価 B です。年度ごとの達成率か公表値を訂正してください。",
      "公表値は平均 90、評価 B、計算値は平均 -、評価 - です。年度ごとの達成率か公表値を訂正してください。",
      "公表値は平均 -、評価 -、計算値は平均 100.63、評価 B です。年度ごとの達成率か公表値を訂正してください。")
  }

  @Test("published_rounding: the rounding of the yearly rates explains the difference")
  func publishedRounding() throws {
    let store = try TestStore(
      SmallPlan.measure + SmallPlan.assessments(1, "100", "101") + """
        INSERT INTO published_measure (measure_id, through_year, average, grade)
        VALUES (1, 2019, 100, 'B');
        """)
    try expect(
      "published_rounding", "note", in: store, at: "p 1 - -",
      english: "Published average 100, computed 100.5: rounding explains up to 1, 0.5 on each of 2 "
        + "assessed rates averaged over 2 years, and 0.5 on the published average. "
        + "Nothing to correct.",
      japanese: "公表された平均は 100、計算値は 100.5 で、差は端数処理で説明できる範囲（1 以内）です"
        + "（自己評価 2 年分の各 0.5 を 2 年で平均した分と、公表された平均の 0.5）。訂正は不要です。")
  }

  @Test("published_rate_differs: a published rate of an indicator that is not the computed one")
  func publishedRateDiffers() throws {
    let store = try store(
      "target, result",
      """
      300, 268
      300, 268
      300, NULL
      """,
      """
      INSERT INTO published_indicator (measure_id, fiscal_year, number, rate)
      VALUES (1, 2018, 1, 89), (1, 2018, 2, 90.5), (1, 2018, 3, 90);
      """)
    try expect(
      "published_rate_differs", "error", in: store, at: "p 1 2018 2", "p 1 2018 3",
      english: "Published rate 90.5 %, computed 89.33 %. "
        + "Correct the target or result, or the published rate.",
      "Published rate 90 %, computed none. Correct the target or result, or the published rate.",
      japanese: "公表された達成率は 90.5％、計算値は 89.33％ です。目標値か実績、または公表値を訂正してください。",
      "公表された達成率は 90％、計算値は なし です。目標値か実績、または公表値を訂正してください。")
  }

  @Test("published_rate_differs: a rate was published of an indicator that the store does not have")
  func publishedRateOfNothing() throws {
    let store = try store(
      "target, result", "300, 268",
      """
      INSERT INTO published_indicator (measure_id, fiscal_year, number, rate)
      VALUES (1, 2018, 7, 90);
      """)
    try expect(
      "published_rate_differs", "error", in: store, at: "p 1 2018 7",
      english:
        "Published rate 90 %, computed none. Correct the target or result, or the published rate.",
      japanese: "公表された達成率は 90％、計算値は なし です。目標値か実績、または公表値を訂正してください。")
  }
}
