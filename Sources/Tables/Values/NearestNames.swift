/// The names that come closest to one that is not known, for the question "did you mean …?".
///
/// Names are compared by their ``MatchingKey``. A name is near when one of these holds:
/// - it differs in leading zeros only (`7`, `007`);
/// - few characters have to be inserted, deleted, replaced or swapped: one of three, two of six;
/// - it holds what was asked for, or is held by it and at least half of it; the shorter of the two has
///   at least two characters.
public struct NearestNames: Sendable {
  private struct Entry {
    let name: String
    let key: [Unicode.Scalar]
    let letters: UInt64
  }

  private let entries: [Entry]

  /// Prepares the names that are known. Of equal names, the first counts.
  public init(_ known: [String]) {
    var seen: Set<String> = []
    entries = known.filter { seen.insert($0).inserted }.map { name in
      let key = Self.key(of: name)
      return Entry(name: name, key: key, letters: Self.letters(of: key))
    }
  }

  /// The nearest names, the nearest first; names that are as near stay in the order they were given
  /// in.
  /// - Parameter limit: The most names to give.
  public func nearest(to name: String, limit: Int = 3) -> [String] {
    guard limit > 0 else { return [] }
    let key = Self.key(of: name)
    guard !key.isEmpty else { return [] }
    let letters = Self.letters(of: key)
    var best: [(rank: Rank, name: String)] = []
    for entry in entries {
      guard let rank = Self.rank(of: entry, key, letters) else { continue }
      let place = best.firstIndex { rank < $0.rank } ?? best.endIndex
      guard place < limit else { continue }
      best.insert((rank, entry.name), at: place)
      if best.count > limit { best.removeLast() }
    }
    return best.map(\.name)
  }

  /// How near a name is: the slips, then the characters that one has more than the other.
  private struct Rank: Comparable {
    let distance: Int
    let surplus: Int

    static func < (first: Rank, second: Rank) -> Bool {
      (first.distance, first.surplus) < (second.distance, second.surplus)
    }
  }

  private static func rank(of entry: Entry, _ key: [Unicode.Scalar], _ letters: UInt64) -> Rank? {
    let surplus = abs(entry.key.count - key.count)
    if entry.key == key { return Rank(distance: 0, surplus: 0) }
    if entry.key.first == "0" || key.first == "0",
      entry.key.drop(while: { $0 == "0" }) == key.drop(while: { $0 == "0" })
    {
      return Rank(distance: 0, surplus: surplus)
    }
    if let distance = distance(entry, key, letters) {
      return Rank(distance: distance, surplus: surplus)
    }
    // A part of a name is as near as one slip in it.
    let isShorter = entry.key.count < key.count
    let (short, long) = isShorter ? (entry.key, key) : (key, entry.key)
    let missing = isShorter ? entry.letters & ~letters : letters & ~entry.letters
    guard short.count >= 2, missing == 0, !isShorter || 2 * short.count >= long.count,
      long.contains(short)
    else { return nil }
    return Rank(distance: 1, surplus: surplus)
  }

  private static func distance(
    _ entry: Entry, _ key: [Unicode.Scalar], _ letters: UInt64
  ) -> Int? {
    let limit = max(entry.key.count, key.count) / 3
    // A character that only one of them has takes at least one slip: most names end here.
    guard (entry.letters & ~letters).nonzeroBitCount <= limit,
      (letters & ~entry.letters).nonzeroBitCount <= limit
    else { return nil }
    return EditDistance.between(entry.key, key, limit: limit)
  }

  private static func key(of name: String) -> [Unicode.Scalar] {
    Array(MatchingKey.of(name).unicodeScalars)
  }

  /// The characters of a key as a set of 64 bits, in which some share a bit.
  private static func letters(of key: [Unicode.Scalar]) -> UInt64 {
    key.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }
}
