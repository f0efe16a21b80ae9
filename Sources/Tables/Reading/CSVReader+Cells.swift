/// The cells of the current record, which is there from a `next` that returned true to the next
/// call. Columns are counted from 0.
extension CSVReader {
  /// The number of cells.
  public var count: Int { scanner.cursor.count }

  /// Whether the cell has no text, in quotation marks or without.
  public func isEmpty(at column: Int) -> Bool {
    let cell = cell(at: column)
    return cell.start == cell.end
  }

  /// Gives the cell's text to `body`: valid UTF-8, without quotation marks.
  public func withField<R, E>(
    at column: Int, _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    // The reader cannot be changed, and so the bytes cannot move, before `body` returns.
    try unsafe body(UnsafeBufferPointer(start: start(of: column), count: length(of: column)).span)
  }

  /// The cell's text.
  public func text(at column: Int) -> String {
    withField(at: column) { field in
      // The whole record was validated before it was handed out.
      unsafe String(copying: UTF8Span(unchecked: field))
    }
  }

  /// The cell's text in place: valid UTF-8, without quotation marks, not ended by a NUL.
  ///
  /// Unsafe because the pointer must not be used after the closure that was given to
  /// ``next(beforeBytesMove:)`` has been called, after a plain ``next()``, or after the end of the
  /// reader's life.
  @unsafe public func bytes(at column: Int) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: start(of: column), count: length(of: column))
  }

  private func start(of column: Int) -> UnsafePointer<UInt8> {
    unsafe UnsafePointer(buffer.first + Int(cell(at: column).start))
  }

  private func length(of column: Int) -> Int {
    let cell = cell(at: column)
    return Int(cell.end - cell.start)
  }

  private func cell(at column: Int) -> CellList.Cell {
    precondition(column >= 0 && column < count, "no such cell")
    return scanner.cells[column]
  }
}
