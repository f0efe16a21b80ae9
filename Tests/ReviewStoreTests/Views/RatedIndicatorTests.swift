import Testing

@Suite("View rated_indicator")
struct RatedIndicatorTests {
  /// The rates of indicators that all have one formula.
  private func rates(
    _ formula: String, _ columns: String, _ rows: String, give table: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let store = try TestStore(SmallPlan.measure + SmallPlan.indicators(columns, rows))
    try store.run("UPDATE indicator SET formula = '\(formula)'")
    try store.expect(
      """
      SELECT \(columns), r.rate
      FROM indicator JOIN rated_indicator AS r USING (measure_id, fiscal_year, number)
      ORDER BY number
      """, gives: table, sourceLocation: sourceLocation)
  }

  @Test("ratio is result ÷ target: never capped, and nothing where the target is 0")
  func ratio() throws {
    try rates(
      "ratio", "target, result",
      """
      200, 150
      200, 200
      200, 500
      200, 0
      0, 5
      0, 0
      200, NULL
      NULL, 5
      """,
      give: """
        target | result | rate
        200.0  | 150.0  | 75.0
        200.0  | 200.0  | 100.0
        200.0  | 500.0  | 250.0
        200.0  | 0.0    | 0.0
        0.0    | 5.0    | NULL
        0.0    | 0.0    | NULL
        200.0  | NULL   | NULL
        NULL   | 5.0    | NULL
        """)
  }

  @Test("ratio takes negative figures as they stand")
  func ratioNegative() throws {
    try rates(
      "ratio", "target, result",
      """
      -50, -25
      -50, 25
      50, -25
      """,
      give: """
        target | result | rate
        -50.0  | -25.0  | 50.0
        -50.0  | 25.0   | -50.0
        50.0   | -25.0  | -50.0
        """)
  }

  @Test("a rate is multiplied by 100 before it is divided: 29 of 100 is 29, not 28.999999999999996")
  func multipliedFirst() throws {
    try rates(
      "ratio", "target, result",
      """
      100, 29
      100, 57
      0.3, 0.3
      """,
      give: """
        target | result | rate
        100.0  | 29.0   | 29.0
        100.0  | 57.0   | 57.0
        0.3    | 0.3    | 100.0
        """)
  }

  @Test("inverse is target ÷ result, and nothing where the result is 0")
  func inverse() throws {
    try rates(
      "inverse", "target, result",
      """
      10, 8
      10, 10
      10, 20
      0, 5
      10, 0
      0, 0
      -10, -20
      10, NULL
      """,
      give: """
        target | result | rate
        10.0   | 8.0    | 125.0
        10.0   | 10.0   | 100.0
        10.0   | 20.0   | 50.0
        0.0    | 5.0    | 0.0
        10.0   | 0.0    | NULL
        0.0    | 0.0    | NULL
        -10.0  | -20.0  | 50.0
        10.0   | NULL   | NULL
        """)
  }

  @Test("at_most is 100 up to the target, which is tested first, and then target ÷ result")
  func atMost() throws {
    try rates(
      "at_most", "target, result",
      """
      3, 0
      3, 3
      3, 4
      0, 0
      0, 5
      3, -1
      -10, -20
      -10, 0
      3, NULL
      """,
      give: """
        target | result | rate
        3.0    | 0.0    | 100.0
        3.0    | 3.0    | 100.0
        3.0    | 4.0    | 75.0
        0.0    | 0.0    | 100.0
        0.0    | 5.0    | 0.0
        3.0    | -1.0   | 100.0
        -10.0  | -20.0  | 100.0
        -10.0  | 0.0    | NULL
        3.0    | NULL   | NULL
        """)
  }

  @Test("within is 100 from bound to bound, both included, and then a ratio to the bound it misses")
  func within() throws {
    try rates(
      "within", "target, target_max, result",
      """
      10, 20, 10
      10, 20, 15
      10, 20, 20
      10, 20, 5
      10, 20, 40
      10, 20, 0
      10, 20, -5
      10, 10, 10
      0, 20, 0
      -20, 20, -10
      """,
      give: """
        target | target_max | result | rate
        10.0   | 20.0       | 10.0   | 100.0
        10.0   | 20.0       | 15.0   | 100.0
        10.0   | 20.0       | 20.0   | 100.0
        10.0   | 20.0       | 5.0    | 50.0
        10.0   | 20.0       | 40.0   | 50.0
        10.0   | 20.0       | 0.0    | 0.0
        10.0   | 20.0       | -5.0   | -50.0
        10.0   | 10.0       | 10.0   | 100.0
        0.0    | 20.0       | 0.0    | 100.0
        -20.0  | 20.0       | -10.0  | 100.0
        """)
  }

  @Test(
    "within has no rate where it would divide by 0, and none without an upper bound or a result")
  func withinNothing() throws {
    try rates(
      "within", "target, target_max, result",
      """
      0, 20, -5
      -20, -10, 0
      10, NULL, 15
      10, NULL, 5
      10, 20, NULL
      """,
      give: """
        target | target_max | result | rate
        0.0    | 20.0       | -5.0   | NULL
        -20.0  | -10.0      | 0.0    | NULL
        10.0   | NULL       | 15.0   | NULL
        10.0   | NULL       | 5.0    | NULL
        10.0   | 20.0       | NULL   | NULL
        """)
  }

  @Test("within has no rate without a lower bound, since that is a target it does not have")
  func withinNoTarget() throws {
    try rates(
      "within", "target, target_max, result", "NULL, 20, 40",
      give: """
        target | target_max | result | rate
        NULL   | 20.0       | 40.0   | NULL
        """)
  }

  @Test("baseline is the way made from the baseline ÷ the way to the target, upwards or downwards")
  func baseline() throws {
    try rates(
      "baseline", "baseline, target, result",
      """
      50, 100, 75
      50, 100, 100
      50, 100, 150
      50, 100, 50
      50, 100, 40
      100, 50, 75
      100, 50, 25
      -10, 10, 0
      0, 80, 60
      """,
      give: """
        baseline | target | result | rate
        50.0     | 100.0  | 75.0   | 50.0
        50.0     | 100.0  | 100.0  | 100.0
        50.0     | 100.0  | 150.0  | 200.0
        50.0     | 100.0  | 50.0   | 0.0
        50.0     | 100.0  | 40.0   | -20.0
        100.0    | 50.0   | 75.0   | 50.0
        100.0    | 50.0   | 25.0   | 150.0
        -10.0    | 10.0   | 0.0    | 50.0
        0.0      | 80.0   | 60.0   | 75.0
        """)
  }

  @Test("baseline has no rate where target and baseline are one, and none without a baseline")
  func baselineNothing() throws {
    try rates(
      "baseline", "baseline, target, result",
      """
      50, 50, 75
      NULL, 50, 75
      50, 100, NULL
      """,
      give: """
        baseline | target | result | rate
        50.0     | 50.0   | 75.0   | NULL
        NULL     | 50.0   | 75.0   | NULL
        50.0     | 100.0  | NULL   | NULL
        """)
  }

  @Test("achieved is 100 or 0, whatever figures stand beside it")
  func achieved() throws {
    try rates(
      "achieved", "target, result, achieved",
      """
      NULL, NULL, 1
      NULL, NULL, 0
      NULL, NULL, NULL
      10, 5, 1
      10, 20, 0
      """,
      give: """
        target | result | achieved | rate
        NULL   | NULL   | 1        | 100.0
        NULL   | NULL   | 0        | 0.0
        NULL   | NULL   | NULL     | NULL
        10.0   | 5.0    | 1        | 100.0
        10.0   | 20.0   | 0        | 0.0
        """)
  }

  @Test("a formula left out is ratio where there is a figure, and achieved for words and yes or no")
  func defaultFormula() throws {
    let columns = "target, target_text, result, achieved"
    let store = try TestStore(
      SmallPlan.measure
        + SmallPlan.indicators(
          columns,
          """
          10, NULL, 5, NULL
          10, '10件', NULL, NULL
          10, NULL, NULL, 1
          NULL, '実施', NULL, 1
          NULL, '実施', NULL, NULL
          NULL, NULL, NULL, 0
          NULL, '実施', 5, NULL
          NULL, NULL, 5, NULL
          NULL, NULL, NULL, NULL
          """))
    try store.expect(
      """
      SELECT \(columns), r.formula, r.rate, r.in_mean
      FROM indicator JOIN rated_indicator AS r USING (measure_id, fiscal_year, number)
      ORDER BY number
      """,
      gives: """
        target | target_text | result | achieved | formula  | rate  | in_mean
        10.0   | NULL        | 5.0    | NULL     | ratio    | 50.0  | 1
        10.0   | 10件        | NULL   | NULL     | ratio    | NULL  | 1
        10.0   | NULL        | NULL   | 1        | ratio    | NULL  | 1
        NULL   | 実施        | NULL   | 1        | achieved | 100.0 | 1
        NULL   | 実施        | NULL   | NULL     | achieved | NULL  | 1
        NULL   | NULL        | NULL   | 0        | achieved | 0.0   | 1
        NULL   | 実施        | 5.0    | NULL     | ratio    | NULL  | 0
        NULL   | NULL        | 5.0    | NULL     | ratio    | NULL  | 0
        NULL   | NULL        | NULL   | NULL     | ratio    | NULL  | 0
        """)
  }

  @Test("a figure leaves the mean when it has no target, whatever the reason")
  func typedBlankTargets() throws {
    let columns = "target_status, target, result"
    let store = try TestStore(
      SmallPlan.measure
        + SmallPlan.indicators(
          columns,
          """
          'pending', NULL, 5
          'not_measured', NULL, 5
          'not_set', NULL, 5
          'not_applicable', NULL, 5
          'ended', NULL, 5
          'provisional', 10, 5
          'provisional', NULL, 5
          NULL, NULL, 5
          NULL, 10, 5
          """))
    try store.expect(
      """
      SELECT \(columns), r.rate, r.in_mean
      FROM indicator JOIN rated_indicator AS r USING (measure_id, fiscal_year, number)
      ORDER BY number
      """,
      gives: """
        target_status  | target | result | rate | in_mean
        pending        | NULL   | 5.0    | NULL | 0
        not_measured   | NULL   | 5.0    | NULL | 0
        not_set        | NULL   | 5.0    | NULL | 0
        not_applicable | NULL   | 5.0    | NULL | 0
        ended          | NULL   | 5.0    | NULL | 0
        provisional    | 10.0   | 5.0    | 50.0 | 1
        provisional    | NULL   | 5.0    | NULL | 0
        NULL           | NULL   | 5.0    | NULL | 0
        NULL           | 10.0   | 5.0    | 50.0 | 1
        """)
  }

  @Test(
    "an achieved or not needs no target, and without either a typed blank of the target excuses it")
  func typedBlankTargetsOfAchieved() throws {
    let columns = "target_status, achieved"
    let store = try TestStore(
      SmallPlan.measure
        + SmallPlan.indicators(
          "formula, target_text, " + columns,
          """
          'achieved', '実施', 'pending', NULL
          'achieved', '実施', 'not_measured', NULL
          'achieved', '実施', 'not_set', NULL
          'achieved', '実施', 'not_applicable', NULL
          'achieved', '実施', 'ended', NULL
          'achieved', '実施', 'provisional', NULL
          'achieved', '実施', NULL, NULL
          'achieved', NULL, 'not_set', 1
          'achieved', NULL, 'ended', 0
          """))
    try store.expect(
      """
      SELECT \(columns), r.rate, r.in_mean
      FROM indicator JOIN rated_indicator AS r USING (measure_id, fiscal_year, number)
      ORDER BY number
      """,
      gives: """
        target_status  | achieved | rate  | in_mean
        pending        | NULL     | NULL  | 0
        not_measured   | NULL     | NULL  | 0
        not_set        | NULL     | NULL  | 0
        not_applicable | NULL     | NULL  | 0
        ended          | NULL     | NULL  | 0
        provisional    | NULL     | NULL  | 1
        NULL           | NULL     | NULL  | 1
        not_set        | 1        | 100.0 | 1
        ended          | 0        | 0.0   | 1
        """)
  }

  @Test(
    "a result that is not measured, not applicable or ended leaves the mean; a missing one stays")
  func typedBlankResults() throws {
    let columns = "result_status, result"
    let store = try TestStore(
      SmallPlan.measure
        + SmallPlan.indicators(
          "target, " + columns,
          """
          10, 'pending', NULL
          10, 'not_measured', NULL
          10, 'not_set', NULL
          10, 'not_applicable', NULL
          10, 'ended', NULL
          10, 'provisional', 5
          10, 'provisional', NULL
          10, NULL, NULL
          """))
    try store.expect(
      """
      SELECT \(columns), r.rate, r.in_mean
      FROM indicator JOIN rated_indicator AS r USING (measure_id, fiscal_year, number)
      ORDER BY number
      """,
      gives: """
        result_status  | result | rate | in_mean
        pending        | NULL   | NULL | 1
        not_measured   | NULL   | NULL | 0
        not_set        | NULL   | NULL | 1
        not_applicable | NULL   | NULL | 0
        ended          | NULL   | NULL | 0
        provisional    | 5.0    | 50.0 | 1
        provisional    | NULL   | NULL | 1
        NULL           | NULL   | NULL | 1
        """)
  }

  @Test("the same holds of an achieved or not")
  func typedBlankResultsOfAchieved() throws {
    let columns = "result_status, achieved"
    let store = try TestStore(
      SmallPlan.measure
        + SmallPlan.indicators(
          "target_text, " + columns,
          """
          '実施', 'pending', NULL
          '実施', 'not_measured', NULL
          '実施', 'not_set', NULL
          '実施', 'not_applicable', NULL
          '実施', 'ended', NULL
          '実施', 'provisional', 1
          '実施', 'provisional', NULL
          '実施', NULL, NULL
          """))
    try store.expect(
      """
      SELECT \(columns), r.rate, r.in_mean
      FROM indicator JOIN rated_indicator AS r USING (measure_id, fiscal_year, number)
      ORDER BY number
      """,
      gives: """
        result_status  | achieved | rate  | in_mean
        pending        | NULL     | NULL  | 1
        not_measured   | NULL     | NULL  | 0
        not_set        | NULL     | NULL  | 1
        not_applicable | NULL     | NULL  | 0
        ended          | NULL     | NULL  | 0
        provisional    | 1        | 100.0 | 1
        provisional    | NULL     | NULL  | 1
        NULL           | NULL     | NULL  | 1
        """)
  }
}
