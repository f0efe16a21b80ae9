import SQLite

/// The tables and views of a store, and its version in them.
enum Schema {
  /// Marks a file as a store: "Furi" in ASCII. <https://www.sqlite.org/fileformat.html#application_id>
  static let applicationID: Int32 = 0x4675_7269

  /// The version that this program writes: the number of migrations.
  static var current: Int { migrations.count }

  private static var migrations: [Asset] { Asset.all(in: "schema/migrations") }

  /// The version of a store, or nil when the file is not one.
  static func version(of connection: borrowing Connection) throws(SQLiteError) -> Int? {
    guard try connection.applicationID == applicationID else { return nil }
    let version = Int(try connection.userVersion)
    return version < 0 ? nil : version
  }

  /// Whether a file that is not marked as a store has the tables of one all the same.
  static func hasTables(_ connection: borrowing Connection) -> Bool {
    let count = try? connection.queryInteger(
      """
      SELECT count(*) FROM sqlite_schema
      WHERE type = 'table' AND name IN ('import_batch', 'change', 'plan', 'measure', 'indicator')
      """)
    return count == 5
  }

  /// Runs the migrations that are missing, then replaces the views where they are not this
  /// program's. A store that is up to date, or newer than this program, is not written to.
  static func bringUpToDate(_ connection: borrowing Connection) throws(SQLiteError) {
    if try isUpToDate(connection) { return }
    try connection.transaction(.immediate) { () throws(SQLiteError) in
      // Another program may have done it while this one waited for its turn, or a newer one more.
      let version = Int(try connection.userVersion)
      guard version <= current, try !isUpToDate(connection) else { return }
      for migration in migrations.dropFirst(version) { try connection.execute(migration.text) }
      try replaceViews(connection)
      try connection.setUserVersion(Int32(current))
    }
  }

  /// Whether a store has this program's tables and views.
  static func isUpToDate(_ connection: borrowing Connection) throws(SQLiteError) -> Bool {
    guard try Int(connection.userVersion) == current else { return false }
    return try !hasOtherViews(connection)
  }

  /// A store of a version in memory, with this program's views: what a store is to look like.
  static func inMemory(version: Int) throws(SQLiteError) -> Connection {
    let connection = try Connection(path: ":memory:", access: .create)
    for migration in migrations.prefix(version) { try connection.execute(migration.text) }
    try replaceViews(connection)
    return connection
  }

  /// Views may refer to views that are created after them: SQLite looks when they are read.
  private static func replaceViews(_ connection: borrowing Connection) throws(SQLiteError) {
    for view in try connection.queryRows("SELECT name FROM sqlite_schema WHERE type = 'view'") {
      let name = (view[0].text ?? "").map { $0 == "\"" ? "\"\"" : String($0) }.joined()
      try connection.execute("DROP VIEW \"\(name)\"")
    }
    for view in Asset.all(in: "schema/views") { try connection.execute(view.text) }
  }

  private static func hasOtherViews(_ connection: borrowing Connection) throws(SQLiteError) -> Bool
  {
    let stored = try connection.queryRows(
      "SELECT sql FROM sqlite_schema WHERE type = 'view' ORDER BY name")
    let known = Asset.all(in: "schema/views").sorted { $0.name < $1.name }
    guard stored.count == known.count else { return true }
    // SQLite keeps the text of the one statement in the file, without its semicolon.
    return zip(stored, known).contains { stored, known in
      let end = known.text.lastIndex(of: ";") ?? known.text.endIndex
      return stored[0] != .text(String(known.text[..<end]))
    }
  }
}
