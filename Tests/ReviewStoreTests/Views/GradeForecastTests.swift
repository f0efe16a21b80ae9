import ReviewStore
import Testing

@Suite("View grade_forecast: what the years that are left must bring")
struct GradeForecastTests {
  /// Bands A from 120, B from 90 and C below, over 2018 to 2021.
  private func store() throws -> TestStore {
    try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...8) + "UPDATE plan SET last_year = 2021;"
        + SmallPlan.assessments(1, "100", "40") + SmallPlan.assessments(2, "240", "240")
        + SmallPlan.assessments(5, "100", "40") + SmallPlan.assessments(6, "100", "100")
        + SmallPlan.assessments(8, "130") + """
          UPDATE measure SET last_year = 2019 WHERE id = 6;
          INSERT INTO assessment (measure_id, fiscal_year, status) VALUES (5, 2020, 'not_set');
          INSERT INTO indicator (measure_id, fiscal_year, number, formula, target, result, achieved)
          VALUES
            (3, 2018, 1, 'achieved', NULL, NULL, 0), (3, 2019, 1, 'achieved', NULL, NULL, 0),
            (3, 2019, 2, 'at_most', 10, 1000000, NULL),
            (4, 2018, 1, 'achieved', NULL, NULL, 0), (4, 2019, 1, 'ratio', 10, 0, NULL),
            (8, 2019, 1, 'achieved', NULL, NULL, 0);
          """)
  }

  /// `years rated, years left, needed rate, verdict` of a measure's grades, the highest first.
  private func forecast(_ measure: Int, through year: Int, _ store: TestStore) throws -> [String] {
    try store.rows(
      """
      SELECT years_rated, years_left, needed_rate, verdict FROM grade_forecast
      WHERE measure = '\(measure)' AND through_year = \(year) ORDER BY at_least DESC NULLS LAST
      """
    ).map { $0.joined(separator: " ") }
  }

  @Test("the mean that is needed, as worked out by hand")
  func needed() throws {
    let store = try store()
    // (120 × 4 − 140) ÷ 2 and (90 × 4 − 140) ÷ 2.
    #expect(
      try forecast(1, through: 2019, store) == [
        "2 2 170.0 open", "2 2 110.0 open", "2 2 NULL reached",
      ])
    // (480 − 100) ÷ 3 and (360 − 100) ÷ 3.
    #expect(
      try forecast(1, through: 2018, store) == [
        "1 3 126.666666667 open", "1 3 86.666666667 open", "1 3 NULL reached",
      ])
    #expect(try forecast(1, through: 2021, store) == forecast(1, through: 2019, store))
  }

  @Test("a grade is reached when any rate will do")
  func reached() throws {
    #expect(
      try forecast(2, through: 2019, store()) == [
        "2 2 0.0 reached", "2 2 -60.0 reached", "2 2 NULL reached",
      ])
  }

  @Test("a grade is out of reach when the indicators of the latest year end at 100")
  func outOfReach() throws {
    let store = try store()
    #expect(
      try forecast(3, through: 2021, store).map { String($0.suffix(12)) } == [
        "out_of_reach", "out_of_reach", "NULL reached",
      ])
    // (360 − 0) ÷ 2 = 180 could still come of a ratio.
    #expect(
      try forecast(4, through: 2021, store) == [
        "2 2 240.0 open", "2 2 180.0 open", "2 2 NULL reached",
      ])
    // As of 2018, with three years left, 120 would do, were it not achieved or not achieved.
    #expect(
      try forecast(4, through: 2018, store) == [
        "1 3 160.0 out_of_reach", "1 3 120.0 out_of_reach", "1 3 NULL reached",
      ])
    // The department assessed more than its indicators can give. (480 − 130 − 0) ÷ 2.
    #expect(try forecast(8, through: 2021, store)[0] == "2 2 175.0 open")
  }

  @Test("a year with a typed blank is not left, unless it is taken as not yet there")
  func blank() throws {
    let store = try store()
    // (120 × 3 − 140) ÷ 1.
    #expect(try forecast(5, through: 2021, store)[0] == "2 1 220.0 open")
    #expect(try forecast(5, through: 2019, store)[0] == "2 2 170.0 open")
  }

  @Test("with no year left the grade is settled; with no rate at all nothing is out of reach")
  func ends() throws {
    let store = try store()
    #expect(
      try forecast(6, through: 2019, store) == [
        "2 0 NULL out_of_reach", "2 0 NULL reached", "2 0 NULL reached",
      ])
    #expect(
      try forecast(7, through: 2021, store) == [
        "0 4 120.0 open", "0 4 90.0 open", "0 4 NULL reached",
      ])
    try store.run(
      "UPDATE measure SET first_year = 2018, last_year = 2018 WHERE id = 7;"
        + "INSERT INTO assessment (measure_id, fiscal_year, status) VALUES (7, 2018, 'ended')")
    #expect(
      try forecast(7, through: 2021, store) == [
        "0 0 NULL out_of_reach", "0 0 NULL out_of_reach", "0 0 NULL out_of_reach",
      ])
  }

  @Test("of a finished plan, what is reached is the grade of the review and those below")
  func example() throws {
    let test = try TestStore()
    _ = try test.store.importPackage(ProjectFolder.example)
    #expect(
      try test.rows(
        """
        SELECT f.measure FROM grade_forecast AS f
        JOIN measure_review AS r ON r.measure_id = f.measure_id
        WHERE f.through_year = 2021 AND (f.years_left <> 0 OR f.average_rate <> r.average_rate
          OR (f.verdict = 'reached') <> (f.grade >= r.grade))
        """) == [])
  }
}
