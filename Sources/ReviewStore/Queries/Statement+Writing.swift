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
  /// - Throws: `SQLiteError`, also for a row that is longer than ``QueryLimits/rowLength``, or
  ///   `TableError`.
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
      try writeCells(width, to: writer)
      each(row)
      try writer.endRow()
      count += 1
    }
    try writer.end()
    return WrittenRows(count: count, hasMore: hasMore)
  }
}

extension Statement {
  /// The bytes that are written before it is asked again whether there is time left.
  private static let bytesBetweenQuestions = 1 << 18

  private var rowTooBig: SQLiteError {
    SQLiteError(code: .tooBig, message: "row too big", sql: sql)
  }

  private func writeCells(_ width: Int, to writer: any TableWriter) throws {
    // SQLite has a row in memory, but for blobs of zeros, which it makes when they are read. Asking
    // every value for its size takes a quarter of the time in which a table is written.
    if Library.memoryInUse > QueryLimits.rowLength,
      row.byteCount(ofColumns: width) > QueryLimits.rowLength
    {
      throw rowTooBig
    }
    var written = 0
    var question = Self.bytesBetweenQuestions
    for column in 0..<width {
      written += try row.write(column, to: writer)
      guard written > question else { continue }
      guard written <= QueryLimits.rowLength else { throw rowTooBig }
      guard mayGoOn else { throw SQLiteError(code: .interrupt, message: "interrupted", sql: sql) }
      question = written + Self.bytesBetweenQuestions
    }
  }
}

extension Row {
  /// The bytes of texts and blobs.
  fileprivate func byteCount(ofColumns width: Int) -> Int {
    (0..<width).reduce(0) { count, column in
      switch storageClass(at: column) {
      case .text: count + withUTF8(at: column) { $0.count }
      case .blob: count + withBlob(at: column) { $0.count }
      case .null, .integer, .real: count
      }
    }
  }

  /// Writes a value, text and blobs without a copy.
  /// - Returns: How many bytes a text or blob has.
  func write(_ column: Int, to writer: any TableWriter) throws(TableError) -> Int {
    switch storageClass(at: column) {
    case .null: try writer.null()
    case .integer: try writer.integer(integer(at: column))
    case .real: try writer.real(real(at: column))
    case .text:
      return try withUTF8(at: column) { (text) throws(TableError) in
        try writer.text(text)
        return text.count
      }
    case .blob:
      return try withBlob(at: column) { (bytes) throws(TableError) in
        try writer.blob(bytes)
        return bytes.count
      }
    }
    return 0
  }
}
