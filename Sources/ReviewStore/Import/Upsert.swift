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
  /// - Parameter columns: The columns that the rows fill, by their places in the table; those of the
  ///   key are among them. Nil: all.
  func statement(rows: Int, _ columns: [Int]? = nil) -> String {
    let columns = columns?.map { table.columns[$0] } ?? table.columns
    let values = (0..<rows).map { row in
      let cells = columns.enumerated().map { index, column in
        let parameter = "?\(row * columns.count + index + 1)"
        return column.initial.map { "coalesce(\(parameter), \($0))" } ?? parameter
      }
      return "(\((cells + ["\(batch)"]).joined(separator: ", ")))"
    }
    let names = columns.map(\.name) + ["batch"]
    let changes = table.columns.filter { !$0.isKey }.map { ($0.name, newValue(of: $0)) }
    return """
      INSERT INTO \(table.name) (\(names.joined(separator: ", ")))
      VALUES \(values.joined(separator: ", "))
      ON CONFLICT (\(table.key)) DO UPDATE
      SET \(changes.map { "\($0) = \($1)" }.joined(separator: ", "))
      WHERE \(changes.map { "\(table.name).\($0) IS NOT \($1)" }.joined(separator: " OR "))
      """
  }

  /// The statement that clears columns of one row. Its parameters are the columns of the key, and
  /// behind them, when it clears a value that leaves a trace, the reason that the row gives.
  func clearing(_ columns: [TargetColumn]) -> String {
    let cleared = columns.map { ($0.name, $0.initial ?? "NULL") }
    let changes = cleared + trace(ofClearing: columns)
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

  /// What a column of a stored row becomes. A changed value leaves what it first was, and why it was
  /// changed, unless the file says so itself.
  private func newValue(of column: TargetColumn) -> String {
    let plain = plainValue(of: column)
    guard let revision = table.revision,
      let value = table.columns.first(where: { $0.name == revision.value })
    else { return plain }
    let stored = "\(table.name).\(value.name)"
    let new = plainValue(of: value)
    // Figures are told apart by 15 digits, as they are shown; CAST to TEXT is asked only where needed.
    let isRevised = """
      \(stored) IS NOT NULL AND \(stored) IS NOT \(new) \
      AND CAST(\(stored) AS TEXT) IS NOT CAST(\(new) AS TEXT)
      """
    switch column.name {
    case revision.original:
      return "coalesce(\(plain), CASE WHEN \(isRevised) THEN \(stored) END)"
    case revision.reason:
      let old = "\(table.name).\(column.name)"
      return """
        CASE WHEN \(isRevised) \
        THEN coalesce(nullif(excluded.\(column.name), \(old)), \(Self.reason), \(plain)) \
        ELSE \(plain) END
        """
    default: return plain
    }
  }

  /// Why the import is made.
  private static let reason = "(SELECT reason FROM current_batch)"

  /// What a column of a stored row becomes by itself. A value and its typed blank replace each other.
  private func plainValue(of column: TargetColumn) -> String {
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
          \(replacement(of: column, blank.word))ELSE \(kept(column)) END
          """
      }
      if column.name == blank.text { return text(beside: blank) }
    }
    return kept(column)
  }

  /// A word goes when the figure comes in whose place it stood.
  private func replacement(of column: TargetColumn, _ word: TypedBlank.Word?) -> String {
    guard let word, word.value == column.name else { return "" }
    let name = table.name
    return """
      WHEN excluded.\(word.value) IS NULL AND excluded.\(word.figure) IS NOT NULL \
      AND \(name).\(word.figure) IS NULL \
      AND coalesce(excluded.\(word.unless), \(name).\(word.unless), '') <> '\(word.value)' THEN NULL \

      """
  }

  /// What the file gives, else what is stored. A figure that is the same in 15 digits is the same:
  /// spreadsheets keep no more.
  private func kept(_ column: TargetColumn) -> String {
    let stored = "\(table.name).\(column.name)"
    let given = self.given(column)
    guard column.isFigure else { return "coalesce(\(given), \(stored))" }
    return """
      CASE WHEN CAST(\(given) AS TEXT) = CAST(\(stored) AS TEXT) THEN \(stored) \
      ELSE coalesce(\(given), \(stored)) END
      """
  }

  /// What a value was written like goes when another takes its place and says nothing of it.
  private func text(beside blank: TypedBlank) -> String {
    guard let text = blank.text else { return "NULL" }
    let isReplaced = blank.values.map { value in
      let given = "CAST(excluded.\(value) AS TEXT)"
      let isThere =
        value == blank.addition ? " AND \(table.name).\(value) IS NOT NULL" : ""
      return
        "(\(given) IS NOT NULL AND \(given) IS NOT CAST(\(table.name).\(value) AS TEXT)\(isThere))"
    }
    let isBlanked = "excluded.\(blank.status) <> 'provisional'"
    return """
      CASE WHEN excluded.\(text) IS NOT NULL THEN excluded.\(text) \
      WHEN \((isReplaced + [isBlanked]).joined(separator: " OR ")) THEN NULL \
      ELSE \(table.name).\(text) END
      """
  }

  /// What a row keeps of a value that is cleared, but for what is cleared with it.
  private func trace(ofClearing columns: [TargetColumn]) -> [(String, String)] {
    guard let revision = table.revision, clearsRevisedValue(columns) else { return [] }
    let isRevised = "\(revision.value) IS NOT NULL"
    let given = "?\(table.columns.count(where: \.isKey) + 1)"
    let kept = [
      (
        revision.original,
        "coalesce(\(revision.original), CASE WHEN \(isRevised) THEN \(revision.value) END)"
      ),
      (
        revision.reason,
        """
        coalesce(\(given), CASE WHEN \(isRevised) THEN \(Self.reason) END, \(revision.reason))
        """
      ),
    ]
    return kept.filter { name, _ in !columns.contains { $0.name == name } }
  }

  /// Whether clearing these columns clears the value that leaves a trace.
  func clearsRevisedValue(_ columns: [TargetColumn]) -> Bool {
    columns.contains { $0.name == table.revision?.value }
  }

  /// What the file says of a column: `excluded` would already hold its initial value.
  private func given(_ column: TargetColumn) -> String {
    guard column.initial != nil,
      let index = table.columns.firstIndex(where: { $0.name == column.name })
    else { return "excluded.\(column.name)" }
    return "?\(index + 1)"
  }
}
