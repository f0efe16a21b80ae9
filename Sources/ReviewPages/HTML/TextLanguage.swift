import Tables

/// Which of the two languages of a review a text from a store is in, as far as its characters tell.
/// Screen readers pronounce it so: <https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts>
enum TextLanguage {
  /// The language tag of a text on a page in another language; nil where it is the page's, or cannot
  /// be told.
  ///
  /// A text is Japanese when it has no fewer kana and kanji than Latin letters, so that an English
  /// sentence which cites a Japanese name stays English; it is English when it has none, and at least
  /// three words: on a Japanese page ICT is a Japanese word.
  static func tag(of text: String, on page: Language) -> String? {
    switch page {
    case .english: isJapanese(text) ? "ja" : nil
    case .japanese: isEnglish(text) ? "en" : nil
    }
  }

  private static func isJapanese(_ text: String) -> Bool {
    // Most texts of an English page need no closer look.
    guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return false }
    var balance = 0
    var hasAny = false
    for scalar in text.unicodeScalars {
      if isKanaOrKanji(scalar) {
        hasAny = true
        balance += 1
      } else if isLetter(scalar) {
        balance -= 1
      }
    }
    return hasAny && balance >= 0
  }

  private static func isEnglish(_ text: String) -> Bool {
    var words = 0
    var length = 0
    for scalar in text.unicodeScalars {
      if isKanaOrKanji(scalar) { return false }
      length = isLetter(scalar) ? length + 1 : 0
      if length == 2 { words += 1 }
    }
    return words >= 3
  }

  private static func isLetter(_ scalar: UnicodeScalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Kana, the unified ideographs with their extensions, and half-width kana.
  private static func isKanaOrKanji(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
