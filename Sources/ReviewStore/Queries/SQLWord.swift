/// A word or mark of an SQL text, with the place where it stands. White space and comments are none.
/// <https://www.sqlite.org/lang_keywords.html>, <https://www.sqlite.org/lang_comment.html>
struct SQLWord: Equatable {
  /// What a word is.
  enum Kind {
    /// A keyword or a bare name.
    case bare
    /// A name in `"…"`, `` `…` `` or `[…]`.
    case quoted
    /// A text in `'…'`.
    case text
    /// A number, a parameter, or a mark of one character.
    case other
  }

  let kind: Kind
  /// The word without its quotes.
  let text: String
  /// Where it begins, in UTF-8 bytes.
  let offset: Int

  /// Whether it may name a table, a column or a function.
  var isName: Bool { kind == .bare || kind == .quoted }

  /// In capital letters when it may be a keyword, otherwise empty.
  var keyword: String { kind == .bare ? text.uppercased() : "" }

  /// Whether it is a bare name or keyword, or a number.
  var isOfNameBytes: Bool {
    kind == .bare || kind == .other && text.utf8.first.map(Self.isOfName) ?? false
  }

  /// Whether it is this mark.
  func isMark(_ mark: String) -> Bool { kind == .other && text == mark }

  /// Whether it names this, as SQLite compares names.
  func names(_ name: String) -> Bool { isName && text.lowercased() == name.lowercased() }

  /// Whether a byte may be in a name that is not quoted, or in a number: letters, digits, `_` and `$`,
  /// and all that is not ASCII.
  static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  /// What may name tables, columns and functions in an SQL text, with repetitions.
  static func names(of sql: String) -> [String] {
    var scanner = SQLScanner(sql)
    var names: [String] = []
    while let word = scanner.next() {
      if word.isName { names.append(word.text) }
    }
    return names
  }

  /// The statements of an SQL text, each as its words; those of no words are left out.
  static func statements(of sql: String) -> [[SQLWord]] {
    var scanner = SQLScanner(sql)
    var statements: [[SQLWord]] = [[]]
    while let word = scanner.next() {
      if word.isMark(";") {
        statements.append([])
      } else {
        statements[statements.count - 1].append(word)
      }
    }
    return statements.filter { !$0.isEmpty }
  }
}

/// Takes an SQL text apart into its words. What is not closed reaches to the end of the text.
private struct SQLScanner {
  private let bytes: [UInt8]
  private var place = 0

  init(_ sql: String) { bytes = Array(sql.utf8) }

  mutating func next() -> SQLWord? {
    skipSpaceAndComments()
    guard let first = byte(0) else { return nil }
    let start = place
    switch first {
    case UInt8(ascii: "'"): return quoted(.text, by: first, from: start)
    case UInt8(ascii: "\""), UInt8(ascii: "`"): return quoted(.quoted, by: first, from: start)
    case UInt8(ascii: "["): return quoted(.quoted, by: UInt8(ascii: "]"), from: start)
    case _ where SQLWord.isOfName(first):
      while let byte = byte(0), SQLWord.isOfName(byte) { place += 1 }
      let isNumber = first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")
      return word(isNumber ? .other : .bare, from: start)
    default:
      place += 1
      return word(.other, from: start)
    }
  }

  private func byte(_ ahead: Int) -> UInt8? {
    place + ahead < bytes.count ? bytes[place + ahead] : nil
  }

  private func word(_ kind: SQLWord.Kind, from start: Int) -> SQLWord {
    SQLWord(
      kind: kind, text: String(decoding: bytes[start..<place], as: UTF8.self), offset: start)
  }

  /// A doubled quote stands for one, except in brackets.
  private mutating func quoted(_ kind: SQLWord.Kind, by quote: UInt8, from start: Int) -> SQLWord {
    var text: [UInt8] = []
    place += 1
    while let byte = byte(0) {
      place += 1
      if byte == quote {
        guard quote != UInt8(ascii: "]"), self.byte(0) == quote else { break }
        place += 1
      }
      text.append(byte)
    }
    return SQLWord(kind: kind, text: String(decoding: text, as: UTF8.self), offset: start)
  }

  private mutating func skipSpaceAndComments() {
    while let first = byte(0) {
      switch (first, byte(1)) {
      case (0x09...0x0D, _), (0x20, _): place += 1
      case (UInt8(ascii: "-"), UInt8(ascii: "-")):
        while let byte = byte(0), byte != UInt8(ascii: "\n") { place += 1 }
      case (UInt8(ascii: "/"), UInt8(ascii: "*")):
        place += 2
        while byte(0) != nil, !(byte(0) == UInt8(ascii: "*") && byte(1) == UInt8(ascii: "/")) {
          place += 1
        }
        place += 2
      case (0xEF, 0xBB) where byte(2) == 0xBF: place += 3
      default: return
      }
    }
  }
}
