import ReviewStore
import SQLite

extension ReviewReader {
  /// The measures of every field and of the whole plan by grade, with the share on track.
  func summary(in store: borrowing Store) throws -> ReviewTable {
    let counts = try store.connection.queryRows(
      """
      SELECT field, grade, measures FROM field_review WHERE plan = ?1
      UNION ALL
      SELECT NULL, grade, measures FROM plan_review WHERE plan = ?1
      """, [.text(plan.code)])
    var measures: [String: [String: Int64]] = [:]
    for row in counts { measures[row[0].string, default: [:]][row[1].string] = row[2].whole }
    let listed = try listedMeasures(in: store)
    let published = options.figures == .published ? try publishedCounts(in: store) : [:]
    let fields =
      plan.fields.map { ($0.code, "\($0.code) \($0.name)") } + [("", word("Whole plan", "計画全体"))]
    let totals = fields.map { code, _ in published[code]?.values.reduce(0, +) ?? listed[code] ?? 0 }
    let kinds = kindCells(totals)
    let ungraded = fields.map { code, _ in
      plan.grades.reduce(listed[code] ?? 0) { $0 - (measures[code]?[$1.grade] ?? 0) }
    }
    // Only where there are some: else it would be a column of zeros.
    let showsUngraded = options.figures == .computed && ungraded.contains { $0 > 0 }
    return ReviewTable(
      name: "summary", title: word("Summary", "評価別の施策数"),
      columns: [column("field", "Field", "分野", .heading)]
        + plan.grades.map { ReviewColumn("grade_\($0.grade)", $0.grade, .number) }
        + [
          column("total", "Total", "合計", .number),
          column("on_track", "On track", "順調な施策の割合", .number),
        ] + (showsUngraded ? [column("ungraded", "No grade", "評価なし", .number)] : [])
        + (options.figures == .published ? [figuresColumn] : [])
        + [column("kind", "Kind", "区分", .group)],
      rows: fields.indices.map { index in
        let (code, name) = fields[index]
        let field = ReviewCell.word(name, code: code.isEmpty ? .null : .text(code))
        let computed = summaryRow(field, measures[code] ?? [:], listed[code] ?? 0)
        guard options.figures == .published else {
          return computed + (showsUngraded ? [.count(ungraded[index])] : []) + [kinds[index]]
        }
        guard let counts = published[code] else {
          return computed + [figuresCell(nil), kinds[index]]
        }
        let row = summaryRow(field, counts, counts.values.reduce(0, +))
        // The grades' counts, side by side.
        let differs = row[1...plan.grades.count] != computed[1...plan.grades.count]
        return row
          + [
            figuresCell(
              .published, computed: differs ? Array(computed[1...plan.grades.count]) : nil),
            kinds[index],
          ]
      })
  }

  /// What each row of the summary is: a pillar, a theme, or the whole plan. Where measures count in
  /// more than one pillar, their heading says why they add up to more than the plan.
  private func kindCells(_ totals: [Int64]) -> [ReviewCell] {
    let pillars = zip(plan.fields, totals).filter { !$0.0.isTheme }.reduce(0) { $0 + $1.1 }
    let pillar =
      pillars > totals.last ?? 0
      ? word("Pillars (with measures listed again)", "柱となる分野（再掲を含む）")
      : word("Pillars", "柱となる分野")
    return plan.fields.map { field in
      field.isTheme
        ? .word(word("Themes (measures listed again)", "分野横断テーマ（再掲）"), code: .text("theme"))
        : .word(pillar, code: .text("pillar"))
    } + [.word("", code: .text("plan"))]
  }

  /// The counts that the source published of fields and, under no field, of the whole plan, where it
  /// did so for every grade.
  private func publishedCounts(in store: borrowing Store) throws -> [String: [String: Int64]] {
    let rows = try store.connection.queryRows(
      """
      SELECT field, grade, published FROM field_reconciliation
      WHERE plan = ? AND published IS NOT NULL
      """, [.text(plan.code)])
    var counts: [String: [String: Int64]] = [:]
    for row in rows { counts[row[0].string, default: [:]][row[1].string] = row[2].whole }
    return counts.filter { $0.value.count == plan.grades.count }
  }

  /// The measures of every field and, under no field, of the whole plan, graded or not.
  private func listedMeasures(in store: borrowing Store) throws -> [String: Int64] {
    let rows = try store.connection.queryRows(
      """
      SELECT field, count(*) FROM (
        SELECT field FROM measure WHERE plan = ?1
        UNION ALL
        SELECT field FROM measure_field WHERE plan = ?1
        UNION ALL
        SELECT '' FROM measure WHERE plan = ?1
      ) GROUP BY field
      """, [.text(plan.code)])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0].string, $0[1].whole) })
  }

  private func summaryRow(
    _ field: ReviewCell, _ measures: [String: Int64], _ total: Int64
  ) -> [ReviewCell] {
    let counts = plan.grades.map { measures[$0.grade] ?? 0 }
    let onTrack = zip(plan.grades, counts).filter(\.0.isOnTrack).map(\.1).reduce(0, +)
    // A share of nothing, or of what nobody has rated yet, would read as a failure.
    let isGraded = counts.contains { $0 > 0 }
    let share = 100 * Double(onTrack) / Double(total)
    let display = RateDisplay(digits: 1, rounding: .halfUp)
    return [field] + counts.map { .count($0) }
      + [.count(total), isGraded ? .rate(share, shown: display.text(share)) : .noRate]
  }
}
