import Testing

@Suite("View field_reconciliation")
struct FieldReconciliationTests {
  private let verdicts = """
    SELECT field, grade, published, computed, verdict
    FROM field_reconciliation ORDER BY plan, field IS NULL, field, grade
    """

  /// Measures 1 and 2 of pillar 1 are B, 3 is A; 1 and 3 are listed in theme 5.
  private let measures =
    SmallPlan.plan + SmallPlan.measures(1...3) + SmallPlan.assessments(1, "100")
    + SmallPlan.assessments(2, "100") + SmallPlan.assessments(3, "130") + """
      INSERT INTO measure_field (plan, measure_id, field) VALUES ('p', 1, '5'), ('p', 3, '5');
      DELETE FROM field WHERE code = '2' OR code = '6';
      """

  /// Publishes the number of A, B and C of a field for 2019, the plan's last year.
  private func published(_ field: String, _ counts: Int...) -> String {
    zip(["A", "B", "C"], counts).map { grade, count in
      """
      INSERT INTO published_field (plan, field, grade, through_year, measures)
      VALUES ('p', \(field), '\(grade)', 2019, \(count));
      """
    }.joined()
  }

  @Test("counts of pillars, themes and the whole plan are equal or different, grade by grade")
  func equalOrDifferent() throws {
    let store = try TestStore(
      measures + published("'1'", 1, 2, 0) + published("'5'", 2, 1, 0) + published("NULL", 1, 1, 0))
    try store.expect(
      verdicts,
      gives: """
        field | grade | published | computed | verdict
        1     | A     | 1         | 1        | equal
        1     | B     | 2         | 2        | equal
        1     | C     | 0         | 0        | equal
        5     | A     | 2         | 1        | different
        5     | B     | 1         | 1        | equal
        5     | C     | 0         | 0        | equal
        NULL  | A     | 1         | 1        | equal
        NULL  | B     | 1         | 2        | different
        NULL  | C     | 0         | 0        | equal
        """)
  }

  @Test("what was not published is said, and so is what was published through an earlier year")
  func notPublished() throws {
    let store = try TestStore(
      measures + """
        INSERT INTO published_field (plan, field, grade, through_year, measures)
        VALUES ('p', '1', 'B', 2018, 2), ('p', '1', 'A', 2019, 1);
        """)
    try store.expect(
      verdicts,
      gives: """
        field | grade | published | computed | verdict
        1     | A     | 1         | 1        | equal
        1     | B     | NULL      | 2        | not_published
        1     | C     | NULL      | 0        | not_published
        5     | A     | NULL      | 1        | not_published
        5     | B     | NULL      | 1        | not_published
        5     | C     | NULL      | 0        | not_published
        NULL  | A     | NULL      | 1        | not_published
        NULL  | B     | NULL      | 2        | not_published
        NULL  | C     | NULL      | 0        | not_published
        """)
  }

  @Test("a pillar that counts more than its measures, and lists no others, cannot be derived")
  func notDerivable() throws {
    let store = try TestStore(measures + published("'1'", 1, 3, 0))
    try store.expect(
      verdicts + " LIMIT 3",
      gives: """
        field | grade | published | computed | verdict
        1     | A     | 1         | 1        | not_derivable
        1     | B     | 3         | 2        | not_derivable
        1     | C     | 0         | 0        | not_derivable
        """)
  }

  @Test("a pillar with cross-listings in the store is compared with them")
  func crossListed() throws {
    let store = try TestStore(
      measures + """
        INSERT INTO field (plan, code, kind, name) VALUES ('p', '2', 'pillar', 'Savings');
        INSERT INTO measure_field (plan, measure_id, field) VALUES ('p', 1, '2');
        """
        + published("'2'", 0, 2, 0))
    try store.expect(
      verdicts + " LIMIT 3 OFFSET 3",
      gives: """
        field | grade | published | computed | verdict
        2     | A     | 0         | 0        | equal
        2     | B     | 2         | 1        | different
        2     | C     | 0         | 0        | equal
        """)
  }

  @Test("a theme, and the whole plan, can always be derived: more than listed is different")
  func themes() throws {
    let store = try TestStore(measures + published("'5'", 2, 2, 0) + published("NULL", 2, 2, 0))
    try store.expect(
      verdicts + " LIMIT 6 OFFSET 3",
      gives: """
        field | grade | published | computed | verdict
        5     | A     | 2         | 1        | different
        5     | B     | 2         | 1        | different
        5     | C     | 0         | 0        | equal
        NULL  | A     | 2         | 1        | different
        NULL  | B     | 2         | 2        | equal
        NULL  | C     | 0         | 0        | equal
        """)
  }

  @Test("a pillar that counts less than its measures is different")
  func less() throws {
    let store = try TestStore(measures + published("'1'", 1, 1, 0))
    try store.expect(
      verdicts + " LIMIT 3",
      gives: """
        field | grade | published | computed | verdict
        1     | A     | 1         | 1        | equal
        1     | B     | 1         | 2        | different
        1     | C     | 0         | 0        | equal
        """)
  }

  @Test("a pillar that counts its own measures, of which one has no rate yet, is different")
  func unrated() throws {
    let store = try TestStore(
      measures + "DELETE FROM assessment WHERE measure_id = 2;" + published("'1'", 1, 2, 0))
    try store.expect(
      verdicts + " LIMIT 3",
      gives: """
        field | grade | published | computed | verdict
        1     | A     | 1         | 1        | equal
        1     | B     | 2         | 1        | different
        1     | C     | 0         | 0        | equal
        """)
  }
}
