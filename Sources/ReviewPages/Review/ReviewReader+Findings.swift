import ReviewStore
import SQLite

extension ReviewReader {
  /// What to look at, the gravest first.
  func findings(in store: borrowing Store) throws -> ReviewTable {
    let rows = try store.connection.queryRows(store.findingsQuery(language))
      .filter { $0[2] == .text(plan.code) }
    return ReviewTable(
      name: "findings", title: word("Findings", "確認事項"),
      columns: [
        column("severity", "Severity", "重大度"), column("code", "Code", "種類"),
        column("measure", "No.", "番号"), column("fiscal_year", "Year", "年度"),
        column("indicator", "Indicator", "指標"), column("message", "Finding", "内容"),
      ],
      rows: rows.map { row in
        [
          .word(severity(row[0].string), code: row[0]), .text(row[1].string), .text(row[3].string),
          .word(
            row[4].isNull ? "" : plan.yearStyle.label(row[4].whole, language), code: row[4]),
          ReviewCell(row[5]), .text(row[6].string),
        ]
      })
  }

  private func severity(_ name: String) -> String {
    switch name {
    case "error": word(name, "エラー")
    case "warning": word(name, "警告")
    default: word(name, "注記")
    }
  }
}
