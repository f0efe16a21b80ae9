public import SQLite

/// A value that was changed or removed: an entry of the change log.
public struct StoredChange: Sendable, Equatable {
  /// The table of the store.
  public let table: String
  /// The plan's code.
  public let plan: String?
  /// The measure's code, where the row belongs to one.
  public let measure: String?
  /// The fiscal year, where the row belongs to one.
  public let fiscalYear: Int64?
  /// The rest of the row's key, such as an indicator's number.
  public let item: String?
  /// The column of the table.
  public let column: String
  /// Its value before.
  public let old: Value
  /// Its value after; null where it or the whole row was removed.
  public let new: Value
}

/// What an import changed.
public struct ChangeList: Sendable, Equatable {
  /// The first changes, at most ``limit``.
  public let changes: [StoredChange]
  /// How many there are.
  public let count: Int

  /// No changes.
  static let none = ChangeList(changes: [], count: 0)

  /// The most changes that are kept, so that a file that changes everything fills no memory.
  public static let limit = 1000
}

extension Store {
  /// What a batch changed, in the order in which it did, but for what only the store itself goes by:
  /// the numbers of departments, whose names stand beside them, and of imports.
  func changes(ofBatch batch: Int64) throws(SQLiteError) -> ChangeList {
    let changes = "FROM change WHERE batch = ? AND column_name NOT IN ('department_id', 'batch')"
    let count = try connection.queryInteger("SELECT count(*) \(changes)", [.integer(batch)])
    let rows = try connection.queryRows(
      """
      SELECT table_name, plan, measure, fiscal_year, item, column_name, old_value, new_value
      \(changes) ORDER BY id LIMIT \(ChangeList.limit)
      """, [.integer(batch)])
    return ChangeList(
      changes: rows.map { row in
        StoredChange(
          table: row[0].text ?? "", plan: row[1].text, measure: row[2].text,
          fiscalYear: row[3].integer, item: row[4].text, column: row[5].text ?? "", old: row[6],
          new: row[7])
      }, count: Int(count ?? 0))
  }
}
