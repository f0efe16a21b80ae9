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
    let store = try TestStore(FullStore.script + FullStore.alias)
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
        action | table | plan | measure | year | item | column     | old     | new
        update | plan  | p    | NULL    | NULL | NULL | title      | Plan    | New
        update | plan  | p    | NULL    | NULL | NULL | first_year | 2018    | 2017
        update | plan  | p    | NULL    | NULL | NULL | digits     | 0       | 1
        update | plan  | p    | NULL    | NULL | NULL | rounding   | half_up | truncate
        update | plan  | p    | NULL    | NULL | NULL | year_style | western | era
        update | plan  | p    | NULL    | NULL | NULL | about      | About   | NULL
        update | plan  | p    | NULL    | NULL | NULL | source     | Source  | S
        update | plan  | p    | NULL    | NULL | NULL | license    | CC BY   | L
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
        action | table | plan | measure | year | item | column     | old     | new
        delete | plan  | x    | NULL    | NULL | NULL | code       | x       | NULL
        delete | plan  | x    | NULL    | NULL | NULL | title      | X       | NULL
        delete | plan  | x    | NULL    | NULL | NULL | first_year | 2020    | NULL
        delete | plan  | x    | NULL    | NULL | NULL | last_year  | 2021    | NULL
        delete | plan  | x    | NULL    | NULL | NULL | digits     | 0       | NULL
        delete | plan  | x    | NULL    | NULL | NULL | rounding   | half_up | NULL
        delete | plan  | x    | NULL    | NULL | NULL | year_style | western | NULL
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
        action | table      | plan | measure | year | item | column   | old    | new
        update | grade_band | p    | NULL    | NULL | B    | grade    | B      | C
        update | grade_band | p    | NULL    | NULL | B    | at_least | NULL   | 5.0
        update | grade_band | p    | NULL    | NULL | B    | meaning  | behind | NULL
        update | grade_band | p    | NULL    | NULL | B    | on_track | 0      | 1
        delete | grade_band | p    | NULL    | NULL | C    | grade    | C      | NULL
        delete | grade_band | p    | NULL    | NULL | C    | at_least | 5.0    | NULL
        delete | grade_band | p    | NULL    | NULL | C    | on_track | 1      | NULL
        """)
  }

  @Test("aliases")
  func alias() throws {
    try log(
      """
      UPDATE alias SET measure_id = 2, first_year = NULL, last_year = 2019, added_at = 'then',
        added_by = NULL;
      DELETE FROM alias;
      """,
      says: """
        action | table | plan | measure | year | item       | column     | old     | new
        update | alias | p    | M1      | NULL | measure/M0 | measure_id | 1       | 2
        update | alias | p    | M1      | NULL | measure/M0 | first_year | 2018    | NULL
        update | alias | p    | M1      | NULL | measure/M0 | last_year  | 2018    | 2019
        update | alias | p    | M1      | NULL | measure/M0 | added_at   | now     | then
        update | alias | p    | M1      | NULL | measure/M0 | added_by   | officer | NULL
        delete | alias | p    | M2      | NULL | measure/M0 | kind       | measure | NULL
        delete | alias | p    | M2      | NULL | measure/M0 | name       | M0      | NULL
        delete | alias | p    | M2      | NULL | measure/M0 | measure_id | 2       | NULL
        delete | alias | p    | M2      | NULL | measure/M0 | last_year  | 2019    | NULL
        delete | alias | p    | M2      | NULL | measure/M0 | added_at   | then    | NULL
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
        action | table | plan | measure | year | item | column | old     | new
        update | field | p    | NULL    | NULL | 2    | code   | 2       | 3
        update | field | p    | NULL    | NULL | 2    | kind   | pillar  | theme
        update | field | p    | NULL    | NULL | 2    | name   | Savings | Speed
        delete | field | p    | NULL    | NULL | 3    | code   | 3       | NULL
        delete | field | p    | NULL    | NULL | 3    | kind   | theme   | NULL
        delete | field | p    | NULL    | NULL | 3    | name   | Speed   | NULL
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
        action | table              | plan | measure | year | item          | column         | old    | new
        update | department         | p    | NULL    | NULL | 市民局/企画課 | parent         | 1      | NULL
        update | department         | p    | NULL    | NULL | 市民局/企画課 | name           | 企画課 | 企画部
        update | department         | p    | NULL    | NULL | 市民局/企画課 | position       | 2      | 3
        update | department         | p    | NULL    | NULL | 市民局/企画課 | first_year     | 2010   | 2011
        update | department         | p    | NULL    | NULL | 市民局/企画課 | last_year      | 2020   | NULL
        update | department         | p    | NULL    | NULL | 市民局/企画課 | successor      | 1      | NULL
        update | department         | p    | NULL    | NULL | 市民局/企画課 | successor_path | 市民局 | NULL
        update | department         | p    | NULL    | NULL | 市民局/企画課 | listed         | 0      | 1
        delete | measure_department | p    | M1      | NULL | 1             | position       | 1      | NULL
        delete | measure_department | p    | M1      | NULL | 1             | department_id  | 2      | NULL
        delete | measure_department | p    | M1      | NULL | 1             | department     | 企画部 | NULL
        delete | department         | p    | NULL    | NULL | 企画部        | name           | 企画部 | NULL
        delete | department         | p    | NULL    | NULL | 企画部        | position       | 3      | NULL
        delete | department         | p    | NULL    | NULL | 企画部        | first_year     | 2011   | NULL
        delete | department         | p    | NULL    | NULL | 企画部        | listed         | 1      | NULL
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
        action | table   | plan | measure | year | item | column      | old    | new
        update | measure | p    | M2      | NULL | NULL | code        | M2     | M9
        update | measure | p    | M2      | NULL | NULL | position    | 2      | 9
        update | measure | p    | M2      | NULL | NULL | name        | Second | Ninth
        update | measure | p    | M2      | NULL | NULL | field       | 1      | 2
        update | measure | p    | M2      | NULL | NULL | first_year  | NULL   | 2019
        update | measure | p    | M2      | NULL | NULL | last_year   | NULL   | 2020
        update | measure | p    | M2      | NULL | NULL | description | NULL   | D
        update | measure | p    | M2      | NULL | NULL | purpose     | NULL   | P
        delete | measure | p    | M9      | NULL | NULL | code        | M9     | NULL
        delete | measure | p    | M9      | NULL | NULL | position    | 9      | NULL
        delete | measure | p    | M9      | NULL | NULL | name        | Ninth  | NULL
        delete | measure | p    | M9      | NULL | NULL | field       | 2      | NULL
        delete | measure | p    | M9      | NULL | NULL | first_year  | 2019   | NULL
        delete | measure | p    | M9      | NULL | NULL | last_year   | 2020   | NULL
        delete | measure | p    | M9      | NULL | NULL | description | D      | NULL
        delete | measure | p    | M9      | NULL | NULL | purpose     | P      | NULL
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
        action | table              | plan | measure | year | item | column        | old           | new
        update | measure_field      | p    | M1      | NULL | 5    | field         | 5             | 2
        update | measure_department | p    | M1      | NULL | 1    | position      | 1             | 2
        update | measure_department | p    | M1      | NULL | 1    | department_id | 2             | 1
        update | measure_department | p    | M1      | NULL | 1    | department    | 市民局/企画課 | 市民局
        delete | measure_field      | p    | M1      | NULL | 2    | field         | 2             | NULL
        delete | measure_department | p    | M1      | NULL | 2    | position      | 2             | NULL
        delete | measure_department | p    | M1      | NULL | 2    | department_id | 1             | NULL
        delete | measure_department | p    | M1      | NULL | 2    | department    | 市民局        | NULL
        """)
  }

  @Test("indicators: every column that changes, and no other")
  func indicator() throws {
    try log(
      "UPDATE indicator SET number = 2, label = '②', result = 16, result_text = NULL, unit = '人';",
      says: """
        action | table     | plan | measure | year | item | column      | old  | new
        update | indicator | p    | M1      | 2018 | 1    | number      | 1    | 2
        update | indicator | p    | M1      | 2018 | 1    | label       | ①    | ②
        update | indicator | p    | M1      | 2018 | 1    | result      | 15.0 | 16.0
        update | indicator | p    | M1      | 2018 | 1    | result_text | 15人 | NULL
        """)
  }

  @Test("indicators that go leave all they said")
  func indicatorDeleted() throws {
    try log(
      "DELETE FROM indicator;",
      says: """
        action | table     | plan | measure | year | item | column          | old         | new
        delete | indicator | p    | M1      | 2018 | 1    | number          | 1           | NULL
        delete | indicator | p    | M1      | 2018 | 1    | label           | ①           | NULL
        delete | indicator | p    | M1      | 2018 | 1    | name            | Visitors    | NULL
        delete | indicator | p    | M1      | 2018 | 1    | unit            | 人          | NULL
        delete | indicator | p    | M1      | 2018 | 1    | formula         | within      | NULL
        delete | indicator | p    | M1      | 2018 | 1    | baseline        | 5.0         | NULL
        delete | indicator | p    | M1      | 2018 | 1    | target          | 10.0        | NULL
        delete | indicator | p    | M1      | 2018 | 1    | target_max      | 20.0        | NULL
        delete | indicator | p    | M1      | 2018 | 1    | target_text     | 10–20       | NULL
        delete | indicator | p    | M1      | 2018 | 1    | target_status   | provisional | NULL
        delete | indicator | p    | M1      | 2018 | 1    | target_original | 12.0        | NULL
        delete | indicator | p    | M1      | 2018 | 1    | target_reason   | Less        | NULL
        delete | indicator | p    | M1      | 2018 | 1    | result          | 15.0        | NULL
        delete | indicator | p    | M1      | 2018 | 1    | result_text     | 15人        | NULL
        delete | indicator | p    | M1      | 2018 | 1    | result_status   | provisional | NULL
        delete | indicator | p    | M1      | 2018 | 1    | achieved        | 1           | NULL
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
        action | table      | plan | measure | year | item | column  | old         | new
        update | assessment | p    | M1      | 2018 | NULL | rate    | 95.0        | NULL
        update | assessment | p    | M1      | 2018 | NULL | status  | provisional | ended
        update | assessment | p    | M1      | 2018 | NULL | comment | Well        | NULL
        delete | assessment | p    | M1      | 2018 | NULL | status  | ended       | NULL
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
        action | table               | plan | measure | year | item | column   | old   | new
        update | published_measure   | p    | M1      | 2019 | NULL | average  | 95.0  | 94.0
        update | published_measure   | p    | M1      | 2019 | NULL | grade    | A     | NULL
        update | published_field     | p    | NULL    | 2019 | 1/A  | field    | 1     | NULL
        update | published_field     | p    | NULL    | 2019 | 1/A  | grade    | A     | B
        update | published_field     | p    | NULL    | 2019 | 1/A  | measures | 3     | 4
        update | published_indicator | p    | M1      | 2018 | 1    | rate     | 100.0 | 99.0
        delete | published_measure   | p    | M1      | 2019 | NULL | average  | 94.0  | NULL
        delete | published_field     | p    | NULL    | 2019 | /B   | grade    | B     | NULL
        delete | published_field     | p    | NULL    | 2019 | /B   | measures | 4     | NULL
        delete | published_indicator | p    | M1      | 2018 | 1    | rate     | 99.0  | NULL
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
        delete | measure_field      | p    | M2      | NULL | 5    | field         | 5      | NULL
        delete | measure_department | p    | M2      | NULL | 1    | position      | 1      | NULL
        delete | measure_department | p    | M2      | NULL | 1    | department_id | 1      | NULL
        delete | measure_department | p    | M2      | NULL | 1    | department    | 市民局 | NULL
        delete | measure            | p    | M2      | NULL | NULL | code          | M2     | NULL
        delete | measure            | p    | M2      | NULL | NULL | position      | 2      | NULL
        delete | measure            | p    | M2      | NULL | NULL | name          | Second | NULL
        delete | measure            | p    | M2      | NULL | NULL | field         | 1      | NULL
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
    ])
  func moved(update: String) throws {
    let store = try TestStore(FullStore.script + FullStore.alias)
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
    let store = try TestStore(FullStore.script + FullStore.alias)
    #expect(try store.rows("SELECT count(*) FROM change") == [["1"]])
  }

  @Test("a change without an import says when, and neither import nor reason")
  func outsideAnImport() throws {
    let store = try TestStore(FullStore.script + FullStore.alias)
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
    let store = try TestStore(FullStore.script + FullStore.alias)
    let error = store.failure(of: statement)
    #expect(error?.code == .constraintTrigger)
    #expect(error?.message == "the change log is append-only")
    #expect(
      try store.rows("SELECT id, action, table_name, column_name FROM change")
        == [["1", "update", "plan", "title"]])
  }

  /// Tables of the program itself: receipts, the log, and what triggers keep.
  private static let unlogged: Set = [
    "import_batch", "current_batch", "current_row", "change", "plan_year",
    // They only grow.
    "undone_batch", "closing", "closed_grade_band", "closed_measure",
  ]

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
        let code = trigger.replacing(" AS column_name", with: "").replacing(
          " AS old_value", with: "")
        #expect(
          code.contains("'\(column[1])', \(old), \(new)"), "\(column[0]).\(column[1]): \(new)")
      }
    }
  }
}
