/// A file of records whose cells are text: ``CSVReader``, ``XLSXReader``.
///
/// A record is there from a `next` that returned true to the next call. Columns are counted from 0,
/// rows from 1 as a spreadsheet shows them. When `next` throws because of what a record holds, it
/// can be called again and goes on behind the mistake, until ``isAtEnd``.
public protocol RecordSource: ~Copyable {
  /// The file as it was named.
  var file: String { get }
  /// The row of the current record.
  var row: Int { get }
  /// The number of cells of the current record.
  var count: Int { get }
  /// True when no record follows.
  var isAtEnd: Bool { get }
  /// Receives all bytes of the file, in order, each once: for a digest. When `next` has returned
  /// false at the end of the file, all were given.
  var onBytes: ((Span<UInt8>) -> Void)? { get set }

  /// Reads the next record. Returns false when there is none.
  mutating func next() throws(TableError) -> Bool

  /// Reads the next record, and leaves the bytes of all earlier ones where they are until it calls
  /// `beforeBytesMove`. When the closure throws, nothing has moved, and `next` can be called again.
  mutating func next(beforeBytesMove: () throws -> Void) throws -> Bool

  /// Whether the cell has no text.
  func isEmpty(at column: Int) -> Bool

  /// Gives the cell's text to `body`, in UTF-8.
  func withField<R, E>(
    at column: Int, _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R

  /// The cell's text.
  func text(at column: Int) -> String

  /// The cell's text in place, in UTF-8, not ended by a NUL.
  ///
  /// Unsafe because the pointer must not be used after the closure that was given to
  /// ``next(beforeBytesMove:)`` has been called, after a plain ``next()``, or after the end of the
  /// source's life.
  @unsafe func bytes(at column: Int) -> UnsafeRawBufferPointer

  /// The place of a cell of the current record as a spreadsheet writes it, such as `C14`; nil in a
  /// file that is no spreadsheet.
  func place(ofColumn column: Int) -> String?

  /// Whether any cell of the current record is more than its text.
  var hasAsides: Bool { get }

  /// What a cell of the current record is besides its text; nil: nothing.
  func aside(at column: Int) -> CellAside?

  /// The encoding that the file may be in as well, for all that its bytes tell; nil: none. Known when
  /// `next` has returned false.
  var alternativeEncoding: TextEncoding? { get }

  /// The merged ranges of a sheet. Known when `next` has returned false.
  var mergedRanges: [CellRange] { get }
  /// The records' rows that are hidden: the first of them. Known when `next` has returned false.
  var hiddenRows: [Int] { get }
  /// How many of the records' rows are hidden.
  var hiddenRowCount: Int { get }
  /// The columns that are hidden, counted from 1.
  var hiddenColumns: [ClosedRange<Int>] { get }
}

/// Only a sheet has merged and hidden cells, and cells that are more than their texts, but for JSON,
/// which knows truth values; and only a text has an encoding in doubt.
extension RecordSource where Self: ~Copyable {
  /// None.
  public var hasAsides: Bool { false }
  /// None.
  public func aside(at column: Int) -> CellAside? { nil }
  /// None.
  public var alternativeEncoding: TextEncoding? { nil }
  /// None.
  public var mergedRanges: [CellRange] { [] }
  /// None.
  public var hiddenRows: [Int] { [] }
  /// None.
  public var hiddenRowCount: Int { 0 }
  /// None.
  public var hiddenColumns: [ClosedRange<Int>] { [] }
}

extension CSVReader: RecordSource {
  /// Nil: cells of a text file have no such name.
  public func place(ofColumn column: Int) -> String? { nil }
}
