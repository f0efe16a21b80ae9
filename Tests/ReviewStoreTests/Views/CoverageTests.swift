import Testing

@Suite("View coverage")
struct CoverageTests {
  private let coverage = """
    SELECT plan, fiscal_year, bureau, section, expected, reported, missing
    FROM coverage ORDER BY plan, fiscal_year, bureau, section
    """

  private let departments = """
    INSERT INTO department (id, plan, parent, name) VALUES
      (1, 'p', NULL, '市民局'), (2, 'p', 1, '企画課'), (3, 'p', NULL, '水道局'), (4, 'p', 3, '企画課');
    """

  @Test("the lead department answers for a measure, and nobody else")
  func leads() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...4) + departments + """
        UPDATE plan SET last_year = 2018;
        INSERT INTO measure_department (plan, measure_id, position, department_id) VALUES
          ('p', 1, 1, 2), ('p', 1, 2, 4), ('p', 2, 1, 2), ('p', 3, 1, 1);
        """
        + SmallPlan.assessments(1, "100") + SmallPlan.assessments(3, "100"))
    try store.expect(
      coverage,
      gives: """
        plan | fiscal_year | bureau | section | expected | reported | missing
        p    | 2018        | 市民局 | NULL    | 1        | 1        | 0
        p    | 2018        | 市民局 | 企画課  | 2        | 1        | 1
        """)
  }

  @Test("only the years in which a measure is active are expected")
  func activeYears() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...3) + departments + """
        UPDATE plan SET last_year = 2021;
        UPDATE measure SET first_year = 2020 WHERE id = 1;
        UPDATE measure SET last_year = 2018 WHERE id = 2;
        UPDATE measure SET first_year = 2016, last_year = 2018 WHERE id = 3;
        INSERT INTO measure_department (plan, measure_id, position, department_id) VALUES
          ('p', 1, 1, 1), ('p', 2, 1, 1), ('p', 3, 1, 1);
        INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (1, 2018, 100), (1, 2021, 100);
        """)
    try store.expect(
      coverage,
      gives: """
        plan | fiscal_year | bureau | section | expected | reported | missing
        p    | 2018        | 市民局 | NULL    | 2        | 0        | 2
        p    | 2020        | 市民局 | NULL    | 1        | 0        | 1
        p    | 2021        | 市民局 | NULL    | 1        | 1        | 0
        """)
  }

  @Test("a rate or a typed blank is a report; a comment alone is none")
  func assessments() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...4) + departments + """
        UPDATE plan SET last_year = 2018;
        INSERT INTO measure_department (plan, measure_id, position, department_id)
        SELECT 'p', id, 1, 1 FROM measure;
        INSERT INTO assessment (measure_id, fiscal_year, rate, status, comment) VALUES
          (1, 2018, 0, NULL, NULL), (2, 2018, NULL, 'ended', NULL), (3, 2018, NULL, NULL, 'Soon.');
        """)
    try store.expect(
      coverage,
      gives: """
        plan | fiscal_year | bureau | section | expected | reported | missing
        p    | 2018        | 市民局 | NULL    | 4        | 2        | 2
        """)
  }

  @Test("indicators are a report when none of them still waits for its result")
  func indicators() throws {
    let rows = [
      // One indicator a row: target, result, its status, achieved.
      "10, 5, NULL, NULL", "10, NULL, NULL, NULL", "10, NULL, 'pending', NULL",
      "10, NULL, 'not_measured', NULL", "10, NULL, 'not_set', NULL", "NULL, NULL, NULL, 0",
      "10, 5, 'provisional', NULL",
    ]
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...7) + """
        UPDATE plan SET last_year = 2018;
        """)
    for (index, row) in rows.enumerated() {
      try store.run(
        """
        INSERT INTO department (id, plan, name) VALUES (\(index + 1), 'p', '\(index + 1)局');
        INSERT INTO measure_department (plan, measure_id, position, department_id)
        VALUES ('p', \(index + 1), 1, \(index + 1));
        INSERT INTO indicator
          (measure_id, fiscal_year, number, target, result, result_status, achieved)
        VALUES (\(index + 1), 2018, 1, \(row)), (\(index + 1), 2018, 2, 10, 10, NULL, NULL);
        """)
    }
    try store.expect(
      """
      SELECT c.bureau, i.result, i.result_status, i.achieved, c.reported, c.missing
      FROM coverage AS c
      JOIN department AS d ON d.name = c.bureau
      JOIN indicator AS i ON i.measure_id = d.id AND i.number = 1
      ORDER BY d.id
      """,
      gives: """
        bureau | result | result_status | achieved | reported | missing
        1局    | 5.0    | NULL          | NULL     | 1        | 0
        2局    | NULL   | NULL          | NULL     | 0        | 1
        3局    | NULL   | pending       | NULL     | 0        | 1
        4局    | NULL   | not_measured  | NULL     | 1        | 0
        5局    | NULL   | not_set       | NULL     | 1        | 0
        6局    | NULL   | NULL          | 0        | 1        | 0
        7局    | 5.0    | provisional   | NULL     | 1        | 0
        """)
  }

  @Test("a measure without departments is in nobody's count")
  func nobody() throws {
    let store = try TestStore(SmallPlan.measure)
    try store.expect(
      coverage,
      gives: "plan | fiscal_year | bureau | section | expected | reported | missing")
  }
}
