import SQLite
import Tables

/// A space, a semicolon or a bracket that was typed while the keyboard was set to full-width
/// characters. SQLite takes it for a part of a name.
extension QueryExplainer {
  /// The first such character in the words that an error may be about; nil where there is none.
  func fullWidthMark(_ error: SQLiteError) -> (character: Character, offset: Int)? {
    guard error.code.primary == .error else { return nil }
    for word in suspects(of: error) where word.kind != .text && word.kind != .quoted {
      var offset = word.offset
      for character in word.text {
        if Self.isFullWidthMark(character) { return (character, offset) }
        offset += character.utf8.count
      }
    }
    return nil
  }

  /// The words that SQLite names, and those beside the place that it gives.
  private func suspects(of error: SQLiteError) -> [SQLWord] {
    let phrases = [
      "near ", "unrecognized token: ", "no such column: ", "no such table: ", "no such function: ",
    ]
    guard phrases.contains(where: { error.message.hasPrefix($0) }) else { return [] }
    let named = words.filter { error.message.contains($0.text) }
    guard error.message.hasSuffix("syntax error"), let offset = error.offset,
      let place = words.firstIndex(where: { $0.offset >= offset })
    else { return named }
    return named + words[max(place - 1, 0)...min(place + 1, words.count - 1)]
  }

  /// Whether its half-width form is a mark or a space: a letter or digit may be meant in a name.
  private static func isFullWidthMark(_ character: Character) -> Bool {
    let half = HalfWidth.of(String(character))
    return half != String(character)
      && half.utf8.allSatisfy { $0 < 0x80 && !SQLWord.isOfName($0) }
  }
}
