import ReviewStore
import SQLite

extension ReviewReader {
  /// What was published of every measure beside what is computed.
  var reconciliation: ReviewTable {
    // Two digits more than are published show where a difference comes from.
    let closer = RateDisplay(digits: min(6, plan.display.digits + 2), rounding: .halfUp)
    return ReviewTable(
      name: "reconciliation", title: word("Published and computed averages", "公表値と計算値（施策）"),
      columns: [
        column("measure", "No.", "番号", .code), column("name", "Measure", "施策名", .heading),
        column("published_average", "Published average", "公表された平均達成率", .number),
        column("computed_average", "Computed average", "計算した平均達成率", .number),
        column("published_grade", "Published grade", "公表された評価", .grade),
        column("computed_grade", "Computed grade", "計算した評価", .grade),
        column("verdict", "Verdict", "判定"),
      ],
      .query(
        """
        SELECT r.measure, m.name, r.published_average, r.computed_average, r.published_grade,
          r.computed_grade, r.verdict, row_number() OVER (ORDER BY m.position, m.code) AS number
        FROM reconciliation AS r
        JOIN measure AS m ON m.plan = r.plan AND m.code = r.measure
        WHERE r.plan = ? ORDER BY m.position, m.code
        """, [.text(plan.code)]
      ) { row in
        [
          .text(row.text(at: 0)), .measure(row.text(at: 1), sheet: Int(row.integer(at: 7))),
          printed(row.value(at: 2)),
          ReviewCell(rate: row.value(at: 3), closer), .text(row.text(at: 4)),
          .text(row.text(at: 5)),
          .word(Verdict.label(row.text(at: 6), language), code: row.value(at: 6)),
        ]
      })
  }

  /// The published counts of measures beside the computed ones.
  func fieldReconciliation(in store: borrowing Store) throws -> ReviewTable {
    let rows = try store.connection.queryRows(
      """
      SELECT r.field, f.name, r.grade, r.published, r.computed, r.verdict
      FROM field_reconciliation AS r
      JOIN grade_band AS b ON b.plan = r.plan AND b.grade = r.grade
      LEFT JOIN field AS f ON f.plan = r.plan AND f.code = r.field
      WHERE r.plan = ?
      ORDER BY r.field IS NULL, f.kind, CAST(r.field AS INTEGER), r.field, b.at_least DESC NULLS LAST
      """, [.text(plan.code)])
    return ReviewTable(
      name: "field-reconciliation",
      title: word("Published and computed counts", "公表値と計算値（施策数）"),
      columns: [
        column("field", "Field", "分野", .heading), column("grade", "Grade", "進捗評価", .grade),
        column("published", "Published", "公表値", .number),
        column("computed", "Computed", "計算値", .number),
        column("verdict", "Verdict", "判定"),
      ],
      rows: rows.map { row in
        let field =
          row[0].isNull ? word("Whole plan", "計画全体") : "\(row[0].string) \(row[1].string)"
        return [
          .word(field, code: row[0]), .text(row[2].string), ReviewCell(row[3]), ReviewCell(row[4]),
          .word(Verdict.label(row[5].string, language), code: row[5]),
        ]
      })
  }
}
