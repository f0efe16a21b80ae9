public import SQLite

extension Store {
  /// The rows of the view `grade_forecast` for a choice of measures, with their names, ready to be
  /// stepped through: by measure, the highest grade first.
  public func forecast(_ choice: ForecastChoice) throws(SQLiteError) -> Statement {
    let codes = choice.measures.indices.map { "?\($0 + 4)" }.joined(separator: ", ")
    let isNamed = choice.measures.isEmpty ? "1" : "f.measure IN (\(codes))"
    let statement = try connection.prepare(
      """
      SELECT
        f.plan, f.measure, m.name, f.through_year, f.years_rated, f.years_left, f.average_rate,
        f.grade, f.at_least, f.on_track, f.most, f.needed_rate, f.verdict
      FROM grade_forecast AS f
      JOIN measure AS m ON m.id = f.measure_id
      WHERE f.plan = ?1 AND f.through_year = ?2 AND \(isNamed)
        AND (?3 IS NULL OR m.field = ?3 OR EXISTS (
          SELECT 1 FROM measure_field AS l WHERE l.measure_id = m.id AND l.field = ?3
        ))
      ORDER BY m.position, m.code, f.at_least DESC NULLS LAST
      """)
    try statement.bind(
      [.text(choice.plan), .integer(choice.throughYear), choice.field.map { .text($0) } ?? .null]
        + choice.measures.map { .text($0) })
    return statement
  }

  /// The same in memory, a measure at a time, with the yearly rates that are known.
  public func forecasts(_ choice: ForecastChoice) throws(SQLiteError) -> [MeasureForecast] {
    let rates = try knownRates(choice)
    let statement = try forecast(choice)
    var forecasts: [MeasureForecast] = []
    while try statement.step() {
      let measure = statement.row.text(at: 1)
      if forecasts.last?.measure != measure {
        forecasts.append(MeasureForecast(statement.row, rates: rates[measure] ?? []))
      }
      forecasts[forecasts.count - 1].grades.append(MeasureForecast.Grade(statement.row))
    }
    return forecasts
  }

  /// The rates of every measure, one for each year that is taken as known.
  private func knownRates(_ choice: ForecastChoice) throws(SQLiteError) -> [String: [Double?]] {
    let statement = try connection.prepare(
      """
      SELECT measure, rate FROM measure_year WHERE plan = ? AND fiscal_year <= ?
      ORDER BY fiscal_year
      """)
    try statement.bind([.text(choice.plan), .integer(choice.throughYear)])
    var rates: [String: [Double?]] = [:]
    while try statement.step() {
      rates[statement.row.text(at: 0), default: []].append(statement.row.realIfPresent(at: 1))
    }
    return rates
  }
}

/// The columns are those of ``Store/forecast(_:)``.
extension MeasureForecast {
  fileprivate init(_ row: borrowing Row, rates: [Double?]) {
    measure = row.text(at: 1)
    name = row.text(at: 2)
    self.rates = rates
    average = row.realIfPresent(at: 6)
    yearsLeft = Int(row.integer(at: 5))
  }
}

extension MeasureForecast.Grade {
  fileprivate init(_ row: borrowing Row) {
    grade = row.text(at: 7)
    atLeast = row.realIfPresent(at: 8)
    isOnTrack = row.integer(at: 9) == 1
    neededRate = row.realIfPresent(at: 11)
    verdict = MeasureForecast.Verdict(rawValue: row.text(at: 12)) ?? .open
  }
}
