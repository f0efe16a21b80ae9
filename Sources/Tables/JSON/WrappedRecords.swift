/// Looks in a file that is one JSON object for the arrays of objects within it, as programs wrap their
/// answers: `{"count": 2, "results": [{…}, {…}]}`.
///
/// It takes no notice of what is wrong in the text: who reads the objects does.
struct WrappedRecords {
  /// The keys that lead to each array, from the outermost.
  private(set) var paths: [[String]] = []
  /// Whether more than one value follows another, so that the file is one of lines.
  private(set) var hasLines = false

  private struct Container {
    let isArray: Bool
    var key = ""
    var isFound = false
  }

  private var stack: [Container] = []
  private var isString = false
  private var isEscaped = false
  private var hasEnded = false
  private var string: [UInt8] = []

  /// Keys are shown, and need not be whole.
  private static let keyLimit = 200

  /// The paths in a file whose first character is a brace; none in any other.
  static func paths(in file: borrowing InputFile) throws(TableError) -> [[String]] {
    var search = WrappedRecords()
    var piece = InputBuffer(capacity: 64 << 10)
    var offset = 0
    while true {
      // The room is as large as it says, and pread(2) writes no further.
      let count = unsafe try file.read(into: piece.room, at: offset)
      piece.grow(by: count)
      guard count > 0, piece.withLast(count, { search.feed($0) }) else { break }
      piece.removeAll()
      offset += count
    }
    return search.hasLines || !search.hasEnded ? [] : search.paths
  }

  /// Takes the bytes that follow. Returns false when no more are needed.
  private mutating func feed(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices {
      guard take(bytes[index]) else { return false }
    }
    return true
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    if isString {
      takeInString(byte)
      return true
    }
    if hasEnded {
      hasLines = byte > 0x20
      return !hasLines
    }
    // Only an object wraps others; a byte order mark may stand before it.
    if stack.isEmpty {
      switch byte {
      case UInt8(ascii: "{"): stack.append(Container(isArray: false))
      case 0...0x20, 0xEF, 0xBB, 0xBF: break
      default: return false
      }
      return true
    }
    switch byte {
    case UInt8(ascii: "\""):
      isString = true
      string.removeAll(keepingCapacity: true)
    case UInt8(ascii: ":"):
      stack[stack.count - 1].key = String(decoding: string, as: UTF8.self)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if byte == UInt8(ascii: "{") { findRecord() }
      stack.append(Container(isArray: byte == UInt8(ascii: "[")))
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      stack.removeLast()
      hasEnded = stack.isEmpty
    default: break
    }
    return stack.count <= 64
  }

  private mutating func takeInString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isString = false
      return
    }
    if string.count < Self.keyLimit { string.append(byte) }
  }

  /// An object begins: it is a record where it stands in an array that is in no other.
  private mutating func findRecord() {
    guard let last = stack.last, last.isArray, !last.isFound,
      !stack.dropLast().contains(where: \.isArray)
    else { return }
    stack[stack.count - 1].isFound = true
    paths.append(stack.dropLast().map(\.key))
  }
}
