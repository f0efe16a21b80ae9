import ReviewStore
import SQLite
import Testing

@Suite("Foreign keys")
struct ReferenceTests {
  /// Every foreign key, as `table(columns) → parent`, and a statement that breaks it and no other.
  private static let references: [(String, String)] =
    [
      "plan", "grade_band", "field", "department", "measure", "measure_field",
      "measure_department", "indicator", "assessment", "published_measure", "published_field",
      "published_indicator", "current_batch", "alias",
    ].map { ("\($0)(batch) → import_batch", "UPDATE \($0) SET batch = 99") } + [
      (
        "change(batch) → import_batch",
        "INSERT INTO change (batch, action, table_name, column_name) VALUES (99, 'update', 'a', 'b')"
      ),
      ("plan_year(plan) → plan", "INSERT INTO plan_year VALUES ('x', 2018)"),
      ("grade_band(plan) → plan", "INSERT INTO grade_band (plan, grade) VALUES ('x', 'A')"),
      (
        "field(plan) → plan",
        "INSERT INTO field (plan, code, kind, name) VALUES ('x', '1', 'theme', 'X')"
      ),
      ("department(plan) → plan", "INSERT INTO department (plan, name) VALUES ('x', '局')"),
      ("department(plan, parent) → department", "UPDATE department SET parent = 99 WHERE id = 2"),
      (
        "department(plan, successor) → department",
        "UPDATE department SET successor = 99 WHERE id = 2"
      ),
      (
        "measure(plan) → plan",
        """
        INSERT INTO plan (code, title, first_year, last_year) VALUES ('x', 'X', 2018, 2018);
        INSERT INTO field (plan, code, kind, name) VALUES ('x', '1', 'theme', 'X');
        INSERT INTO measure (plan, code, position, name, field) VALUES ('x', '1', 1, 'M', '1');
        DELETE FROM plan WHERE code = 'x';
        """
      ),
      ("measure(plan, field) → field", "UPDATE measure SET field = '9'"),
      ("measure_field(plan, measure_id) → measure", "UPDATE measure_field SET measure_id = 99"),
      ("measure_field(plan, field) → field", "UPDATE measure_field SET field = '9'"),
      (
        "measure_department(plan, measure_id) → measure",
        "UPDATE measure_department SET measure_id = 99"
      ),
      (
        "measure_department(plan, department_id) → department",
        "UPDATE measure_department SET department_id = 99"
      ),
      ("indicator(measure_id) → measure", "UPDATE indicator SET measure_id = 99"),
      ("assessment(measure_id) → measure", "UPDATE assessment SET measure_id = 99"),
      ("published_measure(measure_id) → measure", "UPDATE published_measure SET measure_id = 99"),
      (
        "published_field(plan) → plan",
        """
        INSERT INTO plan (code, title, first_year, last_year) VALUES ('x', 'X', 2018, 2018);
        INSERT INTO grade_band (plan, grade) VALUES ('x', 'A');
        INSERT INTO published_field VALUES (9, 'x', NULL, 'A', 2018, 1, NULL);
        DELETE FROM plan WHERE code = 'x';
        """
      ),
      ("published_field(plan, field) → field", "UPDATE published_field SET field = '9'"),
      ("published_field(plan, grade) → grade_band", "UPDATE published_field SET grade = 'Z'"),
      (
        "published_indicator(measure_id) → measure",
        "UPDATE published_indicator SET measure_id = 99"
      ),
      (
        "alias(plan) → plan",
        """
        INSERT INTO plan (code, title, first_year, last_year) VALUES ('x', 'X', 2018, 2018);
        INSERT INTO field (plan, code, kind, name) VALUES ('x', '1', 'theme', 'X');
        INSERT INTO alias (plan, kind, name, field) VALUES ('x', 'field', '0', '1');
        DELETE FROM plan WHERE code = 'x';
        """
      ),
      ("alias(plan, measure_id) → measure", "UPDATE alias SET measure_id = 99"),
      (
        "alias(plan, department_id) → department",
        "INSERT INTO alias (plan, kind, name, department_id) VALUES ('p', 'department', '局', 99)"
      ),
      (
        "alias(plan, field) → field",
        "INSERT INTO alias (plan, kind, name, field) VALUES ('p', 'field', '0', '9')"
      ),
      ("closed_year(plan, fiscal_year) → plan_year", "UPDATE closed_year SET fiscal_year = 2020"),
      (
        "undone_batch(batch) → import_batch",
        "INSERT INTO import_batch SELECT 98, kind, file, sha256, imported_at, NULL, program, NULL, 0, "
          + "0, 0, 0, NULL, NULL FROM import_batch; INSERT INTO undone_batch VALUES (97, 98)"
      ),
      ("undone_batch(undone_by) → import_batch", "INSERT INTO undone_batch VALUES (1, 99)"),
      (
        "closing(batch) → import_batch",
        "INSERT INTO closing VALUES (99, 'p', 2018, 'close', 'now', NULL, NULL, 2018, 0, 'half_up')"
      ),
      (
        "closed_grade_band(closing) → closing",
        "UPDATE current_batch SET batch = 1; INSERT INTO closed_grade_band VALUES (1, 'A', 1, 'B', 0)"
      ),
      (
        "closed_measure(closing) → closing",
        """
        UPDATE current_batch SET batch = 1;
        INSERT INTO closed_measure (closing, measure, position, name, field, field_name, basis,
          indicators, indicators_rated, years_rated)
        VALUES (1, 'M1', 1, 'First', '1', 'Safety', 'none', 0, 0, 0)
        """
      ),
    ]

  @Test("a row that refers to nothing is refused", arguments: references)
  func refused(reference: String, script: String) throws {
    let error = try TestStore(FullStore.script + FullStore.alias).failure(of: script)
    #expect(error?.code == .constraintForeignKey)
    #expect(error?.message == "FOREIGN KEY constraint failed")
  }

  @Test("it is this foreign key that refuses it", arguments: references)
  func whichOne(reference: String, script: String) throws {
    let store = try TestStore(FullStore.script + FullStore.alias)
    try store.store.connection.configure(.foreignKeys, false)
    try store.run(script)
    let broken = try store.rows(
      """
      SELECT DISTINCT c."table" || '(' || (
        SELECT group_concat("from", ', ') FROM pragma_foreign_key_list(c."table") WHERE id = c.fkid
      ) || ') → ' || c.parent
      FROM pragma_foreign_key_check AS c
      """
    ).map { $0[0] }
    // Without foreign keys a deleted plan leaves everything else of it behind, too.
    #expect(broken.contains(reference))
    if !script.contains("DELETE FROM plan") { #expect(broken == [reference]) }
  }

  @Test("every foreign key of the schema is in this list")
  func all() throws {
    let found = try TestStore().rows(
      """
      SELECT m.name || '(' || group_concat(f."from", ', ') || ') → ' || f."table"
      FROM sqlite_schema AS m JOIN pragma_foreign_key_list(m.name) AS f
      WHERE m.type = 'table'
      GROUP BY m.name, f.id
      """
    ).map { $0[0] }
    #expect(Set(found).subtracting(Self.references.map(\.0)) == [])
    #expect(Set(Self.references.map(\.0)).subtracting(found) == [])
  }

  @Test("a department is in the plan of its bureau, a measure's department in the measure's plan")
  func samePlan() throws {
    let store = try TestStore(
      FullStore.script + FullStore.alias + """
        INSERT INTO plan (code, title, first_year, last_year) VALUES ('q', 'Other', 2018, 2019);
        INSERT INTO department (id, plan, name) VALUES (9, 'q', '水道局');
        INSERT INTO field (plan, code, kind, name) VALUES ('q', '7', 'theme', 'Water');
        """)
    for statement in [
      "UPDATE department SET parent = 9 WHERE id = 2",
      "UPDATE department SET successor = 9 WHERE id = 2",
      "INSERT INTO measure_department VALUES ('p', 1, 2, 9, NULL)",
      "INSERT INTO measure_department VALUES ('q', 1, 2, 9, NULL)",
      "INSERT INTO measure_field VALUES ('p', 1, '7', NULL)",
      "UPDATE measure SET field = '7'",
      "UPDATE published_field SET field = '7'",
    ] {
      #expect(store.failure(of: statement)?.code == .constraintForeignKey, "\(statement)")
    }
  }

  @Test("a renamed plan takes everything along")
  func renamedPlan() throws {
    let store = try TestStore(FullStore.script + FullStore.alias)
    try store.run("UPDATE plan SET code = 'q'")
    for table in [
      "plan_year", "grade_band", "field", "department", "measure", "measure_field",
      "measure_department", "published_field", "closed_year",
    ] {
      #expect(try store.rows("SELECT DISTINCT plan FROM \(table)") == [["q"]], "\(table)")
    }
    #expect(try store.rows("PRAGMA foreign_key_check") == [])
  }

  @Test("a renamed field takes its measures, cross-listings and published counts along")
  func renamedField() throws {
    let store = try TestStore(FullStore.script + FullStore.alias)
    try store.run("UPDATE field SET code = 'S' WHERE code = '1'")
    try store.run("UPDATE field SET code = 'D' WHERE code = '5'")
    try store.expect(
      """
      SELECT m.code, m.field AS main, f.field AS listed, p.field AS published
      FROM measure AS m LEFT JOIN measure_field AS f ON f.measure_id = m.id
      LEFT JOIN published_field AS p ON p.field = m.field ORDER BY m.id
      """,
      gives: """
        code | main | listed | published
        M1   | S    | D      | S
        M2   | S    | NULL   | S
        """)
  }

  @Test("a renamed grade takes its published counts along")
  func renamedGrade() throws {
    let store = try TestStore(FullStore.script + FullStore.alias)
    try store.run("UPDATE grade_band SET grade = '◎' WHERE grade = 'A'")
    #expect(try store.rows("SELECT grade FROM published_field") == [["◎"]])
  }

  @Test("a measure with figures stays; one without takes its fields and departments along")
  func deletedMeasure() throws {
    let store = try TestStore(FullStore.script + FullStore.alias)
    for figures in ["indicator", "assessment", "published_measure", "published_indicator"] {
      #expect(store.failure(of: "DELETE FROM measure WHERE id = 1")?.code == .constraintForeignKey)
      try store.run("DELETE FROM \(figures)")
    }
    try store.run("DELETE FROM measure WHERE id = 1")
    #expect(try store.rows("SELECT count(*) FROM measure_field") == [["0"]])
    #expect(try store.rows("SELECT count(*) FROM measure_department") == [["0"]])
  }

  @Test(
    "what is referred to stays",
    arguments: [
      "plan", "field WHERE code = '1'", "field WHERE code = '5'", "grade_band WHERE grade = 'A'",
      "department WHERE id = 1", "department WHERE id = 2", "plan_year WHERE fiscal_year = 2018",
    ])
  func referredTo(rows: String) throws {
    let error = try TestStore(FullStore.script + FullStore.alias).failure(of: "DELETE FROM \(rows)")
    #expect(error?.code == .constraintForeignKey)
  }
}
