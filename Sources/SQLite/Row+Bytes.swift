import CSQLite

extension Row {
  /// Calls `body` with the text in UTF-8, where SQLite has it: nothing is copied, nothing
  /// allocated. `NULL` is no bytes. The bytes are as they were stored, valid UTF-8 or not. `body`
  /// must not step or reset the statement: the bytes would be gone.
  @inlinable
  public func withUTF8<R, E: Error>(
    at column: Int, _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    let bytes = unsafe utf8(at: column)
    return try body(unsafe bytes.span)
  }

  /// Calls `body` with the bytes of the blob, where SQLite has them: nothing is copied, nothing
  /// allocated. `NULL` is no bytes. `body` must not step or reset the statement: the bytes would be
  /// gone.
  @inlinable
  public func withBlob<R, E: Error>(
    at column: Int, _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    let bytes = unsafe blob(at: column)
    return try body(unsafe bytes.span)
  }

  /// Valid until the statement's next step, or a conversion of the same cell.
  @usableFromInline
  @unsafe
  func utf8(at column: Int) -> UnsafeBufferPointer<UInt8> {
    let index = index(column)
    // The order matters: the length is that of the text only once it is a text.
    let start = unsafe sqlite3_column_text(statement, index)
    let count = unsafe sqlite3_column_bytes(statement, index)
    return unsafe UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(count))
  }

  /// Valid until the statement's next step, or a conversion of the same cell.
  @usableFromInline
  @unsafe
  func blob(at column: Int) -> UnsafeBufferPointer<UInt8> {
    let index = index(column)
    let start = unsafe sqlite3_column_blob(statement, index)
    let count = unsafe sqlite3_column_bytes(statement, index)
    return unsafe UnsafeBufferPointer(
      start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : Int(count))
  }
}
