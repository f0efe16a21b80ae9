/// The words of SQL text that need not be whole, as completion sees them.
struct SQLTokens {
  enum Token: Equatable {
    /// A keyword, or a name without quotation marks.
    case word(String)
    /// A name in quotation marks.
    case quoted(String)
    /// A string or a number.
    case value
    /// Anything else, such as `.` and `,`.
    case mark(Character)
  }

  /// The tokens, without those that are open at the end.
  private(set) var tokens: [Token] = []
  /// Whether the text ends within a string, a quoted name or a comment.
  private(set) var isWithin = false

  init(_ text: String) {
    var rest = Substring(text)
    while let first = rest.first, !isWithin { take(first, &rest) }
  }

  /// Whether a character can be part of a name without quotation marks.
  static func isOfWord(_ character: Character) -> Bool {
    character == "_" || character.isLetter || character.isNumber || character == "$"
      || character.unicodeScalars.contains { $0.value >= 0x80 && !character.isWhitespace }
  }

  private mutating func take(_ first: Character, _ rest: inout Substring) {
    switch first {
    case "-" where rest.hasPrefix("--"): skip(past: "\n", &rest)
    case "/" where rest.hasPrefix("/*"): skip(past: "*/", &rest)
    case "'": if quoted(first, &rest) != nil { tokens.append(.value) }
    case "\"", "`": if let name = quoted(first, &rest) { tokens.append(.quoted(name)) }
    case _ where Self.isOfWord(first):
      let word = rest.prefix(while: Self.isOfWord)
      rest = rest[word.endIndex...]
      tokens.append(first.isNumber ? .value : .word(String(word)))
    default:
      if !first.isWhitespace { tokens.append(.mark(first)) }
      rest.removeFirst()
    }
  }

  private mutating func skip(past end: String, _ rest: inout Substring) {
    rest.removeFirst(2)
    while !rest.isEmpty, !rest.hasPrefix(end) { rest.removeFirst() }
    if rest.isEmpty { isWithin = true } else { rest.removeFirst(end.count) }
  }

  /// What stands in quotation marks; a mark that is doubled is one of the text.
  private mutating func quoted(_ mark: Character, _ rest: inout Substring) -> String? {
    var text = ""
    rest.removeFirst()
    while let character = rest.popFirst() {
      if character != mark {
        text.append(character)
      } else if rest.first == mark {
        text.append(mark)
        rest.removeFirst()
      } else {
        return text
      }
    }
    isWithin = true
    return nil
  }
}
