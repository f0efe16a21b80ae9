import SQLite

/// Entries of the change log that speak of one row, read from the last to the first.
struct LoggedRow {
  /// A column, before and after.
  struct Column: Equatable {
    let name: String
    var old: Value
    let new: Value
  }

  let action: String
  let table: String
  let measure: String?
  let year: Value
  let item: Value
  private let rowID: Value
  private let plan: Value
  /// The numbers of the first and the last entry.
  private(set) var first: Int64
  let last: Int64
  private(set) var columns: [Column]

  /// Reads an entry: id, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
  /// old_value, new_value.
  init(_ row: borrowing Row) {
    first = row.integer(at: 0)
    last = first
    action = row.text(at: 1)
    table = row.text(at: 2)
    rowID = row.value(at: 3)
    plan = row.value(at: 4)
    measure = row.textIfPresent(at: 5)
    year = row.value(at: 6)
    item = row.value(at: 7)
    columns = [Column(name: row.text(at: 8), old: row.value(at: 9), new: row.value(at: 10))]
  }

  /// Takes in the entry before it, when it speaks of the same row.
  mutating func absorb(_ earlier: LoggedRow) -> Bool {
    guard earlier.last == first - 1, earlier.action == action, earlier.table == table,
      earlier.rowID == rowID, earlier.plan == plan, earlier.year == year, earlier.item == item
    else { return false }
    for column in earlier.columns {
      if let index = columns.firstIndex(where: { $0.name == column.name }) {
        // A row that comes and goes again is not one row.
        guard action == "update" else { return false }
        columns[index].old = column.old
      } else {
        columns.append(column)
      }
    }
    first = earlier.first
    return true
  }

  func value(of source: LoggedTable.Source) -> Value {
    switch source {
    case .rowID: rowID
    case .plan: plan
    case .year: year
    case .item: item
    }
  }
}
