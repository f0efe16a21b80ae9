import CSQLite
import Glibc

/// The open `sqlite3 *` with everything that must live exactly as long as it.
///
/// The connection and each of its statements hold it. So a statement may outlive the `Connection`
/// value: its callbacks are still there when it runs, and the file is closed after the last of
/// them.
@safe
final class OpenDatabase {
  let connection: OpaquePointer
  let interruption: Interruption
  var statements = StatementCache()
  var authorizer: AuthorizerCallback?
  var progress: ProgressCallback?
  var busy: BusyCallback?
  /// How long SQLite itself waits for a lock, in milliseconds, where there is no ``busy``.
  var busyTimeout: Int32 = 0

  /// Takes over a connection, also one that failed to open: SQLite wants that closed too.
  @unsafe private init(owning connection: OpaquePointer) {
    unsafe self.connection = connection
    interruption = unsafe Interruption(of: connection)
  }

  deinit {
    interruption.end()
    statements.finalizeAll()
    unsafe sqlite3_close_v2(connection)
  }

  static func open(path: String, access: Access) throws(SQLiteError) -> OpenDatabase {
    var connection: OpaquePointer?
    let code = unsafe sqlite3_open_v2(path, &connection, access.flags, nil)
    guard let connection = unsafe connection else { throw SQLiteError(code: code) }
    let database = unsafe OpenDatabase(owning: connection)
    // What SQLite says of a folder depends on the access: it may be an input or output error.
    if code != SQLITE_OK, isFolder(path) {
      throw SQLiteError(code: .cannotOpenFolder, message: "the path is a folder")
    }
    try database.check(code)
    return database
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Throws what the call that returned `code` left behind, unless it succeeded.
  func check(_ code: Int32) throws(SQLiteError) {
    guard code == SQLITE_OK else {
      throw unsafe SQLiteError(code: code, connection: connection)
    }
  }
}
