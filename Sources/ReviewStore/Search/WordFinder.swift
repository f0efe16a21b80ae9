/// Finds words in texts, one after another.
final class WordFinder {
  private let words: [[UInt8]]
  private var key: [UInt8] = []

  init(_ words: [SearchQuery.Word]) { self.words = words.map(\.key) }

  /// The words that a text holds, a bit each, the first in the lowest.
  func words(in text: Span<UInt8>) -> Int64 {
    key.removeAll(keepingCapacity: true)
    SearchKey.append(text, to: &key)
    var found: Int64 = 0
    for (bit, word) in words.enumerated() where Self.place(of: word, in: key.span, from: 0) != nil {
      found |= 1 << Int64(bit)
    }
    return found
  }

  /// Where a word begins in a key, from a byte on.
  static func place(of word: [UInt8], in key: Span<UInt8>, from start: Int) -> Int? {
    guard let first = word.first, key.count - start >= word.count else { return nil }
    for place in start...(key.count - word.count) where key[place] == first {
      var length = 1
      while length < word.count, key[place + length] == word[length] { length += 1 }
      if length == word.count { return place }
    }
    return nil
  }
}
