import CSQLite

/// An open SQLite database.
///
/// ```swift
/// let connection = try Connection(path: "notes.db", access: .create)
/// try connection.execute("CREATE TABLE IF NOT EXISTS note (text TEXT NOT NULL) STRICT")
/// try connection.withStatement("INSERT INTO note VALUES (?)") { insert in
///   try insert.bind("Hello", at: 1)
///   try insert.run()
/// }
/// ```
///
/// The file is closed when the connection and the last of its statements are gone.
///
/// **Threads.** A connection, with all its statements, is used by one thread at a time; SQLite
/// takes no locks of its own for it. It is not `Sendable`, so the compiler lets it pass to another
/// task only as a whole. The one thing that another thread may use is ``interruptHandle``.
///
/// **Files.** ``init(path:access:)`` never reads a path as a URI. What the SQL text `ATTACH` names
/// is up to how SQLite was built, which is a reason to have an authorizer deny it to foreign SQL.
///
/// **Settings.** Beside SQLite's defaults, a new connection has text in double quotes refused
/// (`"x"` is a name, never a string), foreign keys enforced, and the schema not trusted with
/// functions that have side effects. ``configure(_:_:)`` changes them.
public struct Connection: ~Copyable {
  let database: OpenDatabase

  /// Opens a database.
  ///
  /// SQLite reads the file when the first statement needs it: a file that is no database is found
  /// out then, as ``ResultCode/notADatabase``.
  ///
  /// - Parameters:
  ///   - path: A path in the filesystem, never a URI; or `:memory:` for a database that lives in
  ///     memory and ends with the connection. An empty path, for which SQLite would open a
  ///     temporary file, is refused, and so is one with a NUL in it.
  ///   - access: What the connection may do with the file.
  /// - Throws: ``ResultCode/cannotOpen`` or one of its causes. Nothing stays open.
  public init(path: String, access: Access = .readOnly) throws(SQLiteError) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw SQLiteError(code: SQLITE_CANTOPEN)
    }
    // Many builds of SQLite read `file:` as a URI even where the flags do not ask for that.
    let plain = path.hasPrefix("file:") ? "./" + path : path
    let database = try OpenDatabase.open(path: plain, access: access)
    try database.configure(.doubleQuotedStringsInQueries, false)
    try database.configure(.doubleQuotedStringsInSchema, false)
    try database.configure(.foreignKeys, true)
    try database.configure(.trustedSchema, false)
    self.database = database
  }
}
