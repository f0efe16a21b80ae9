/// The words of a line for the shell: apart by spaces, which `'…'` and `"…"` keep.
enum DotWords {
  /// - Throws: ``DotCommandError/unclosedQuote(_:)``.
  static func split(
    _ text: Substring, for name: DotCommand.Name
  ) throws(DotCommandError) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in text {
      switch (character, quote) {
      case (_, .some(character)): quote = nil
      case (_, .some): word = (word ?? "") + String(character)
      case ("'", nil), ("\"", nil):
        quote = character
        word = word ?? ""
      case (" ", nil), ("\t", nil):
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { throw .unclosedQuote(name) }
    // The semicolon that SQL ends with, typed out of habit.
    if word?.hasSuffix(";") == true { word?.removeLast() }
    if let word, !(word.isEmpty && text.hasSuffix(";")) { words.append(word) }
    return words
  }
}
