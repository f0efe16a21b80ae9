import ReviewStore
import SQLite

/// Reads the sheets of a plan's measures one after the other, so that thousands take no more memory
/// than one.
struct MeasureSheetReader: Sendable {
  let plan: ReviewPlan
  /// Whether the sheets have their indicators: they are most of what there is to read.
  var includesIndicators = true

  /// Calls `body` with the sheet of every measure, in their order.
  /// - Throws: `SQLiteError`, and what `body` throws.
  func forEachSheet(
    in store: borrowing Store, _ body: (MeasureSheet) throws -> Void
  ) throws {
    let measures = try store.connection.prepare(
      """
      SELECT m.id, m.code, m.name, m.field, f.name, m.description, m.purpose,
        m.first_year, m.last_year
      FROM measure AS m
      JOIN field AS f ON f.plan = m.plan AND f.code = m.field
      WHERE m.plan = ? ORDER BY m.position, m.code
      """)
    try measures.bind([.text(plan.code)])
    var number = 0
    try measures.forEachRow { row in
      number += 1
      try body(sheet(number, row, in: store))
    }
  }

  /// Calls `body` with the number, the code and the name of every measure, in their order.
  /// - Throws: `SQLiteError`, and what `body` throws.
  func forEachName(
    in store: borrowing Store, _ body: (Int, String, String) throws -> Void
  ) throws {
    let measures = try store.connection.prepare(
      "SELECT code, name FROM measure WHERE plan = ? ORDER BY position, code")
    try measures.bind([.text(plan.code)])
    var number = 0
    try measures.forEachRow { row in
      number += 1
      try body(number, row.text(at: 0), row.text(at: 1))
    }
  }

  private func sheet(
    _ number: Int, _ row: borrowing Row, in store: borrowing Store
  ) throws -> MeasureSheet {
    let key = [Value.text(plan.code), .text(row.text(at: 1))]
    let (review, published) = try review(key, in: store)
    return MeasureSheet(
      number: number, code: row.text(at: 1), name: row.text(at: 2), field: row.text(at: 3),
      fieldName: row.text(at: 4), themes: try themes(row.value(at: 0), in: store),
      owners: try owners(key, in: store),
      description: row.textIfPresent(at: 5), purpose: row.textIfPresent(at: 6),
      years: try years(
        key, first: row.integerIfPresent(at: 7), last: row.integerIfPresent(at: 8), in: store),
      indicators: includesIndicators ? try indicators(key, in: store) : [], average: review.average,
      averageShown: review.shown, grade: plan.grades.first { $0.grade == review.grade },
      published: published)
  }

  private func review(
    _ key: [Value], in store: borrowing Store
  ) throws -> (
    (average: Double?, shown: String, grade: String?), MeasureSheet.Published?
  ) {
    let row = try store.connection.queryRows(
      """
      SELECT computed_average, average_shown, computed_grade, published_average, published_grade,
        verdict
      FROM reconciliation WHERE plan = ? AND measure = ?
      """, key)[0]
    let published = MeasureSheet.Published(
      average: row[3].real, grade: row[4].text, verdict: row[5].string)
    return (
      (row[0].real, row[1].string, row[2].text),
      published.verdict == "not_published" ? nil : published
    )
  }

  private func themes(_ measure: Value, in store: borrowing Store) throws -> [String] {
    try store.connection.queryRows(
      """
      SELECT o.field FROM measure_field AS o
      JOIN field AS f ON f.plan = o.plan AND f.code = o.field
      WHERE o.measure_id = ? AND f.kind = 'theme'
      ORDER BY CAST(o.field AS INTEGER), o.field
      """, [measure]
    ).map { $0[0].string }
  }

  private func owners(
    _ key: [Value], in store: borrowing Store
  ) throws -> [MeasureSheet.Owner] {
    try store.connection.queryRows(
      """
      SELECT bureau, section FROM measure_owner WHERE plan = ? AND measure = ? ORDER BY position
      """, key
    ).map { MeasureSheet.Owner(bureau: $0[0].string, section: $0[1].text) }
  }

  private func years(
    _ key: [Value], first: Int64?, last: Int64?, in store: borrowing Store
  ) throws -> [MeasureSheet.Year] {
    try store.connection.queryRows(
      """
      SELECT y.fiscal_year, y.rate, y.basis, y.assessed_rate, y.computed_rate, y.status, a.comment,
        y.indicators
      FROM measure_year AS y
      LEFT JOIN assessment AS a
        ON a.measure_id = y.measure_id AND a.fiscal_year = y.fiscal_year
      WHERE y.plan = ? AND y.measure = ? ORDER BY y.fiscal_year
      """, key
    ).map { row in
      let year = row[0].whole
      let isActive = year >= first ?? year && year <= last ?? year
      return MeasureSheet.Year(
        year: year, rate: row[1].real,
        basis: .init(row[2].string, isActive: isActive, hasIndicators: row[7].whole > 0),
        assessed: row[3].real, computed: row[4].real, status: row[5].text, comment: row[6].text)
    }
  }

  private func indicators(
    _ key: [Value], in store: borrowing Store
  ) throws -> [MeasureSheet.Indicator] {
    try store.connection.queryRows(
      """
      SELECT r.fiscal_year, r.label, r.name, r.unit, r.formula, r.target, i.target_text,
        i.target_status, i.target_original, i.target_reason, r.result, i.result_text,
        i.result_status, r.rate, r.working, r.in_mean, i.achieved
      FROM indicator_rate AS r
      JOIN measure AS m ON m.plan = r.plan AND m.code = r.measure
      JOIN indicator AS i ON i.measure_id = m.id AND i.fiscal_year = r.fiscal_year
        AND i.number = r.indicator
      WHERE r.plan = ? AND r.measure = ? ORDER BY r.fiscal_year, r.indicator
      """, key
    ).map { row in
      MeasureSheet.Indicator(
        year: row[0].whole, label: row[1].string, name: row[2].string, unit: row[3].string,
        formula: row[4].string,
        target: .init(
          value: row[5].real, text: row[6].text, status: row[7].text,
          original: row[8].isNull ? nil : row[8].string, reason: row[9].text),
        result: .init(value: row[10].real, text: row[11].text, status: row[12].text),
        achieved: row[16].integer.map { $0 == 1 }, rate: row[13].real,
        working: row[14].string, isInMean: row[15].whole == 1)
    }
  }
}

extension MeasureSheet.Basis {
  /// The basis as the view `measure_year` words it, told apart where there is none.
  init(_ basis: String, isActive: Bool, hasIndicators: Bool) {
    self =
      switch basis {
      case "assessed": .assessed
      case "computed": .computed
      case "blank": .blank
      default: hasIndicators ? .incomplete : isActive ? .notReported : .inactive
      }
  }
}
