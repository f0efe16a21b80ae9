import Testing

@Suite("View reconciliation")
struct ReconciliationTests {
  /// Publishes an average and a grade of a measure for 2019, the plan's last year.
  private func published(_ measure: Int, _ average: String, _ grade: String) -> String {
    """
    INSERT INTO published_measure (measure_id, through_year, average, grade)
    VALUES (\(measure), 2019, \(average), \(grade));
    """
  }

  /// Measures of plan p, and what is known of them.
  private func store(_ script: String, measures: ClosedRange<Int>) throws -> TestStore {
    try TestStore(SmallPlan.plan + SmallPlan.measures(measures) + script)
  }

  private let verdicts = """
    SELECT measure, published_average AS published, computed_average AS computed, published_grade,
      computed_grade, verdict
    FROM reconciliation ORDER BY CAST(measure AS INTEGER)
    """

  @Test("a published average is equal when it is the computed one as shown")
  func equal() throws {
    let store = try store(
      SmallPlan.assessments(1, "100", "80") + published(1, "90", "'B'")
        + SmallPlan.assessments(2, "100", "81") + published(2, "91", "'B'")
        + SmallPlan.assessments(3, "-1", "-2") + published(3, "-2", "'C'"),
      measures: 1...3)
    try store.expect(
      verdicts,
      gives: """
        measure | published | computed | published_grade | computed_grade | verdict
        1       | 90.0      | 90.0     | B               | B              | equal
        2       | 91.0      | 90.5     | B               | B              | equal
        3       | -2.0      | -1.5     | C               | C              | equal
        """)
  }

  @Test(
    "within half a unit for every assessed year and half a unit for the figure itself: rounding")
  func rounding() throws {
    let store = try store(
      SmallPlan.assessments(1, "100", "81") + published(1, "90", "'B'")
        + SmallPlan.assessments(2, "101", "81") + published(2, "90", "'B'")
        + SmallPlan.assessments(3, "101", "81") + published(3, "89.9", "'B'")
        + SmallPlan.assessments(4, "101", "81") + published(4, "92", "'B'")
        + SmallPlan.assessments(5, "101", "81") + published(5, "92.1", "'B'"),
      measures: 1...5)
    try store.expect(
      verdicts,
      gives: """
        measure | published | computed | published_grade | computed_grade | verdict
        1       | 90.0      | 90.5     | B               | B              | rounding
        2       | 90.0      | 91.0     | B               | B              | rounding
        3       | 89.9      | 91.0     | B               | B              | different
        4       | 92.0      | 91.0     | B               | B              | rounding
        5       | 92.1      | 91.0     | B               | B              | different
        """)
  }

  @Test("only assessed years explain a difference: with one of two, 0.75; with none, 0.5")
  func assessedYears() throws {
    let store = try store(
      """
      INSERT INTO indicator (measure_id, fiscal_year, number, target, result) VALUES
        (1, 2018, 1, 100, 100), (2, 2018, 1, 100, 100),
        (3, 2018, 1, 100, 90.5), (4, 2018, 1, 100, 90.6);
      INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (1, 2019, 81.5), (2, 2019, 81.6);
      """
        + published(1, "90", "'B'") + published(2, "90", "'B'") + published(3, "90", "'B'")
        + published(4, "90", "'B'"),
      measures: 1...4)
    try store.expect(
      verdicts,
      gives: """
        measure | published | computed | published_grade | computed_grade | verdict
        1       | 90.0      | 90.75    | B               | B              | rounding
        2       | 90.0      | 90.8     | B               | B              | different
        3       | 90.0      | 90.5     | B               | B              | rounding
        4       | 90.0      | 90.6     | B               | B              | different
        """)
  }

  @Test("a grade that differs is different, however near the averages are")
  func grades() throws {
    let store = try store(
      SmallPlan.assessments(1, "90", "90") + published(1, "90", "'C'")
        + SmallPlan.assessments(2, "89", "90") + published(2, "90", "'B'")
        + published(3, "90", "'B'") + published(4, "NULL", "'B'"),
      measures: 1...4)
    try store.expect(
      verdicts,
      gives: """
        measure | published | computed | published_grade | computed_grade | verdict
        1       | 90.0      | 90.0     | C               | B              | different
        2       | 90.0      | 89.5     | B               | C              | different
        3       | 90.0      | NULL     | B               | NULL           | different
        4       | NULL      | NULL     | B               | NULL           | different
        """)
  }

  @Test("a measure without a rate is equal when nothing was published for it, else different")
  func unrated() throws {
    let store = try store(
      published(1, "NULL", "NULL") + published(2, "90", "NULL"), measures: 1...2)
    try store.expect(
      verdicts,
      gives: """
        measure | published | computed | published_grade | computed_grade | verdict
        1       | NULL      | NULL     | NULL            | NULL           | equal
        2       | 90.0      | NULL     | NULL            | NULL           | different
        """)
  }

  @Test("a publication that printed averages only is compared by averages only")
  func averagesOnly() throws {
    let store = try store(
      SmallPlan.assessments(1, "90", "90") + published(1, "90", "NULL")
        + SmallPlan.assessments(2, "90", "90") + published(2, "80", "NULL"),
      measures: 1...2)
    try store.expect(
      verdicts,
      gives: """
        measure | published | computed | published_grade | computed_grade | verdict
        1       | 90.0      | 90.0     | NULL            | B              | equal
        2       | 80.0      | 90.0     | NULL            | B              | different
        """)
  }

  @Test("a publication that printed grades only is compared by grades only")
  func gradesOnly() throws {
    let store = try store(
      SmallPlan.assessments(1, "90", "90") + published(1, "NULL", "'B'")
        + SmallPlan.assessments(2, "90", "90") + published(2, "NULL", "'C'"),
      measures: 1...2)
    try store.expect(
      verdicts,
      gives: """
        measure | published | computed | published_grade | computed_grade | verdict
        1       | NULL      | 90.0     | B               | B              | equal
        2       | NULL      | 90.0     | C               | B              | different
        """)
  }

  @Test("what was published through an earlier year is not compared")
  func throughYear() throws {
    let store = try store(
      SmallPlan.assessments(1, "90", "90") + SmallPlan.assessments(2, "90", "90") + """
        INSERT INTO published_measure (measure_id, through_year, average, grade)
        VALUES (1, 2018, 50, 'C');
        """, measures: 1...2)
    try store.expect(
      verdicts,
      gives: """
        measure | published | computed | published_grade | computed_grade | verdict
        1       | NULL      | 90.0     | NULL            | B              | not_published
        2       | NULL      | 90.0     | NULL            | B              | not_published
        """)
  }

  @Test("a plan that truncates and shows one digit: a tenth for every year and one for the figure")
  func truncation() throws {
    let store = try store(
      "UPDATE plan SET digits = 1, rounding = 'truncate';"
        + SmallPlan.assessments(1, "90.39", "90.38") + published(1, "90.3", "'B'")
        + SmallPlan.assessments(2, "90.4", "90.4") + published(2, "90.2", "'B'")
        + SmallPlan.assessments(3, "90.4", "90.4") + published(3, "90.1", "'B'"),
      measures: 1...3)
    try store.expect(
      verdicts,
      gives: """
        measure | published | computed | published_grade | computed_grade | verdict
        1       | 90.3      | 90.385   | B               | B              | equal
        2       | 90.2      | 90.4     | B               | B              | rounding
        3       | 90.1      | 90.4     | B               | B              | different
        """)
  }

  @Test("measures of every plan are reconciled by its own last year")
  func plans() throws {
    let store = try store(
      SmallPlan.assessments(1, "90", "90") + published(1, "90", "'B'") + """
        INSERT INTO plan (code, title, first_year, last_year) VALUES ('q', 'Other', 2017, 2018);
        INSERT INTO field (plan, code, kind, name) VALUES ('q', '1', 'pillar', 'Health');
        INSERT INTO measure (id, plan, code, position, name, field)
        VALUES (2, 'q', '1', 1, 'Measure', '1');
        INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (2, 2018, 70);
        INSERT INTO published_measure (measure_id, through_year, average) VALUES (2, 2018, 70);
        """, measures: 1...1)
    try store.expect(
      "SELECT plan, measure, published_average, verdict FROM reconciliation ORDER BY plan",
      gives: """
        plan | measure | published_average | verdict
        p    | 1       | 90.0              | equal
        q    | 1       | 70.0              | equal
        """)
  }
}
