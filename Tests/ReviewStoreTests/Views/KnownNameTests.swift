import Testing

@Suite("known_name: every name by which things are known")
struct KnownNameTests {
  private let script =
    SmallPlan.measure + """
      INSERT INTO department (id, plan, parent, name) VALUES
        (1, 'p', NULL, '市民局'), (2, 'p', 1, '新課'), (3, 'p', 1, '他課');
      """

  @Test("without aliases everything is known by its own name")
  func current() throws {
    try TestStore(script).expect(
      """
      SELECT kind, name, stands_for, source, first_year, last_year FROM known_name
      WHERE kind LIKE 'measure%' OR kind = 'department' ORDER BY kind, name
      """,
      gives: """
        kind         | name        | stands_for  | source  | first_year | last_year
        department   | 市民局      | 市民局      | current | NULL       | NULL
        department   | 市民局/他課 | 市民局/他課 | current | NULL       | NULL
        department   | 市民局/新課 | 市民局/新課 | current | NULL       | NULL
        measure      | 1           | 1           | current | NULL       | NULL
        measure_name | Measure 1   | 1           | current | NULL       | NULL
        """)
  }

  @Test("aliases lead to what they were given to, under its name of today")
  func aliases() throws {
    try TestStore(
      script + """
        INSERT INTO alias (plan, kind, name, measure_id, first_year, last_year)
        VALUES ('p', 'measure', '0', 1, 2018, 2019), ('p', 'measure_name', 'Old', 1, NULL, NULL);
        INSERT INTO alias (plan, kind, name, field) VALUES
          ('p', 'field', 'X', '5'), ('p', 'field_name', 'Figures', '5');
        """
    ).expect(
      """
      SELECT kind, name, stands_for, source, first_year, last_year FROM known_name
      WHERE source <> 'current' ORDER BY kind, name
      """,
      gives: """
        kind         | name    | stands_for | source | first_year | last_year
        field        | X       | 5          | alias  | NULL       | NULL
        field_name   | Figures | 5          | alias  | NULL       | NULL
        measure      | 0       | 1          | alias  | 2018       | 2019
        measure_name | Old     | 1          | alias  | NULL       | NULL
        """)
  }

  @Test("a section is known by every path of the names of its bureau and its own")
  func derived() throws {
    let test = try TestStore(
      script + """
        INSERT INTO alias (plan, kind, name, department_id) VALUES
          ('p', 'department', '旧局', 1), ('p', 'department', '市民局/旧課', 2),
          ('p', 'department', '他課', 3);
        """)
    let query = """
      SELECT name, stands_for, source FROM known_name
      WHERE kind = 'department' AND source <> 'current' ORDER BY source, name
      """
    try test.expect(
      query,
      gives: """
        name        | stands_for  | source
        他課        | 市民局/他課 | alias
        市民局/旧課 | 市民局/新課 | alias
        旧局        | 市民局      | alias
        旧局/他課   | 市民局/他課 | derived
        旧局/新課   | 市民局/新課 | derived
        旧局/旧課   | 市民局/新課 | derived
        """)
    // A path that is put together is no name where a department or an alias has it.
    try test.run(
      """
      INSERT INTO alias (plan, kind, name, department_id) VALUES ('p', 'department', '旧局/他課', 2);
      """)
    #expect(try test.rows(query).contains(["旧局/他課", "市民局/新課", "alias"]))
    #expect(try !test.rows(query).contains(["旧局/他課", "市民局/他課", "derived"]))
  }
}
