import SQLite

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The receipt of an import as the store keeps it.
extension Store {
  /// Begins the receipt of a file and names it to the change log.
  func openBatch(
    _ path: String, _ resource: Resource, _ options: ImportOptions
  ) throws(SQLiteError) -> Int64 {
    try openBatch(
      kind: resource.rawValue, file: path.split(separator: "/").last.map(String.init) ?? path,
      options)
  }

  /// Begins the receipt of something that changes the store, and names it to the change log.
  /// - Parameter file: The name of the file it comes from; empty where it comes from none.
  func openBatch(
    kind: String, file: String = "", _ options: ImportOptions
  ) throws(SQLiteError) -> Int64 {
    try openBatch(
      kind, file: file, by: options.account, with: options.program, because: options.reason)
  }

  /// Begins the receipt of anything that changes the store, and names it to the change log.
  /// - Parameter file: Empty when there is none.
  func openBatch(
    _ kind: String, file: String, by account: String?, with program: String,
    because reason: String?
  ) throws(SQLiteError) -> Int64 {
    let checksum = try checksumToBegin(kind: kind)
    try connection.withStatement(
      """
      INSERT INTO import_batch
        (kind, file, sha256, imported_at, imported_by, program, reason, content_checksum)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """
    ) { insert throws(SQLiteError) in
      try insert.bind(kind, at: 1)
      try insert.bind(file, at: 2)
      try insert.bind(Self.noDigest, at: 3)
      try insert.bind(Date.now.formatted(.iso8601), at: 4)
      try insert.bind(account, at: 5)
      try insert.bind(program, at: 6)
      try insert.bind(reason, at: 7)
      try insert.bind(checksum, at: 8)
      try insert.run()
    }
    let batch = connection.lastInsertedRowID
    try setCurrentBatch(batch, reason: reason)
    return batch
  }

  /// Stands for the digest of no file, or of one that has not been read yet.
  static let noDigest = String(repeating: "0", count: 64)

  /// Completes a receipt.
  /// - Parameter added: The checksum of the rows that it brought into a table, where that is known.
  func closeBatch(
    _ batch: Int64, _ tally: Tally, _ sha256: String,
    added: (table: String, checksum: ContentChecksum)? = nil
  ) throws(SQLiteError) {
    let checksum = try checksumToEnd(batch, inserted: added)
    try connection.withStatement(
      """
      UPDATE import_batch
      SET sha256 = ?, row_count = ?, inserted = ?, changed = ?, unchanged = ?,
        content_checksum = ?, last_change = (SELECT coalesce(max(id), 0) FROM change)
      WHERE id = ?
      """
    ) { update throws(SQLiteError) in
      try update.bind(sha256, at: 1)
      try update.bind(tally.rows, at: 2)
      try update.bind(tally.inserted, at: 3)
      try update.bind(tally.changed, at: 4)
      try update.bind(tally.unchanged, at: 5)
      try update.bind(checksum, at: 6)
      try update.bind(batch, at: 7)
      try update.run()
    }
    try setCurrentBatch(nil, reason: nil)
  }

  /// When a batch was begun, in UTC.
  func importedAt(_ batch: Int64) throws(SQLiteError) -> String {
    try connection.queryRows(
      "SELECT imported_at FROM import_batch WHERE id = ?", [.integer(batch)]
    ).first?[0].text ?? ""
  }

  /// The rows that an import changed, as the change log has them: one entry for each column.
  func changedRows(_ batch: Int64) throws(SQLiteError) -> Int {
    let count = try connection.queryInteger(
      """
      SELECT count(*) FROM (
        SELECT DISTINCT table_name, plan, measure, fiscal_year, item FROM change WHERE batch = ?
      )
      """, [.integer(batch)])
    return Int(count ?? 0)
  }

  private func setCurrentBatch(_ batch: Int64?, reason: String?) throws(SQLiteError) {
    try connection.withStatement(
      "UPDATE current_batch SET batch = ?, reason = ?"
    ) { update throws(SQLiteError) in
      try update.bind(batch, at: 1)
      try update.bind(reason, at: 2)
      try update.run()
    }
  }
}
