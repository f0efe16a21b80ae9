import Testing

@Suite("View measure_average")
struct MeasureAverageTests {
  /// What the averages of these assessed rates are, and how each rounding shows them.
  private func shown(
    digits: Int, _ rates: [String], gives table: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let store = try TestStore()
    for (rounding, plan) in [("half_up", "u"), ("half_even", "e"), ("truncate", "t")] {
      try store.run(
        """
        INSERT INTO plan (code, title, first_year, last_year, digits, rounding)
        VALUES ('\(plan)', 'Plan', 2018, 2019, \(digits), '\(rounding)');
        INSERT INTO field (plan, code, kind, name) VALUES ('\(plan)', '1', 'pillar', 'All');
        """)
      for (index, rate) in rates.enumerated() {
        try store.run(
          """
          INSERT INTO measure (plan, code, position, name, field)
          VALUES ('\(plan)', '\(index)', \(index), 'Measure', '1');
          INSERT INTO assessment (measure_id, fiscal_year, rate)
          SELECT max(id), 2018, \(rate) FROM measure;
          """)
      }
    }
    try store.expect(
      """
      SELECT
        u.average_rate AS average, u.average_shown AS half_up, e.average_shown AS half_even,
        t.average_shown AS truncated
      FROM measure_average AS u
      JOIN measure_average AS e ON e.plan = 'e' AND e.measure = u.measure
      JOIN measure_average AS t ON t.plan = 't' AND t.measure = u.measure
      WHERE u.plan = 'u'
      ORDER BY u.measure_id
      """, gives: table, sourceLocation: sourceLocation)
  }

  @Test("the average is the mean over the years that have a rate, and says how many those are")
  func yearsRated() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...5)
        + "UPDATE plan SET last_year = 2021;"
        + SmallPlan.assessments(1, "100", "40", "100", "120")
        + SmallPlan.assessments(2, "NULL", "80", "NULL", "90")
        + SmallPlan.assessments(3, "NULL", "NULL", "NULL", "0")
          + """
          INSERT INTO assessment (measure_id, fiscal_year, rate, status)
          VALUES (5, 2018, 100, NULL), (5, 2019, NULL, 'ended'), (5, 2022, 900, NULL);
          INSERT INTO indicator (measure_id, fiscal_year, number, target, result)
          VALUES (5, 2019, 1, 10, 90), (5, 2020, 1, 10, 5), (5, 2021, 1, 10, NULL);
          """)
    try store.expect(
      """
      SELECT plan, measure_id, measure, years_rated, average_rate, average_shown
      FROM measure_average ORDER BY measure_id
      """,
      gives: """
        plan | measure_id | measure | years_rated | average_rate | average_shown
        p    | 1          | 1       | 4           | 90.0         | 90
        p    | 2          | 2       | 2           | 85.0         | 85
        p    | 3          | 3       | 1           | 0.0          | 0
        p    | 4          | 4       | 0           | NULL         | NULL
        p    | 5          | 5       | 2           | 75.0         | 75
        """)
  }

  @Test("without digits, ties go up, to the even one, or down")
  func noDigits() throws {
    try shown(
      digits: 0, ["76.5", "77.5", "76.4", "76.6", "0.5", "1.5", "0", "100", "131.99"],
      gives: """
        average | half_up | half_even | truncated
        76.5    | 77      | 76        | 76
        77.5    | 78      | 78        | 77
        76.4    | 76      | 76        | 76
        76.6    | 77      | 77        | 76
        0.5     | 1       | 0         | 0
        1.5     | 2       | 2         | 1
        0.0     | 0       | 0         | 0
        100.0   | 100     | 100       | 100
        131.99  | 132     | 132       | 131
        """)
  }

  @Test("a negative average is rounded by its size, and nothing is shown as -0")
  func negative() throws {
    try shown(
      digits: 0, ["-0.4", "-0.5", "-1.5", "-76.5", "-99.9"],
      gives: """
        average | half_up | half_even | truncated
        -0.4    | 0       | 0         | 0
        -0.5    | -1      | 0         | 0
        -1.5    | -2      | -2        | -1
        -76.5   | -77     | -76       | -76
        -99.9   | -100    | -100      | -99
        """)
  }

  @Test("with one digit")
  func oneDigit() throws {
    try shown(
      digits: 1, ["0.25", "0.35", "-0.25", "-0.04", "93.45", "9.96", "100", "0"],
      gives: """
        average | half_up | half_even | truncated
        0.25    | 0.3     | 0.2       | 0.2
        0.35    | 0.4     | 0.4       | 0.3
        -0.25   | -0.3    | -0.2      | -0.2
        -0.04   | 0.0     | 0.0       | 0.0
        93.45   | 93.5    | 93.4      | 93.4
        9.96    | 10.0    | 10.0      | 9.9
        100.0   | 100.0   | 100.0     | 100.0
        0.0     | 0.0     | 0.0       | 0.0
        """)
  }

  @Test("with two digits, of which the zeros are shown, too")
  func twoDigits() throws {
    try shown(
      digits: 2, ["1.005", "1.015", "0.125", "90", "90.1", "99.999", "-0.001"],
      gives: """
        average | half_up | half_even | truncated
        1.005   | 1.01    | 1.00      | 1.00
        1.015   | 1.02    | 1.02      | 1.01
        0.125   | 0.13    | 0.12      | 0.12
        90.0    | 90.00   | 90.00     | 90.00
        90.1    | 90.10   | 90.10     | 90.10
        99.999  | 100.00  | 100.00    | 99.99
        -0.001  | 0.00    | 0.00      | 0.00
        """)
  }

  @Test("with six digits")
  func sixDigits() throws {
    try shown(
      digits: 6, ["100.0 / 3", "0.0000005", "1"],
      gives: """
        average      | half_up   | half_even | truncated
        33.333333333 | 33.333333 | 33.333333 | 33.333333
        5e-07        | 0.000001  | 0.000000  | 0.000000
        1.0          | 1.000000  | 1.000000  | 1.000000
        """)
  }

  @Test("the average is rounded to 9 decimals, so that binary fractions leave no trace")
  func nineDecimals() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...5)
        + "UPDATE plan SET last_year = 2020;"
        // In binary, 0.1 + 0.2 is 0.30000000000000004 and 0.1 + 0.7 is 0.7999999999999999.
        + SmallPlan.assessments(1, "0.1", "0.2")
        + SmallPlan.assessments(2, "89.9", "90.1", "90.0")
        + SmallPlan.assessments(3, "0.1", "0.7", "0")
        + SmallPlan.assessments(4, "89.9999999999")
        + SmallPlan.assessments(5, "89.999999999"))
    try store.expect(
      """
      SELECT measure, (
        SELECT group_concat(rate, ' + ') FROM assessment AS a WHERE a.measure_id = r.measure_id
      ) AS rates, average_rate
      FROM measure_average AS r ORDER BY measure_id
      """,
      gives: """
        measure | rates              | average_rate
        1       | 0.1 + 0.2          | 0.15
        2       | 89.9 + 90.1 + 90.0 | 90.0
        3       | 0.1 + 0.7 + 0.0    | 0.266666667
        4       | 89.9999999999      | 90.0
        5       | 89.999999999       | 89.999999999
        """)
  }

  @Test("a measure without rates has a row without an average, as has one that is new")
  func nothing() throws {
    let store = try TestStore(SmallPlan.measure)
    try store.expect(
      "SELECT measure, years_rated, average_rate, average_shown FROM measure_average",
      gives: """
        measure | years_rated | average_rate | average_shown
        1       | 0           | NULL         | NULL
        """)
  }

  @Test("very large and very small averages keep their size")
  func sizes() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...3)
        + SmallPlan.assessments(1, "1e9", "1e9")
        + SmallPlan.assessments(2, "0.00001", "0.00003")
        + SmallPlan.assessments(3, "-1234567", "-1234568"))
    try store.expect(
      "SELECT measure, average_rate, average_shown FROM measure_average ORDER BY measure_id",
      gives: """
        measure | average_rate | average_shown
        1       | 1000000000.0 | 1000000000
        2       | 2e-05        | 0
        3       | -1234567.5   | -1234568
        """)
    try store.run("UPDATE plan SET digits = 6")
    try store.expect(
      "SELECT measure, average_shown FROM measure_average ORDER BY measure_id",
      gives: """
        measure | average_shown
        1       | 1000000000.000000
        2       | 0.000020
        3       | -1234567.500000
        """)
  }

  @Test("a rate beyond all bounds leaves no average, no shown number and no grade")
  func beyond() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...2)
        + SmallPlan.assessments(1, "1e308", "1e308") + SmallPlan.assessments(2, "1e300", "90"))
    try store.expect(
      """
      SELECT measure, years_rated, average_rate, average_shown, grade FROM measure_review
      ORDER BY measure
      """,
      gives: """
        measure | years_rated | average_rate | average_shown | grade
        1       | 0           | NULL         | NULL          | NULL
        2       | 1           | 90.0         | 90            | B
        """)
  }

  @Test("the averages through the last year and of the forecast are these, to the last digit")
  func agreement() throws {
    var random = SystemRandomNumberGenerator()
    let rates = (1...300).flatMap { measure in
      (2018...2019).map { year in
        let scale = [1.0, 1e3, 1e6, 1e9].randomElement(using: &random)!
        return "(\(measure), \(year), \(Double.random(in: -scale...scale, using: &random)))"
      }
    }
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...300)
        + "INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES "
        + rates.joined(separator: ", ") + ";")
    try store.expect(
      """
      SELECT a.measure, a.average_rate, t.average_rate AS through, f.average_rate AS forecast
      FROM measure_average AS a
      JOIN measure_through_year AS t ON t.measure_id = a.measure_id AND t.through_year = 2019
      JOIN grade_forecast AS f
        ON f.measure_id = a.measure_id AND f.through_year = 2019 AND f.grade = 'A'
      WHERE a.average_rate <> t.average_rate OR a.average_rate <> f.average_rate
        OR a.average_shown <> t.average_shown
      """,
      gives: "measure | average_rate | through | forecast")
  }
}
