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

  /// Cuts a piece out of a text, or several: every word that the text has is in one.
  /// - Parameters:
  ///   - before: The most characters before the first word of a piece.
  ///   - length: The most characters of the first piece, but that a word is not cut. Another has as many
  ///     behind its word as before it.
  public init(of text: String, _ query: SearchQuery, before: Int = 10, length: Int = 60) {
    let characters = Self.characters(of: text)
    let words = Self.words(in: characters, query)
    let hits = Self.hits(words, characters.count)
    var pieces: [Range<Int>] = []
    for places in words.sorted(by: { ($0.first?.lowerBound ?? 0) < ($1.first?.lowerBound ?? 0) }) {
      guard let first = places.first,
        !places.contains(where: { place in pieces.contains { $0.contains(place.lowerBound) } })
      else { continue }
      // What another word begins or goes on in is not cut.
      let last = hits[first.lowerBound...].firstIndex(of: false) ?? hits.endIndex
      let room = pieces.isEmpty ? max(0, first.lowerBound - before) + length : last + before
      let start = max(pieces.last?.upperBound ?? 0, first.lowerBound - before)
      pieces.append(start..<min(characters.count, max(room, last)))
    }
    // Where all of the text has room, nothing is cut off.
    if pieces.isEmpty || characters.count <= length { pieces = [0..<min(length, characters.count)] }
    parts = Self.parts(of: characters, hits, pieces)
  }

  private static func parts(
    of characters: [Character], _ hits: [Bool], _ pieces: [Range<Int>]
  ) -> [Part] {
    var parts: [Part] = []
    var place = 0
    for piece in pieces {
      if piece.lowerBound > place { parts.append(Part(text: "…", isHit: false)) }
      place = piece.lowerBound
      while place < piece.upperBound {
        let isHit = hits[place]
        let next = hits[place..<piece.upperBound].firstIndex { $0 != isHit } ?? piece.upperBound
        parts.append(Part(text: String(characters[place..<next]), isHit: isHit))
        place = next
      }
    }
    if place < characters.count { parts.append(Part(text: "…", isHit: false)) }
    return parts
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

  private static func hits(_ words: [[ClosedRange<Int>]], _ count: Int) -> [Bool] {
    var hits = [Bool](repeating: false, count: count)
    for place in words.joined() { for index in place { hits[index] = true } }
    return hits
  }

  /// The characters that each wanted word stands at. A character may have a key of several, as ㈱ has
  /// (株), or of none, as the comma of 15,000.
  private static func words(
    in characters: [Character], _ query: SearchQuery
  ) -> [[ClosedRange<Int>]] {
    var written: [UInt8] = []
    var writers: [Int] = []
    for (index, character) in characters.enumerated() {
      written += SearchKey.of(String(character))
      writers.append(contentsOf: repeatElement(index, count: written.count - writers.count))
    }
    let kept = written.indices.filter { !SearchKey.isGrouping(written, at: $0) }
    let key = kept.map { written[$0] }
    let owners = kept.map { writers[$0] }
    return query.wanted.map { word in
      var places: [ClosedRange<Int>] = []
      var start = 0
      while let place = WordFinder.place(of: word.key, in: key.span, from: start) {
        start = place + word.key.count
        places.append(owners[place]...owners[start - 1])
      }
      return places
    }
  }
}
