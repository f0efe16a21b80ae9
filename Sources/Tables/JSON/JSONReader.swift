/// Reads a JSON file of objects as a table: `[{"measure": "1", "result": 98.5}, …]`, or one object a
/// line ([NDJSON](https://github.com/ndjson/ndjson-spec), JSON Lines). The first character says which:
/// `[` or `{`. Empty lines between objects are left out.
///
///     var reader = try JSONReader(path: "results.json")
///     while try reader.next() {
///       for column in 0..<reader.count { use(reader.text(at: column)) }
///     }
///
/// The text is UTF-8, with or without a byte order mark, and strictly JSON by
/// [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259).
///
/// The first record is the header: the keys of all objects, in the order in which they first appear
/// in the file. To find them, the file is read twice. Its row is 0, and that of an object is its
/// number, counted from 1. A file without a key has no records.
///
/// A cell's text is
/// - a string with its escapes decoded;
/// - a number as it is written, with its exponent where it has one: `98.50`, `1.2e3`. No digit is
///   lost, and ``Number/parseReal(_:)`` takes it;
/// - `true` or `false`, which ``aside(at:)`` tells from strings of these letters;
/// - nothing for `null`, for an empty string, and where the object lacks the key.
///
/// Refused are objects and arrays within an object, a key that an object has twice, U+0000 and half
/// of a surrogate pair; and 16,384 keys or 1 MiB of them, an object of 16 MiB, 64 levels, at which
/// it ends. Memory does not grow with the file, only with its longest object. Nothing is allocated for
/// an object or a cell.
///
/// When `next` throws because of what an object holds, it can be called again and goes on with the
/// next mistake or object, so that all mistakes of a file can be listed in one pass. Where an array
/// cannot be followed any further, nothing comes after the error. In a file of lines, the next line
/// does, unless an object was spread over several.
public struct JSONReader: ~Copyable {
  /// The longest object that is read, in bytes: 16 MiB.
  public static let objectLimit = 16 << 20
  /// The most different keys of a file: 16,384.
  public static let columnLimit = JSONKeys.countLimit

  /// The file as it was named.
  public let file: String
  /// The number of the current object, counted from 1; 0: the header.
  public private(set) var row = 0
  /// True when no record follows.
  public private(set) var isAtEnd = false
  /// Receives all bytes of the file as they are read for the objects, in order, each once: for a
  /// digest. When `next` has returned false at the end of the file, all were given.
  public var onBytes: ((Span<UInt8>) -> Void)?

  private let input: InputFile
  private let capacity: Int
  private let objectLimit: Int
  private var keys = JSONKeys()
  private var document: JSONDocument
  private var areKeysKnown = false
  private var isHeader = false
  /// What is wrong with the last object, from the last mistake to the first.
  private var errors: [TableError] = []

  /// Opens the file at `path`. Throws when it is missing, a folder or not readable.
  public init(path: String) throws(TableError) {
    self.init(try InputFile.opened(path: path), capacity: Self.bufferSize)
  }

  /// Reads from an open descriptor and does not close it. `name` stands for the file in errors.
  /// The descriptor must be that of a file: a pipe cannot be read twice. Its position does not matter
  /// and stays what it is: the file is read from its beginning.
  public init(descriptor: Int32, name: String) {
    self.init(InputFile(descriptor: descriptor, name: name), capacity: Self.bufferSize)
  }

  /// Small enough to stay in a processor's second-level cache while it is split.
  private static let bufferSize = 256 << 10

  init(
    _ input: consuming InputFile, capacity: Int, objectLimit: Int = JSONReader.objectLimit
  ) {
    file = input.name
    self.input = input
    self.capacity = capacity
    self.objectLimit = objectLimit
    document = JSONDocument(
      isCollecting: false, capacity: capacity, objectLimit: objectLimit)
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
    while errors.isEmpty, !isAtEnd {
      do throws(TableError) {
        if !areKeysKnown { return try readKeys() }
        let step = try document.advance(input, &keys, onBytes)
        if step == .bufferIsFull { return .bufferIsFull }
        try take(step)
        // Where no object has a key, there is nothing to hand out.
        if step == .object, keys.count > 0 { return .record }
      } catch {
        isAtEnd = true
        throw error
      }
    }
    if let error = takeError() { throw error }
    return .end
  }

  private mutating func take(_ step: JSONDocument.Step) throws(TableError) {
    isHeader = false
    row = document.number
    guard !document.hasNewKey else {
      throw TableError(file: file, problem: .json(.changedWhileRead))
    }
    if step == .faults { errors = document.errors(of: file).reversed() }
    if step == .end { isAtEnd = true }
  }

  /// The next mistake of the object that is wrong.
  private mutating func takeError() -> TableError? {
    guard let error = errors.popLast() else { return nil }
    if errors.isEmpty, document.isAtEnd { isAtEnd = true }
    return error
  }

  /// Reads the file for its keys. What is wrong in it is told when its objects are read.
  private mutating func readKeys() throws(TableError) -> Progress {
    guard input.position != nil else { throw TableError(file: file, problem: .json(.notAFile)) }
    let wrapped = try WrappedRecords.paths(in: input)
    guard wrapped.isEmpty else {
      throw TableError(file: file, problem: .json(.wrapped(wrapped)))
    }
    var document = JSONDocument(
      isCollecting: true, capacity: capacity, objectLimit: objectLimit)
    while !document.isAtEnd {
      switch try document.advance(input, &keys, nil) {
      case .bufferIsFull:
        // An object that is too long ends this pass, and is told by the next.
        do { try document.makeRoom(file) } catch {}
      case .object, .faults, .end: break
      }
    }
    if keys.areTooMany {
      throw TableError(file: file, problem: .json(.tooManyKeys(limit: JSONKeys.countLimit)))
    }
    if keys.areTooLong {
      throw TableError(file: file, problem: .json(.keysTooLong(limit: JSONKeys.byteLimit)))
    }
    areKeysKnown = true
    isHeader = keys.count > 0
    return isHeader ? .record : try advance()
  }

  private mutating func makeRoom() throws(TableError) {
    do throws(TableError) {
      try document.makeRoom(file)
    } catch {
      isAtEnd = true
      throw error
    }
  }
}

/// The cells of the current record.
extension JSONReader: RecordSource {
  /// The number of cells: of different keys in the file.
  public var count: Int { areKeysKnown ? keys.count : 0 }

  /// Whether the cell has no text.
  public func isEmpty(at column: Int) -> Bool { unsafe text(inPlaceAt: column).isEmpty }

  /// Gives the cell's text to `body`, in UTF-8.
  public func withField<R, E>(
    at column: Int, _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    // The reader cannot be changed, and so the bytes cannot move, before `body` returns.
    try unsafe body(text(inPlaceAt: column).span)
  }

  /// The cell's text.
  public func text(at column: Int) -> String { withField(at: column) { String(repairing: $0) } }

  /// The cell's text in place, in UTF-8, not ended by a NUL.
  ///
  /// Unsafe because the pointer must not be used after the closure that was given to
  /// ``next(beforeBytesMove:)`` has been called, after a plain ``next()``, or after the end of the
  /// reader's life.
  @unsafe public func bytes(at column: Int) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(text(inPlaceAt: column))
  }

  /// The [JSON pointer](https://www.rfc-editor.org/rfc/rfc6901) to a cell of the current record:
  /// `/2/target` in object 3. An object of a file of lines has the pointer that it would have in an
  /// array. Nil in the header.
  public func place(ofColumn column: Int) -> String? {
    guard !isHeader else { return nil }
    let key = unsafe String(repairing: keys.bytes(at: column).span)
    return JSONProblem.pointer(object: row, key: key)
  }

  /// Whether any cell of the current record is true or false.
  public var hasAsides: Bool { !isHeader && areKeysKnown && document.hasTruths }

  /// ``CellAside/Kind/boolean`` for true and false; nil for all else.
  public func aside(at column: Int) -> CellAside? {
    hasAsides && document.isTruth(column) ? CellAside(.boolean) : nil
  }

  private func text(inPlaceAt column: Int) -> UnsafeBufferPointer<UInt8> {
    precondition(column >= 0 && column < count, "no such cell")
    return unsafe isHeader ? keys.bytes(at: column) : document.bytes(at: column)
  }
}
