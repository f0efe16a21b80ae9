/// Reads JSON values out of bytes that are in memory, strictly by
/// [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259).
///
/// A mistake behind which the text can be followed is kept, and reading goes on; any other one stops
/// it. No byte is changed, so that what ends behind the bytes that there are can be read once more
/// when there are more.
struct JSONScanner {
  /// Why a value was not read to its end.
  enum Stop: Error {
    /// It ends behind the bytes that there are.
    case outOfBytes
    /// The last of the faults leaves no way to go on.
    case broken
  }

  /// A mistake, and where it is, in bytes from the beginning of the text that was given.
  struct Fault {
    let offset: Int
    /// The key of the member that is wrong, as it stands in the text; nil: the object itself.
    let key: Range<Int>?
    let problem: JSONProblem.Fault
  }

  /// Faults that are kept of one object. More would be a list that nobody reads.
  static let faultLimit = 100

  /// Whether every value has a line for itself.
  var isByLine = false
  /// Whether no byte follows those that are given.
  var isLast = false
  /// The next byte.
  var index = 0
  /// The key of the member that is being read, as it stands in the text.
  var key: Range<Int>?
  /// The cells of the object that was read last.
  var cells = JSONCells()
  /// Whether an object had a key that was not collected.
  var hasNewKey = false
  private(set) var faults: [Fault] = []

  /// Begins anew, at the first byte.
  mutating func restart() {
    index = 0
    key = nil
    faults.removeAll(keepingCapacity: true)
  }

  /// Skips white space, and gives the byte that follows. In a text by line, a line feed is none.
  @inline(__always)
  mutating func peek(
    _ text: Span<UInt8>, _ expected: JSONProblem.Expected
  ) throws(Stop) -> UInt8 {
    while index < text.count {
      let byte = text[index]
      guard byte <= 0x20 else { return byte }
      switch byte {
      case 0x20, 0x09, 0x0D: index += 1
      case 0x0A:
        guard !isByLine else { throw stop(.lineEnds(expected: expected), at: index) }
        index += 1
      default: return byte
      }
    }
    throw end(of: text, expected)
  }

  /// Keeps a mistake.
  mutating func add(_ problem: JSONProblem.Fault, at offset: Int) {
    guard faults.count < Self.faultLimit else { return }
    faults.append(Fault(offset: offset, key: key, problem: problem))
  }

  /// Keeps a mistake behind which nothing can be read.
  mutating func stop(_ problem: JSONProblem.Fault, at offset: Int) -> Stop {
    // It is told, however many come before it.
    if faults.count == Self.faultLimit { faults.removeLast() }
    add(problem, at: offset)
    return .broken
  }

  /// The next byte cannot stand where it does.
  mutating func unexpected(_ text: Span<UInt8>, _ expected: JSONProblem.Expected) -> Stop {
    guard isLast || index + Self.excerptLimit <= text.count else { return .outOfBytes }
    return stop(.unexpected(Self.excerpt(of: text, from: index), expected: expected), at: index)
  }

  /// The bytes end within a value.
  mutating func end(of text: Span<UInt8>, _ expected: JSONProblem.Expected) -> Stop {
    isLast ? stop(.fileEnds(expected: expected), at: text.count) : .outOfBytes
  }

  /// The most bytes that an excerpt takes.
  static let excerptLimit = 64

  /// The word or character at an offset, for a message.
  static func excerpt(of text: Span<UInt8>, from start: Int) -> String {
    var end = start
    while end < min(text.count, start + excerptLimit), isPlain(text[end]) { end += 1 }
    if end > start { return String(repairing: text.extracting(start..<end)) }
    // One character, of at most four bytes.
    let rest = String(repairing: text.extracting(start..<min(text.count, start + 4)))
    return String(String.UnicodeScalarView(rest.unicodeScalars.prefix(1)))
  }

  /// Whether a byte can be part of a number or a word.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
