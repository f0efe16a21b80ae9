import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("What other programs change is in the history")
struct OutsideChangeTests {
  private static let changes = [
    ("plan", "UPDATE plan SET title = 'X'"),
    ("grade_band", "UPDATE grade_band SET meaning = 'X'"),
    ("field", "UPDATE field SET name = 'X'"), ("field", "DELETE FROM field WHERE code = '2'"),
    ("department", "UPDATE department SET position = 9"),
    ("measure", "UPDATE measure SET name = 'X'"),
    ("measure", "DELETE FROM measure WHERE id = 2"),
    ("measure_field", "DELETE FROM measure_field"),
    ("measure_department", "DELETE FROM measure_department"),
    ("indicator", "UPDATE indicator SET result = 16"), ("indicator", "DELETE FROM indicator"),
    ("assessment", "UPDATE assessment SET rate = 7"), ("assessment", "DELETE FROM assessment"),
    ("published_measure", "DELETE FROM published_measure"),
    ("published_field", "UPDATE published_field SET measures = 9"),
    ("published_indicator", "UPDATE published_indicator SET rate = 9"),
    ("closed_year", "UPDATE closed_year SET closed_by = 'X'"),
    ("closed_year", "DELETE FROM closed_year"),
    ("alias", "UPDATE alias SET last_year = 2019"), ("alias", "DELETE FROM alias"),
    ("import_batch", "UPDATE import_batch SET imported_by = 'X'"),
    ("import_batch", "DELETE FROM import_batch"),
  ]

  @Test("every table: without an import, and shown as of another program", arguments: changes)
  func recorded(table: String, statement: String) throws {
    let test = try TestStore(FullStore.script + FullStore.alias)
    let client = try Connection(path: test.folder.file("review.db"), access: .readWrite)
    try client.execute(statement)
    #expect(
      try test.rows("SELECT DISTINCT batch, table_name FROM change WHERE id > 1")
        == [["NULL", table]])
    #expect(
      try test.rows(
        """
        SELECT DISTINCT batch, kind, changed > 0 FROM import_history WHERE batch IS NULL
        """) == [["NULL", "outside", "1"]])
  }

  @Test(
    "REPLACE, which would pass by the log, is refused; an upsert and new rows are not",
    arguments: [
      ("plan", "(code, title, first_year, last_year) VALUES ('p', 'X', 2018, 2019)", "title"),
      ("grade_band", "(plan, grade, at_least, meaning) VALUES ('p', 'A', 1, 'X')", "meaning"),
      ("field", "(plan, code, kind, name) VALUES ('p', '2', 'pillar', 'X')", "name"),
      ("department", "(id, plan, name, position) VALUES (1, 'p', '市民局', 9)", "position"),
      (
        "measure", "(id, plan, code, position, name, field) VALUES (2, 'p', 'M2', 2, 'X', '1')",
        "name"
      ),
      (
        "measure_department", "(plan, measure_id, position, department_id) VALUES ('p', 1, 1, 1)",
        "department_id"
      ),
      (
        "published_field",
        "(id, plan, field, grade, through_year, measures) VALUES (1, 'p', '1', 'A', 2019, 9)",
        "measures"
      ),
    ])
  func replaced(table: String, row: String, column: String) throws {
    for word in ["REPLACE", "INSERT OR REPLACE"] {
      let test = try TestStore(FullStore.script + FullStore.alias)
      try test.store.connection.configure(.foreignKeys, false)
      let before = try test.bytes
      let error = test.failure(of: "\(word) INTO \(table) \(row)")
      #expect(error?.code == .constraintTrigger)
      #expect(
        error?.message
          == "REPLACE would pass by the change log: use UPDATE | REPLACE は履歴に残りません。UPDATE を使ってください。"
      )
      #expect(try test.bytes == before)
      #expect(test.failure(of: "INSERT OR IGNORE INTO \(table) \(row)") == nil)
      #expect(
        test.failure(
          of: "INSERT INTO \(table) \(row) ON CONFLICT DO UPDATE SET \(column) = excluded.\(column)"
        )
          == nil)
      #expect(
        try test.rows("SELECT count(*) > 0 FROM change WHERE id > 1 AND table_name = '\(table)'")
          == [["1"]])
    }
    let test = try TestStore(FullStore.script + FullStore.alias)
    #expect(
      test.failure(
        of: """
          INSERT INTO department (plan, name) VALUES ('p', '新局');
          INSERT INTO field (plan, code, kind, name) VALUES ('p', '9', 'theme', 'X');
          INSERT INTO measure (plan, code, position, name, field) VALUES ('p', 'M3', 3, 'X', '1');
          """) == nil)
  }

  @Test(
    "the history of a measure has its rows' first imports, every change, and departments by name")
  func measure() throws {
    let test = try TestStore.withPlan()
    try test.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv")
    var options = ImportOptions()
    options.reason = "組織改編"
    options.account = "tanaka"
    try test.importText(
      "measure,name,field,departments\n1,Patrols,1,総務局;市民局/防犯課\n", as: "measures.csv", options)
    try test.run("UPDATE measure SET code = 'A1' WHERE code = '1'; UPDATE assessment SET rate = 91")
    let statement = try test.store.measureHistory("A1", plan: "p", nil)
    var lines: [String] = []
    while try statement.step() {
      let row = (1..<13).map { statement.row.value(at: $0).spelled }
      lines.append(row.joined(separator: " "))
    }
    #expect(
      Set(lines) == [
        "NULL 4 measures measures.csv insert measure NULL NULL NULL NULL NULL NULL",
        "NULL 4 measures measures.csv insert measure_department NULL 1 NULL NULL NULL NULL",
        "NULL 5 assessments assessments.csv insert assessment 2018 NULL NULL NULL NULL NULL",
        "tanaka 6 measures measures.csv delete measure_department NULL 1 position 1 NULL 組織改編",
        "tanaka 6 measures measures.csv delete measure_department NULL 1 department 市民局/防犯課 NULL 組織改編",
        "tanaka 6 measures measures.csv insert measure_department NULL 1 NULL NULL NULL 組織改編",
        "tanaka 6 measures measures.csv insert measure_department NULL 2 NULL NULL NULL 組織改編",
        "NULL NULL outside NULL update measure NULL NULL code 1 A1 NULL",
        "NULL NULL outside NULL update assessment 2018 NULL rate 90.0 91.0 NULL",
      ])
  }
}
