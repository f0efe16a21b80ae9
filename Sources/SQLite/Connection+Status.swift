import CSQLite

extension Connection {
  /// The rows that the last finished `INSERT`, `UPDATE` or `DELETE` changed, without those changed
  /// by triggers and foreign key actions. See <https://www.sqlite.org/c3ref/changes.html>.
  public var changes: Int { unsafe Int(sqlite3_changes64(database.connection)) }

  /// The rows that every `INSERT`, `UPDATE` and `DELETE` since opening changed, triggers included.
  public var totalChanges: Int { unsafe Int(sqlite3_total_changes64(database.connection)) }

  /// The row identifier of the last row inserted, 0 if there is none. Tables `WITHOUT ROWID` do not
  /// count. See <https://www.sqlite.org/c3ref/last_insert_rowid.html>.
  public var lastInsertedRowID: Int64 { unsafe sqlite3_last_insert_rowid(database.connection) }

  /// Whether no transaction is open, so that every statement is a transaction of its own.
  public var isAutocommit: Bool { unsafe sqlite3_get_autocommit(database.connection) != 0 }

  /// Whether an attached database can only be read, `nil` when none of that name is attached.
  public func isReadOnly(database name: String = "main") -> Bool? {
    switch unsafe sqlite3_db_readonly(database.connection, name) {
    case 0: false
    case 1: true
    default: nil
    }
  }

  /// Sets how long a statement waits for another connection's lock before it fails with
  /// ``ResultCode/busy``. A new connection does not wait.
  /// - Parameter duration: Counted in whole milliseconds; zero or less is no waiting.
  public func setBusyTimeout(_ duration: Duration) {
    let milliseconds = max(duration, .zero) / .milliseconds(1)
    let timeout = Int32(min(milliseconds, Double(Int32.max)))
    unsafe sqlite3_busy_timeout(database.connection, timeout)
    database.busyTimeout = timeout
    database.busy = nil
  }

  /// The bytes of the pages that the connection has in memory: those it has read lately, and those it
  /// has changed and not written yet.
  public var cachedBytes: Int { database.cachedBytes }
}

extension OpenDatabase {
  var cachedBytes: Int {
    var current: Int32 = 0
    var highest: Int32 = 0
    unsafe sqlite3_db_status(connection, SQLITE_DBSTATUS_CACHE_USED, &current, &highest, 0)
    // SQLite counts in a number of 32 bits; beyond 2 GiB it would be negative.
    return Int(UInt32(bitPattern: current))
  }
}
