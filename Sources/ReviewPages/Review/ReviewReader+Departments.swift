import ReviewStore
import SQLite

extension ReviewReader {
  /// The measures of every bureau by grade. A shared measure counts for each of its bureaus.
  func departments(in store: borrowing Store) throws -> ReviewTable {
    let rows = try store.connection.queryRows(
      """
      SELECT bureau, grade, measures FROM department_review WHERE plan = ?
      ORDER BY position, bureau
      """, [.text(plan.code)])
    let totals = try store.connection.queryRows(
      """
      SELECT bureau, count(DISTINCT measure) FROM measure_owner WHERE plan = ? GROUP BY bureau
      """, [.text(plan.code)])
    let total = Dictionary(uniqueKeysWithValues: totals.map { ($0[0].string, $0[1].whole) })
    var bureaus: [String] = []
    var measures: [String: [String: Int64]] = [:]
    for row in rows {
      if measures[row[0].string] == nil { bureaus.append(row[0].string) }
      measures[row[0].string, default: [:]][row[1].string] = row[2].whole
    }
    return ReviewTable(
      name: "departments", title: word("Measures by bureau", "局別の施策数"),
      columns: [column("bureau", "Bureau", "所管局", .heading)]
        + plan.grades.map { ReviewColumn("grade_\($0.grade)", $0.grade, .number) }
        + [column("total", "Total", "合計", .number)],
      rows: bureaus.map { bureau in
        let counts = plan.grades.map { measures[bureau]?[$0.grade] ?? 0 }
        return [.text(bureau)] + counts.map { .count($0) } + [.count(total[bureau] ?? 0)]
      })
  }
}
