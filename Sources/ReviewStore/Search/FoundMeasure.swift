/// What has been found of a measure so far.
struct FoundMeasure {
  let id: Int64
  /// The words that any of its texts holds, a bit each.
  private(set) var words: Int64 = 0
  private(set) var texts = 0
  /// The words that its own texts hold, and not just the name of a field or department.
  private(set) var ownWords: Int64 = 0
  /// The text that is shown first.
  private(set) var best: Text
  /// The best text of each word, by its bit.
  private var bestOfWord: [Int: Text] = [:]

  struct Text {
    let fiscalYear: Int64?
    let indicator: Int64?
    let place: SearchPlace
    let text: String
    let words: Int64

    /// With more of the words, in a place that tells more, later, first of its indicators.
    func isBetter(than other: Text) -> Bool {
      if words.nonzeroBitCount != other.words.nonzeroBitCount {
        return words.nonzeroBitCount > other.words.nonzeroBitCount
      }
      if place != other.place { return place.rank < other.place.rank }
      if fiscalYear != other.fiscalYear { return fiscalYear ?? 0 > other.fiscalYear ?? 0 }
      return indicator ?? 0 < other.indicator ?? 0
    }
  }

  init(id: Int64, _ text: Text) {
    self.id = id
    best = text
    add(text)
  }

  mutating func add(_ text: Text) {
    words |= text.words
    if !text.place.isShared { ownWords |= text.words }
    texts += 1
    if text.isBetter(than: best) { best = text }
    var rest = text.words
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      if bestOfWord[bit].map(text.isBetter) ?? true { bestOfWord[bit] = text }
      rest &= rest - 1
    }
  }

  /// The texts that together hold every word, the best first.
  var shown: [Text] {
    var shown = [best]
    var lacking = words & ~best.words
    while lacking != 0, let text = bestOfWord[lacking.trailingZeroBitCount] {
      shown.append(text)
      lacking &= ~text.words
    }
    return shown
  }
}
