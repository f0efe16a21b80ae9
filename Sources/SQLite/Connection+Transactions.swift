import CSQLite
import Glibc

/// When a transaction takes its locks: <https://www.sqlite.org/lang_transaction.html>.
public enum TransactionKind: String, Hashable, Sendable, CaseIterable {
  /// To read at the first read, to write at the first write.
  case deferred = "DEFERRED"
  /// To write at once. Others can still read.
  case immediate = "IMMEDIATE"
  /// To write at once. Without a write-ahead log, others cannot read either.
  case exclusive = "EXCLUSIVE"
}

extension Connection {
  /// Runs `body` in a transaction: its changes are all made, or none of them.
  ///
  /// When `body` throws, or the changes cannot be committed, they are rolled back and the error is
  /// thrown, once, also where SQLite has rolled back on its own. Within a transaction this is
  /// ``savepoint(_:)``, and `kind` has no effect.
  ///
  /// - Throws: What SQLite reports at the beginning or the end (``ResultCode/busy``,
  ///   ``ResultCode/constraintForeignKey``), and what `body` throws.
  public func transaction<R>(
    _ kind: TransactionKind = .deferred, _ body: () throws(SQLiteError) -> R
  ) throws(SQLiteError) -> R {
    try run(isAutocommit ? .transaction(kind) : .savepoint, body).get()
  }

  /// Runs `body`, which may throw errors of any type, in a transaction: its changes are all made,
  /// or none of them.
  ///
  /// When `body` throws, or the changes cannot be committed, they are rolled back and the error is
  /// thrown, once, also where SQLite has rolled back on its own. Within a transaction this is
  /// ``savepoint(_:)``, and `kind` has no effect.
  ///
  /// - Throws: What SQLite reports at the beginning or the end (``ResultCode/busy``,
  ///   ``ResultCode/constraintForeignKey``), and what `body` throws.
  public func transaction<R>(
    _ kind: TransactionKind = .deferred, _ body: () throws -> R
  ) throws -> R {
    try run(isAutocommit ? .transaction(kind) : .savepoint, body).get()
  }

  /// Runs `body` in a savepoint: when it throws, its changes are undone and those that the
  /// enclosing transaction made before stay. Outside of a transaction it is one.
  /// - Throws: What SQLite reports, and what `body` throws.
  public func savepoint<R>(
    _ body: () throws(SQLiteError) -> R
  ) throws(SQLiteError) -> R {
    try run(.savepoint, body).get()
  }

  /// Runs `body`, which may throw errors of any type, in a savepoint: when it throws, its changes
  /// are undone and those that the enclosing transaction made before stay. Outside of a transaction
  /// it is one.
  /// - Throws: What SQLite reports, and what `body` throws.
  public func savepoint<R>(_ body: () throws -> R) throws -> R {
    try run(.savepoint, body).get()
  }

  /// Either nothing is left open, or the enclosing transaction is as it was.
  private func run<R, E: Error>(
    _ scope: TransactionScope, _ body: () throws(E) -> R
  ) throws(SQLiteError) -> Result<R, E> {
    try runKept(scope.begin)
    let result = Result { () throws(E) in try body() }
    guard case .success = result else {
      database.rollBack(scope)
      return result
    }
    do throws(SQLiteError) {
      try runKept(scope.commit)
    } catch {
      database.rollBack(scope)
      throw error
    }
    return result
  }

  /// Puts the file back to what it was, where a change could neither be ended nor be undone: after a full
  /// disk, or an error of it, SQLite leaves that to whoever next reads the file
  /// (<https://www.sqlite.org/lockingv3.html#hot_journals>), and until then a copy of the file alone
  /// would be half of the old and half of the new.
  /// - Returns: Whether no journal is left of this connection's changes.
  @discardableResult
  public func settle() -> Bool {
    guard isAutocommit else { return false }
    return database.settle()
  }

  private func runKept(_ sql: String) throws(SQLiteError) {
    try withStatement(sql) { statement throws(SQLiteError) in try statement.run() }
  }
}

private enum TransactionScope {
  case transaction(TransactionKind)
  case savepoint

  // Savepoints nest, and a name means the innermost of that name: one name is enough.
  var begin: String {
    switch self {
    case .transaction(let kind): "BEGIN \(kind.rawValue)"
    case .savepoint: "SAVEPOINT nested"
    }
  }

  var commit: String {
    switch self {
    case .transaction: "COMMIT"
    case .savepoint: "RELEASE nested"
    }
  }

  var rollback: String {
    switch self {
    case .transaction: "ROLLBACK"
    case .savepoint: "ROLLBACK TO nested; RELEASE nested"
    }
  }
}

extension OpenDatabase {
  /// Rolls back after a failure. That failure is the one to report, so this one is silent.
  fileprivate func rollBack(_ scope: TransactionScope) {
    defer { if unsafe sqlite3_get_autocommit(connection) != 0 { settle() } }
    // A full disk and a few other failures make SQLite roll back on its own.
    guard unsafe sqlite3_get_autocommit(connection) == 0 else { return }
    // What stopped the work must not stop its being undone: neither a progress handler, …
    suspendProgress()
    defer { installProgress() }
    let code = unsafe sqlite3_exec(connection, scope.rollback, nil, nil, nil)
    // … nor an interrupt, which stays in force for as long as any statement is running. Those that
    // are would fail at their next step all the same; a loop over the rows of one that swallows the
    // error and goes on begins at the first row again.
    if code == SQLITE_INTERRUPT {
      resetRunningStatements()
      unsafe sqlite3_exec(connection, scope.rollback, nil, nil, nil)
    }
  }

  /// Has a journal that is left of a failed change undone, by reading the file.
  /// - Returns: Whether none is left.
  @discardableResult
  fileprivate func settle() -> Bool {
    guard hasJournal else { return true }
    // A statement that still runs would keep the lock under which the journal counts as at work.
    resetRunningStatements()
    suspendProgress()
    defer { installProgress() }
    unsafe sqlite3_exec(connection, "PRAGMA main.schema_version", nil, nil, nil)
    return !hasJournal
  }

  /// Whether there is a rollback journal beside the main database. One whose beginning is zero was
  /// ended: <https://www.sqlite.org/pragma.html#pragma_journal_mode>.
  private var hasJournal: Bool {
    guard let name = unsafe sqlite3_db_filename(connection, "main") else { return false }
    let path = unsafe String(cString: name)
    guard !path.isEmpty else { return false }
    var status = stat()
    return unsafe stat(path + "-journal", &status) == 0 && status.st_size > 0
  }

  private func resetRunningStatements() {
    var statement = unsafe sqlite3_next_stmt(connection, nil)
    while let running = unsafe statement {
      unsafe sqlite3_reset(running)
      unsafe statement = sqlite3_next_stmt(connection, running)
    }
  }
}
