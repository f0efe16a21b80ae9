import Testing

@Suite("View department_review")
struct DepartmentReviewTests {
  @Test("a shared measure counts for each of its bureaus, and once for one with several sections")
  func shared() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...5) + """
        INSERT INTO department (id, plan, parent, name, position) VALUES
          (1, 'p', NULL, '市民局', 1), (2, 'p', 1, '企画課', 2), (3, 'p', 1, '広報課', 3),
          (4, 'p', NULL, '経済局', 4), (5, 'p', 4, '商業課', 5), (6, 'p', NULL, '水道局', 6);
        INSERT INTO measure_department (plan, measure_id, position, department_id) VALUES
          ('p', 1, 1, 2), ('p', 1, 2, 5),
          ('p', 2, 1, 2), ('p', 2, 2, 3), ('p', 2, 3, 1),
          ('p', 3, 1, 1),
          ('p', 4, 1, 5);
        """
        + SmallPlan.assessments(1, "130") + SmallPlan.assessments(2, "100")
        + SmallPlan.assessments(3, "50") + SmallPlan.assessments(5, "130"))
    try store.expect(
      """
      SELECT plan, bureau, grade, measures, position
      FROM department_review ORDER BY position, grade
      """,
      gives: """
        plan | bureau | grade | measures | position
        p    | 市民局 | A     | 1        | 1
        p    | 市民局 | B     | 1        | 1
        p    | 市民局 | C     | 1        | 1
        p    | 経済局 | A     | 1        | 4
        p    | 経済局 | B     | 0        | 4
        p    | 経済局 | C     | 0        | 4
        p    | 水道局 | A     | 0        | 6
        p    | 水道局 | B     | 0        | 6
        p    | 水道局 | C     | 0        | 6
        """)
  }

  @Test("bureaus of one name in two plans stay apart")
  func plans() throws {
    let store = try TestStore(
      SmallPlan.measure + SmallPlan.assessments(1, "100") + """
        INSERT INTO plan (code, title, first_year, last_year) VALUES ('q', 'Other', 2018, 2018);
        INSERT INTO grade_band (plan, grade, at_least) VALUES ('q', 'B', NULL);
        INSERT INTO department (id, plan, parent, name) VALUES
          (1, 'p', NULL, '市民局'), (2, 'q', NULL, '市民局');
        INSERT INTO measure_department (plan, measure_id, position, department_id)
        VALUES ('p', 1, 1, 1);
        """)
    try store.expect(
      "SELECT plan, bureau, grade, measures FROM department_review ORDER BY plan, grade",
      gives: """
        plan | bureau | grade | measures
        p    | 市民局 | A     | 0
        p    | 市民局 | B     | 1
        p    | 市民局 | C     | 0
        q    | 市民局 | B     | 0
        """)
  }
}
