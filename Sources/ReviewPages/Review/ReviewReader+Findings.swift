import ReviewStore
import SQLite
import Tables

extension ReviewReader {
  /// What to look at, the gravest first.
  func findings(in store: borrowing Store) -> ReviewTable {
    ReviewTable(
      name: "findings", title: word("Findings", "確認事項"),
      columns: [
        column("severity", "Severity", "重大度"), column("code", "Code", "種類"),
        column("measure", "No.", "番号", .code), column("fiscal_year", "Year", "年度"),
        column("indicator", "Indicator", "指標"), column("message", "Finding", "内容", .prose),
      ],
      .query(
        """
        SELECT severity, code, measure, fiscal_year, indicator, message
        FROM (\(store.findingsQuery(language))) WHERE plan = ?
        """, [.text(plan.code)]
      ) { row in
        [
          .word(severity(row.text(at: 0)), code: row.value(at: 0)),
          .word(kind(row.text(at: 1)), code: row.value(at: 1)),
          .text(row.text(at: 2)),
          .word(
            row.isNull(at: 3) ? "" : plan.yearStyle.label(row.integer(at: 3), language),
            code: row.value(at: 3)),
          ReviewCell(row.value(at: 4)), .text(row.text(at: 5)),
        ]
      })
  }

  /// What the code is called; of a newer view, the code.
  private func kind(_ code: String) -> String {
    word(code, FindingCode(rawValue: code)?.title(in: .japanese) ?? code)
  }

  private func severity(_ name: String) -> String {
    switch name {
    case "error": word(name, "エラー")
    case "warning": word(name, "警告")
    default: word(name, "注記")
    }
  }
}
