import Testing

@Suite("View plan_review")
struct PlanReviewTests {
  private let review = """
    SELECT plan, grade, measures, share, on_track
    FROM plan_review ORDER BY plan, grade IS NULL, grade
    """

  @Test("measures by grade with their share of all, zeros and measures without a grade too")
  func grades() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...8)
        + (1...5).map { SmallPlan.assessments($0, "100") }.joined()
        + (6...7).map { SmallPlan.assessments($0, "50") }.joined())
    try store.expect(
      review,
      gives: """
        plan | grade | measures | share | on_track
        p    | A     | 0        | 0.0   | 1
        p    | B     | 5        | 62.5  | 1
        p    | C     | 2        | 25.0  | 0
        p    | NULL  | 1        | 12.5  | 0
        """)
  }

  @Test("a plan without measures has its grades, without a share")
  func empty() throws {
    let store = try TestStore(SmallPlan.plan)
    try store.expect(
      review,
      gives: """
        plan | grade | measures | share | on_track
        p    | A     | 0        | NULL  | 1
        p    | B     | 0        | NULL  | 1
        p    | C     | 0        | NULL  | 0
        p    | NULL  | 0        | NULL  | 0
        """)
  }

  @Test("a plan without bands has its measures in the row without a grade")
  func noBands() throws {
    let store = try TestStore(
      SmallPlan.measure + "DELETE FROM grade_band;" + SmallPlan.assessments(1, "100"))
    try store.expect(
      review,
      gives: """
        plan | grade | measures | share | on_track
        p    | NULL  | 1        | 100.0 | 0
        """)
  }

  @Test("several plans are counted each for itself, by bands of their own")
  func plans() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...2) + SmallPlan.assessments(1, "95")
        + SmallPlan.assessments(2, "95") + """
          INSERT INTO plan (code, title, first_year, last_year) VALUES ('q', 'Other', 2018, 2018);
          INSERT INTO grade_band (plan, grade, at_least, on_track) VALUES
            ('q', 'A', 95, 1), ('q', 'E', NULL, 0);
          INSERT INTO field (plan, code, kind, name) VALUES ('q', '1', 'pillar', 'Health');
          INSERT INTO measure (id, plan, code, position, name, field)
          VALUES (9, 'q', '1', 1, 'Measure', '1');
          INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (9, 2018, 95);
          """)
    try store.expect(
      review,
      gives: """
        plan | grade | measures | share | on_track
        p    | A     | 0        | 0.0   | 1
        p    | B     | 2        | 100.0 | 1
        p    | C     | 0        | 0.0   | 0
        p    | NULL  | 0        | 0.0   | 0
        q    | A     | 1        | 100.0 | 1
        q    | E     | 0        | 0.0   | 0
        q    | NULL  | 0        | 0.0   | 0
        """)
  }
}
