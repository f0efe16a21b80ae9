import ReviewStore
import SQLite
import Testing

@Suite("Constraints")
struct ConstraintTests {
  /// The named CHECKs, and what each of them refuses in a full store.
  private static let checks: [(String, [String])] = [
    ("import_batch_sha256_is_64_digits", ["UPDATE import_batch SET sha256 = 'abc'"]),
    (
      "import_batch_content_checksum_is_32_digits",
      ["UPDATE import_batch SET content_checksum = 'abc'"]
    ),
    (
      "import_batch_rows_add_up",
      [
        "UPDATE import_batch SET row_count = 1", "UPDATE import_batch SET inserted = 1",
        "UPDATE import_batch SET row_count = 3, inserted = 1, changed = 1, unchanged = 2",
      ]
    ),
    ("current_batch_is_one_row", ["INSERT INTO current_batch (id) VALUES (2)"]),
    ("current_row_is_one_row", ["INSERT INTO current_row (id) VALUES (2)"]),
    ("current_row_is_there_is_0_or_1", ["UPDATE current_row SET is_there = 2"]),
    ("undone_batch_is_earlier", each("INSERT INTO undone_batch VALUES (1, ?)", "1", "0")),
    (
      "closing_action_is_known",
      ["INSERT INTO closing VALUES (1, 'p', 2018, 'open', 'now', NULL, 'Why', 2018, 0, 'half_up')"]
    ),
    (
      "closing_reopens_for_a_reason",
      ["INSERT INTO closing VALUES (1, 'p', 2018, 'reopen', 'now', NULL, '', 2018, 0, 'half_up')"]
    ),
    (
      "plan_code_is_filled",
      each("UPDATE plan SET code = ?", "''", "' '", "' p'", "'p '")
    ),
    ("plan_title_is_filled", ["UPDATE plan SET title = ''"]),
    (
      "plan_first_year_is_a_year",
      each("UPDATE plan SET first_year = ?, last_year = 2999", "1899", "3000", "30")
    ),
    (
      "plan_last_year_is_a_year",
      each("UPDATE plan SET first_year = 1900, last_year = ?", "1899", "3000")
    ),
    ("plan_digits_in_range", each("UPDATE plan SET digits = ?", "-1", "7")),
    (
      "plan_rounding_is_known",
      each("UPDATE plan SET rounding = ?", "''", "'up'", "'HALF_UP'")
    ),
    ("plan_year_style_is_known", ["UPDATE plan SET year_style = 'gregorian'"]),
    ("plan_years_in_order", ["UPDATE plan SET first_year = 2019, last_year = 2018"]),
    ("grade_band_grade_is_filled", ["UPDATE grade_band SET grade = '' WHERE grade = 'B'"]),
    (
      "grade_band_on_track_is_0_or_1",
      each("UPDATE grade_band SET on_track = ?", "2", "-1")
    ),
    (
      "field_code_is_filled",
      each("UPDATE field SET code = ? WHERE code = '2'", "''", "' 1'", "'1 '", "'1;2'")
    ),
    ("field_kind_is_known", ["UPDATE field SET kind = 'column'"]),
    ("field_name_is_filled", ["UPDATE field SET name = ''"]),
    (
      "department_name_is_filled",
      each("UPDATE department SET name = ? WHERE id = 1", "''", "' 局'", "'局 '")
    ),
    (
      "department_name_has_no_separator",
      each("UPDATE department SET name = ? WHERE id = 1", "'市民局/企画課'", "'市民局;水道局'")
    ),
    ("department_listed_is_0_or_1", ["UPDATE department SET listed = 2"]),
    ("department_years_in_order", ["UPDATE department SET first_year = 2021 WHERE id = 2"]),
    (
      "measure_code_is_filled",
      each("UPDATE measure SET code = ? WHERE id = 1", "''", "' 1'", "'1 '")
    ),
    ("measure_name_is_filled", ["UPDATE measure SET name = ''"]),
    ("measure_years_in_order", ["UPDATE measure SET last_year = 2017 WHERE id = 1"]),
    ("measure_department_position_from_1", ["UPDATE measure_department SET position = 0"]),
    (
      "indicator_fiscal_year_is_a_year",
      each("UPDATE indicator SET fiscal_year = ?", "30", "1899", "3000")
    ),
    ("indicator_number_from_1", ["UPDATE indicator SET number = 0"]),
    (
      "indicator_formula_is_known",
      each("UPDATE indicator SET formula = ?", "''", "'Ratio'", "'mean'")
    ),
    ("indicator_target_status_is_known", ["UPDATE indicator SET target_status = '未設定'"]),
    ("indicator_result_status_is_known", ["UPDATE indicator SET result_status = 'missing'"]),
    (
      "indicator_achieved_is_0_or_1",
      each("UPDATE indicator SET achieved = ?", "2", "-1")
    ),
    (
      "indicator_target_is_blank_or_given",
      each("UPDATE indicator SET target_status = '?'", blanks)
    ),
    (
      "indicator_result_is_blank_or_given",
      each("UPDATE indicator SET result_status = '?', achieved = NULL", blanks)
        + each("UPDATE indicator SET result_status = '?', result = NULL", blanks)
    ),
    ("indicator_bounds_in_order", ["UPDATE indicator SET target = 20.5"]),
    (
      "assessment_fiscal_year_is_a_year",
      each("UPDATE assessment SET fiscal_year = ?", "30", "1899", "3000")
    ),
    ("assessment_rate_is_finite", each("UPDATE assessment SET rate = ?", "9e999", "-9e999")),
    ("assessment_status_is_known", ["UPDATE assessment SET status = 'done', rate = NULL"]),
    (
      "assessment_is_blank_or_given",
      each("UPDATE assessment SET status = '?'", blanks)

    ),
    ("published_field_counts_from_0", ["UPDATE published_field SET measures = -1"]),
    (
      "alias_kind_is_known",
      ["INSERT INTO alias (plan, kind, name) VALUES ('p', 'plan', 'x')"]
    ),
    (
      "alias_name_is_filled",
      each(
        "INSERT INTO alias (plan, kind, name, measure_id) VALUES ('p', 'measure', '?', 2)",
        "", " x", "x ")
    ),
    (
      "alias_leads_to_one_thing",
      [
        "INSERT INTO alias (plan, kind, name) VALUES ('p', 'field', 'x')",
        "UPDATE alias SET department_id = 1", "UPDATE alias SET measure_id = NULL, field = '1'",
      ]
    ),
    ("alias_years_in_order", ["UPDATE alias SET first_year = 2019"]),
    (
      "change_action_is_known",
      ["INSERT INTO change (action, table_name, column_name) VALUES ('insert', 'plan', 'title')"]
    ),
  ]

  /// A statement with each of the values in the place of its `?`.
  private static func each(_ statement: String, _ values: String...) -> [String] {
    each(statement, values)
  }

  private static func each(_ statement: String, _ values: [String]) -> [String] {
    values.map { statement.replacing("?", with: $0) }
  }

  private static let blanks = ["pending", "not_measured", "not_set", "not_applicable", "ended"]

  @Test("a CHECK refuses what it names", arguments: checks)
  func check(name: String, statements: [String]) throws {
    let store = try TestStore(FullStore.script + FullStore.alias)
    for statement in statements {
      let error = store.failure(of: statement)
      #expect(error?.code == .constraintCheck, "\(statement)")
      #expect(error?.message == "CHECK constraint failed: \(name)", "\(statement)")
    }
  }

  @Test(
    "what lies on the edge of a CHECK is let through",
    arguments: [
      "UPDATE plan SET digits = 0", "UPDATE plan SET digits = 6",
      "UPDATE plan SET rounding = 'half_even'", "UPDATE plan SET rounding = 'truncate'",
      "UPDATE plan SET year_style = 'era'", "UPDATE plan SET year_style = 'era_short'",
      "UPDATE plan SET first_year = 1900, last_year = 2999",
      "UPDATE plan SET first_year = 2018, last_year = 2018",
      "UPDATE field SET code = '2-b' WHERE code = '2'",
      "UPDATE department SET name = '管理・研究課' WHERE id = 2",
      "UPDATE department SET first_year = 2020 WHERE id = 2",
      "UPDATE measure SET first_year = NULL", "UPDATE measure SET last_year = 2018",
      "UPDATE indicator SET target = 20", "UPDATE indicator SET target_max = NULL",
      "UPDATE indicator SET achieved = 0", "UPDATE indicator SET formula = NULL",
      "UPDATE indicator SET target_status = 'ended', target = NULL",
      "UPDATE indicator SET result_status = 'pending', result = NULL, achieved = NULL",
      "UPDATE indicator SET fiscal_year = 2999", "UPDATE indicator SET result = NULL",
      "UPDATE assessment SET status = NULL", "UPDATE assessment SET status = NULL, rate = NULL",
      "UPDATE assessment SET status = 'not_measured', rate = NULL",
      "UPDATE published_field SET measures = 0", "UPDATE published_measure SET grade = 'Z'",
      "UPDATE import_batch SET row_count = 6, inserted = 1, changed = 2, unchanged = 3",
    ])
  func letThrough(statement: String) throws {
    let store = try TestStore(FullStore.script + FullStore.alias)
    #expect(store.failure(of: statement) == nil)
    #expect(store.store.connection.changes > 0)
  }

  /// What the keys and UNIQUEs refuse, by the columns that SQLite names.
  private static let keys: [(String, String)] = [
    ("import_batch.id", "INSERT INTO import_batch SELECT * FROM import_batch"),
    ("current_batch.id", "INSERT INTO current_batch (id) VALUES (1)"),
    ("current_row.id", "INSERT INTO current_row (id) VALUES (1)"),
    ("plan.code", "INSERT INTO plan SELECT * FROM plan"),
    ("plan_year.plan, plan_year.fiscal_year", "INSERT INTO plan_year SELECT * FROM plan_year"),
    (
      "grade_band.plan, grade_band.grade",
      "INSERT INTO grade_band (plan, grade, at_least) VALUES ('p', 'A', 7)"
    ),
    ("field.plan, field.code", "UPDATE field SET code = '2' WHERE code = '5'"),
    ("department.id", "INSERT INTO department SELECT * FROM department WHERE id = 1"),
    ("measure.id", "INSERT INTO measure SELECT * FROM measure WHERE id = 1"),
    (
      "measure_field.measure_id, measure_field.field",
      "INSERT INTO measure_field SELECT * FROM measure_field"
    ),
    (
      "measure_department.measure_id, measure_department.position",
      "INSERT INTO measure_department SELECT plan, measure_id, position, 1, NULL FROM measure_department"
    ),
    (
      "indicator.measure_id, indicator.fiscal_year, indicator.number",
      "INSERT INTO indicator SELECT * FROM indicator"
    ),
    (
      "assessment.measure_id, assessment.fiscal_year",
      "INSERT INTO assessment SELECT * FROM assessment"
    ),
    (
      "published_measure.measure_id, published_measure.through_year",
      "INSERT INTO published_measure SELECT * FROM published_measure"
    ),
    (
      "published_field.id",
      "INSERT INTO published_field SELECT id, plan, field, 'B', through_year, 1, NULL FROM published_field"
    ),
    (
      "published_indicator.measure_id, published_indicator.fiscal_year, published_indicator.number",
      "INSERT INTO published_indicator SELECT * FROM published_indicator"
    ),
    (
      "closed_year.plan, closed_year.fiscal_year",
      "INSERT INTO closed_year SELECT * FROM closed_year"
    ),
    ("alias.id", "INSERT INTO alias SELECT * FROM alias"),
  ]

  @Test("a primary key refuses a second row", arguments: keys)
  func primaryKey(columns: String, statement: String) throws {
    let store = try TestStore(FullStore.script + FullStore.alias)
    let error = store.failure(of: statement)
    #expect(error?.code == .constraintPrimaryKey)
    #expect(error?.message == "UNIQUE constraint failed: \(columns)")
  }

  @Test("every table has a primary key, and a test of it")
  func primaryKeys() throws {
    let store = try TestStore()
    let tables = try store.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    #expect(
      // Lists that only grow refuse a second row in their own words: see ChangeLogTests and
      // AppendOnlyTests.
      Set(tables.map { $0[0] })
        == Set(
          Self.keys.map { String($0.0.prefix { $0 != "." }) }
            + ["change", "undone_batch", "closing", "closed_grade_band", "closed_measure"]))
  }

  /// The names of UNIQUE constraints and indexes, and what each of them refuses.
  private static let uniques: [(String, String, String)] = [
    (
      "grade_band_bounds_differ", "grade_band.plan, grade_band.at_least",
      "UPDATE grade_band SET at_least = 120"
    ),
    (
      "grade_band_lowest_is_one", "grade_band.plan",
      "INSERT INTO grade_band (plan, grade) VALUES ('p', 'C')"
    ),
    (
      "department_path_is_unique", "index 'department_path_is_unique'",
      "INSERT INTO department (plan, name) VALUES ('p', '市民局')"
    ),
    (
      "department_path_is_unique", "index 'department_path_is_unique'",
      "INSERT INTO department (plan, parent, name) VALUES ('p', 1, '企画課')"
    ),
    (
      "measure_code_is_unique", "measure.plan, measure.code",
      "UPDATE measure SET code = 'M1' WHERE id = 2"
    ),
    (
      "alias_leads_one_way", "alias.plan, alias.kind, alias.name",
      "INSERT INTO alias (plan, kind, name, measure_id) SELECT plan, kind, name, 2 FROM alias"
    ),
    (
      "measure_department_named_once",
      "measure_department.measure_id, measure_department.department_id",
      "INSERT INTO measure_department VALUES ('p', 1, 2, 2, NULL)"
    ),
    (
      "published_field_is_unique", "index 'published_field_is_unique'",
      "INSERT INTO published_field VALUES (2, 'p', '1', 'A', 2019, 4, NULL)"
    ),
    (
      "published_field_is_unique", "index 'published_field_is_unique'",
      """
      INSERT INTO published_field VALUES
        (2, 'p', NULL, 'A', 2019, 4, NULL), (3, 'p', NULL, 'A', 2019, 5, NULL)
      """
    ),
  ]

  @Test("a UNIQUE refuses a second row", arguments: uniques)
  func unique(name: String, columns: String, statement: String) throws {
    let store = try TestStore(FullStore.script + FullStore.alias)
    let error = store.failure(of: statement)
    #expect(error?.code == .constraintUnique)
    #expect(error?.message == "UNIQUE constraint failed: \(columns)")
  }

  @Test(
    "a UNIQUE lets through what differs",
    arguments: [
      "INSERT INTO grade_band (plan, grade, at_least) VALUES ('p', 'C', -1)",
      "INSERT INTO department (plan, name) VALUES ('p', '企画課')",
      "INSERT INTO measure_department VALUES ('p', 1, 2, 1, NULL)",
      "INSERT INTO published_field VALUES (2, 'p', '1', 'A', 2018, 4, NULL)",
      "INSERT INTO published_field VALUES (2, 'p', NULL, 'A', 2019, 4, NULL)",
    ])
  func uniqueLetsThrough(statement: String) throws {
    #expect(try TestStore(FullStore.script + FullStore.alias).failure(of: statement) == nil)
  }

  @Test("every named constraint and unique index of the migrations has a test of what it refuses")
  func names() throws {
    let text = try TestStore().rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
      .joined().joined()
    let named = text.matches(of: /CONSTRAINT ([a-z_0-9]+)|CREATE UNIQUE INDEX ([a-z_0-9]+)/)
      .map { String($0.1 ?? $0.2 ?? "") }
    let tested = Self.checks.map(\.0) + Self.uniques.map(\.0) + ["measure_field_exists"]
    #expect(Set(named).subtracting(tested) == [])
    #expect(Set(tested).subtracting(named) == [])
    #expect(named.count == Set(named).count)
  }

  @Test("every CHECK has a name, so that a refusal says what is wrong")
  func everyCheckIsNamed() {
    for migration in Asset.all(in: "schema/migrations") {
      let code = SQLText.withoutComments(migration.text)
      let checks = code.matches(of: /\bCHECK\b/).count
      let named = code.matches(of: /CONSTRAINT [a-z_0-9]+\s+CHECK\b/).count
      #expect(checks == named, "\(migration.path)")
    }
  }

  @Test("tables are STRICT: a column takes values of its type and no others")
  func strict() throws {
    let store = try TestStore(FullStore.script + FullStore.alias)
    #expect(
      try store.rows(
        """
        SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'
        """) == [])
    let error = store.failure(of: "UPDATE indicator SET target = '10件'")
    #expect(error?.code == .constraintDataType)
    #expect(error?.message == "cannot store TEXT value in REAL column indicator.target")
  }

  @Test(
    "what a row cannot do without is NOT NULL",
    arguments: [
      "import_batch.kind", "import_batch.file", "import_batch.sha256", "import_batch.imported_at",
      "import_batch.program", "plan.code", "plan.title", "plan.first_year", "plan.last_year",
      "plan.digits", "plan.rounding", "plan.year_style", "grade_band.grade", "grade_band.on_track",
      "field.code", "field.kind", "field.name", "department.plan", "department.name",
      "department.listed", "measure.plan", "measure.code", "measure.position", "measure.name",
      "measure.field", "measure_field.field", "measure_department.position",
      "measure_department.department_id", "indicator.measure_id", "indicator.fiscal_year",
      "indicator.number", "assessment.measure_id", "assessment.fiscal_year",
      "published_measure.through_year", "published_field.plan", "published_field.grade",
      "published_field.through_year", "published_field.measures", "published_indicator.rate",
      "closed_year.closed_at",
    ])
  func notNull(column: String) throws {
    let parts = column.split(separator: ".")
    let store = try TestStore(FullStore.script + FullStore.alias)
    let error = store.failure(of: "UPDATE \(parts[0]) SET \(parts[1]) = NULL")
    #expect(error?.code == .constraintNotNull)
    #expect(error?.message == "NOT NULL constraint failed: \(column)")
  }
}
