/// Whether bytes that arrive piece by piece are UTF-8, by the table of well-formed sequences in
/// [RFC 3629, section 4](https://www.rfc-editor.org/rfc/rfc3629#section-4).
struct UTF8Check {
  /// Bytes that the current character still needs, and what the next of them can be.
  private var missing = 0
  private var next: ClosedRange<UInt8> = Self.continuation

  private static let continuation: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether no character has begun without ending.
  var isBetweenCharacters: Bool { missing == 0 }

  /// Returns false when `bytes` cannot follow what came before.
  mutating func accepts(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      if missing == 0 { index += bytes.countOfASCII(from: index) }
      guard index < bytes.count else { break }
      if missing == 0 {
        guard begin(bytes[index]) else { return false }
      } else {
        guard next.contains(bytes[index]) else { return false }
        missing -= 1
        next = Self.continuation
      }
      index += 1
    }
    return true
  }

  /// Takes the first byte of a character outside ASCII. The narrower ranges for the second byte
  /// keep out surrogates, overlong forms and what lies beyond U+10FFFF.
  private mutating func begin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: return false
    }
    switch byte {
    case 0xE0: next = 0xA0...0xBF
    case 0xED: next = 0x80...0x9F
    case 0xF0: next = 0x90...0xBF
    case 0xF4: next = 0x80...0x8F
    default: break
    }
    return true
  }
}
