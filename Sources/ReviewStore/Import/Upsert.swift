/// The SQL that brings rows into a table: a row that is new is inserted, one that is there is
/// updated with what the file says and nothing else, and one that says nothing new is left alone.
/// <https://www.sqlite.org/lang_upsert.html>
struct Upsert {
  private let table: TargetTable
  private let batch: Int64

  init(into table: TargetTable, batch: Int64) {
    self.table = table
    self.batch = batch
  }

  /// The statement for a number of rows at once. Its parameters are the rows' columns, in order.
  func statement(rows: Int) -> String {
    let width = table.columns.count
    let values = (0..<rows).map { row in
      let cells = table.columns.enumerated().map { index, column in
        let parameter = "?\(row * width + index + 1)"
        return column.initial.map { "coalesce(\(parameter), \($0))" } ?? parameter
      }
      return "(\((cells + ["\(batch)"]).joined(separator: ", ")))"
    }
    let names = table.columns.map(\.name) + ["batch"]
    let changes = table.columns.filter { !$0.isKey }.map { ($0.name, newValue(of: $0)) }
    return """
      INSERT INTO \(table.name) (\(names.joined(separator: ", ")))
      VALUES \(values.joined(separator: ", "))
      ON CONFLICT (\(table.key)) DO UPDATE
      SET \(changes.map { "\($0) = \($1)" }.joined(separator: ", "))
      WHERE \(changes.map { "\(table.name).\($0) IS NOT \($1)" }.joined(separator: " OR "))
      """
  }

  /// The statement that clears columns of one row. Its parameters are the columns of the key.
  func clearing(_ columns: [TargetColumn]) -> String {
    let changes = columns.map { ($0.name, $0.initial ?? "NULL") }
    let keys = table.columns.filter(\.isKey).enumerated().map { index, column in
      "\(column.name) IS ?\(index + 1)"
    }
    return """
      UPDATE \(table.name)
      SET \(changes.map { "\($0) = \($1)" }.joined(separator: ", "))
      WHERE \(keys.joined(separator: " AND "))
        AND (\(changes.map { "\($0) IS NOT \($1)" }.joined(separator: " OR ")))
      """
  }

  /// What a column of a stored row becomes. A value and its typed blank replace each other.
  private func newValue(of column: TargetColumn) -> String {
    let stored = "\(table.name).\(column.name)"
    let given = self.given(column)
    for blank in table.blanks {
      if column.name == blank.status {
        let isValued = blank.values.map { "excluded.\($0) IS NOT NULL" }.joined(separator: " OR ")
        return """
          CASE WHEN \(given) IS NOT NULL THEN \(given) \
          WHEN (\(isValued)) AND \(stored) <> 'provisional' THEN NULL ELSE \(stored) END
          """
      }
      if blank.values.contains(column.name) {
        return """
          CASE WHEN excluded.\(blank.status) <> 'provisional' THEN NULL \
          ELSE coalesce(\(given), \(stored)) END
          """
      }
    }
    return "coalesce(\(given), \(stored))"
  }

  /// What the file says of a column: `excluded` would already hold its initial value.
  private func given(_ column: TargetColumn) -> String {
    guard column.initial != nil,
      let index = table.columns.firstIndex(where: { $0.name == column.name })
    else { return "excluded.\(column.name)" }
    return "?\(index + 1)"
  }
}
