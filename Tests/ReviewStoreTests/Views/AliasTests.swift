import SQLite
import Testing

@Suite("The table alias: what no client can write")
struct AliasTests {
  private let test: TestStore

  init() throws {
    test = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...2) + """
        INSERT INTO department (id, plan, parent, name) VALUES
          (1, 'p', NULL, '市民局'), (2, 'p', 1, '新課'), (3, 'p', NULL, '総務局'), (4, 'p', 3, '課');
        INSERT INTO alias (plan, kind, name, measure_id) VALUES ('p', 'measure', 'old', 1);
        INSERT INTO alias (plan, kind, name, department_id) VALUES ('p', 'department', '旧局', 1),
          ('p', 'department', '庶務局/課', 2);
        INSERT INTO alias (plan, kind, name, field) VALUES ('p', 'field', 'F', '1');
        """)
  }

  private func refuses(
    _ script: String, _ rule: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let message = test.failure(of: script)?.message ?? "no error"
    #expect(message.contains(rule), "\(message)", sourceLocation: sourceLocation)
  }

  @Test("a name leads to one thing")
  func unique() {
    refuses(
      "INSERT INTO alias (plan, kind, name, measure_id) VALUES ('p', 'measure', 'old', 2)",
      "alias.plan, alias.kind, alias.name")
  }

  @Test("it is of a known kind, filled, and leads to what its kind says")
  func shape() {
    refuses(
      "INSERT INTO alias (plan, kind, name, measure_id) VALUES ('p', 'plan', 'x', 2)",
      "alias_kind_is_known")
    for name in ["", " x", "x "] {
      refuses(
        "INSERT INTO alias (plan, kind, name, measure_id) VALUES ('p', 'measure', '\(name)', 2)",
        "alias_name_is_filled")
    }
    for (kind, column, value) in [
      ("measure", "department_id", "1"), ("measure_name", "field", "'1'"),
      ("department", "measure_id", "1"), ("field", "measure_id", "1"),
      ("field_name", "department_id", "1"),
    ] {
      refuses(
        "INSERT INTO alias (plan, kind, name, \(column)) VALUES ('p', '\(kind)', 'x', \(value))",
        "alias_leads_to_one_thing")
    }
    refuses(
      "INSERT INTO alias (plan, kind, name) VALUES ('p', 'measure', 'x')",
      "alias_leads_to_one_thing")
    refuses(
      """
      INSERT INTO alias (plan, kind, name, measure_id, first_year, last_year)
      VALUES ('p', 'measure', 'x', 1, 2019, 2018)
      """, "alias_years_in_order")
    refuses(
      "INSERT INTO alias (plan, kind, name, measure_id) VALUES ('p', 'measure', 'x', 9)",
      "FOREIGN KEY")
  }

  @Test("it is not the code, name or path of another")
  func namesOfOthers() {
    for insert in [
      "measure_id) VALUES ('p', 'measure', '2', 1)",
      "measure_id) VALUES ('p', 'measure_name', 'Measure 2', 1)",
      "department_id) VALUES ('p', 'department', '総務局/課', 1)",
      "department_id) VALUES ('p', 'department', '総務局', 1)",
      "field) VALUES ('p', 'field', '2', '1')",
      "field) VALUES ('p', 'field_name', 'Savings', '1')",
    ] {
      refuses(
        "INSERT INTO alias (plan, kind, name, \(insert)", "alias_is_not_the_name_of_another")
    }
    // A name of another kind is no hindrance.
    #expect(
      test.failure(
        of: "INSERT INTO alias (plan, kind, name, measure_id) VALUES ('p', 'measure_name', '2', 1)")
        == nil)
  }

  @Test(
    "nothing new takes a code or path that is an alias, and nothing is renamed to one of another")
  func aliasesOfOthers() {
    refuses(
      """
      INSERT INTO measure (plan, code, position, name, field) VALUES ('p', 'old', 9, 'New', '1')
      """, "measure_code_is_not_an_alias")
    refuses("UPDATE measure SET code = 'old' WHERE id = 2", "measure_code_is_not_an_alias")
    refuses(
      "INSERT INTO field (plan, code, kind, name) VALUES ('p', 'F', 'theme', 'New')",
      "field_code_is_not_an_alias")
    refuses("UPDATE field SET code = 'F' WHERE code = '2'", "field_code_is_not_an_alias")
    refuses("INSERT INTO department (plan, name) VALUES ('p', '旧局')", "department_is_not_an_alias")
    refuses("UPDATE department SET name = '旧局' WHERE id = 3", "department_is_not_an_alias")
  }

  @Test("a bureau takes its sections' paths along: none may become another's alias")
  func sections() {
    refuses("UPDATE department SET name = '庶務局' WHERE id = 3", "department_is_not_an_alias")
  }

  @Test("a thing may take its own alias as its name")
  func own() throws {
    try test.run(
      """
      UPDATE measure SET code = 'old' WHERE id = 1;
      UPDATE field SET code = 'F' WHERE code = '1';
      UPDATE department SET name = '旧局' WHERE id = 1;
      """)
  }

  @Test("its kind and name stay; who adds another deletes it and adds that")
  func stays() {
    refuses("UPDATE alias SET name = 'x'", "alias_stays_what_it_is")
    refuses("UPDATE alias SET kind = 'measure_name' WHERE name = 'old'", "alias_stays_what_it_is")
  }

  @Test("aliases go with what they lead to, and the log has them")
  func deletion() throws {
    try test.run("DELETE FROM department WHERE id = 2; DELETE FROM measure WHERE id = 1;")
    #expect(try test.rows("SELECT name FROM alias ORDER BY name") == [["F"], ["旧局"]])
    #expect(
      try test.rows(
        """
        SELECT item, measure, column_name, old_value FROM change
        WHERE table_name = 'alias' AND column_name LIKE '%_id' ORDER BY id
        """) == [
          ["department/庶務局/課", "NULL", "department_id", "2"],
          ["measure/old", "1", "measure_id", "1"],
        ])
  }
}
