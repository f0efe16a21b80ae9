import SQLite

/// Thrown when the rows of a bulk file turn out not to be in the order of their keys: the file is
/// then read again, with its keys remembered.
struct RowsOutOfOrder: Error {}

/// Finds rows of a file that come twice. While keys ascend there can be none, and nothing needs to
/// be remembered.
struct DuplicateWatch {
  private let seen: SeenRows?
  private var last: (measure: Int64, year: Int64, number: Int64) = (.min, 0, 0)

  init(tracks: Bool, _ connection: borrowing Connection) throws(SQLiteError) {
    seen = tracks ? try SeenRows(connection) : nil
  }

  /// Checks the key of a row of a bulk resource.
  /// - Throws: ``RowsOutOfOrder`` when keys do not ascend and are not remembered.
  mutating func check(
    measure: Int64, year: Int64, number: Int64, _ record: borrowing Record,
    _ connection: borrowing Connection
  ) throws -> Fault.Problem? {
    if seen != nil { return try check("\(measure)/\(year)/\(number)", record, connection) }
    guard (measure, year, number) > last else { throw RowsOutOfOrder() }
    last = (measure, year, number)
    return nil
  }

  /// Checks the key of a row, which is remembered.
  func check(
    _ key: String, _ record: borrowing Record, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Fault.Problem? {
    try seen?.add(key, row: record.row, fingerprint: record.fingerprint, connection)
  }
}
