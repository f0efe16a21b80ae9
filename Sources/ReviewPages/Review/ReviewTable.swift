import ReviewStore
import SQLite

/// A table of the published review.
public struct ReviewTable: Sendable {
  /// A name for programs and files: `summary`, `theme-1`.
  public let name: String
  /// The title, for people.
  public let title: String
  /// The columns.
  public let columns: [ReviewColumn]
  /// The rows, or where they come from.
  let contents: Contents

  /// The rows of a table, one cell a column.
  enum Contents: Sendable {
    /// Rows at hand, for tables that grow with the plan's measures at most.
    case rows([[ReviewCell]])
    /// Rows that are read as they are written, for tables of any length.
    case query(String, [Value], @Sendable (borrowing Row) -> [ReviewCell])
    /// A row for the sheet of every measure.
    case sheets(MeasureSheetReader, @Sendable (MeasureSheet) -> [ReviewCell])
  }

  init(name: String, title: String, columns: [ReviewColumn], rows: [[ReviewCell]]) {
    self.init(name: name, title: title, columns: columns, .rows(rows))
  }

  init(name: String, title: String, columns: [ReviewColumn], _ contents: Contents) {
    self.name = name
    self.title = title
    self.columns = columns
    self.contents = contents
  }

  /// Calls `body` with every row, in order.
  /// - Throws: `SQLiteError`, and what `body` throws.
  func forEachRow(in store: borrowing Store, _ body: ([ReviewCell]) throws -> Void) throws {
    switch contents {
    case .rows(let rows):
      for row in rows { try body(row) }
    case .query(let sql, let parameters, let cells):
      let statement = try store.connection.prepare(sql)
      try statement.bind(parameters)
      try statement.forEachRow { row in try body(cells(row)) }
    case .sheets(let reader, let cells):
      try reader.forEachSheet(in: store) { try body(cells($0)) }
    }
  }

  /// The same table with its rows at hand.
  func read(in store: borrowing Store) throws -> ReviewTable {
    var rows: [[ReviewCell]] = []
    try forEachRow(in: store) { rows.append($0) }
    return ReviewTable(name: name, title: title, columns: columns, rows: rows)
  }
}
