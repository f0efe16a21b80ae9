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

/// Whether bytes that arrive piece by piece are a table of Japanese text in UTF-16 of one byte order:
/// there are delimiters and line breaks, and no character of a script that such a text does not have.
struct UTF16TableCheck {
  private var check: UTF16Check
  private let highByteFirst: Bool
  private var firstByte: UInt8?
  private var delimiters = 0
  private var lines = 0
  /// Whether what came so far can be such a text.
  private(set) var isPossible = true

  init(highByteFirst: Bool) {
    self.highByteFirst = highByteFirst
    check = UTF16Check(highByteFirst: highByteFirst)
  }

  /// Takes the bytes that follow.
  mutating func add(_ bytes: Span<UInt8>) {
    isPossible = isPossible && check.accepts(bytes)
    guard isPossible else { return }
    for index in bytes.indices {
      guard let first = firstByte else {
        firstByte = bytes[index]
        continue
      }
      firstByte = nil
      let (high, low) = highByteFirst ? (first, bytes[index]) : (bytes[index], first)
      add(UInt16(high) << 8 | UInt16(low))
    }
  }

  /// `isComplete`: all bytes up to the end of the file were taken.
  func isTable(isComplete: Bool) -> Bool {
    isPossible && delimiters > 0 && lines > 0 && (!isComplete || check.isBetweenCharacters)
  }

  private mutating func add(_ unit: UInt16) {
    switch unit {
    case 0x0A: lines += 1
    case 0x09, 0x2C, 0x3B, 0x7C: delimiters += 1
    case 0x0D, 0x20...0x7E, 0xA0...0x017F, 0x0391...0x0451, 0x2010...0x22FF, 0x2460...0x26FF,
      0x3000...0x33FF, 0x3400...0x9FFF, 0xD800...0xDFFF, 0xE000...0xE757, 0xF900...0xFAFF,
      0xFE00...0xFE0F, 0xFEFF, 0xFF01...0xFFEF:
      break
    default: isPossible = false
    }
  }
}
