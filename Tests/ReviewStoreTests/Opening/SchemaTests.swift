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
    #expect(try store.connection.userVersion == 4)
    #expect(try store.connection.queryText("SELECT title FROM plan") == "Plan")
    #expect(try store.connection.queryInteger("SELECT count(*) FROM change") == 0)
    let fresh = try TestStore()
    let schema =
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"
    #expect(
      try store.connection.queryRows(schema) == fresh.store.connection.queryRows(schema),
      "an old store becomes what a new one is")
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
    guard case .failure? = error?.problem else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try folder.bytes("review.db") == before)
  }

  @Test("the version is known of a store alone")
  func version() throws {
    let test = try TestStore()
    #expect(try Schema.version(of: test.store.connection) == 4)
    #expect(try Schema.version(of: Connection(path: ":memory:", access: .create)) == nil)
    #expect(Schema.current == Asset.all(in: "schema/migrations").count)
  }
}
