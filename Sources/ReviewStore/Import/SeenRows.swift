import SQLite

/// The keys of the rows of a file, for finding the ones that come twice. They lie in a temporary
/// table, so that memory does not grow with the file.
struct SeenRows {
  /// Starts with no rows.
  init(_ connection: borrowing Connection) throws(SQLiteError) {
    try connection.execute(
      """
      CREATE TEMP TABLE IF NOT EXISTS seen_row (
        key TEXT NOT NULL PRIMARY KEY, row INTEGER NOT NULL, fingerprint INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      DELETE FROM temp.seen_row;
      """)
  }

  /// Remembers a row, or says what is wrong with its coming again.
  func add(
    _ key: String, row: Int, fingerprint: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Fault.Problem? {
    try connection.withStatement(
      "INSERT INTO temp.seen_row VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
    ) { statement throws(SQLiteError) in
      try statement.bind(key, at: 1)
      try statement.bind(row, at: 2)
      try statement.bind(fingerprint, at: 3)
      try statement.run()
    }
    guard connection.changes == 0 else { return nil }
    let first = try connection.queryRows(
      "SELECT row, fingerprint FROM temp.seen_row WHERE key = ?", [.text(key)])
    guard let seen = first.first, let row = seen[0].integer else { return nil }
    return seen[1] == .integer(fingerprint)
      ? .duplicateRow(first: Int(row)) : .contradictingRow(first: Int(row))
  }

  /// Gives the table up.
  static func discard(_ connection: borrowing Connection) throws(SQLiteError) {
    try connection.execute("DROP TABLE IF EXISTS temp.seen_row")
  }
}
