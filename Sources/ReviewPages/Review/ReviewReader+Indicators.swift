import ReviewStore
import SQLite

extension ReviewReader {
  /// Every indicator with target, result, rate and the sum the rate came from.
  var indicators: ReviewTable {
    ReviewTable(
      name: "indicators", title: word("Indicators", "指標の目標値と実績"),
      columns: [
        column("measure", "No.", "番号", .code), column("fiscal_year", "Year", "年度"),
        column("label", "Mark", "記号"), column("name", "Indicator", "指標", .heading),
        column("unit", "Unit", "単位"), column("target", "Target", "目標値", .number),
        column("result", "Result", "実績", .number), column("rate", "Rate", "達成率", .number),
        column("working", "Working", "計算式", .prose),
      ],
      .query(
        """
        SELECT i.measure, i.fiscal_year, i.label, i.name, i.unit, r.target_text, i.target,
          r.result_text, i.result, i.rate, i.working
        FROM indicator_rate AS i
        JOIN measure AS m ON m.plan = i.plan AND m.code = i.measure
        JOIN indicator AS r
          ON r.measure_id = m.id AND r.fiscal_year = i.fiscal_year AND r.number = i.indicator
        WHERE i.plan = ? ORDER BY m.position, m.code, i.fiscal_year, i.indicator
        """, [.text(plan.code)]
      ) { row in
        [
          .text(row.text(at: 0)),
          .word(plan.yearStyle.label(row.integer(at: 1), language), code: row.value(at: 1)),
          .text(row.text(at: 2)), .text(row.text(at: 3)), .text(row.text(at: 4)),
          ReviewCell(row.value(at: row.isNull(at: 6) ? 5 : 6)),
          ReviewCell(row.value(at: row.isNull(at: 8) ? 7 : 8)),
          ReviewCell(rate: row.value(at: 9), plan.display), .text(row.text(at: 10)),
        ]
      })
  }
}
