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
/// without a mark is recognised when there is a zero among the first bytes and the file can be decoded
/// in one byte order and not in the other. A file that looks like EUC-JP, ISO-2022-JP or Windows-1252
/// is refused, with ``TableError/Problem/foreignEncoding(_:)``. To find out, a file is looked through
/// before its first character outside ASCII is read. What cannot be read twice, such as a pipe, is judged by the 64 KiB from
/// there on; where the rest does not fit, that is an error.
///
/// Memory does not grow with the file, only with its longest record. Nothing is allocated for a
/// record or a cell: a cell is a range of the buffer that the file is read into.
///
/// Rows are counted as a spreadsheet shows them. An empty line is a row too, but not a record. Every
/// record must have as many cells as the header (see ``HeaderPlace``), but for the delimiter at their
/// ends: where the header has one more, records may do without; where it has one less, all of them
/// may have it.
///
/// A first line `sep=;` says what stands between the cells, as in Excel: it is no row. ^Z at the end of
/// the file is none of it.
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
  /// for the first time, and then what a first line `sep=` says; else what most of the first records
  /// have as many of: commas, tabs, semicolons or vertical bars. Where that does not decide, it is a
  /// tab in a file whose name ends in `.tsv`, else a comma.
  public private(set) var delimiter: UInt8
  /// What else may separate the cells: what was found, and then what stands in several records as
  /// often. Known when ``next()`` has returned for the first time.
  public private(set) var possibleDelimiters: [UInt8] = []

  private var input: TextInput
  var buffer: InputBuffer
  var scanner: RecordScanner
  private let choice: UInt8?
  /// Nil when nothing more is to be found.
  private var finder: DelimiterFinder?
  private var beginning = Beginning.unread
  private let header: HeaderPlace
  private var width: Int?
  /// How many empty cells the header ends with, which a record may do without.
  private var spareCells = 0
  /// Whether records have an empty cell more than the header.
  private var endsEmpty = false
  private var isBetweenRecords = false

  /// What is done before the first record.
  private enum Beginning { case unread, sample, done }

  /// Opens the file at `path`. Throws when it is missing, a folder or not readable.
  ///
  /// - Parameters:
  ///   - encoding: Nil: told from the bytes.
  ///   - delimiter: An ASCII character other than a quotation mark, CR, LF and NUL. Nil: told from the
  ///     first records.
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

  /// Whether a byte can stand between cells: an ASCII character other than a quotation mark, a line
  /// break and those that no text has; letters and digits stand in cells.
  public static func canDelimit(_ byte: UInt8) -> Bool {
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    return RecordScanner.canDelimit(byte) && !isLetter && !isDigit
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
    choice = delimiter
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

  /// The encoding that would do as well as ``encoding``, for all that the bytes tell; nil: there is
  /// none. A few words in halfwidth katakana may be kanji in EUC-JP.
  public var alternativeEncoding: TextEncoding? { input.alternative }

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
      var hasBegun = beginning == .done
      if !hasBegun { hasBegun = try begin() }
      if hasBegun {
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

  /// Finds out what must be known before the first record. Returns false while there are too few
  /// bytes to tell.
  private mutating func begin() throws(TableError) -> Bool {
    if beginning == .unread {
      guard let said = try readSeparatorLine() else { return false }
      finder = DelimiterFinder(choice ?? said.first, file: file)
      beginning = .sample
    }
    // The bytes stay where they are until this returns.
    let text = unsafe UnsafeBufferPointer(start: buffer.first, count: buffer.count)
    guard unsafe finder?.look(at: text.span, isLast: input.isAtEnd) ?? true else { return false }
    beginning = .done
    if let twin = finder?.fullWidth {
      isAtEnd = true
      throw error(.fullWidthDelimiter(row: 1, line: line, twin))
    }
    possibleDelimiters = finder?.delimiters ?? []
    if let found = possibleDelimiters.first, found != delimiter {
      delimiter = found
      scanner = RecordScanner(delimiter: found, columnLimit: Self.columnLimit)
    }
    return true
  }

  /// Takes a first line that says what stands between the cells. Returns nil while there are too few
  /// bytes to tell, and nothing where there is no such line.
  private mutating func readSeparatorLine() throws(TableError) -> [UInt8]? {
    let text = unsafe UnsafeBufferPointer(start: buffer.first, count: buffer.count)
    switch unsafe SeparatorLine(text.span, isLast: input.isAtEnd) {
    case .unknown: return nil
    case .absent: return []
    case .found(let said, let length):
      guard said.count == 1, RecordScanner.canDelimit(said[0]) else {
        isAtEnd = true
        throw error(.invalidSeparator(String(decoding: said, as: UTF8.self)))
      }
      buffer.start += length
      line += 1
      return said
    }
  }

  private mutating func fill() throws(TableError) {
    do throws(TableError) {
      // The room is as large as it says, and nothing is written beyond it.
      buffer.grow(by: unsafe try input.read(into: buffer.room))
    } catch {
      isAtEnd = true
      throw error
    }
    if input.isAtEnd { dropEndMark() }
  }

  /// Takes ^Z away, and what little may stand around it, from the end of the file.
  private mutating func dropEndMark() {
    // All that is left of the file is in the buffer.
    let surplus = buffer.withLast(buffer.count) { text in
      var surplus = 0
      for index in text.indices.reversed() {
        guard RecordScanner.isFiller(text[index]) else { break }
        if text[index] == RecordScanner.endOfFileMark { surplus = text.count - index }
      }
      return surplus
    }
    buffer.shrink(by: surplus)
    if surplus > 0 { scanner.cut(to: buffer.count) }
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
      if header != .absent { fixWidth(found) }
    }
    if scanner.cursor.nonASCII != 0 { try checkForSecondBeginning(found == width ?? found) }
    // The cells of a wider record are not all kept, so that the column could be told.
    let isKept = found <= width ?? Self.columnLimit
    if scanner.cursor.nonASCII != 0, input.isUnchecked, isKept { try checkUTF8() }
    if let fault { throw error(fault) }
    if let width, found != width, !fit(found, to: width) {
      throw error(.cellCount(row: row, found: found, expected: width, delimiter: delimiter))
    }
  }

  /// A byte order mark within a file begins another that was joined to it: at the beginning of a line,
  /// or, where the first file ended without one, in a row that is wrong.
  private mutating func checkForSecondBeginning(_ hasRightWidth: Bool) throws(TableError) {
    let record = unsafe UnsafeBufferPointer(start: buffer.first, count: scanner.cursor.position)
    let isRight = hasRightWidth && scanner.cursor.fault == nil
    let last = min(isRight ? 0 : record.count, record.count - 3)
    var start = 0
    while start <= last,
      unsafe record[start] != 0xEF || record[start + 1] != 0xBB || record[start + 2] != 0xBF
    {
      start += 1
    }
    guard start <= last else { return }
    isAtEnd = true
    let lineBreaks = unsafe record.prefix(start).count { $0 == UInt8(ascii: "\n") }
    throw error(.secondBeginning(row: row, line: line + lineBreaks))
  }

  private mutating func fixWidth(_ found: Int) {
    width = found
    spareCells = 0
    while spareCells < found, isEmpty(at: found - 1 - spareCells) { spareCells += 1 }
    scanner.fixWidth()
    endsEmpty = finder?.endsEmpty(belowRow: row, width: found, by: delimiter) ?? false
    finder = nil
  }

  /// Gives a record that differs from the header in empty cells at its end as many. Returns false where
  /// it differs in others.
  private mutating func fit(_ found: Int, to width: Int) -> Bool {
    if found < width, found >= width - spareCells {
      scanner.padCells(to: width)
      return true
    }
    guard endsEmpty, found == width + 1 else { return false }
    // The cell itself is not kept, but that it is empty shows in the byte before the line break.
    let record = unsafe UnsafeBufferPointer(start: buffer.first, count: scanner.cursor.position)
    let last = unsafe record.last { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard last == delimiter else { return false }
    scanner.dropLastCell()
    return true
  }
}
