import ReviewStore
import SQLite
import Testing

@Suite("Change log")
struct ChangeLogTests {
  private let changes = """
    SELECT action, table_name AS "table", plan, measure, fiscal_year AS year, item,
      column_name AS "column", old_value AS old, new_value AS new
    FROM change WHERE id > 1 ORDER BY id
    """

  /// What the log says after a script has run on a full store, whose log has one row.
  private func log(
    _ script: String, says table: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let store = try TestStore(FullStore.script)
    try store.run(script)
    try store.expect(changes, gives: table, sourceLocation: sourceLocation)
  }

  @Test("a plan")
  func plan() throws {
    try log(
      """
      UPDATE plan SET title = 'New', first_year = 2017, digits = 1, rounding = 'truncate',
        year_style = 'era', about = NULL, source = 'S', license = 'L';
      """,
      says: """
        FILLclplan
        """)
  }

  @Test("a plan that goes")
  func planDeleted() throws {
    try log(
      """
      INSERT INTO plan (code, title, first_year, last_year) VALUES ('x', 'X', 2020, 2021);
      DELETE FROM plan WHERE code = 'x';
      """,
      says: """
        FILLclplandel
        """)
  }

  @Test("grade bands")
  func gradeBand() throws {
    try log(
      """
      UPDATE grade_band SET grade = 'C', at_least = 5, meaning = NULL, on_track = 1
        WHERE grade = 'B';
      DELETE FROM grade_band WHERE grade = 'C';
      """,
      says: """
        FILLclband
        """)
  }

  @Test("fields")
  func field() throws {
    try log(
      """
      UPDATE field SET code = '3', kind = 'theme', name = 'Speed' WHERE code = '2';
      DELETE FROM field WHERE code = '3';
      """,
      says: """
        FILLclfield
        """)
  }

  @Test("departments")
  func department() throws {
    try log(
      """
      UPDATE department SET parent = NULL, name = '企画部', position = 3, first_year = 2011,
        last_year = NULL, successor = NULL, listed = 1 WHERE id = 2;
      DELETE FROM measure_department;
      DELETE FROM department WHERE id = 2;
      """,
      says: """
        FILLcldep
        """)
  }

  @Test("measures")
  func measure() throws {
    try log(
      """
      UPDATE measure SET code = 'M9', position = 9, name = 'Ninth', field = '2', first_year = 2019,
        last_year = 2020, description = 'D', purpose = 'P' WHERE id = 2;
      DELETE FROM measure WHERE id = 2;
      """,
      says: """
        FILLclmeasure
        """)
  }

  @Test("cross-listings and departments of a measure")
  func partsOfMeasure() throws {
    try log(
      """
      UPDATE measure_field SET field = '2';
      UPDATE measure_department SET position = 2, department_id = 1;
      DELETE FROM measure_field;
      DELETE FROM measure_department;
      """,
      says: """
        FILLclparts
        """)
  }

  @Test("indicators: every column that changes, and no other")
  func indicator() throws {
    try log(
      "UPDATE indicator SET number = 2, label = '②', result = 16, result_text = NULL, unit = '人';",
      says: """
        FILLclind
        """)
  }

  @Test("indicators that go leave all they said")
  func indicatorDeleted() throws {
    try log(
      "DELETE FROM indicator;",
      says: """
        FILLclinddel
        """)
  }

  @Test("assessments")
  func assessment() throws {
    try log(
      """
      UPDATE assessment SET rate = NULL, status = 'ended', comment = NULL;
      DELETE FROM assessment;
      """,
      says: """
        FILLclass
        """)
  }

  @Test("published figures")
  func published() throws {
    try log(
      """
      UPDATE published_measure SET average = 94, grade = NULL;
      UPDATE published_field SET field = NULL, grade = 'B', measures = 4;
      UPDATE published_indicator SET rate = 99;
      DELETE FROM published_measure;
      DELETE FROM published_field;
      DELETE FROM published_indicator;
      """,
      says: """
        FILLclpub
        """)
  }

  @Test("a closed year that is opened again")
  func closedYear() throws {
    try log(
      "DELETE FROM closed_year;",
      says: """
        action | table       | plan | measure | year | item | column    | old                  | new
        delete | closed_year | p    | NULL    | 2018 | NULL | closed_at | 2022-04-30T09:15:00Z | NULL
        delete | closed_year | p    | NULL    | 2018 | NULL | closed_by | officer              | NULL
        """)
  }

  @Test("the fields and departments that a measure takes along when it goes")
  func cascade() throws {
    try log(
      """
      INSERT INTO measure_field (plan, measure_id, field) VALUES ('p', 2, '5');
      INSERT INTO measure_department (plan, measure_id, position, department_id)
      VALUES ('p', 2, 1, 1);
      DELETE FROM measure WHERE id = 2;
      """,
      says: """
        action | table              | plan | measure | year | item | column        | old    | new
        delete | measure            | p    | M2      | NULL | NULL | code          | M2     | NULL
        delete | measure            | p    | M2      | NULL | NULL | position      | 2      | NULL
        delete | measure            | p    | M2      | NULL | NULL | name          | Second | NULL
        delete | measure            | p    | M2      | NULL | NULL | field         | 1      | NULL
        delete | measure_field      | p    | M2      | NULL | 5    | field         | 5      | NULL
        delete | measure_department | p    | M2      | NULL | 1    | position      | 1      | NULL
        delete | measure_department | p    | M2      | NULL | 1    | department_id | 1      | NULL
        """)
  }

  @Test(
    "figures that move to another measure or year are logged",
    arguments: [
      "measure_field SET measure_id = 2", "measure_department SET measure_id = 2",
      "indicator SET measure_id = 2", "indicator SET fiscal_year = 2019",
      "assessment SET measure_id = 2", "assessment SET fiscal_year = 2019",
      "published_measure SET measure_id = 2", "published_measure SET through_year = 2018",
      "published_field SET through_year = 2018", "published_indicator SET measure_id = 2",
      "published_indicator SET fiscal_year = 2019", "published_indicator SET number = 2",
      "closed_year SET fiscal_year = 2019", "closed_year SET closed_by = NULL",
    ])
  func moved(update: String) throws {
    let store = try TestStore(FullStore.script)
    try store.run("UPDATE \(update)")
    #expect(try store.rows("SELECT count(*) > 1 FROM change") == [["1"]])
  }

  @Test("an update that changes nothing is not in the log, nor is the number of an import")
  func nothing() throws {
    try log(
      """
      UPDATE plan SET title = title, batch = 1;
      UPDATE measure SET name = name, description = NULL WHERE id = 2;
      UPDATE indicator SET result = 15, batch = 1;
      UPDATE assessment SET rate = 95.0;
      DELETE FROM assessment WHERE fiscal_year = 1999;
      """,
      says: "action | table | plan | measure | year | item | column | old | new")
  }

  @Test("new rows are not in the log: they name the import that brought them")
  func inserts() throws {
    let store = try TestStore(FullStore.script)
    #expect(try store.rows("SELECT count(*) FROM change") == [["1"]])
  }

  @Test("a change without an import says when, and neither import nor reason")
  func outsideAnImport() throws {
    let store = try TestStore(FullStore.script)
    try store.run("UPDATE plan SET title = 'New'")
    #expect(
      try store.rows(
        """
        SELECT batch, reason, changed_at GLOB '20[0-9][0-9]-[01][0-9]-[0-3][0-9]T*:*:*Z',
          abs(julianday('now') - julianday(changed_at)) < 1
        FROM change WHERE id = 2
        """) == [["NULL", "NULL", "1", "1"]])
  }

  @Test("the import gives its number and reason to what it changes, and to nothing after it")
  func imports() throws {
    let store = try TestStore(SmallPlan.measure)
    var options = ImportOptions()
    options.reason = "訂正"
    try store.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv", options)
    try store.importText(
      "measure,fiscal_year,rate\n1,2018,95\n1,2019,80\n", as: "assessments.csv", options)
    try store.run("UPDATE assessment SET rate = 85 WHERE fiscal_year = 2019")
    try store.expect(
      """
      SELECT batch, reason, measure, fiscal_year, column_name, old_value, new_value
      FROM change ORDER BY id
      """,
      gives: """
        batch | reason | measure | fiscal_year | column_name | old_value | new_value
        2     | 訂正   | 1       | 2018        | rate        | 90.0      | 95.0
        NULL  | NULL   | 1       | 2019        | rate        | 80.0      | 85.0
        """)
    try store.expect(
      "SELECT fiscal_year, batch FROM assessment ORDER BY fiscal_year",
      gives: """
        fiscal_year | batch
        2018        | 1
        2019        | 2
        """)
    #expect(
      try store.rows("SELECT id, batch, reason FROM current_batch") == [["1", "NULL", "NULL"]])
  }

  @Test("an import that is refused leaves no number behind, and no change")
  func refusedImport() throws {
    let store = try TestStore(SmallPlan.measure)
    try store.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv")
    #expect(throws: (any Error).self) {
      try store.importText(
        "measure,fiscal_year,rate\n1,2018,95\n1,2019,many\n", as: "assessments.csv")
    }
    try store.run("UPDATE assessment SET rate = 85")
    try store.expect(
      "SELECT batch, old_value, new_value FROM change",
      gives: """
        batch | old_value | new_value
        NULL  | 90.0      | 85.0
        """)
    #expect(try store.rows("SELECT batch, reason FROM current_batch") == [["NULL", "NULL"]])
  }

  @Test(
    "the log is append-only, for every program",
    arguments: [
      "UPDATE change SET new_value = 'x'", "UPDATE change SET reason = 'x' WHERE id = 1",
      "DELETE FROM change", "DELETE FROM change WHERE id = 1",
      """
      INSERT OR REPLACE INTO change (id, action, table_name, column_name)
      VALUES (1, 'delete', 'a', 'b')
      """,
    ])
  func appendOnly(statement: String) throws {
    let store = try TestStore(FullStore.script)
    let error = store.failure(of: statement)
    #expect(error?.code == .constraintTrigger)
    #expect(error?.message == "the change log is append-only")
    #expect(
      try store.rows("SELECT id, action, table_name, column_name FROM change")
        == [["1", "update", "plan", "title"]])
  }

  /// Tables of the program itself: receipts, the log, and what triggers keep.
  private static let unlogged: Set = ["import_batch", "current_batch", "change", "plan_year"]

  @Test("every table that people fill has a trigger for updates and one for deletes")
  func everyTable() throws {
    let store = try TestStore()
    let tables = try store.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    for table in tables.map({ $0[0] }) where !Self.unlogged.contains(table) {
      #expect(
        try store.rows(
          """
          SELECT name FROM sqlite_schema
          WHERE type = 'trigger' AND tbl_name = '\(table)' AND name LIKE '%_is_logged' ORDER BY name
          """) == [["\(table)_delete_is_logged"], ["\(table)_update_is_logged"]])
    }
  }

  @Test("every column has its old and new value in both triggers, but keys and import numbers")
  func everyColumn() throws {
    let store = try TestStore()
    let columns = try store.rows(
      """
      SELECT m.name, c.name, (SELECT sql FROM sqlite_schema WHERE name = m.name || '_update_is_logged'),
        (SELECT sql FROM sqlite_schema WHERE name = m.name || '_delete_is_logged')
      FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
      WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
      """)
    // The key of a row is in the columns plan, measure, fiscal_year and item of the log.
    let keys: Set = ["id", "plan", "measure_id", "fiscal_year", "through_year", "number", "batch"]
    for column in columns where !Self.unlogged.contains(column[0]) && !keys.contains(column[1]) {
      let old = "OLD.\(column[1])"
      for (trigger, new) in [(column[2], "NEW.\(column[1])"), (column[3], "NULL")] {
        let code = trigger.replacing(" AS column_name", with: "").replacing(" AS old_value", with: "")
        #expect(
          code.contains("'\(column[1])', \(old), \(new)"), "\(column[0]).\(column[1]): \(new)")
      }
    }
  }
}
