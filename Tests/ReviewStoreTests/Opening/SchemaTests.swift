import SQLite
import Testing

@testable import ReviewStore

@Suite("Schema: tables and views of this version")
struct SchemaTests {
  /// The views in a store, by name.
  private func views(_ connection: borrowing Connection) throws -> [[Value]] {
    try connection.queryRows(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'view' ORDER BY name")
  }

  @Test("a store that is up to date is not written to when it is opened")
  func upToDate() throws {
    let test = try TestStore.withPlan()
    let before = try test.bytes
    for _ in 1...3 {
      let store = try Store.open(at: test.folder.file("review.db"), access: .readWrite)
      #expect(store.connection.totalChanges == 0)
    }
    #expect(try test.bytes == before)
  }

  @Test(
    "views of another version give way to this program's, and reading leaves them alone",
    arguments: [
      "DROP VIEW plan_review; CREATE VIEW plan_review AS SELECT 1 AS plan",
      "DROP VIEW plan_review",
      "CREATE VIEW mine AS SELECT 1 AS one",
      "CREATE VIEW \"a view\" AS SELECT 1 AS one",
      "CREATE VIEW \"it's \"\"mine\"\"\" AS SELECT 1 AS one",
    ])
  func otherViews(script: String) throws {
    let test = try TestStore()
    let known = try views(test.store.connection)
    try test.run(script)
    let changed = try test.bytes
    let path = test.folder.file("review.db")

    let reader = try Store.open(at: path, access: .readOnly)
    #expect(try views(reader.connection) != known)
    #expect(try test.bytes == changed)

    let writer = try Store.open(at: path, access: .readWrite)
    #expect(try views(writer.connection) == known)
  }

  @Test("a store of the first version is brought up to this one, and keeps its rows")
  func migration() throws {
    let folder = try TestFolder()
    let path = folder.file("review.db")
    do {
      let connection = try Connection(path: path, access: .create)
      try connection.execute(Asset.named("schema/migrations/0001-tables.sql").text)
      try connection.execute(
        """
        INSERT INTO plan (code, title, first_year, last_year) VALUES ('p', 'Plan', 2018, 2021);
        """)
      try connection.setApplicationID(Schema.applicationID)
      try connection.setUserVersion(1)
    }
    let store = try Store.open(at: path, access: .readWrite)
    #expect(try store.connection.userVersion == 6)
    #expect(try store.connection.queryText("SELECT title FROM plan") == "Plan")
    #expect(try store.connection.queryInteger("SELECT count(*) FROM change") == 0)
    let fresh = try TestStore()
    let schema =
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"
    #expect(
      try store.connection.queryRows(schema) == fresh.store.connection.queryRows(schema),
      "an old store becomes what a new one is")
  }

  /// A store of version 2 in which import 2 changed an assessment and a measure's department.
  private func storeOfVersion2(in folder: TestFolder) throws -> String {
    let path = folder.file("review.db")
    let connection = try Connection(path: path, access: .create)
    for migration in Asset.all(in: "schema/migrations").prefix(2) {
      try connection.execute(migration.text)
    }
    for view in Asset.all(in: "schema/views")
    where !view.text.contains("closing") && !view.text.contains("alias") {
      try connection.execute(view.text)
    }
    try connection.execute(FullStore.script)
    try connection.execute(
      """
      INSERT INTO import_batch (id, kind, file, sha256, imported_at, program)
      SELECT 2, 'assessments', 'a.csv', sha256, '2022-05-01T00:00:00Z', program FROM import_batch;
      UPDATE current_batch SET batch = 2;
      UPDATE assessment SET rate = 96;
      DELETE FROM measure_department;
      INSERT INTO measure_department VALUES ('p', 1, 1, 1, 2);
      UPDATE current_batch SET batch = NULL;
      """)
    try connection.setApplicationID(Schema.applicationID)
    try connection.setUserVersion(2)
    return path
  }

  @Test("a store of the second version is read as it is, and nothing of it changes")
  func readsVersion2() throws {
    let folder = try TestFolder()
    let path = try storeOfVersion2(in: folder)
    let before = try folder.bytes("review.db")
    let store = try Store.open(at: path)
    #expect(try store.connection.queryInteger("SELECT count(*) FROM measure_review") == 2)
    #expect(try folder.bytes("review.db") == before)
  }

  @Test("the change log of the second version is kept, and its imports can be taken back")
  func upgradesLog() throws {
    let folder = try TestFolder()
    let path = try storeOfVersion2(in: folder)
    let test = TestStore(folder: folder, store: try Store.open(at: path, access: .readWrite))
    try test.expect(
      """
      SELECT id, batch, action, table_name, row_id, measure, item, column_name, old_value, new_value
      FROM change WHERE id > 1
      """,
      gives: """
        id | batch | action | table_name         | row_id | measure | item | column_name   | old_value | new_value
        2  | 2     | update | assessment         | 1      | M1      | NULL | rate          | 95.0      | 96.0
        3  | 2     | delete | measure_department | 1      | M1      | 1    | position      | 1         | NULL
        4  | 2     | delete | measure_department | 1      | M1      | 1    | department_id | 2         | NULL
        """)
    try test.expect(
      """
      SELECT column_name, old_value FROM measure_history
      WHERE plan = 'p' AND measure = 'M1' AND column_name = 'department'
      """,
      gives: """
        column_name | old_value
        department  | 市民局/企画課
        """)
    _ = try test.store.undo(2)
    #expect(try test.rows("SELECT rate FROM assessment") == [["95.0"]])
    #expect(
      try test.rows("SELECT position, department_id FROM measure_department") == [["1", "2"]])
  }

  @Test("a migration that fails half way leaves the store as it was")
  func failedMigration() throws {
    let folder = try TestFolder()
    let path = folder.file("review.db")
    do {
      let connection = try Connection(path: path, access: .create)
      try connection.execute(Asset.named("schema/migrations/0001-tables.sql").text)
      // The second migration creates a trigger of this name towards its end.
      try connection.execute(
        """
        CREATE TRIGGER published_indicator_delete_is_logged BEFORE DELETE ON published_indicator
        BEGIN SELECT 1; END
        """)
      try connection.setApplicationID(Schema.applicationID)
      try connection.setUserVersion(1)
    }
    let before = try folder.bytes("review.db")
    let error = #expect(throws: StoreError.self) {
      _ = try Store.open(at: path, access: .readWrite)
    }
    guard case .altered? = error?.problem else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try folder.bytes("review.db") == before)
  }

  /// A connection to a store of the first version.
  private final class EarlierStore {
    let connection: Connection

    init(at path: String) throws {
      connection = try Connection(path: path, access: .create)
      try connection.execute(Asset.named("schema/migrations/0001-tables.sql").text)
      try connection.setApplicationID(Schema.applicationID)
      try connection.setUserVersion(1)
    }
  }

  @Test("a store that another program brings up to date meanwhile is migrated once")
  func concurrentMigration() throws {
    let folder = try TestFolder()
    let first = try EarlierStore(at: folder.file("review.db"))
    let second = try Connection(path: folder.file("review.db"), access: .readWrite)
    try first.connection.execute("BEGIN IMMEDIATE")
    var outcome: Result<Void, any Error>?
    second.setBusyTimeout(.seconds(600)) { _ in
      guard outcome == nil else { return }
      outcome = Result {
        try Schema.bringUpToDate(first.connection)
        try first.connection.execute("COMMIT")
      }
    }
    try Schema.bringUpToDate(second)
    try outcome?.get()
    #expect(outcome != nil)
    #expect(try Schema.isUpToDate(second))
  }

  @Test("a store that a newer program brings up to date meanwhile is refused, and left alone")
  func concurrentNewerMigration() throws {
    let folder = try TestFolder()
    let path = folder.file("review.db")
    let newer = try EarlierStore(at: path)
    try newer.connection.execute("BEGIN IMMEDIATE; CREATE VIEW mine AS SELECT 1 AS one")
    try newer.connection.setUserVersion(99)
    var isDone = false
    let error = #expect(throws: StoreError.self) {
      _ = try Store.open(
        at: path, access: .readWrite,
        waiting: { _ in
          guard !isDone else { return }
          isDone = true
          try? newer.connection.execute("COMMIT")
        })
    }
    #expect(error?.problem == .newer(version: 99, known: Schema.current))
    #expect(try newer.connection.userVersion == 99)
    #expect(
      try newer.connection.queryText("SELECT name FROM sqlite_schema WHERE type = 'view'") == "mine"
    )
  }

  @Test("the version is known of a store alone")
  func version() throws {
    let test = try TestStore()
    #expect(try Schema.version(of: test.store.connection) == 6)
    #expect(try Schema.version(of: Connection(path: ":memory:", access: .create)) == nil)
    #expect(Schema.current == Asset.all(in: "schema/migrations").count)
  }
}
