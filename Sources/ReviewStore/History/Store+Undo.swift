import SQLite

extension Store {
  /// Takes an import back, in one transaction: what it updated has its old values, what it deleted
  /// comes back, and what it brought goes. The undo is an import of its own, of kind `undo`, which
  /// can itself be taken back. An import that came back that way is in force, and can be taken back
  /// again: what is then taken back is the undo that brought it.
  /// - Parameters:
  ///   - batch: The number of the import.
  ///   - options: Reason, account and program for the receipt, and whether it is a dry run.
  /// - Throws: ``HistoryError`` when there is no such import, it was taken back already, or later
  ///   changes rest on it; ``StoreError``. The store is then as it was.
  public func undo(
    _ batch: Int64, _ options: ImportOptions = ImportOptions()
  ) throws -> UndoReceipt {
    do {
      return try write(isDryRun: options.isDryRun, memory: options.memoryOfDryRun) {
        try undoInTransaction(batch, options)
      }
    } catch let error as SQLiteError {
      if let year = try ClosedYear.year(refusedBy: error, plan: nil, connection) {
        throw HistoryError(.closedYear(year))
      }
      guard error.code.primary == .constraint else { throw StoreError(path: path, failure: error) }
      throw HistoryError(.ruleBroken(batch, error.brokenRule))
    }
  }

  private func undoInTransaction(_ batch: Int64, _ options: ImportOptions) throws -> UndoReceipt {
    // Rows go and come in an order of their own; at the end, all that is referred to is there.
    try connection.execute("PRAGMA defer_foreign_keys = ON")
    let (kind, file, target) = try undoableBatch(batch)
    var obstacles = try ObstacleSearch(target)
    try obstacles.findLaterChanges(connection)
    try obstacles.throwIfAny(undoing: batch)
    let undo = try openBatch(kind: "undo", options)
    try insertUndone(target, by: undo)
    var run = UndoRun(
      UndoReceipt(batch: undo, undone: batch, kind: kind, file: file), reversing: target,
      reason: options.reason)
    for table in LoggedTable.lists { try run.remove(from: table, connection) }
    try run.reverseEntries(connection)
    try obstacles.findReferences(connection)
    try obstacles.throwIfAny(undoing: batch)
    for table in LoggedTable.all.reversed() where !LoggedTable.lists.contains(table.name) {
      try run.remove(from: table.name, connection)
    }
    let receipt = run.receipt
    let changed = receipt.changed + receipt.removed
    try closeBatch(
      undo, Tally(rows: receipt.restored + changed, inserted: receipt.restored, changed: changed),
      Self.noDigest)
    return receipt
  }

  /// What an import was of, if it can be taken back at all, and what is to be reversed for that.
  private func undoableBatch(
    _ batch: Int64
  ) throws -> (kind: String, file: String, target: Int64) {
    let found = try connection.queryRows(
      "SELECT kind, file FROM import_batch WHERE id = ?", [.integer(batch)])
    guard let row = found.first else {
      let last = try connection.queryInteger("SELECT max(id) FROM import_batch")
      throw HistoryError(.unknownBatch(batch, last: last))
    }
    let undos = try undos(of: batch)
    // Each reverses the one before it: after an even number of them the import is in force.
    if !undos.count.isMultiple(of: 2) { throw HistoryError(.alreadyUndone(batch, by: undos[0])) }
    let closing = try connection.queryRows(
      "SELECT action, fiscal_year FROM closing WHERE batch = ?", [.integer(batch)])
    if let closing = closing.first {
      throw HistoryError(
        .isClosing(
          batch, reopens: closing[0] == .text("reopen"), year: closing[1].integer ?? 0))
    }
    return (row[0].text ?? "", row[1].text ?? "", undos.last ?? batch)
  }

  /// The undo of an import, the undo of that, and so on.
  private func undos(of batch: Int64) throws(SQLiteError) -> [Int64] {
    try connection.queryRows(
      """
      WITH RECURSIVE undo (batch) AS (
        SELECT undone_by FROM undone_batch WHERE batch = ?
        UNION ALL
        SELECT n.undone_by FROM undo AS u
        JOIN undone_batch AS n ON n.batch = u.batch
      )
      SELECT batch FROM undo ORDER BY batch
      """, [.integer(batch)]
    ).compactMap { $0[0].integer }
  }

  private func insertUndone(_ batch: Int64, by undo: Int64) throws(SQLiteError) {
    try connection.withStatement(
      "INSERT INTO undone_batch (batch, undone_by) VALUES (?, ?)"
    ) { insert throws(SQLiteError) in
      try insert.bind([.integer(batch), .integer(undo)])
      try insert.run()
    }
  }
}
