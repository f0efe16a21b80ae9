import CSQLite

/// How far a backup has come.
public struct BackupProgress: Hashable, Sendable {
  /// The pages still to be copied, 0 at the end. It can grow again when the source is written to.
  public let remainingPages: Int
  /// The pages of the source.
  public let totalPages: Int
}

extension Connection {
  /// Copies the main database over that of `destination`, which is replaced as a whole or, on
  /// failure, not at all. Others may use the source meanwhile; when another connection writes to
  /// it, the copy begins anew. See <https://www.sqlite.org/backup.html>.
  ///
  /// - Parameters:
  ///   - destination: Another connection, which can write and is not in a transaction.
  ///   - pagesPerStep: How many pages are copied between two calls of `progress`, at least 1. Only
  ///     within a step is the source locked against writing.
  ///   - progress: Called after every step; answers whether to go on. The answer to the last call,
  ///     with no pages remaining, does not count.
  /// - Throws: ``ResultCode/abort`` when `progress` answers no, ``ResultCode/busy`` when either
  ///   database is locked for longer than its busy timeout, and whatever else SQLite reports.
  public func backup(
    to destination: borrowing Connection, pagesPerStep: Int = 1024,
    progress: (BackupProgress) -> Bool = { _ in true }
  ) throws(SQLiteError) {
    precondition(pagesPerStep > 0, "A backup copies 1 page or more in a step.")
    let target = destination.database
    guard
      let backup = unsafe sqlite3_backup_init(
        target.connection, "main", database.connection, "main")
    else {
      let code = unsafe sqlite3_extended_errcode(target.connection)
      throw unsafe SQLiteError(code: code, connection: target.connection)
    }
    let copied = unsafe copyPages(of: backup, to: target, Int32(clamping: pagesPerStep), progress)
    let finished = unsafe sqlite3_backup_finish(backup)
    guard copied == SQLITE_DONE else { throw SQLiteError(code: copied) }
    try target.check(finished)
  }

  /// Returns `SQLITE_DONE`, or the code of the failure.
  @unsafe
  private func copyPages(
    of backup: OpaquePointer, to target: OpenDatabase, _ pagesPerStep: Int32,
    _ progress: (BackupProgress) -> Bool
  ) -> Int32 {
    while true {
      database.restartWaiting()
      target.restartWaiting()
      let code = unsafe sqlite3_backup_step(backup, pagesPerStep)
      guard code == SQLITE_OK || code == SQLITE_DONE else { return code }
      let goesOn = progress(
        BackupProgress(
          remainingPages: unsafe Int(sqlite3_backup_remaining(backup)),
          totalPages: unsafe Int(sqlite3_backup_pagecount(backup))))
      if code == SQLITE_DONE { return code }
      if !goesOn { return SQLITE_ABORT }
    }
  }
}
