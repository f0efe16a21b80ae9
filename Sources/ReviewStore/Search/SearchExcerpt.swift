/// A piece of a text around the words that were found in it.
public struct SearchExcerpt: Equatable, Sendable {
  /// A part of the piece.
  public struct Part: Equatable, Sendable {
    /// The text, with white space as single spaces.
    public let text: String
    /// Whether it is a word that was found.
    public let isHit: Bool
  }

  /// The parts, in order.
  public let parts: [Part]

  /// Cuts a piece out of a text.
  /// - Parameters:
  ///   - before: The most characters before the first word that is found.
  ///   - length: The most characters in all, but that a word is not cut.
  public init(of text: String, _ query: SearchQuery, before: Int = 10, length: Int = 60) {
    let characters = Self.characters(of: text)
    let hits = Self.hits(in: characters, query)
    let first = hits.firstIndex(of: true) ?? 0
    let last = hits[first...].firstIndex(of: false) ?? hits.endIndex
    // Where all of the text has room, nothing is cut off its beginning.
    let start = characters.count <= length ? 0 : max(0, first - before)
    let end = min(characters.count, max(start + length, last))
    var parts: [Part] = []
    if start > 0 { parts.append(Part(text: "…", isHit: false)) }
    var place = start
    while place < end {
      let isHit = hits[place]
      let next = hits[place..<end].firstIndex { $0 != isHit } ?? end
      parts.append(Part(text: String(characters[place..<next]), isHit: isHit))
      place = next
    }
    if end < characters.count { parts.append(Part(text: "…", isHit: false)) }
    self.parts = parts
  }

  /// The piece with marks around the words.
  public func text(opening: String, closing: String) -> String {
    parts.map { $0.isHit ? opening + $0.text + closing : $0.text }.joined()
  }

  private static func characters(of text: String) -> [Character] {
    var characters: [Character] = []
    for character in text {
      if !character.isWhitespace {
        characters.append(character)
      } else if characters.last != " ", !characters.isEmpty {
        characters.append(" ")
      }
    }
    return characters
  }

  /// Which characters belong to a word. A character may have a key of several, as ㈱ has (株).
  private static func hits(in characters: [Character], _ query: SearchQuery) -> [Bool] {
    var key: [UInt8] = []
    var owners: [Int] = []
    for (index, character) in characters.enumerated() {
      key += SearchKey.of(String(character))
      owners.append(contentsOf: repeatElement(index, count: key.count - owners.count))
    }
    var hits = [Bool](repeating: false, count: characters.count)
    for word in query.wanted {
      var start = 0
      while let place = WordFinder.place(of: word.key, in: key.span, from: start) {
        for byte in place..<(place + word.key.count) { hits[owners[byte]] = true }
        start = place + word.key.count
      }
    }
    return hits
  }
}
