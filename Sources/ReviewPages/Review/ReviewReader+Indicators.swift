import ReviewStore
import SQLite

extension ReviewReader {
  /// Every indicator with target, result, rate and the sum the rate came from.
  func indicators(in store: borrowing Store) throws -> ReviewTable {
    let rows = try store.connection.queryRows(
      """
      SELECT i.measure, i.fiscal_year, i.label, i.name, i.unit, r.target_text, i.target,
        r.result_text, i.result, i.rate, i.working
      FROM indicator_rate AS i
      JOIN measure AS m ON m.plan = i.plan AND m.code = i.measure
      JOIN indicator AS r
        ON r.measure_id = m.id AND r.fiscal_year = i.fiscal_year AND r.number = i.indicator
      WHERE i.plan = ? ORDER BY m.position, m.code, i.fiscal_year, i.indicator
      """, [.text(plan.code)])
    return ReviewTable(
      name: "indicators", title: word("Indicators", "指標の目標値と実績"),
      columns: [
        column("measure", "No.", "番号"), column("fiscal_year", "Year", "年度"),
        column("label", "Mark", "記号"), column("name", "Indicator", "指標"),
        column("unit", "Unit", "単位"), column("target", "Target", "目標値"),
        column("result", "Result", "実績"), column("rate", "Rate", "達成率"),
        column("working", "Working", "計算式"),
      ],
      rows: rows.map { row in
        [
          .text(row[0].string),
          .word(plan.yearStyle.label(row[1].whole, language), code: row[1]),
          .text(row[2].string), .text(row[3].string), .text(row[4].string),
          ReviewCell(row[6].isNull ? row[5] : row[6]), ReviewCell(row[8].isNull ? row[7] : row[8]),
          ReviewCell(rate: row[9], plan.display), .text(row[10].string),
        ]
      })
  }
}
