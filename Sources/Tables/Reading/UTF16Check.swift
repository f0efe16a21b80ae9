/// Whether bytes that arrive piece by piece are text in UTF-16 of one byte order: no surrogate
/// without its partner, no U+0000, and no line feed or byte order mark of the other order (U+0A00
/// and U+FFFE, neither of which is a character).
struct UTF16Check {
  private let highByteFirst: Bool
  private var firstByte: UInt8?
  private var expectsLowSurrogate = false

  init(highByteFirst: Bool) { self.highByteFirst = highByteFirst }

  /// Whether no character has begun without ending.
  var isBetweenCharacters: Bool { firstByte == nil && !expectsLowSurrogate }

  /// Returns false when `bytes` cannot follow what came before.
  mutating func accepts(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices {
      guard let first = firstByte else {
        firstByte = bytes[index]
        continue
      }
      firstByte = nil
      let (high, low) = highByteFirst ? (first, bytes[index]) : (bytes[index], first)
      guard accepts(UInt16(high) << 8 | UInt16(low)) else { return false }
    }
    return true
  }

  private mutating func accepts(_ unit: UInt16) -> Bool {
    guard UTF16.isTrailSurrogate(unit) == expectsLowSurrogate else { return false }
    expectsLowSurrogate = UTF16.isLeadSurrogate(unit)
    return unit != 0 && unit != 0x0A00 && unit != 0xFFFE
  }
}
