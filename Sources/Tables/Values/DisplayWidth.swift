import CUnistring

/// How many columns of a terminal text takes, by
/// [Unicode Standard Annex #11](https://www.unicode.org/reports/tr11/) and libunistring's tables.
///
/// A character is what a reader sees as one (a grapheme cluster): a letter with its accents takes
/// the columns of the letter, an emoji of several code points takes two. Characters of ambiguous
/// width, such as `①` and `…`, take one column, or two with `ambiguousIsWide`.
public enum DisplayWidth {
  /// The columns that `text` takes. Control characters take none.
  public static func of(_ text: String, ambiguousIsWide: Bool = false) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    if let width = ofPlain(text) { return width }
    return text.reduce(0) { $0 + of($1, ambiguousIsWide: ambiguousIsWide) }
  }

  /// The width of a text of ASCII, kana and kanji alone, which are most texts: each is a character of
  /// its own, and what it takes needs no table. Nil where there is anything else.
  private static func ofPlain(_ text: String) -> Int? {
    var width = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20..<0x7F: width += 1
      // Without the sound marks between and behind them, which combine.
      case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x4E00...0x9FFF, 0xFF01...0xFF5E: width += 2
      default: return nil
      }
    }
    return width
  }

  /// The columns that one character takes: 0, 1 or 2, or one more for each halfwidth sound mark.
  public static func of(_ character: Character, ambiguousIsWide: Bool = false) -> Int {
    var scalars = character.unicodeScalars.makeIterator()
    guard let base = scalars.next() else { return 0 }
    let width = of(base, ambiguousIsWide)
    guard character.unicodeScalars.count > 1 else { return width }
    var marks = 0
    var isEmoji = false
    while let scalar = scalars.next() {
      // ｶﾞ is one character to Unicode, but its mark has a column of its own.
      if scalar == "\u{FF9E}" || scalar == "\u{FF9F}" { marks += 1 }
      if scalar == "\u{FE0F}" || scalar.properties.isEmojiModifier { isEmoji = true }
    }
    return isEmoji && width > 0 ? 2 : width + marks
  }

  private static func of(_ scalar: UnicodeScalar, _ ambiguousIsWide: Bool) -> Int {
    if scalar.value >= 0x20, scalar.value < 0x7F { return 1 }
    // Swift knows emoji that are newer than the system's libunistring.
    if scalar.value >= 0x1F000, scalar.properties.isEmojiPresentation { return 2 }
    // libunistring only compares the name of the encoding, and keeps nothing of it. A control
    // character has the width −1.
    return unsafe max(0, Int(uc_width(scalar.value, ambiguousIsWide ? "EUC-JP" : "UTF-8")))
  }
}
