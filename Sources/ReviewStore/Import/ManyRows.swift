import SQLite

/// The statement that writes many rows at once.
///
/// It has parameters only for the columns that rows have had values for: of an indicator's eighteen,
/// files seldom fill more than half, and binding NULLs a million times is a good part of the work.
struct ManyRows: ~Copyable {
  /// How many rows it writes.
  let capacity: Int

  private let upsert: Upsert
  /// Whether a column of the table has had a value.
  private var isUsed: [Bool]
  /// The columns of the statement, by their places in the table.
  private var columns: [Int]
  private var statement: Statement

  /// Begins with the columns of the key.
  init(
    _ upsert: Upsert, into table: TargetTable, capacity: Int, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    let isUsed = table.columns.map(\.isKey)
    let columns = isUsed.indices.filter { isUsed[$0] }
    let statement = try connection.prepare(upsert.statement(rows: capacity, columns))
    self.upsert = upsert
    self.capacity = capacity
    self.isUsed = isUsed
    self.columns = columns
    self.statement = statement
  }

  /// Makes sure that the statement has the columns of all cells that give a value.
  /// - Parameter rows: The cells of whole rows, side by side.
  private mutating func takeIn(
    _ rows: [Cell], _ connection: borrowing Connection
  ) throws(SQLiteError) {
    let rows = rows.span
    var hasMore = false
    var column = 0
    for index in rows.indices {
      if rows[index].isGiven, !isUsed[column] {
        isUsed[column] = true
        hasMore = true
      }
      column = column + 1 == isUsed.count ? 0 : column + 1
    }
    guard hasMore else { return }
    columns = isUsed.indices.filter { isUsed[$0] }
    statement = try connection.prepare(upsert.statement(rows: capacity, columns))
  }

  /// Writes rows, all of them or none.
  /// - Parameter rows: The cells of ``capacity`` rows, side by side.
  /// - Returns: False when one of the rows breaks a rule.
  mutating func write(
    _ rows: [Cell], _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    try takeIn(rows, connection)
    let rows = rows.span
    let columns = columns.span
    var parameter = 0
    for row in stride(from: 0, to: rows.count, by: isUsed.count) {
      for index in columns.indices {
        parameter += 1
        try statement.bind(rows[row + columns[index]], at: parameter)
      }
    }
    do throws(SQLiteError) {
      try statement.run()
    } catch {
      guard error.code.primary == .constraint else { throw error }
      return false
    }
    return true
  }
}

extension Statement {
  /// Binds what a cell gives; NULL where it gives nothing.
  func bind(_ cell: Cell, at parameter: Int) throws(SQLiteError) {
    switch cell {
    case .keep, .clear: try bindNull(at: parameter)
    case .integer(let value): try bind(value, at: parameter)
    case .real(let value): try bind(value, at: parameter)
    // The bytes stay where they are until `RowImport.flush`, which the reader calls before it moves
    // them, and every flush binds all parameters of a statement anew.
    case .text(let text): unsafe try bind(borrowedText: text.bytes, at: parameter)
    }
  }
}
