/// The objects of a JSON file, one after another: the elements of an array, or one object a line.
struct JSONDocument: ~Copyable {
  enum Step {
    /// An object was read: ``bytes(at:)`` has its cells.
    case object
    /// Something is wrong: ``errors(of:)`` says what.
    case faults
    /// The bytes in memory must make room before anything can be read.
    case bufferIsFull
    case end
  }

  enum State {
    /// Nothing was read.
    case start
    /// Behind the opening bracket.
    case firstElement
    /// Before an element of the array.
    case element
    case afterElement
    /// Behind a comma.
    case nextElement
    case afterArray
    /// Before an object, or the end.
    case line
    /// Behind an object, in its line.
    case afterObject
    /// Within a line that is wrong. It is doubtful whether the next one is an object of its own when
    /// the line ends within one.
    case wrongLine(isDoubtful: Bool)
    case doubtfulLine
    case end
  }

  enum Outcome { case again, step(Step), outOfBytes }

  /// How many objects were read, wrong ones among them.
  var number = 0
  /// Whether the last object had a key that was not there when the keys were collected.
  var hasNewKey: Bool { scanner.hasNewKey }

  /// Whether any cell of the last object is true or false.
  var hasTruths: Bool { !scanner.cells.truths.isEmpty }

  /// Whether a cell of the last object is true or false.
  func isTruth(_ column: Int) -> Bool { scanner.cells.truths.contains(column) }
  var isAtEnd: Bool { if case .end = state { true } else { false } }

  let isCollecting: Bool
  private let objectLimit: Int
  var state = State.start
  var buffer: InputBuffer
  var scanner = JSONScanner()
  var position = JSONPosition()
  /// Where the file is read next.
  private var offset = 0
  /// Whether the faults are of the object with the current number.
  var isWithinObject = false

  /// `isCollecting`: the file is read for its keys.
  init(isCollecting: Bool, capacity: Int, objectLimit: Int) {
    self.isCollecting = isCollecting
    self.objectLimit = objectLimit
    buffer = InputBuffer(capacity: capacity)
  }

  /// Goes on to the next object or mistake, and moves no byte in memory.
  mutating func advance(
    _ file: borrowing InputFile, _ keys: inout JSONKeys, _ onBytes: ((Span<UInt8>) -> Void)?
  ) throws(TableError) -> Step {
    while true {
      consume()
      if isAtEnd { return .end }
      switch try proceed(file.name, &keys) {
      case .again: continue
      case .step(let step): return step
      case .outOfBytes:
        // What was read of the object is read again.
        scanner.restart()
        if buffer.isFull { return .bufferIsFull }
        try fill(file, onBytes)
      }
    }
  }

  /// Moves the bytes that are not consumed to the front. Throws when one object fills the buffer.
  mutating func makeRoom(_ file: String) throws(TableError) {
    guard buffer.count < objectLimit else {
      state = .end
      let place = JSONProblem.Place(
        object: number + 1, pointer: "/\(number)", line: position.line, column: position.column)
      throw TableError(
        file: file, problem: .json(.fault(place, .tooLong(limit: objectLimit))))
    }
    count(upTo: buffer.start)
    buffer.makeRoom(limit: objectLimit)
    position.counted = 0
  }

  /// The text of a cell of the current object in place.
  @unsafe func bytes(at column: Int) -> UnsafeBufferPointer<UInt8> {
    let range = scanner.cells.range(column)
    return unsafe UnsafeBufferPointer(start: buffer.first + range.lowerBound, count: range.count)
  }

  private mutating func fill(
    _ file: borrowing InputFile, _ onBytes: ((Span<UInt8>) -> Void)?
  ) throws(TableError) {
    // The room is as large as it says, and pread(2) writes no further.
    let count = unsafe try file.read(into: buffer.room, at: offset)
    offset += count
    scanner.isLast = count == 0
    buffer.grow(by: count)
    if count > 0, let onBytes { buffer.withLast(count, onBytes) }
  }

  /// Consumes what the scanner is through with.
  private mutating func consume() {
    buffer.start += scanner.index
    scanner.restart()
  }

  /// The place of a byte of the buffer, none before those that were counted.
  func place(of end: Int) -> JSONPosition {
    // All bytes from the last one that was counted on are in memory.
    let counted = unsafe UnsafeBufferPointer(
      start: buffer.first - (buffer.start - position.counted), count: end - position.counted)
    var result = position
    unsafe result.advance(over: counted)
    result.counted = end
    return result
  }

  /// Counts the bytes up to one of the buffer.
  mutating func count(upTo end: Int) { position = place(of: end) }
}
