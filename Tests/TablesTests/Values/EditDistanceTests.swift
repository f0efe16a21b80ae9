import Testing

@testable import Tables

@Suite("EditDistance: slips between two texts")
struct EditDistanceTests {
  private func distance(_ first: String, _ second: String, limit: Int = 9) -> Int? {
    EditDistance.between(
      Array(first.unicodeScalars), Array(second.unicodeScalars), limit: limit)
  }

  @Test(
    "an inserted, a deleted, a replaced and a swapped character are one slip each",
    arguments: [
      ("result", "result", 0), ("result", "reslt", 1), ("result", "ressult", 1),
      ("result", "rebult", 1), ("result", "resutl", 1), ("ca", "abc", 3), ("防災室", "防犯課", 2),
      ("", "abc", 3), ("abc", "", 3), ("", "", 0), ("kitten", "sitting", 3), ("abcd", "badc", 2),
    ])
  func distances(first: String, second: String, expected: Int) {
    #expect(distance(first, second) == expected)
    #expect(distance(second, first) == expected)
  }

  @Test("above the limit there is none; at the limit there is")
  func limits() {
    #expect(distance("kitten", "sitting", limit: 3) == 3)
    #expect(distance("kitten", "sitting", limit: 2) == nil)
    #expect(distance("a", "abcd", limit: 2) == nil)
    #expect(distance("same", "same", limit: 0) == 0)
    #expect(distance("same", "sane", limit: 0) == nil)
  }

  @Test("a swap at the end of the last rows is found at its limit")
  func lateSwap() {
    #expect(distance("abcdefgh", "abcdefhg", limit: 1) == 1)
    #expect(distance("ba", "ab", limit: 1) == 1)
  }

  /// The definition, without regard to time: every way to come from one beginning to another.
  private func plain(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    let (i, j) = (a.count, b.count)
    var best = min(
      plain(a.dropLast(), b) + 1, plain(a, b.dropLast()) + 1,
      plain(a.dropLast(), b.dropLast()) + (a[i - 1] == b[j - 1] ? 0 : 1))
    if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
      best = min(best, plain(a.dropLast(2), b.dropLast(2)) + 1)
    }
    return best
  }

  private func plain(_ a: ArraySlice<Unicode.Scalar>, _ b: [Unicode.Scalar]) -> Int {
    plain(Array(a), b)
  }

  @Test("it is what its definition says, for all short texts of three letters, at every limit")
  func definition() {
    var texts: [[Unicode.Scalar]] = [[]]
    var last = texts
    for _ in 0..<3 {
      last = last.flatMap { text in (["a", "b", "c"] as [Unicode.Scalar]).map { text + [$0] } }
      texts += last
    }
    for first in texts {
      for second in texts {
        let expected = plain(first, second)
        for limit in 0...3 {
          #expect(
            EditDistance.between(first, second, limit: limit)
              == (expected <= limit ? expected : nil), "\(first) \(second) \(limit)")
        }
      }
    }
  }
}
