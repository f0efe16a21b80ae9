import Testing

@Suite("View indicator_rate")
struct IndicatorRateTests {
  @Test("an indicator stands under the codes that people use, with all it was given")
  func columns() throws {
    let store = try TestStore(
      SmallPlan.measure + """
        UPDATE measure SET code = 'A-02-3';
        INSERT INTO indicator
          (measure_id, fiscal_year, number, label, name, unit, target, result)
        VALUES (1, 2019, 2, '②', '参加者数', '人', 225, 268);
        """)
    try store.expect(
      """
      SELECT plan, measure, fiscal_year, indicator, label, name, formula, unit FROM indicator_rate
      """,
      gives: """
        plan | measure | fiscal_year | indicator | label | name     | formula | unit
        p    | A-02-3  | 2019        | 2         | ②     | 参加者数 | ratio   | 人
        """)
    try store.expect(
      "SELECT target, result, rate, working, in_mean FROM indicator_rate",
      gives: """
        target | result | rate               | working         | in_mean
        225.0  | 268.0  | 119.11111111111111 | 100 × 268 ÷ 225 | 1
        """)
  }

  @Test("the working of every formula is the sum its rate came from")
  func working() throws {
    let columns = "formula, baseline, target, target_max, result, achieved"
    let store = try TestStore(
      SmallPlan.measure
        + SmallPlan.indicators(
          columns,
          """
          'ratio', NULL, 200, NULL, 150, NULL
          'achieved', NULL, NULL, NULL, NULL, 1
          'achieved', NULL, NULL, NULL, NULL, 0
          'inverse', NULL, 10, NULL, 8, NULL
          'at_most', NULL, 3, NULL, 0, NULL
          'at_most', NULL, 3, NULL, 3, NULL
          'at_most', NULL, 3, NULL, 4, NULL
          'within', NULL, 10, 20, 5, NULL
          'within', NULL, 10, 20, 10, NULL
          'within', NULL, 10, 20, 20, NULL
          'within', NULL, 10, 20, 40, NULL
          'baseline', 50, 100, NULL, 75, NULL
          """))
    try store.expect(
      "SELECT formula, rate, working FROM indicator_rate ORDER BY indicator",
      gives: """
        formula  | rate  | working
        ratio    | 75.0  | 100 × 150 ÷ 200
        achieved | 100.0 | 100 × 1 ÷ 1
        achieved | 0.0   | 100 × 0 ÷ 1
        inverse  | 125.0 | 100 × 10 ÷ 8
        at_most  | 100.0 | 0 ≤ 3 → 100
        at_most  | 100.0 | 3 ≤ 3 → 100
        at_most  | 75.0  | 100 × 3 ÷ 4
        within   | 50.0  | 100 × 5 ÷ 10
        within   | 100.0 | 10 ≤ 10 ≤ 20 → 100
        within   | 100.0 | 10 ≤ 20 ≤ 20 → 100
        within   | 50.0  | 100 × 20 ÷ 40
        baseline | 50.0  | 100 × (75 − 50) ÷ (100 − 50)
        """)
  }

  @Test("numbers are spelled as a person writes them: 268 and 0.5, negative ones in brackets")
  func spelling() throws {
    let store = try TestStore(
      SmallPlan.measure
        + SmallPlan.indicators(
          "formula, baseline, target, target_max, result",
          """
          'ratio', NULL, 0.5, NULL, 0.1
          'ratio', NULL, -50, NULL, -25
          'ratio', NULL, 22838, NULL, 0
          'within', NULL, -20, -0.5, -1.5
          'baseline', -10, 10, NULL, 0
          """))
    try store.expect(
      "SELECT rate, working FROM indicator_rate ORDER BY indicator",
      gives: """
        rate  | working
        20.0  | 100 × 0.1 ÷ 0.5
        50.0  | 100 × (-25) ÷ (-50)
        0.0   | 100 × 0 ÷ 22838
        100.0 | (-20) ≤ (-1.5) ≤ (-0.5) → 100
        50.0  | 100 × (0 − (-10)) ÷ (10 − (-10))
        """)
  }

  @Test("where there is no rate there is no working")
  func nothing() throws {
    let store = try TestStore(
      SmallPlan.measure
        + SmallPlan.indicators(
          "formula, target, result",
          """
          'ratio', 0, 5
          'ratio', 10, NULL
          'within', 10, 15
          'baseline', 10, 15
          NULL, NULL, 15
          """))
    try store.expect(
      "SELECT formula, target, result, rate, working FROM indicator_rate ORDER BY indicator",
      gives: """
        formula  | target | result | rate | working
        ratio    | 0.0    | 5.0    | NULL | NULL
        ratio    | 10.0   | NULL   | NULL | NULL
        within   | 10.0   | 15.0   | NULL | NULL
        baseline | 10.0   | 15.0   | NULL | NULL
        ratio    | NULL   | 15.0   | NULL | NULL
        """)
  }

  @Test("the indicators of one code in two plans stay apart")
  func plans() throws {
    let store = try TestStore(
      SmallPlan.measure + """
        INSERT INTO plan (code, title, first_year, last_year) VALUES ('q', 'Other', 2018, 2018);
        INSERT INTO field (plan, code, kind, name) VALUES ('q', '1', 'pillar', 'Health');
        INSERT INTO measure (id, plan, code, position, name, field)
        VALUES (2, 'q', '1', 1, 'Measure', '1');
        INSERT INTO indicator (measure_id, fiscal_year, number, target, result)
        VALUES (1, 2018, 1, 10, 9), (2, 2018, 1, 10, 7);
        """)
    try store.expect(
      "SELECT plan, measure, indicator, rate FROM indicator_rate ORDER BY plan",
      gives: """
        plan | measure | indicator | rate
        p    | 1       | 1         | 90.0
        q    | 1       | 1         | 70.0
        """)
  }
}
