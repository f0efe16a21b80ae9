import Tables

/// What two spellings of a text have in common when it is searched: full- and half-width, capital and
/// small letters, hiragana and katakana, any white space as one space, and figures with and without
/// commas between their thousands.
enum SearchKey {
  /// The key of a text.
  static func of(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    append(text.utf8Span.span, to: &key)
    return key
  }

  /// Appends the key of a text in UTF-8.
  ///
  /// Most texts are of kanji, kana and ASCII, which have no other form in NFKC than themselves: those
  /// are not given to the library, for which a store of millions of texts would be slow.
  static func append(_ text: Span<UInt8>, to key: inout [UInt8]) {
    let start = key.count
    appendWritten(text, to: &key)
    if key[start...].contains(comma) { removeGrouping(from: start, in: &key) }
  }

  private static let comma = UInt8(ascii: ",")

  /// Takes the commas of 15,000 and 1,234,567 out of a key.
  private static func removeGrouping(from start: Int, in key: inout [UInt8]) {
    var end = start
    for place in start..<key.count where !isGrouping(key, at: place, from: start) {
      key[end] = key[place]
      end += 1
    }
    key.removeLast(key.count - end)
  }

  /// Whether a byte of a key is a comma between the thousands of a figure: with a digit before it, and
  /// three and no more behind it.
  static func isGrouping(_ key: [UInt8], at place: Int, from start: Int = 0) -> Bool {
    func isDigit(_ place: Int) -> Bool {
      place >= start && place < key.count && (0x30...0x39).contains(key[place])
    }
    return key[place] == comma && isDigit(place - 1)
      && (1...3).allSatisfy { isDigit(place + $0) } && !isDigit(place + 4)
  }

  /// Appends the key of a text with its commas.
  private static func appendWritten(_ text: Span<UInt8>, to key: inout [UInt8]) {
    let start = key.count
    if appendPlain(text, to: &key) { return }
    key.removeLast(key.count - start)
    let whole = unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    let normal = MatchingKey.normalized(whole).lowercased()
    var isSpace = false
    for scalar in normal.unicodeScalars {
      let wasSpace = isSpace
      isSpace = scalar.properties.isWhitespace || scalar.value < 0x20
      if isSpace {
        if !wasSpace { key.append(UInt8(ascii: " ")) }
      } else {
        key.append(contentsOf: UTF8.encode(folded(scalar)) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Hiragana as katakana: in the same order, 0x60 further on.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x3041...0x3096).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value + 0x60) ?? scalar
  }

  /// Returns false for a text that has anything else in it.
  private static func appendPlain(_ text: Span<UInt8>, to key: inout [UInt8]) -> Bool {
    var index = 0
    var isSpace = false
    while index < text.count {
      let byte = text[index]
      let wasSpace = isSpace
      isSpace = byte <= 0x20
      if byte < 0x80 {
        if !isSpace { key.append(lowercased(byte)) } else if !wasSpace { key.append(0x20) }
        index += 1
        continue
      }
      guard index + 2 < text.count, let scalar = wide(byte, text[index + 1], text[index + 2]),
        isPlain(scalar)
      else { return false }
      append(wide: (0x3041...0x3096).contains(scalar) ? scalar + 0x60 : scalar, to: &key)
      index += 3
    }
    return true
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// The scalar that three bytes of UTF-8 encode; nil where they do not.
  private static func wide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32? {
    guard first & 0xF0 == 0xE0, second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
    return UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
  }

  private static func append(wide scalar: UInt32, to key: inout [UInt8]) {
    key.append(0xE0 | UInt8(scalar >> 12))
    key.append(0x80 | UInt8(scalar >> 6 & 0x3F))
    key.append(0x80 | UInt8(scalar & 0x3F))
  }

  /// Punctuation, kana and kanji that NFKC and case leave as they are. A sound mark of its own (U+3099
  /// to U+309C) may join the kana before it.
  private static func isPlain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001...0x3011, 0x3041...0x3096, 0x309D...0x309E, 0x30A1...0x30FE, 0x4E00...0x9FFF: true
    default: false
    }
  }
}
