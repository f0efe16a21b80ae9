/// Reads a file of comma- or otherwise separated values record by record: UTF-8, with or without a
/// byte order mark, by [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), with LF as well as CRLF.
///
///     var reader = try CSVReader(path: "results.csv")
///     while try reader.next() {
///       for column in 0..<reader.count { use(reader.text(at: column)) }
///     }
///
/// Memory does not grow with the file, only with its longest record. Nothing is allocated for a
/// record or a cell: a cell is a range of the buffer that the file is read into.
///
/// Rows are counted as a spreadsheet shows them. An empty line is a row too, but not a record. Every
/// record must have as many cells as the first.
///
/// When `next` throws because of what a record holds, it can be called again and goes on with the
/// record after it, so that every mistake of a file can be listed in one pass. After an error that
/// leaves no next record (see ``isAtEnd``) it returns false.
public struct CSVReader: ~Copyable {
  /// The longest record that is read, in bytes with its line break: 16 MiB.
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
  /// Receives all bytes of the file as they are read, in order, each once, with the byte order
  /// mark: for a digest. When `next` has returned false at the end of the file, all were given.
  public var onBytes: ((Span<UInt8>) -> Void)?

  let delimiter: UInt8
  private var input: InputFile
  var buffer: InputBuffer
  var scanner: RecordScanner
  private var width: Int?
  private var hasLookedForMark = false
  private var isBetweenRecords = false

  /// Opens the file at `path`. Throws when it is missing, a folder or not readable.
  ///
  /// `delimiter` is an ASCII character other than a quotation mark, CR, LF and NUL.
  public init(path: String, delimiter: UInt8 = UInt8(ascii: ",")) throws(TableError) {
    self.init(try InputFile.opened(path: path), delimiter: delimiter, capacity: Self.bufferSize)
  }

  /// Reads from an open descriptor, such as a pipe or standard input (0), and does not close it.
  /// `name` stands for the file in errors.
  public init(descriptor: Int32, name: String, delimiter: UInt8 = UInt8(ascii: ",")) {
    let input = InputFile(descriptor: descriptor, name: name)
    self.init(input, delimiter: delimiter, capacity: Self.bufferSize)
  }

  /// Small enough to stay in a processor's second-level cache while it is split.
  private static let bufferSize = 256 << 10

  init(_ input: consuming InputFile, delimiter: UInt8, capacity: Int) {
    file = input.name
    self.delimiter = delimiter
    self.input = input
    buffer = InputBuffer(capacity: capacity)
    scanner = RecordScanner(delimiter: delimiter, columnLimit: Self.columnLimit)
  }

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
      if hasLookedForMark || skipByteOrderMark() {
        // `first` stays valid during the call: nothing but `makeRoom` moves the bytes.
        let isComplete = unsafe scanner.scan(
          buffer.first, available: buffer.count, isLast: input.isAtEnd)
        if isComplete {
          row += 1
          isBetweenRecords = true
          if !scanner.isEmptyLine {
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
  private mutating func skipByteOrderMark() -> Bool {
    let mark: InlineArray<3, UInt8> = [0xEF, 0xBB, 0xBF]
    for index in 0..<3 {
      guard index < buffer.count else { return input.isAtEnd }
      // In bounds by the line above.
      if unsafe buffer.first[index] != mark[index] { break }
      if index == 2 { buffer.start = 3 }
    }
    hasLookedForMark = true
    return true
  }

  private mutating func fill() throws(TableError) {
    do throws(TableError) {
      // The room is as large as it says, and read(2) writes no further.
      let count = unsafe try input.read(into: buffer.room)
      buffer.grow(by: count)
      if count > 0, let onBytes { buffer.withLast(count, onBytes) }
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

  /// What the scanner does not see to: its faults as errors, the number of cells, and UTF-8.
  private mutating func check() throws(TableError) {
    let found = scanner.cursor.count
    if let fault = scanner.cursor.fault { throw error(fault) }
    if let width {
      guard found == width else {
        throw error(
          .cellCount(row: row, found: found, expected: width, delimiter: delimiter))
      }
    } else {
      guard found <= Self.columnLimit else {
        isAtEnd = true
        throw error(.tooManyColumns(row: row, found: found, limit: Self.columnLimit))
      }
      width = found
      scanner.fixWidth()
    }
    if scanner.cursor.nonASCII != 0 { try checkUTF8() }
  }
}
