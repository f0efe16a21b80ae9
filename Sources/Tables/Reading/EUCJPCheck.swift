/// Whether bytes that arrive piece by piece are EUC-JP, and how much they look like it.
///
/// Its characters are two bytes from 0xA1 on, 0x8E and one byte (a halfwidth katakana), or 0x8F and
/// two (JIS X 0212). A text in CP932 is hardly ever all of that: its usual characters begin with a
/// byte from 0x81 to 0x9F. But one with no other Japanese than halfwidth katakana may be.
struct EUCJPCheck {
  /// Characters of more than one byte.
  private(set) var characters = 0
  /// Those that texts seldom have: rare kanji, letters of other scripts, what no table has.
  private(set) var unlikely = 0

  private enum Position { case between, second(of: UInt8), katakana, supplementary, lastOfThree }
  private var position = Position.between

  /// Whether no character has begun without ending.
  var isBetweenCharacters: Bool { if case .between = position { true } else { false } }

  /// Whether a text of these characters is likely.
  var isLikely: Bool { characters > 0 && unlikely * 4 < characters }

  /// Returns false when `bytes` cannot follow what came before.
  mutating func accepts(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      if case .between = position { index += bytes.countOfASCII(from: index) }
      guard index < bytes.count else { break }
      guard accepts(bytes[index]) else { return false }
      index += 1
    }
    return true
  }

  private mutating func accepts(_ byte: UInt8) -> Bool {
    switch position {
    case .between:
      switch byte {
      case 0..<0x80: break
      case 0x8E: position = .katakana
      case 0x8F: position = .supplementary
      case 0xA1...0xFE: position = .second(of: byte)
      default: return false
      }
      return true
    case .second(let first):
      guard byte >= 0xA1, byte != 0xFF else { return false }
      count(isUsual: Self.isUsual(first, byte))
    case .katakana:
      guard (0xA1...0xDF).contains(byte) else { return false }
      count(isUsual: true)
    case .supplementary:
      guard byte >= 0xA1, byte != 0xFF else { return false }
      position = .lastOfThree
      return true
    case .lastOfThree:
      guard byte >= 0xA1, byte != 0xFF else { return false }
      count(isUsual: true)
    }
    position = .between
    return true
  }

  private mutating func count(isUsual: Bool) {
    characters += 1
    if !isUsual { unlikely += 1 }
  }

  /// Punctuation, letters, digits, hiragana, katakana, ①㈱, and the kanji of the first level.
  private static func isUsual(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xA1, 0xA2, 0xAD, 0xB0...0xCF: true
    case 0xA3: second >= 0xB0
    case 0xA4: second <= 0xF3
    case 0xA5: second <= 0xF6
    default: false
    }
  }
}
