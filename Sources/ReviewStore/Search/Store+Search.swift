import SQLite

extension Store {
  /// Finds measures by the words of their texts: name, code, purpose, description, fields and
  /// departments, their indicators' names, marks, targets, results and reasons, and comments.
  ///
  /// All wanted words are in the texts of a measure, each in any of them; no excluded one is. Width,
  /// case, hiragana or katakana make no difference, nor commas between thousands. Best first: more of the
  /// words in texts of the measure's own, more of them in one text, and that text the name; within a
  /// place, by FTS5's bm25.
  ///
  /// The texts are read once, from the first to the last: an index of all of them would take far
  /// longer to make than they take to read, and the store is not to grow by one.
  /// - Parameter limit: The most hits that are returned.
  /// - Throws: ``SearchError`` for a scope that there is not, `SQLiteError`.
  public func search(
    _ query: SearchQuery, in scope: SearchScope = SearchScope(), limit: Int = .max
  ) throws -> SearchResult {
    let found = try find(query, in: scope)
    let scores = try SearchRanking.scores(of: found, query)
    var hits: [(found: FoundMeasure, score: Double, hit: SearchHit)] = []
    for row in try connection.queryRows(SearchSQL.measures) {
      guard let id = row[0].integer, let found = found[id] else { continue }
      hits.append((found, scores[id] ?? 0, SearchHit(found, row)))
    }
    // The sort is stable: what is as good stays in the order of the plan.
    hits.sort { SearchRanking.isBefore(($0.found, $0.score), ($1.found, $1.score)) }
    let shared = hits.count { $0.found.ownWords != $0.found.words }
    return SearchResult(hits: hits.prefix(limit).map(\.hit), count: hits.count, sharedCount: shared)
  }

  private func find(
    _ query: SearchQuery, in scope: SearchScope
  ) throws -> [Int64: FoundMeasure] {
    let (plan, year) = try bounds(of: scope)
    let finder = WordFinder(query.wanted + query.excluded)
    try connection.define(function: "words_in", argumentCount: 1) { arguments in
      .integer(arguments.withUTF8(at: 0) { finder.words(in: $0) })
    }
    let statement = try connection.prepare(SearchSQL.hits)
    try statement.bind(plan, named: ":plan")
    try statement.bind(year, named: ":year")
    var found: [Int64: FoundMeasure] = [:]
    while try statement.step() {
      let id = statement.row.integer(at: 0)
      let text = FoundMeasure.Text(statement.row)
      guard scope.places?.contains(text.place) ?? true else { continue }
      if found[id]?.add(text) == nil { found[id] = FoundMeasure(id: id, text) }
    }
    // The bits of excluded words are those above.
    let wanted = Int64(1) << Int64(query.wanted.count) - 1
    return found.filter { $0.value.words == wanted }
  }

  /// The plan and the year of a scope as they are asked for.
  private func bounds(of scope: SearchScope) throws -> (plan: Value, year: Value) {
    var plans: [PlanYears] = []
    let statement = try connection.prepare(PlanYears.sql)
    while try statement.step() { plans.append(PlanYears(statement.row)) }
    var plan = Value.null
    if let typed = scope.plan {
      let known = plans.map(\.plan)
      guard let code = known.spelling(of: typed) else {
        throw SearchError(.unknownPlan(typed, known: known))
      }
      plans.removeAll { $0.plan != code }
      plan = .text(code)
    }
    guard let text = scope.year else { return (plan, .null) }
    switch plans.year(text) {
    case .year(let year): return (plan, .integer(year))
    case .outside: throw SearchError(.yearOutside(text, plans))
    case .notAYear: throw SearchError(.notAYear(text))
    }
  }
}

extension FoundMeasure.Text {
  fileprivate init(_ row: borrowing Row) {
    fiscalYear = row.integerIfPresent(at: 1)
    indicator = row.integerIfPresent(at: 2)
    place = SearchPlace(rawValue: row.text(at: 3)) ?? .label
    text = row.text(at: 4)
    words = row.integer(at: 5)
  }
}

extension SearchHit {
  fileprivate init(_ found: FoundMeasure, _ measure: [Value]) {
    plan = measure[1].text ?? ""
    self.measure = measure[2].text ?? ""
    name = measure[3].text ?? ""
    passages = found.shown.map {
      Passage(
        fiscalYear: $0.fiscalYear, indicator: $0.indicator, place: $0.place, text: $0.text)
    }
    texts = found.texts
  }
}
