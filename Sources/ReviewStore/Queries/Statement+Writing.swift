public import SQLite
public import Tables

/// The rows of a query that were written.
public struct WrittenRows: Hashable, Sendable {
  /// How many were written.
  public let count: Int
  /// Whether the query had more than it was let write.
  public let hasMore: Bool
}

extension Statement {
  /// Runs a query and writes its rows as a table.
  /// - Parameters:
  ///   - limit: The most rows to write; nil for all. The statement is reset behind them.
  ///   - each: Sees every row that is written.
  /// - Throws: `SQLiteError` or `TableError`.
  @discardableResult
  public func write(
    to writer: any TableWriter, limit: Int? = nil, each: (borrowing Row) -> Void = { _ in }
  ) throws -> WrittenRows {
    try writer.begin(columns: columnNames)
    let width = columnCount
    let limit = limit ?? .max
    var count = 0
    var hasMore = false
    while try step() {
      if count == limit {
        hasMore = true
        reset()
        break
      }
      for column in 0..<width { try row.write(column, to: writer) }
      each(row)
      try writer.endRow()
      count += 1
    }
    try writer.end()
    return WrittenRows(count: count, hasMore: hasMore)
  }
}

extension Row {
  /// Writes a value, text and blobs without a copy.
  func write(_ column: Int, to writer: any TableWriter) throws(TableError) {
    switch storageClass(at: column) {
    case .null: try writer.null()
    case .integer: try writer.integer(integer(at: column))
    case .real: try writer.real(real(at: column))
    case .text:
      try withUTF8(at: column) { (text) throws(TableError) in try writer.text(text) }
    case .blob:
      try withBlob(at: column) { (bytes) throws(TableError) in try writer.blob(bytes) }
    }
  }
}
