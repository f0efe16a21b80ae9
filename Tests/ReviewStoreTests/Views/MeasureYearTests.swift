import Testing

@Suite("View measure_year")
struct MeasureYearTests {
  private let rates = """
    SELECT fiscal_year, computed_rate, assessed_rate, rate, basis, status
    FROM measure_year ORDER BY measure_id, fiscal_year
    """

  /// The computed rate of indicators of 2018 and how many of them there are and have a rate.
  private func mean(
    _ columns: String, _ rows: String, gives table: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let store = try TestStore(SmallPlan.measure + SmallPlan.indicators(columns, rows))
    try store.expect(
      """
      SELECT computed_rate, rate, basis, indicators, indicators_rated
      FROM measure_year WHERE fiscal_year = 2018
      """, gives: table, sourceLocation: sourceLocation)
  }

  @Test("every measure has a row for every year of its plan, in which it is active or not")
  func everyYear() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...2) + """
        UPDATE plan SET last_year = 2020;
        UPDATE measure SET first_year = 2019, last_year = 2019 WHERE id = 2;
        INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (2, 2019, 80);
        """)
    try store.expect(
      """
      SELECT plan, measure, fiscal_year, rate, basis, indicators, indicators_rated
      FROM measure_year ORDER BY measure_id, fiscal_year
      """,
      gives: """
        plan | measure | fiscal_year | rate | basis    | indicators | indicators_rated
        p    | 1       | 2018        | NULL | none     | 0          | 0
        p    | 1       | 2019        | NULL | none     | 0          | 0
        p    | 1       | 2020        | NULL | none     | 0          | 0
        p    | 2       | 2018        | NULL | none     | 0          | 0
        p    | 2       | 2019        | 80.0 | assessed | 0          | 0
        p    | 2       | 2020        | NULL | none     | 0          | 0
        """)
  }

  @Test("the computed rate is the mean of the indicators' rates, figures and achieved or not alike")
  func computed() throws {
    try mean(
      "target, target_text, result, achieved",
      """
      10, NULL, 9, NULL
      10, NULL, 15, NULL
      NULL, '実施', NULL, 1
      NULL, '実施', NULL, 0
      """,
      gives: """
        computed_rate | rate | basis    | indicators | indicators_rated
        85.0          | 85.0 | computed | 4          | 4
        """)
  }

  @Test(
    "an indicator outside the mean changes nothing: no target, not measured, not applicable, ended")
  func outsideTheMean() throws {
    try mean(
      "target, target_status, result, result_status",
      """
      10, NULL, 8, NULL
      NULL, 'not_set', 99, NULL
      NULL, 'ended', NULL, 'ended'
      10, NULL, NULL, 'not_measured'
      10, NULL, NULL, 'not_applicable'
      10, NULL, NULL, 'ended'
      """,
      gives: """
        computed_rate | rate | basis    | indicators | indicators_rated
        80.0          | 80.0 | computed | 6          | 1
        """)
  }

  @Test("a provisional result counts as it stands")
  func provisional() throws {
    try mean(
      "target, result, result_status",
      """
      10, 8, 'provisional'
      10, 10, NULL
      """,
      gives: """
        computed_rate | rate | basis    | indicators | indicators_rated
        90.0          | 90.0 | computed | 2          | 2
        """)
  }

  @Test(
    "a result that is missing, pending or not set leaves the year without a computed rate",
    arguments: ["NULL", "'pending'", "'not_set'", "'provisional'"])
  func missing(status: String) throws {
    try mean(
      "target, result, result_status",
      """
      10, 10, NULL
      10, NULL, \(status)
      """,
      gives: """
        computed_rate | rate | basis | indicators | indicators_rated
        NULL          | NULL | none  | 2          | 1
        """)
  }

  @Test("a zero denominator leaves the year without a computed rate, too")
  func zeroDenominator() throws {
    try mean(
      "target, result",
      """
      10, 10
      0, 5
      """,
      gives: """
        computed_rate | rate | basis | indicators | indicators_rated
        NULL          | NULL | none  | 2          | 1
        """)
  }

  @Test(
    "a rate beyond all numbers is none, whatever its sign", arguments: ["1e308", "-1e308"])
  func infinite(result: String) throws {
    let store = try TestStore(
      SmallPlan.measure + SmallPlan.indicators("target, result", "0.1, \(result)"))
    try store.expect(
      "SELECT computed_rate, rate, basis FROM measure_year WHERE fiscal_year = 2018",
      gives: """
        computed_rate | rate | basis
        NULL          | NULL | none
        """)
  }

  @Test("a rate beyond a billion percent is none, computed or assessed; a billion is one")
  func billion() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...3)
        + SmallPlan.assessments(1, "1000000001", "-1e308")
        + SmallPlan.assessments(2, "1000000000", "-1000000000")
          + """
          INSERT INTO indicator (measure_id, fiscal_year, number, target, result)
          VALUES (3, 2018, 1, 1, 1e7), (3, 2019, 1, 1, 10000001), (1, 2018, 1, 10, 10);
          """)
    try store.expect(
      """
      SELECT measure, fiscal_year, computed_rate, assessed_rate, rate, basis FROM measure_year
      ORDER BY measure, fiscal_year
      """,
      gives: """
        measure | fiscal_year | computed_rate | assessed_rate | rate          | basis
        1       | 2018        | 100.0         | 1000000001.0  | NULL          | none
        1       | 2019        | NULL          | -1e+308       | NULL          | none
        2       | 2018        | NULL          | 1000000000.0  | 1000000000.0  | assessed
        2       | 2019        | NULL          | -1000000000.0 | -1000000000.0 | assessed
        3       | 2018        | 1000000000.0  | NULL          | 1000000000.0  | computed
        3       | 2019        | NULL          | NULL          | NULL          | none
        """)
  }

  @Test("achieved counts without a target, even where the target is a typed blank")
  func achievedWithoutTarget() throws {
    try mean(
      "formula, target_status, achieved",
      """
      'achieved', NULL, 1
      'achieved', 'not_set', 0
      """,
      gives: """
        computed_rate | rate | basis    | indicators | indicators_rated
        50.0          | 50.0 | computed | 2          | 2
        """)
  }

  @Test("indicators that are all outside the mean compute to nothing")
  func allOutside() throws {
    try mean(
      "target, result, result_status",
      """
      10, NULL, 'ended'
      NULL, 5, NULL
      """,
      gives: """
        computed_rate | rate | basis | indicators | indicators_rated
        NULL          | NULL | none  | 2          | 0
        """)
  }

  @Test("an indicator without a target is not counted as rated, whatever its upper bound")
  func noTargetIsNotRated() throws {
    try mean(
      "formula, target_max, result", "'within', 20, 40",
      gives: """
        computed_rate | rate | basis | indicators | indicators_rated
        NULL          | NULL | none  | 1          | 0
        """)
  }

  @Test("an assessment counts before the computed rate, and both stay visible")
  func assessed() throws {
    let store = try TestStore(
      SmallPlan.measure + SmallPlan.indicators("target, result", "10, 9") + """
        INSERT INTO assessment (measure_id, fiscal_year, rate, status)
        VALUES (1, 2018, 120, NULL), (1, 2019, 70, 'provisional');
        """)
    try store.expect(
      rates,
      gives: """
        fiscal_year | computed_rate | assessed_rate | rate  | basis    | status
        2018        | 90.0          | 120.0         | 120.0 | assessed | NULL
        2019        | NULL          | 70.0          | 70.0  | assessed | provisional
        """)
  }

  @Test("an assessment of 0 % counts as well")
  func assessedZero() throws {
    let store = try TestStore(
      SmallPlan.measure + SmallPlan.indicators("target, result", "10, 9")
        + SmallPlan.assessments(1, "0", "-5"))
    try store.expect(
      rates,
      gives: """
        fiscal_year | computed_rate | assessed_rate | rate | basis    | status
        2018        | 90.0          | 0.0           | 0.0  | assessed | NULL
        2019        | NULL          | -5.0          | -5.0 | assessed | NULL
        """)
  }

  @Test(
    "a typed blank counts before the computed rate: the year has none",
    arguments: ["pending", "not_measured", "not_set", "not_applicable", "ended"])
  func blank(status: String) throws {
    let store = try TestStore(
      SmallPlan.measure + SmallPlan.indicators("target, result", "10, 9") + """
        INSERT INTO assessment (measure_id, fiscal_year, status) VALUES (1, 2018, '\(status)');
        """)
    try store.expect(
      "SELECT computed_rate, assessed_rate, rate, basis, status FROM measure_year WHERE fiscal_year = 2018",
      gives: textTable(
        columns: ["computed_rate", "assessed_rate", "rate", "basis", "status"],
        rows: [["90.0", "NULL", "NULL", "blank", status]]))
  }

  @Test("an assessment that is a comment only leaves the computed rate in place")
  func comment() throws {
    let store = try TestStore(
      SmallPlan.measure + SmallPlan.indicators("target, result", "10, 9") + """
        INSERT INTO assessment (measure_id, fiscal_year, comment)
        VALUES (1, 2018, 'Nearly.'), (1, 2019, 'Nothing yet.');
        """)
    try store.expect(
      rates,
      gives: """
        fiscal_year | computed_rate | assessed_rate | rate | basis    | status
        2018        | 90.0          | NULL          | 90.0 | computed | NULL
        2019        | NULL          | NULL          | NULL | none     | NULL
        """)
  }

  @Test("figures of years outside the plan have no row")
  func outsideThePlan() throws {
    let store = try TestStore(
      SmallPlan.measure + """
        INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (1, 2017, 50), (1, 2020, 50);
        INSERT INTO indicator (measure_id, fiscal_year, number, target, result)
        VALUES (1, 2020, 1, 10, 9);
        """)
    try store.expect(
      rates,
      gives: """
        fiscal_year | computed_rate | assessed_rate | rate | basis | status
        2018        | NULL          | NULL          | NULL | none  | NULL
        2019        | NULL          | NULL          | NULL | none  | NULL
        """)
  }
}
