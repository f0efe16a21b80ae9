/// Reads a file of comma- or otherwise separated values record by record, by
/// [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), with LF as well as CRLF.
///
///     var reader = try CSVReader(path: "results.csv")
///     while try reader.next() {
///       for column in 0..<reader.count { use(reader.text(at: column)) }
///     }
///
/// The file can be in any ``TextEncoding``. Where none is asked for, a byte order mark decides, and
/// else strict decoding, never a guess: the file is UTF-8 if all of it is, else CP932 if all of it
/// is. A file that is neither is read as UTF-8, with an error for each record that is not. UTF-16
/// without a mark is recognised when its first character is ASCII and the file can be decoded in one
/// byte order and not in the other. To find out, a file is looked through before its first character
/// outside ASCII is read. What cannot be read twice, such as a pipe, is judged by the 64 KiB from
/// there on; where the rest does not fit, that is an error.
///
/// Memory does not grow with the file, only with its longest record. Nothing is allocated for a
/// record or a cell: a cell is a range of the buffer that the file is read into.
///
/// Rows are counted as a spreadsheet shows them. An empty line is a row too, but not a record. Every
/// record must have as many cells as the header (see ``HeaderPlace``).
///
/// When `next` throws because of what a record holds, it can be called again and goes on with the
/// record after it, so that every mistake of a file can be listed in one pass. After an error that
/// leaves no next record (see ``isAtEnd``) it returns false.
public struct CSVReader: ~Copyable {
  /// The longest record that is read, in bytes of UTF-8 with its line break: 16 MiB.
  public static let recordLimit = 16 << 20
  /// The most columns that are read, as many as a spreadsheet has: 16,384.
  public static let columnLimit = 16_384

  /// The file as it was named.
  public let file: String
  /// The row of the current record, counted from 1.
  public private(set) var row = 0
  /// The line of the file on which the current record begins, counted from 1.
  public private(set) var line = 1
  /// True when no record follows.
  public private(set) var isAtEnd = false
  /// What separates the cells. Where none was asked for it is a comma until ``next()`` has returned
  /// for the first time, and then what the first record says: a tab when one is outside quotation
  /// marks and no comma is, else a comma.
  public private(set) var delimiter: UInt8

  private var input: TextInput
  var buffer: InputBuffer
  var scanner: RecordScanner
  /// Nil when the delimiter is known.
  private var finder: DelimiterFinder?
  private let header: HeaderPlace
  private var width: Int?
  private var isBetweenRecords = false

  /// Opens the file at `path`. Throws when it is missing, a folder or not readable.
  ///
  /// - Parameters:
  ///   - encoding: Nil: told from the bytes.
  ///   - delimiter: An ASCII character other than a quotation mark, CR, LF and NUL. Nil: a comma or
  ///     a tab, told from the first record.
  ///   - header: Where the header stands.
  public init(
    path: String, encoding: TextEncoding? = nil, delimiter: UInt8? = nil,
    header: HeaderPlace = .first
  ) throws(TableError) {
    self.init(
      try InputFile.opened(path: path), encoding: encoding, delimiter: delimiter, header: header,
      capacity: Self.bufferSize)
  }

  /// Reads from an open descriptor, such as a pipe or standard input (0), and does not close it.
  /// `name` stands for the file in errors. The rest is as in
  /// ``init(path:encoding:delimiter:header:)``.
  public init(
    descriptor: Int32, name: String, encoding: TextEncoding? = nil, delimiter: UInt8? = nil,
    header: HeaderPlace = .first
  ) {
    self.init(
      InputFile(descriptor: descriptor, name: name), encoding: encoding, delimiter: delimiter,
      header: header, capacity: Self.bufferSize)
  }

  /// Small enough to stay in a processor's second-level cache while it is split.
  private static let bufferSize = 256 << 10

  init(
    _ file: consuming InputFile, encoding: TextEncoding?, delimiter: UInt8?,
    header: HeaderPlace = .first, capacity: Int
  ) {
    self.file = file.name
    self.header = header
    self.delimiter = delimiter ?? UInt8(ascii: ",")
    finder = delimiter == nil ? DelimiterFinder() : nil
    input = TextInput(file, encoding: encoding, capacity: capacity)
    buffer = InputBuffer(capacity: capacity)
    scanner = RecordScanner(delimiter: self.delimiter, columnLimit: Self.columnLimit)
  }

  /// Receives all bytes of the file as they are read, in order, each once, before they are decoded
  /// and with the byte order mark: for a digest. When `next` has returned false at the end of the
  /// file, all were given.
  public var onBytes: ((Span<UInt8>) -> Void)? {
    get { input.onBytes }
    set { input.onBytes = newValue }
  }

  /// The encoding that was asked for, or what has been found. It is UTF-8 while there are only
  /// characters of ASCII, and what it is after the first of another kind it stays.
  public var encoding: TextEncoding { input.encoding }

  /// Why it is that.
  var encodingGround: TextInput.Ground { input.ground }

  /// Reads the next record. Returns false when there is none.
  public mutating func next() throws(TableError) -> Bool {
    while true {
      switch try advance() {
      case .record: return true
      case .end: return false
      case .bufferIsFull: try makeRoom()
      }
    }
  }

  /// Reads the next record, and leaves the bytes of all earlier ones where they are until it calls
  /// `beforeBytesMove`. Who uses cells in place calls this, and is done with them in the closure
  /// and once more after the last record.
  ///
  /// When the closure throws, nothing has moved, and `next` can be called again.
  public mutating func next(beforeBytesMove: () throws -> Void) throws -> Bool {
    while true {
      switch try advance() {
      case .record: return true
      case .end: return false
      case .bufferIsFull:
        try beforeBytesMove()
        try makeRoom()
      }
    }
  }

  private enum Progress { case record, end, bufferIsFull }

  /// Goes on as far as the buffer allows without moving a byte in it.
  private mutating func advance() throws(TableError) -> Progress {
    leaveRecord()
    while !isAtEnd {
      if finder == nil || findDelimiter() {
        // `first` stays valid during the call: nothing but `makeRoom` moves the bytes.
        let isComplete = unsafe scanner.scan(
          buffer.first, available: buffer.count, isLast: input.isAtEnd)
        if isComplete {
          row += 1
          isBetweenRecords = true
          if !scanner.isEmptyLine, row >= header.firstRow {
            try check()
            return .record
          }
          leaveRecord()
          continue
        }
      }
      if input.isAtEnd { break }
      if buffer.isFull { return .bufferIsFull }
      try fill()
    }
    isAtEnd = true
    return .end
  }

  /// Consumes the record that was handed out.
  private mutating func leaveRecord() {
    guard isBetweenRecords else { return }
    buffer.start += scanner.cursor.position
    line += scanner.cursor.lineBreaks
    scanner.reset()
    isBetweenRecords = false
  }

  /// Returns false while there are too few bytes to tell.
  private mutating func findDelimiter() -> Bool {
    // The bytes stay where they are until this returns.
    let text = unsafe UnsafeBufferPointer(start: buffer.first, count: buffer.count)
    guard let found = unsafe finder?.find(in: text.span, isLast: input.isAtEnd) else {
      return false
    }
    finder = nil
    delimiter = found
    scanner = RecordScanner(delimiter: found, columnLimit: Self.columnLimit)
    return true
  }

  private mutating func fill() throws(TableError) {
    do throws(TableError) {
      // The room is as large as it says, and nothing is written beyond it.
      buffer.grow(by: unsafe try input.read(into: buffer.room))
    } catch {
      isAtEnd = true
      throw error
    }
  }

  private mutating func makeRoom() throws(TableError) {
    guard buffer.count < Self.recordLimit else {
      isAtEnd = true
      throw error(.recordTooLong(row: row + 1, line: line, limit: Self.recordLimit))
    }
    buffer.makeRoom(limit: Self.recordLimit)
  }

  /// What the scanner does not see to: its faults as errors, the number of cells, and that the text
  /// is UTF-8.
  private mutating func check() throws(TableError) {
    let found = scanner.cursor.count
    let fault = scanner.cursor.fault
    if width == nil, fault == nil {
      guard found <= Self.columnLimit else {
        isAtEnd = true
        throw error(.tooManyColumns(row: row, found: found, limit: Self.columnLimit))
      }
      width = header == .absent ? nil : found
      if width != nil { scanner.fixWidth() }
    }
    // The cells of a wider record are not all kept, so that the column could be told.
    let isKept = found <= width ?? Self.columnLimit
    if scanner.cursor.nonASCII != 0, input.isUnchecked, isKept { try checkUTF8() }
    if let fault { throw error(fault) }
    if let width, found != width {
      throw error(.cellCount(row: row, found: found, expected: width, delimiter: delimiter))
    }
  }
}
