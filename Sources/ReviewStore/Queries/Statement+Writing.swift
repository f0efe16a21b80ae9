public import SQLite
public import Tables

extension Statement {
  /// Runs a query and writes its rows as a table.
  /// - Parameter each: Sees every row that is written.
  /// - Returns: The number of rows.
  /// - Throws: `SQLiteError` or `TableError`.
  @discardableResult
  public func write(
    to writer: any TableWriter, each: (borrowing Row) -> Void = { _ in }
  ) throws -> Int {
    try writer.begin(columns: columnNames)
    let width = columnCount
    var count = 0
    while try step() {
      for column in 0..<width { try row.write(column, to: writer) }
      each(row)
      try writer.endRow()
      count += 1
    }
    try writer.end()
    return count
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
