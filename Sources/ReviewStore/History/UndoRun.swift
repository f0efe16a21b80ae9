import SQLite

/// Takes an import back, table by table and entry by entry.
struct UndoRun {
  private(set) var receipt: UndoReceipt
  /// The import whose rows and entries are reversed: the one that is taken back, or the undo that
  /// brought it back.
  private let target: Int64
  private let reason: Value

  init(_ receipt: UndoReceipt, reversing target: Int64, reason: String?) {
    self.receipt = receipt
    self.target = target
    self.reason = reason.map(Value.text) ?? .null
  }

  /// Removes the rows that the import brought to a table.
  mutating func remove(
    from table: String, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    try connection.withStatement(
      "DELETE FROM \(table) WHERE batch = ?"
    ) { delete throws(SQLiteError) in
      try delete.bind(target, at: 1)
      try delete.run()
    }
    receipt.removed += connection.changes
  }

  /// Reverses what the log has of the import, the last entry first. Entries of one row that follow
  /// one another are reversed together: a value and its typed blank replace each other at once.
  mutating func reverseEntries(_ connection: borrowing Connection) throws {
    let statement = try connection.prepare(
      """
      SELECT id, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
        old_value, new_value
      FROM change WHERE batch = ? ORDER BY id DESC
      """)
    try statement.bind(target, at: 1)
    var entry: LoggedRow?
    while try statement.step() {
      let next = LoggedRow(statement.row)
      if entry?.absorb(next) == true { continue }
      if let entry { try reverse(entry, connection) }
      entry = next
    }
    if let entry { try reverse(entry, connection) }
  }

  private mutating func reverse(_ entry: LoggedRow, _ connection: borrowing Connection) throws {
    guard let table = LoggedTable.named(entry.table) else { return }
    switch entry.action {
    case "update": try update(entry, table, connection)
    case "delete": try insert(entry, table, connection)
    case "restore": try delete(entry, table, connection)
    default: break
    }
  }

  private mutating func update(
    _ entry: LoggedRow, _ table: LoggedTable, _ connection: borrowing Connection
  ) throws {
    let columns = entry.columns.filter { !LoggedTable.readings.contains($0.name) }
    let assignments = columns.indices.map { "\(columns[$0].name) = ?\($0 + 1)" }
    let last = columns.count
    // A code that is put back may have taken its references along: they are as they were already.
    let unchanged = columns.indices.map { index in
      "(\(columns[index].name) IS ?\(last + index + 1) OR \(columns[index].name) IS ?\(index + 1))"
    }
    // A column of the key that was changed is among those above.
    let keys = table.key.filter { key in !columns.contains { $0.name == key.column } }
    let conditions =
      keys.enumerated().map { index, key in "\(key.column) = ?\(2 * last + index + 1)" } + unchanged
    let values =
      columns.map(\.old) + columns.map(\.new) + keys.map { entry.value(of: $0.source) }
    try run(
      """
      UPDATE \(table.name) SET \(assignments.joined(separator: ", "))
      WHERE \(conditions.joined(separator: " AND "))
      """, values, connection)
    try checkOneRow(entry, connection)
    receipt.changed += 1
  }

  /// Brings a deleted row back, with the import that had brought it, and says so in the log.
  private mutating func insert(
    _ entry: LoggedRow, _ table: LoggedTable, _ connection: borrowing Connection
  ) throws {
    // Brought and deleted by the same import: it was not there before.
    if entry.columns.contains(where: { $0.name == "batch" && $0.old == .integer(target) }) {
      return
    }
    var columns = (table.key + table.others).map {
      (name: $0.column, value: entry.value(of: $0.source))
    }
    for column in entry.columns where !LoggedTable.readings.contains(column.name) {
      if !columns.contains(where: { $0.name == column.name }) {
        columns.append((column.name, column.old))
      }
    }
    let names = columns.map(\.name).joined(separator: ", ")
    let places = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    try run(
      "INSERT INTO \(table.name) (\(names)) VALUES (\(places))", columns.map(\.value), connection)
    try run(
      """
      INSERT INTO change
        (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
          old_value, new_value)
      SELECT
        ?1, ?2, 'restore', table_name, row_id, plan, measure, fiscal_year, item, column_name, NULL,
        old_value
      FROM change WHERE id BETWEEN ?3 AND ?4 ORDER BY id
      """,
      [.integer(receipt.batch), reason, .integer(entry.first), .integer(entry.last)], connection)
    receipt.restored += 1
  }

  /// Removes a row again that an undo had brought back.
  private mutating func delete(
    _ entry: LoggedRow, _ table: LoggedTable, _ connection: borrowing Connection
  ) throws {
    let keys = table.key.enumerated().map { index, key in "\(key.column) = ?\(index + 1)" }
    try run(
      "DELETE FROM \(table.name) WHERE \(keys.joined(separator: " AND "))",
      table.key.map { entry.value(of: $0.source) }, connection)
    try checkOneRow(entry, connection)
    receipt.removed += 1
  }

  private func checkOneRow(_ entry: LoggedRow, _ connection: borrowing Connection) throws {
    guard connection.changes != 1 else { return }
    throw HistoryError(
      .changedWithoutTrace(
        receipt.undone,
        Obstacle(
          batch: nil, kind: nil, moment: "", action: .changed([]), table: entry.table,
          measure: entry.measure, year: entry.year.integer, item: entry.item.text)))
  }

  private func run(
    _ sql: String, _ values: [Value], _ connection: borrowing Connection
  ) throws(SQLiteError) {
    try connection.withStatement(sql) { statement throws(SQLiteError) in
      try statement.bind(values)
      try statement.run()
    }
  }
}
