#if !Spreadsheets
  /// In a build without the trait Spreadsheets there is no such reader: making one throws an error
  /// that says so, and that is all.
  public struct XLSXReader: ~Copyable, RecordSource {
    /// Throws ``SpreadsheetProblem/notSupported``.
    public init(
      path: String, sheet: String? = nil, header: HeaderPlace = .first
    ) throws(TableError) {
      throw TableError(file: path, problem: .spreadsheet(.notSupported))
    }

    /// Throws ``SpreadsheetProblem/notSupported``.
    public init(descriptor: Int32, name: String, sheet: String? = nil) throws(TableError) {
      throw TableError(file: name, problem: .spreadsheet(.notSupported))
    }

    private let never: Never

    /// There is none.
    public var file: String { switch never {} }
    /// There are none.
    public var sheets: [Sheet] { switch never {} }
    /// There is none.
    public var sheet: Sheet { switch never {} }
    /// There is none.
    public var row: Int { switch never {} }
    /// There are none.
    public var count: Int { switch never {} }
    /// There is none.
    public var isAtEnd: Bool { switch never {} }
    /// There are none.
    public var hiddenRows: [Int] { switch never {} }
    /// There are none.
    public var hiddenRowCount: Int { switch never {} }
    /// There are none.
    public var hiddenColumns: [ClosedRange<Int>] { switch never {} }
    /// There are none.
    public var mergedRanges: [CellRange] { switch never {} }
    /// There are none.
    public var onBytes: ((Span<UInt8>) -> Void)? {
      get { switch never {} }
      set { switch never {} }
    }
    /// There is none.
    public mutating func next() throws(TableError) -> Bool { switch never {} }
    /// There is none.
    public mutating func next(beforeBytesMove: () throws -> Void) throws -> Bool {
      switch never {}
    }
    /// There is none.
    public func isEmpty(at column: Int) -> Bool { switch never {} }
    /// There is none.
    public func withField<R, E>(
      at column: Int, _ body: (Span<UInt8>) throws(E) -> R
    ) throws(E) -> R { switch never {} }
    /// There is none.
    public func text(at column: Int) -> String { switch never {} }
    /// There are none.
    @unsafe public func bytes(at column: Int) -> UnsafeRawBufferPointer { switch never {} }
    /// There are none.
    public var hasAsides: Bool { switch never {} }
    /// There is none.
    public func aside(at column: Int) -> CellAside? { switch never {} }
    /// There is none.
    public func place(ofColumn column: Int) -> String? { switch never {} }
  }
#endif
