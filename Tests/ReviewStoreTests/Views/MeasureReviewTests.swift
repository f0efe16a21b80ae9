import Testing

@Suite("View measure_review")
struct MeasureReviewTests {
  private let grades = """
    SELECT measure, years_rated, average_rate, average_shown, grade, grade_meaning
    FROM measure_review ORDER BY position
    """

  @Test("a measure's review: what it is, who answers for it, its average and grade")
  func columns() throws {
    let store = try TestStore(
      SmallPlan.measure + """
        UPDATE measure SET code = 'A-02-3', position = 7, last_year = 2018;
        INSERT INTO measure_field (plan, measure_id, field)
        VALUES ('p', 1, '2'), ('p', 1, '6'), ('p', 1, '5');
        INSERT INTO department (id, plan, parent, name)
        VALUES (1, 'p', NULL, '市民局'), (2, 'p', 1, '広報課'), (3, 'p', NULL, '経済局');
        INSERT INTO measure_department (plan, measure_id, position, department_id)
        VALUES ('p', 1, 1, 3), ('p', 1, 2, 2);
        INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (1, 2018, 120), (1, 2019, 115);
        """)
    try store.expect(
      """
      SELECT plan, position, measure, name, field, field_name, themes, departments
      FROM measure_review
      """,
      gives: """
        plan | position | measure | name      | field | field_name | themes | departments
        p    | 7        | A-02-3  | Measure 1 | 1     | Safety     | 5;6    | 経済局;市民局/広報課
        """)
    try store.expect(
      """
      SELECT first_year, last_year, years_rated, average_rate, average_shown, grade, measure_id
      FROM measure_review
      """,
      gives: """
        first_year | last_year | years_rated | average_rate | average_shown | grade | measure_id
        2018       | 2018      | 2           | 117.5        | 118           | B     | 1
        """)
  }

  @Test("themes come in the order of numbers; pillars it is cross-listed in are no themes")
  func themes() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...3) + """
        INSERT INTO field (plan, code, kind, name) VALUES
          ('p', '10', 'theme', 'Ten'), ('p', 'X', 'theme', 'Letter');
        INSERT INTO measure_field (plan, measure_id, field) VALUES
          ('p', 1, '10'), ('p', 1, '6'), ('p', 1, '2'), ('p', 1, '5'), ('p', 2, '2');
        """)
    try store.expect(
      "SELECT measure, field, themes FROM measure_review ORDER BY position",
      gives: """
        measure | field | themes
        1       | 1     | 5;6;10
        2       | 1     | NULL
        3       | 1     | NULL
        """)
  }

  @Test("a measure without departments, rates or themes has its row all the same")
  func bare() throws {
    let store = try TestStore(SmallPlan.measure)
    try store.expect(
      """
      SELECT measure, themes, departments, years_rated, average_rate, average_shown, grade,
        grade_meaning
      FROM measure_review
      """,
      gives: """
        measure | themes | departments | years_rated | average_rate | average_shown | grade | grade_meaning
        1       | NULL   | NULL        | 0           | NULL         | NULL          | NULL  | NULL
        """)
  }

  @Test("the grade is the highest band whose lower bound the average reaches")
  func bands() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...8)
        + SmallPlan.assessments(1, "120") + SmallPlan.assessments(2, "119.5")
        + SmallPlan.assessments(3, "90") + SmallPlan.assessments(4, "89.5")
        + SmallPlan.assessments(5, "0") + SmallPlan.assessments(6, "-30")
        + SmallPlan.assessments(7, "534"))
    try store.expect(
      grades,
      gives: """
        measure | years_rated | average_rate | average_shown | grade | grade_meaning
        1       | 1           | 120.0        | 120           | A     | ahead
        2       | 1           | 119.5        | 120           | B     | on plan
        3       | 1           | 90.0         | 90            | B     | on plan
        4       | 1           | 89.5         | 90            | C     | behind
        5       | 1           | 0.0          | 0             | C     | behind
        6       | 1           | -30.0        | -30           | C     | behind
        7       | 1           | 534.0        | 534           | A     | ahead
        8       | 0           | NULL         | NULL          | NULL  | NULL
        """)
  }

  @Test("no grade moves by binary fractions: what is 90 to 9 decimals is 90")
  func edges() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...5)
        + "UPDATE plan SET last_year = 2020;"
        + SmallPlan.assessments(1, "89.9999999999")
        + SmallPlan.assessments(2, "89.999999999")
        // In binary the first three average 89.99999999999999, the others 90.00000000000001.
        + SmallPlan.assessments(3, "69.6", "192.2", "8.2")
        + SmallPlan.assessments(4, "223.8", "41.1", "5.1")
        + SmallPlan.assessments(5, "89.9999999994"))
    try store.expect(
      "SELECT measure, average_rate, grade FROM measure_review ORDER BY position",
      gives: """
        measure | average_rate | grade
        1       | 90.0         | B
        2       | 89.999999999 | C
        3       | 90.0         | B
        4       | 90.0         | B
        5       | 89.999999999 | C
        """)
  }

  @Test("0.7 and 0.1 average 0.4, as they do in decimals, and reach a bound of 0.4")
  func tenths() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...2)
        + "UPDATE grade_band SET at_least = 0.4 WHERE grade = 'B';"
        // In binary they average 0.39999999999999997.
        + SmallPlan.assessments(1, "0.7", "0.1")
        + SmallPlan.assessments(2, "0.7", "0.0999"))
    try store.expect(
      "SELECT measure, average_rate, grade FROM measure_review ORDER BY position",
      gives: """
        measure | average_rate | grade
        1       | 0.4          | B
        2       | 0.39995      | C
        """)
  }

  @Test("rounding for display never feeds a grade: 89.5 is shown as 90 and stays C")
  func displayFeedsNothing() throws {
    let store = try TestStore(SmallPlan.measure + SmallPlan.assessments(1, "89.5"))
    try store.expect(
      "SELECT average_shown, grade FROM measure_review",
      gives: """
        average_shown | grade
        90            | C
        """)
  }

  @Test("an average below every band has no grade, where the lowest has a lower bound")
  func belowEveryBand() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...2)
        + "UPDATE grade_band SET at_least = 50 WHERE grade = 'C';"
        + SmallPlan.assessments(1, "50") + SmallPlan.assessments(2, "49.9"))
    try store.expect(
      grades,
      gives: """
        measure | years_rated | average_rate | average_shown | grade | grade_meaning
        1       | 1           | 50.0         | 50            | C     | behind
        2       | 1           | 49.9         | 50            | NULL  | NULL
        """)
  }

  @Test("a plan without bands gives no grades")
  func noBands() throws {
    let store = try TestStore(
      SmallPlan.measure + "DELETE FROM grade_band;" + SmallPlan.assessments(1, "100"))
    try store.expect(
      grades,
      gives: """
        measure | years_rated | average_rate | average_shown | grade | grade_meaning
        1       | 1           | 100.0        | 100           | NULL  | NULL
        """)
  }

  @Test("five bands, stored in whatever order, and a negative lower bound")
  func fiveBands() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...6) + """
        DELETE FROM grade_band;
        INSERT INTO grade_band (plan, grade, at_least, meaning) VALUES
          ('p', '3', 50, 'three'), ('p', '5', 100, 'five'), ('p', '1', NULL, 'one'),
          ('p', '4', 75.5, 'four'), ('p', '2', -10, 'two');
        """
        + SmallPlan.assessments(1, "100") + SmallPlan.assessments(2, "99.9")
        + SmallPlan.assessments(3, "75.4") + SmallPlan.assessments(4, "49")
        + SmallPlan.assessments(5, "-10") + SmallPlan.assessments(6, "-10.1"))
    try store.expect(
      grades,
      gives: """
        measure | years_rated | average_rate | average_shown | grade | grade_meaning
        1       | 1           | 100.0        | 100           | 5     | five
        2       | 1           | 99.9         | 100           | 4     | four
        3       | 1           | 75.4         | 75            | 3     | three
        4       | 1           | 49.0         | 49            | 2     | two
        5       | 1           | -10.0        | -10           | 2     | two
        6       | 1           | -10.1        | -10           | 1     | one
        """)
  }

  @Test("every plan in a store has its own bands, digits and years")
  func plans() throws {
    let store = try TestStore(
      SmallPlan.measure + SmallPlan.assessments(1, "95.25", "95.25") + """
        INSERT INTO plan (code, title, first_year, last_year, digits, rounding)
        VALUES ('q', 'Other', 2019, 2020, 1, 'truncate');
        INSERT INTO grade_band (plan, grade, at_least, meaning) VALUES
          ('q', 'A', 95, 'well'), ('q', 'D', NULL, 'badly');
        INSERT INTO field (plan, code, kind, name) VALUES ('q', '1', 'pillar', 'Health');
        INSERT INTO measure (id, plan, code, position, name, field)
        VALUES (2, 'q', '1', 1, 'Namesake', '1');
        INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (2, 2019, 95.25), (2, 2018, 5);
        """)
    try store.expect(
      """
      SELECT plan, name, field_name, first_year, last_year, years_rated, average_shown, grade
      FROM measure_review ORDER BY plan
      """,
      gives: """
        plan | name      | field_name | first_year | last_year | years_rated | average_shown | grade
        p    | Measure 1 | Safety     | 2018       | 2019      | 2           | 95            | B
        q    | Namesake  | Health     | 2019       | 2020      | 1           | 95.2          | A
        """)
  }
}
