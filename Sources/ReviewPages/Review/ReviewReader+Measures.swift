import ReviewStore
import SQLite

extension ReviewReader {
  /// What the sheets of the measures say, one row a measure.
  var measures: ReviewTable {
    ReviewTable(
      name: "measures", title: word("Measures", "施策の内容と評価"),
      columns: [
        column("measure", "No.", "番号", .code), column("name", "Measure", "施策名", .heading),
        column("field", "Field", "主に属する分野"), column("themes", "Themes", "再掲"),
        column("departments", "Departments", "所管"),
        column("description", "Description", "取組内容", .prose),
        column("purpose", "Purpose", "目的", .prose),
        column("years_rated", "Years rated", "評価した年度の数", .number),
        column("average", "Average", "平均達成率", .number), column("grade", "Grade", "進捗評価", .grade),
        column("meaning", "Meaning", "評価の意味"), column("working", "Why", "評価の根拠", .prose),
      ], .sheets(MeasureSheetReader(plan: plan, includesIndicators: false)) { row(of: $0) })
  }

  private func row(of sheet: MeasureSheet) -> [ReviewCell] {
    let separator = word("; ", "、")
    let themes = plan.fields.filter { sheet.themes.contains($0.code) }.map(\.name)
    let owners = sheet.owners.map {
      [$0.bureau, $0.section].compactMap(\.self).joined(separator: " ")
    }
    return [
      .text(sheet.code), .measure(sheet.name, sheet: sheet.number), .text(sheet.fieldName),
      .text(themes.joined(separator: separator)), .text(owners.joined(separator: separator)),
      .text(sheet.description ?? ""), .text(sheet.purpose ?? ""), .count(Int64(sheet.rates.count)),
      sheet.average.map { .rate($0, shown: sheet.averageShown) } ?? .noRate,
      .text(sheet.grade?.grade ?? ""), .text(sheet.grade?.meaning ?? ""),
      .text(sheet.working(in: plan)),
    ]
  }

  /// The rate of every measure in every year, and where it comes from.
  var years: ReviewTable {
    ReviewTable(
      name: "years", title: word("Yearly rates", "年度ごとの達成率"),
      columns: [
        column("measure", "No.", "番号", .code), column("fiscal_year", "Year", "年度"),
        column("rate", "Rate", "達成率", .number), column("basis", "Basis", "根拠"),
        column("assessed", "Assessed", "自己評価", .number),
        column("computed", "Computed", "指標から計算", .number),
        column("comment", "Comment", "コメント", .prose),
      ],
      .query(
        """
        SELECT y.measure, y.fiscal_year, y.rate, y.basis, y.assessed_rate, y.computed_rate, y.status,
          a.comment, y.indicators,
          y.fiscal_year BETWEEN coalesce(m.first_year, y.fiscal_year)
            AND coalesce(m.last_year, y.fiscal_year) AS is_active
        FROM measure_year AS y
        JOIN measure AS m ON m.id = y.measure_id
        LEFT JOIN assessment AS a
          ON a.measure_id = y.measure_id AND a.fiscal_year = y.fiscal_year
        WHERE y.plan = ? ORDER BY m.position, m.code, y.fiscal_year
        """, [.text(plan.code)]
      ) { row in
        let basis = MeasureSheet.Basis(
          row.text(at: 3), isActive: row.integer(at: 9) == 1, hasIndicators: row.integer(at: 8) > 0)
        return [
          .text(row.text(at: 0)),
          .word(plan.yearStyle.label(row.integer(at: 1), language), code: row.value(at: 1)),
          ReviewCell(rate: row.value(at: 2), plan.display),
          .word(
            basis.label(status: row.textIfPresent(at: 6), language), code: .text(row.text(at: 3))),
          ReviewCell(rate: row.value(at: 4), plan.display),
          ReviewCell(rate: row.value(at: 5), plan.display), .text(row.text(at: 7)),
        ]
      })
  }
}
