import SQLite

/// The order of what was found.
enum SearchRanking {
  /// The most hits that are weighed against each other. Beyond them the place and the plan's order
  /// decide: nobody reads so many for their weight, and the index would take longer than the search.
  static let mostHits = 2_000

  /// What FTS5's trigrams see: words of three characters or more.
  private static let shortestWord = 3

  /// The weight of each text that is shown, by measure: the lower the better.
  static func scores(
    of found: [Int64: FoundMeasure], _ query: SearchQuery
  ) throws(SQLiteError) -> [Int64: Double] {
    let words = query.wanted.map { String(decoding: $0.key, as: UTF8.self) }
      .filter { $0.unicodeScalars.count >= shortestWord }
    guard !words.isEmpty, found.count > 1, found.count <= mostHits else { return [:] }
    let index = try Connection(path: ":memory:", access: .create)
    try index.execute(SearchSQL.makeIndex)
    try index.transaction { () throws(SQLiteError) in
      for (id, measure) in found {
        try index.withStatement(SearchSQL.addHit) { insert throws(SQLiteError) in
          try insert.bind(id, at: 1)
          try insert.bind(
            String(decoding: SearchKey.of(measure.best.text), as: UTF8.self), at: 2)
          try insert.run()
        }
      }
    }
    var scores: [Int64: Double] = [:]
    for row in try index.queryRows(SearchSQL.rankHits, [.text(match(words))]) {
      if let id = row[0].integer { scores[id] = row[1].real }
    }
    return scores
  }

  /// In quotes, nothing has a meaning in FTS5's language but the quote.
  private static func match(_ words: [String]) -> String {
    words.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: " OR ")
  }

  static func isBefore(
    _ first: (found: FoundMeasure, score: Double), _ second: (found: FoundMeasure, score: Double)
  ) -> Bool {
    let own = (first.found.ownWords.nonzeroBitCount, second.found.ownWords.nonzeroBitCount)
    if own.0 != own.1 { return own.0 > own.1 }
    let (a, b) = (first.found.best, second.found.best)
    if a.words.nonzeroBitCount != b.words.nonzeroBitCount {
      return a.words.nonzeroBitCount > b.words.nonzeroBitCount
    }
    if a.place != b.place { return a.place.rank < b.place.rank }
    return first.score < second.score
  }
}
