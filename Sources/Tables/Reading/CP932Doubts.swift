/// What speaks against bytes being a text in CP932, though they can be one.
///
/// EUC-JP shows as halfwidth katakana that no word has: a voicing mark behind a vowel, a small kana or
/// a full stop at the beginning. Western letters show as single rare kanji within words of the Latin
/// alphabet.
struct CP932Doubts {
  /// Places that no Japanese text has.
  private(set) var impossible = 0
  /// Characters outside ASCII that would be a letter of a word in Windows-1252.
  private(set) var western = 0
  /// Those that may also be a rare kanji behind a word of Latin letters.
  private(set) var perhapsWestern = 0
  /// Stretches outside ASCII that would be none.
  private(set) var eastern = 0

  /// Of the character before: a halfwidth katakana; 0 for ASCII, 1 for two bytes.
  private var previous: UInt8 = 0
  private var isSecond = false
  /// How many characters whose first byte is 0x8E, and whose second a halfwidth katakana, stand
  /// directly before: a word of halfwidth katakana in EUC-JP.
  private var katakanaOfEUC = 0
  private var stretch = Stretch()

  /// Bytes outside ASCII next to one another, and what is around them.
  private struct Stretch {
    var count = 0
    var byte: UInt8 = 0
    /// The byte before, and those behind that were seen.
    var before: UInt8 = 0
    var behind: UInt8 = 0
    var isWaiting = false
  }

  private var last: UInt8

  /// `last`: the byte before the first that is taken; 0: there is none.
  init(after last: UInt8 = 0) { self.last = last }

  /// Takes the bytes that follow.
  mutating func add(_ bytes: Span<UInt8>) {
    for index in bytes.indices {
      addAsJapanese(bytes[index])
      addAsWestern(bytes[index])
      last = bytes[index]
    }
  }

  /// The file ends here.
  mutating func finish() {
    let lines: [UInt8] = [0x0A, 0x0A]
    add(lines.span)
  }

  /// Whether it all would be words of western Europe.
  var isWestern: Bool { western > 0 && eastern == 0 }
  /// Whether nearly all would be.
  var isMostlyWestern: Bool {
    western + perhapsWestern > 0 && eastern * 4 <= western + perhapsWestern
  }

  // MARK: As CP932

  private mutating func addAsJapanese(_ byte: UInt8) {
    if isSecond {
      isSecond = false
      let isKatakana = last == 0x8E && (0xA1...0xDF).contains(byte)
      katakanaOfEUC = isKatakana ? katakanaOfEUC + 1 : 0
      if katakanaOfEUC > 3 { impossible += 1 }
      previous = 1
      return
    }
    if CP932Table.isFirstOfPair(byte) {
      // A rare kanji behind halfwidth katakana.
      if byte >= 0xE0, previous > 1 { impossible += 1 }
      isSecond = true
      return
    }
    katakanaOfEUC = 0
    guard (0xA1...0xDF).contains(byte) else {
      previous = 0
      return
    }
    if isImpossible(byte) { impossible += 1 }
    previous = byte
  }

  /// Whether a halfwidth katakana cannot follow the character before it.
  private func isImpossible(_ byte: UInt8) -> Bool {
    let isFirst = previous <= 1
    let isAfterPunctuation = (0xA1...0xA5).contains(previous)
    switch byte {
    // ﾞ, ﾟ
    case 0xDE: return !Self.isVoiced(previous)
    case 0xDF: return !(0xCA...0xCE).contains(previous)
    // ァ to ッ, ー and ン
    case 0xA7...0xB0, 0xDD:
      return isFirst || isAfterPunctuation
        || (0xA7...0xAF).contains(byte) && (0xA7...0xAF).contains(previous)
    // 。, 」, 、
    case 0xA1, 0xA3, 0xA4: return isFirst || isAfterPunctuation
    // ・
    case 0xA5: return [0xA1, 0xA4, 0xA5].contains(previous)
    case 0xA6: return previous == 0
    default: return false
    }
  }

  private static func isVoiced(_ byte: UInt8) -> Bool {
    (0xB6...0xC4).contains(byte) || (0xCA...0xCE).contains(byte) || byte == 0xB3
  }

  // MARK: As Windows-1252

  private mutating func addAsWestern(_ byte: UInt8) {
    if byte >= 0x80 {
      if stretch.isWaiting { settle(behind: byte) }
      if stretch.count == 0 { stretch.before = last }
      stretch.count += 1
      stretch.byte = byte
    } else if stretch.isWaiting {
      settle(behind: byte)
    } else if stretch.count > 0 {
      stretch.behind = byte
      stretch.isWaiting = true
    }
  }

  /// Decides on a stretch, two bytes behind it.
  private mutating func settle(behind second: UInt8) {
    if stretch.count == 1, isLetter(stretch.byte, stretch.before, stretch.behind, second) {
      let isOneOfWord = stretch.byte < 0xE0 || Self.isSmall(second) || !Self.isSmall(stretch.behind)
      if isOneOfWord { western += 1 } else { perhapsWestern += 1 }
    } else if stretch.count > 1 || !Self.isWesternSign(stretch.byte) {
      eastern += 1
    }
    stretch = Stretch()
  }

  private func isLetter(
    _ byte: UInt8, _ before: UInt8, _ behind: UInt8, _ second: UInt8
  ) -> Bool {
    switch byte {
    case 0xC0...0xFF:
      // Müller; Über: of a kanji, the second byte would be the next letter.
      return Self.isSmall(behind) && (Self.isSmall(before) || Self.isSmall(second))
        || Self.isSmall(before) && !Self.isLetter(behind)
        || byte < 0xDF && Self.isCapital(before) && Self.isCapital(behind)
    // don’t
    case 0x92:
      return Self.isSmall(before) && [UInt8(ascii: "s"), UInt8(ascii: "t")].contains(behind)
        && !Self.isLetter(second)
    // m²
    case 0xB2, 0xB3: return before == UInt8(ascii: "m") && behind < 0x80
    // £5
    case 0xA3: return !Self.isLetter(before) && Self.isDigit(behind)
    default: return false
    }
  }

  /// § © « ® ° ± µ · »: on either side they prove nothing.
  private static func isWesternSign(_ byte: UInt8) -> Bool {
    [0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB1, 0xB5, 0xB7, 0xBB].contains(byte)
  }

  private static func isSmall(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { isSmall(byte) || isCapital(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
