public import SQLite
public import Tables

extension Store {
  /// Refuses a store that has no history to show, because no program of this version has written
  /// to it yet.
  /// - Throws: ``HistoryError``.
  public func checkHistory() throws {
    let version = Int(try connection.userVersion)
    if version < 3 { throw HistoryError(.olderStore(version: version)) }
  }

  /// The SQL of all that was done to the store, the latest first.
  /// - Parameter language: Of the names of the columns; nil: the names that programs know.
  public func importsQuery(_ language: Language?) -> String {
    let names = HistoryColumn.imports.map { "\($0.name) AS \($0.heading(language))" }
    return """
      SELECT \(names.joined(separator: ", ")) FROM import_history
      ORDER BY imported_at DESC, batch DESC
      """
  }

  /// All changes of a measure, the first first, ready to be stepped through.
  /// - Parameters:
  ///   - measure: Its code of today. Changes under earlier codes belong to it.
  ///   - plan: The code of its plan.
  ///   - language: As for ``importsQuery(_:)``.
  public func measureHistory(
    _ measure: String, plan: String, _ language: Language?
  ) throws(SQLiteError) -> Statement {
    // One by one in a list, each code is looked up in the indexes of the tables below the view.
    let codes = try codes(of: measure, plan)
    let places = codes.indices.map { "?\($0 + 2)" }.joined(separator: ", ")
    let statement = try connection.prepare(
      """
      SELECT \(Self.changes(language)) FROM measure_history AS h
      WHERE h.plan = ?1 AND h.measure IN (\(places))
      ORDER BY h.changed_at, coalesce(h.batch, 9223372036854775807),
        CASE h.action WHEN 'delete' THEN 1 WHEN 'insert' THEN 2 ELSE 3 END,
        h.change, h.table_name, h.fiscal_year, h.item
      """)
    try statement.bind([.text(plan)] + codes)
    return statement
  }

  /// The code of a measure and those it had before.
  private func codes(of measure: String, _ plan: String) throws(SQLiteError) -> [Value] {
    try connection.queryRows(
      """
      WITH RECURSIVE name (code) AS (
        SELECT ?2
        UNION
        SELECT c.old_value FROM name AS n
        JOIN change AS c ON c.plan = ?1 AND c.table_name = 'measure' AND c.action = 'update'
          AND c.column_name = 'code' AND c.new_value = n.code
      )
      SELECT code FROM name
      """, [.text(plan), .text(measure)]
    ).map { $0[0] }
  }

  private static func changes(_ language: Language?) -> String {
    HistoryColumn.changes.map { "h.\($0.name) AS \($0.heading(language))" }.joined(separator: ", ")
  }

  /// The code of a measure that a plan has, or had so that the log still knows of it, as the store
  /// spells it; nil where there is none.
  public func loggedMeasure(_ typed: String, plan: String) throws(SQLiteError) -> String? {
    try spelling(
      of: typed, plan,
      among: """
        SELECT code FROM measure WHERE plan = ?1
        UNION
        SELECT measure FROM change WHERE plan = ?1 AND measure IS NOT NULL
        """)
  }
}

/// A column of a history, and what a person reads above it.
struct HistoryColumn {
  let name: String
  let english: String
  let japanese: String

  func heading(_ language: Language?) -> String {
    switch language {
    case .english: "\"\(english)\""
    case .japanese: "\"\(japanese)\""
    case nil: name
    }
  }

  static let imports = [
    HistoryColumn(name: "batch", english: "import", japanese: "取込み"),
    HistoryColumn(name: "imported_at", english: "when (UTC)", japanese: "日時（UTC）"),
    HistoryColumn(name: "imported_by", english: "who", japanese: "利用者"),
    HistoryColumn(name: "kind", english: "kind", japanese: "種類"),
    HistoryColumn(name: "file", english: "file", japanese: "ファイル"),
    HistoryColumn(name: "row_count", english: "rows", japanese: "行数"),
    HistoryColumn(name: "inserted", english: "new", japanese: "追加"),
    HistoryColumn(name: "changed", english: "changed", japanese: "変更"),
    HistoryColumn(name: "undoes", english: "undoes", japanese: "取り消した取込み"),
    HistoryColumn(name: "undone_by", english: "undone by", japanese: "取消しを行った取込み"),
    HistoryColumn(name: "reason", english: "reason", japanese: "理由"),
  ]

  static let changes = [
    HistoryColumn(name: "changed_at", english: "when (UTC)", japanese: "日時（UTC）"),
    HistoryColumn(name: "changed_by", english: "who", japanese: "利用者"),
    HistoryColumn(name: "batch", english: "import", japanese: "取込み"),
    HistoryColumn(name: "kind", english: "kind", japanese: "種類"),
    HistoryColumn(name: "file", english: "file", japanese: "ファイル"),
    HistoryColumn(name: "action", english: "action", japanese: "操作"),
    HistoryColumn(name: "table_name", english: "table", japanese: "表"),
    HistoryColumn(name: "fiscal_year", english: "year", japanese: "年度"),
    HistoryColumn(name: "item", english: "item", japanese: "項目"),
    HistoryColumn(name: "column_name", english: "column", japanese: "列"),
    HistoryColumn(name: "old_value", english: "old", japanese: "変更前"),
    HistoryColumn(name: "new_value", english: "new", japanese: "変更後"),
    HistoryColumn(name: "reason", english: "reason", japanese: "理由"),
  ]
}
