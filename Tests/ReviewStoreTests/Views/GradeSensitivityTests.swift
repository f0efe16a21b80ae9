import Testing

@Suite("View grade_sensitivity: grades under another rule")
struct GradeSensitivityTests {
  /// Bands A from 120 and B from 89, over 2018 to 2020.
  private func store() throws -> TestStore {
    try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...6)
        + "UPDATE plan SET last_year = 2020; UPDATE grade_band SET at_least = 89 WHERE grade = 'B';"
        + SmallPlan.assessments(1, "200", "40", "40") + SmallPlan.assessments(2, "88.5", "88.5")
        + SmallPlan.assessments(3, "88.5", "89.5") + SmallPlan.assessments(5, "NULL", "60") + """
          INSERT INTO indicator (measure_id, fiscal_year, number, formula, target, result) VALUES
            (4, 2018, 1, NULL, 10, 10), (4, 2018, 2, NULL, 10, 10), (4, 2018, 3, NULL, 10, 10),
            (4, 2019, 1, NULL, 10, 6), (5, 2018, 1, 'at_most', 10, 5),
            (6, 2018, 1, 'at_most', 10, 0);
          """)
  }

  @Test("the grades that change, as worked out by hand")
  func changes() throws {
    let rows = try store().rows(
      """
      SELECT s.measure, s.scenario, s.grade, s.scenario_average, s.scenario_grade, s.moved
      FROM grade_sensitivity AS s JOIN sensitivity_scenario AS c ON c.scenario = s.scenario
      WHERE s.moved <> 'same' ORDER BY s.measure, c.position
      """)
    #expect(
      rows.map { $0.joined(separator: " ") } == [
        // 200, 40, 40: 93.3 on average.
        "1 cap_100 B 60.0 C down", "1 cap_150 B 76.666666667 C down", "1 median B 40.0 C down",
        // 88.5 twice: to 89, or to the even 88.
        "2 shown_half_up C 89.0 B up", "2 years_half_up C 89.0 B up",
        // 88.5 and 89.5: 88 and 89 when truncated, 88 and 90 when rounded to even.
        "3 years_truncate B 88.5 C down",
        // Three times 100 % and once 60 %.
        "4 indicator_weight C 90.0 B up",
        // 10 ÷ 5 is 200 %; the assessed 60 % stays.
        "5 inverse C 130.0 A up",
        // A result of 0 has no inverse rate.
        "6 inverse B NULL NULL down",
      ])
  }

  @Test("every rated measure under every rule, beside its own average and grade")
  func whole() throws {
    let store = try store()
    try store.expect(
      """
      SELECT count(*) AS pairs FROM grade_sensitivity AS s
      JOIN measure_review AS r ON r.measure_id = s.measure_id
        AND r.average_rate = s.average_rate AND r.grade = s.grade
      """,
      gives: """
        pairs
        66
        """)
    #expect(
      try store.rows(
        """
        SELECT scenario FROM sensitivity_scenario
        WHERE scenario NOT IN (SELECT scenario FROM grade_sensitivity)
        UNION SELECT scenario FROM grade_sensitivity
        WHERE scenario NOT IN (SELECT scenario FROM sensitivity_scenario)
        """) == [])
  }

  @Test("rates below 0 are rounded by their size")
  func negative() throws {
    let store = try TestStore(SmallPlan.measure + SmallPlan.assessments(1, "-2.5"))
    #expect(
      try store.rows(
        """
        SELECT scenario, scenario_average FROM grade_sensitivity
        WHERE scenario LIKE 'shown%' OR scenario LIKE 'years%' ORDER BY scenario
        """) == [
          ["shown_half_even", "-2.0"], ["shown_half_up", "-3.0"], ["shown_truncate", "-2.0"],
          ["years_half_even", "-2.0"], ["years_half_up", "-3.0"], ["years_truncate", "-2.0"],
        ])
  }
}
