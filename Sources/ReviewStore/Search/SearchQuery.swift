/// What a person searches for: words that must all be found in a measure, and words that must not.
public struct SearchQuery: Equatable, Sendable {
  /// A word or a phrase.
  public struct Word: Equatable, Sendable {
    /// As it was written, without the marks around it.
    public let text: String
    /// What is compared.
    let key: [UInt8]

    init(_ text: String) {
      let text = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
      self.text = String(text.reversed())
      key = SearchKey.of(self.text)
    }
  }

  /// Those that must be found.
  public let wanted: [Word]
  /// Those that must not.
  public let excluded: [Word]

  /// As many words as fit a bit each.
  static let mostWords = 60

  /// Reads the words of a command line.
  ///
  /// `-word` excludes. `"two words"` is a phrase, and so is an argument with a space in it, which the
  /// shell had in quotes. Nothing else has a meaning: AND, NEAR, `*` and `name:` are texts to look for.
  /// - Throws: ``SearchError`` when nothing is left to look for, or too much.
  public init(_ arguments: [String]) throws(SearchError) {
    var wanted: [Word] = []
    var excluded: [Word] = []
    for argument in arguments {
      for (text, isExcluded) in Self.words(of: argument) {
        let word = Word(text)
        if word.key.isEmpty { continue }
        if isExcluded { excluded.append(word) } else { wanted.append(word) }
      }
    }
    guard !wanted.isEmpty else { throw SearchError(.noWords) }
    guard wanted.count + excluded.count <= Self.mostWords else {
      throw SearchError(.tooManyWords(limit: Self.mostWords))
    }
    self.wanted = wanted
    self.excluded = excluded
  }

  private static func words(of argument: String) -> [(text: String, isExcluded: Bool)] {
    guard argument.contains(where: isQuote) else { return [word(argument[...])] }
    var words: [(String, Bool)] = []
    var rest = argument[...]
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      if let (phrase, isExcluded, end) = phrase(at: rest) {
        words.append((phrase, isExcluded))
        rest = rest[end...]
      } else {
        let end = rest.firstIndex(where: \.isWhitespace) ?? rest.endIndex
        words.append(word(rest[..<end]))
        rest = rest[end...]
      }
    }
    return words
  }

  /// A phrase in quotes that the text begins with: a quote that nothing closes is a character like any
  /// other.
  private static func phrase(
    at text: Substring
  ) -> (text: String, isExcluded: Bool, end: String.Index)? {
    let isExcluded = text.first.map(isMinus) ?? false
    let quoted = isExcluded ? text.dropFirst() : text
    guard let first = quoted.first, isQuote(first) else { return nil }
    let inner = quoted.dropFirst()
    for index in inner.indices where isQuote(inner[index]) {
      let next = inner.index(after: index)
      if next == inner.endIndex || inner[next].isWhitespace {
        return (String(inner[..<index]), isExcluded, next)
      }
    }
    return nil
  }

  private static func word(_ text: Substring) -> (text: String, isExcluded: Bool) {
    guard text.count > 1, let first = text.first, isMinus(first) else {
      return (String(text), false)
    }
    return (String(text.dropFirst()), true)
  }

  /// Also the full-width forms, which a Japanese keyboard may send.
  private static func isQuote(_ character: Character) -> Bool {
    character == "\"" || character == "＂"
  }

  private static func isMinus(_ character: Character) -> Bool {
    character == "-" || character == "－"
  }
}
