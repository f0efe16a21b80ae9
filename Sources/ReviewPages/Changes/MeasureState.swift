import ReviewStore
import SQLite

/// What was said of a measure in one review.
struct MeasureState {
  /// Its key in the store.
  let id: Int64
  let code: String
  let name: String
  /// The code of its main field, and code and name.
  let fieldCode: String
  let field: String
  /// The codes of its themes, in order: `5;6`.
  let themes: String
  /// Its departments, the lead first: `局/課;局/課`.
  let departments: String
  /// The yearly rates, of years that have one.
  var rates: [Int64: Double] = [:]
  /// The average and the grade as they are published: computed, or the source's own.
  let average: ReviewCell
  let grade: String

  /// The measures of a review, in their order.
  static func all(
    _ reader: ReviewReader, in store: borrowing Store
  ) throws -> [MeasureState] {
    let plan = Value.text(reader.plan.code)
    var rates: [String: [Int64: Double]] = [:]
    let years = try store.connection.queryRows(
      "SELECT measure, fiscal_year, rate FROM measure_year WHERE plan = ? AND rate IS NOT NULL",
      [plan])
    for row in years { rates[row[0].string, default: [:]][row[1].whole] = row[2].real }
    let published =
      reader.options.figures == .published ? try reader.publishedFigures(in: store) : [:]
    return try store.connection.queryRows(
      """
      SELECT measure, name, field, field_name, themes, departments, average_rate, average_shown,
        grade, measure_id
      FROM measure_review WHERE plan = ? ORDER BY position, measure
      """, [plan]
    ).map { row in
      let code = row[0].string
      let computed: ReviewCell =
        row[6].real.map { .rate($0, shown: row[7].string) } ?? .noRate
      return MeasureState(
        id: row[9].whole, code: code, name: row[1].string, fieldCode: row[2].string,
        field: "\(row[2].string) \(row[3].string)",
        themes: row[4].string, departments: row[5].string, rates: rates[code] ?? [:],
        average: published[code]?.average ?? computed,
        grade: published[code]?.grade?.text ?? row[8].string)
    }
  }
}
