import SQLite
import Tables

/// A character that stands where SQL has another: typed while the keyboard was set to full-width
/// characters, or put in by a word processor, a chat or a web page. SQLite takes it for a part of a name.
public struct ForeignMark: Hashable, Sendable {
  /// The character.
  public let scalar: Unicode.Scalar
  /// What it is.
  public let kind: Kind

  /// What a character is that SQL does not know.
  public enum Kind: Hashable, Sendable {
    /// A full-width or no-break space, or one of another width.
    case space
    /// A character that nobody sees.
    case invisible
    /// A quotation mark other than `'` and `"`.
    case quote
    /// The full-width form of this mark.
    case fullWidth(String)
    /// Another mark for this one: `、` for a comma, `≤` for `<=`.
    case other(String)
  }

  /// `U+00A0`
  var codePoint: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Nil for what SQL knows, and for letters, digits and marks that belong in names.
  init?(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x80, let kind = Self.kind(of: scalar) else { return nil }
    self.scalar = scalar
    self.kind = kind
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind? {
    if LookAlike.isInvisible(scalar) { return .invisible }
    if scalar.properties.isWhitespace { return .space }
    if quotes.contains(scalar) { return .quote }
    if let mark = marks[scalar] { return .other(mark) }
    let half = HalfWidth.of(String(scalar))
    guard half.utf8.allSatisfy({ $0 < 0x80 && !SQLWord.isOfName($0) }) else { return nil }
    return half == "'" || half == "\"" ? .quote : .fullWidth(half)
  }

  private static let quotes: Set<Unicode.Scalar> = [
    "‘", "’", "‚", "‛", "“", "”", "„", "‟", "′", "″", "´", "‹", "›", "«", "»", "「", "」", "『", "』",
    "｢",
    "｣", "〝", "〞", "〟",
  ]

  private static let marks: [Unicode.Scalar: String] = [
    "、": ",", "､": ",", "。": ".", "｡": ".", "≤": "<=", "≦": "<=", "≥": ">=", "≧": ">=", "≠": "<>",
    "×": "*", "÷": "/", "−": "-", "‐": "-", "‑": "-", "–": "-", "—": "-", "―": "-",
  ]
}

extension QueryExplainer {
  /// The first such character in the words that an error may be about; nil where there is none.
  func foreignMark(_ error: SQLiteError) -> (mark: ForeignMark, offset: Int)? {
    if error.message.hasPrefix("unrecognized token: \"'"), let text = words.last,
      text.kind == .text
    {
      // A text that nothing closes: perhaps a quotation mark was to do so.
      return Self.marks(in: text, behind: 1).first { $0.mark.kind == .quote }
    }
    let suspects = suspects(of: error).filter { $0.kind != .text && $0.kind != .quoted }
    return suspects.lazy.compactMap { Self.marks(in: $0).first }.first
  }

  /// The first space in a statement, or character that nobody sees, that SQLite would take for a part of
  /// a name without a word: `FROM plan LIMIT　5` calls the plan so, and has no limit. Behind AS a name is
  /// given, and may have one.
  static func hiddenMark(in sql: String) -> (mark: ForeignMark, offset: Int)? {
    // Most SQL is of ASCII and kanji without either.
    guard sql.unicodeScalars.contains(where: isHidden) else { return nil }
    for words in SQLWord.statements(of: sql) {
      for (place, word) in words.enumerated() where word.kind == .bare || word.kind == .other {
        if place > 0, words[place - 1].keyword == "AS" { continue }
        if let found = marks(in: word).first(where: { isHidden($0.mark.scalar) }) { return found }
      }
    }
    return nil
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch ForeignMark(scalar)?.kind {
    case .space, .invisible: true
    default: false
    }
  }

  /// The marks in a word, with their places in the SQL.
  /// - Parameter behind: How many bytes of quotes stand before the word's text.
  private static func marks(
    in word: SQLWord, behind quote: Int = 0
  ) -> [(mark: ForeignMark, offset: Int)] {
    var offset = word.offset + quote
    var found: [(ForeignMark, Int)] = []
    for scalar in word.text.unicodeScalars {
      if let mark = ForeignMark(scalar) { found.append((mark, offset)) }
      offset += UTF8.width(scalar)
    }
    return found
  }

  /// The words that SQLite names, and those beside the place that it gives; of these no names that were
  /// given behind AS.
  private func suspects(of error: SQLiteError) -> [SQLWord] {
    let phrases = [
      "near ", "unrecognized token: ", "no such column: ", "no such table: ", "no such function: ",
    ]
    guard phrases.contains(where: { error.message.hasPrefix($0) }) else { return [] }
    let named = words.filter { error.message.contains($0.text) }
    guard error.message.hasSuffix("syntax error"), let offset = error.offset,
      let place = words.firstIndex(where: { $0.offset >= offset })
    else { return named }
    let beside = max(place - 1, 0)...min(place + 1, words.count - 1)
    return named
      + beside.filter { $0 == 0 || words[$0 - 1].keyword != "AS" || $0 == place }.map { words[$0] }
  }
}
