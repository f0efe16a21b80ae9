#if Spreadsheets
  /// The cells of the current record, which is there from a `next` that returned true to the next
  /// call. Columns are counted from 0.
  extension XLSXReader: RecordSource {
    /// The number of cells: the header's.
    public var count: Int { cells.count }

    /// Whether the cell has no text.
    public func isEmpty(at column: Int) -> Bool { cells[column].count == 0 }

    /// Gives the cell's text to `body`, in UTF-8.
    public func withField<R, E>(
      at column: Int, _ body: (Span<UInt8>) throws(E) -> R
    ) throws(E) -> R {
      // The reader cannot be changed, and so the bytes cannot move, before `body` returns.
      try unsafe body(bytes(of: cells[column]).span)
    }

    /// The cell's text.
    public func text(at column: Int) -> String { withField(at: column) { String(repairing: $0) } }

    /// The cell's text in place, in UTF-8, not ended by a NUL.
    ///
    /// Unsafe because the pointer must not be used after the closure that was given to
    /// ``next(beforeBytesMove:)`` has been called, after a plain ``next()``, or after the end of the
    /// reader's life.
    @unsafe public func bytes(at column: Int) -> UnsafeRawBufferPointer {
      unsafe UnsafeRawBufferPointer(bytes(of: cells[column]))
    }

    /// The bytes of a cell of the current record.
    @unsafe func bytes(of cell: RowQueue.Cell) -> UnsafeBufferPointer<UInt8> {
      guard cell.storage == .kept else { return unsafe rows.bytes(of: cell) }
      return unsafe kept.bytes(at: Int(cell.start))
    }

    /// Whether any cell of the current record is more than its text.
    public var hasAsides: Bool { !asides.isEmpty }

    /// What a cell of the current record is besides its text; nil: nothing.
    public func aside(at column: Int) -> CellAside? {
      asides.first { $0.column == column }?.aside
    }

    /// The place of a cell of the current record, such as `C14`.
    public func place(ofColumn column: Int) -> String? {
      CellReference(row: row, column: column + 1).description
    }
  }

  extension RowQueue.Cell {
    /// A cell without text.
    init(emptyAt column: Int) {
      self.init(column: UInt16(column), storage: .arena, start: 0, count: 0)
    }
  }
#endif
