import Testing

@Suite("View field_review")
struct FieldReviewTests {
  @Test("a measure counts for its main field and for every pillar and theme it is cross-listed in")
  func crossListing() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...4) + """
        UPDATE measure SET field = '2' WHERE id = 3;
        INSERT INTO measure_field (plan, measure_id, field) VALUES
          ('p', 1, '2'), ('p', 1, '5'), ('p', 1, '6'), ('p', 2, '5'), ('p', 3, '5'), ('p', 4, '5');
        """
        + SmallPlan.assessments(1, "130") + SmallPlan.assessments(2, "100")
        + SmallPlan.assessments(3, "130"))
    try store.expect(
      """
      SELECT field, field_name, kind, grade, measures, main_measures
      FROM field_review ORDER BY field, grade
      """,
      gives: """
        field | field_name | kind   | grade | measures | main_measures
        1     | Safety     | pillar | A     | 1        | 1
        1     | Safety     | pillar | B     | 1        | 1
        1     | Safety     | pillar | C     | 0        | 0
        2     | Savings    | pillar | A     | 2        | 1
        2     | Savings    | pillar | B     | 0        | 0
        2     | Savings    | pillar | C     | 0        | 0
        5     | Data       | theme  | A     | 2        | 0
        5     | Data       | theme  | B     | 1        | 0
        5     | Data       | theme  | C     | 0        | 0
        6     | Technology | theme  | A     | 1        | 0
        6     | Technology | theme  | B     | 0        | 0
        6     | Technology | theme  | C     | 0        | 0
        """)
  }

  @Test("fields and grades of one name in two plans stay apart")
  func plans() throws {
    let store = try TestStore(
      SmallPlan.measure + SmallPlan.assessments(1, "100") + """
        INSERT INTO plan (code, title, first_year, last_year) VALUES ('q', 'Other', 2018, 2018);
        INSERT INTO grade_band (plan, grade, at_least) VALUES ('q', 'B', NULL);
        INSERT INTO field (plan, code, kind, name) VALUES ('q', '1', 'pillar', 'Health');
        """)
    try store.expect(
      """
      SELECT plan, field, field_name, grade, measures FROM field_review
      WHERE field = '1' ORDER BY plan, grade
      """,
      gives: """
        plan | field | field_name | grade | measures
        p    | 1     | Safety     | A     | 0
        p    | 1     | Safety     | B     | 1
        p    | 1     | Safety     | C     | 0
        q    | 1     | Health     | B     | 0
        """)
  }
}
