import SQLite

/// What a verification that finds nothing rests on, and what it does not judge: a year that is not
/// closed may be changed by anybody, and so may a store have tables and indexes of its user's.
public struct VerificationScope: Equatable, Sendable {
  /// The years that are closed, of all plans. Rates, averages, grades and names are compared for them.
  public let closedYears: Int
  /// Rows that another program added, changed or deleted, as often as it did.
  public let outsideChanges: Int
  /// Whether the content was held against a checksum: receipts of earlier versions have none.
  public let isContentCompared: Bool
  /// Tables, views and indexes that are not this program's: `index fast`.
  public let foreignParts: [String]
}

extension Store {
  /// What ``verify()`` rests on. Nothing is written. A store of an earlier version is not asked: its
  /// counts are zero.
  /// - Throws: ``StoreError``.
  public func verificationScope() throws(StoreError) -> VerificationScope {
    do throws(SQLiteError) {
      return try connection.transaction { () throws(SQLiteError) in
        guard Int(try connection.userVersion) == Schema.current else {
          return VerificationScope(
            closedYears: 0, outsideChanges: 0, isContentCompared: false, foreignParts: [])
        }
        return VerificationScope(
          closedYears: Int(try connection.queryInteger("SELECT count(*) FROM closed_year") ?? 0),
          outsideChanges: try outsideChanges(),
          isContentCompared: try expectedContent().checksum != nil, foreignParts: try foreignParts()
        )
      }
    } catch {
      throw StoreError(path: path, failure: error)
    }
  }

  /// The log has what another program changed and deleted, and every row whose batch added it.
  private func outsideChanges() throws(SQLiteError) -> Int {
    let tables = try connection.queryRows(
      """
      SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
      WHERE m.type = 'table' AND c.name = 'batch'
        AND m.name NOT IN ('current_batch', 'change', 'change_copy', 'undone_batch', 'closing')
      """
    ).compactMap { $0[0].text }
    let added = tables.map { "SELECT count(*) AS n FROM \"\($0)\" WHERE batch IS NULL" }
    let sum = try connection.queryInteger(
      """
      SELECT sum(n) FROM (
        SELECT count(*) AS n FROM (
          SELECT 1 FROM change WHERE batch IS NULL
          GROUP BY changed_at, table_name, plan, row_id, measure, fiscal_year, item
        )
        UNION ALL \(added.joined(separator: " UNION ALL "))
      )
      """)
    return Int(sum ?? 0)
  }

  private func foreignParts() throws(SQLiteError) -> [String] {
    let own = Set(try Self.names(in: Schema.inMemory(version: Schema.current)))
    return try Self.names(in: connection).filter { !own.contains($0) }
  }

  private static func names(in connection: borrowing Connection) throws(SQLiteError) -> [String] {
    // Another trigger is told as a problem: it may change figures.
    try connection.queryRows(
      """
      SELECT type || ' ' || name FROM sqlite_schema
      WHERE type <> 'trigger' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name
      """
    ).compactMap { $0[0].text }
  }
}
