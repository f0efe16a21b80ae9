import CSQLite
import Synchronization

extension Statement {
  /// Runs up to the next row.
  ///
  /// At the end, and when it fails, the statement is reset: parameters can be bound and the next
  /// step begins anew.
  ///
  /// - Returns: Whether there is a row, in ``row``.
  /// - Throws: Whatever SQLite reports, such as a ``ResultCode/constraint``.
  public func step() throws(SQLiteError) -> Bool {
    database.interruption.isRunning.store(true, ordering: .relaxed)
    let code = unsafe sqlite3_step(statement)
    database.interruption.isRunning.store(false, ordering: .relaxed)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else { throw runFailure(code) }
    unsafe sqlite3_reset(statement)
    return false
  }

  /// Whether the progress handler lets the statement go on, for long work between two steps.
  public var mayGoOn: Bool { database.progress?.goesOn() ?? true }

  /// Runs to the end and drops the rows, if any.
  /// - Throws: As ``step()``.
  public func run() throws(SQLiteError) {
    while try step() {}
  }

  /// Gives up the rows that are left, and with them the lock on what is read. Bound values stay.
  public func reset() {
    // The result repeats the failure of the last step, which was thrown there.
    unsafe sqlite3_reset(statement)
  }

  /// Calls `body` with every row. The statement is reset afterwards, also when `body` throws.
  /// - Throws: As ``step()``, and what `body` throws.
  public func forEachRow(
    _ body: (borrowing Row) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    try rows(body).get()
  }

  /// Calls `body`, which may throw errors of any type, with every row. The statement is reset
  /// afterwards, also when `body` throws.
  /// - Throws: As ``step()``, and what `body` throws.
  public func forEachRow(_ body: (borrowing Row) throws -> Void) throws {
    try rows(body).get()
  }

  private func rows<E: Error>(
    _ body: (borrowing Row) throws(E) -> Void
  ) throws(SQLiteError) -> Result<Void, E> {
    while try step() {
      do {
        try body(row)
      } catch {
        reset()
        return .failure(error)
      }
    }
    return .success(())
  }

  @inline(never)
  private func runFailure(_ code: Int32) -> SQLiteError {
    // SQLite's own words may quote a bound value here: see `SQLiteError`.
    let isQuotable = parameterCount == 0 || ResultCode(rawValue: code).primary == .constraint
    let error =
      isQuotable
      ? unsafe SQLiteError(code: code, connection: database.connection, sql: sql)
      : SQLiteError(code: code, sql: sql)
    reset()
    return error
  }
}
