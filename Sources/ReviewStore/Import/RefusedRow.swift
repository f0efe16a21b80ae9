import SQLite
import Tables

/// A row that the store refused, and what a person is told of it.
struct RefusedRow {
  let table: TargetTable
  /// Its values, in the order of the table's columns.
  let cells: [Cell]
  /// The code of its plan, where a guard of closed years cannot tell the year itself.
  let plan: String?

  /// The file that rows come from, and what it calls its cells.
  struct Place {
    let file: String
    let titles: [String]
    let naming: CellNaming
    /// The column of the resource whose value leaves a trace.
    let revised: Int?
  }

  /// The fault of the row.
  /// - Parameter position: Where the file has the value that leaves a trace, in this row.
  /// - Throws: The error, when it is no rule that the row breaks: that ends the import.
  func fault(
    _ error: SQLiteError, at place: Place, row: Int, position: Int?,
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> Fault {
    guard error.code.primary == .constraint else { throw error }
    if let year = try ClosedYear.year(refusedBy: error, plan: plan, connection) {
      return Fault(
        file: place.file, sheet: place.naming.sheet, row: row,
        Self.problem(closed: year, of: rowYear))
    }
    // The words of the trigger indicator_target_changes_for_a_reason.
    if error.code == .constraintTrigger, error.message.hasPrefix("a changed target"),
      let revision = table.revision, let stored = try storedValue(revision, connection)
    {
      let cell = table.columns.firstIndex { $0.name == revision.value }.map { cells[$0] }
      let title = position.map { place.titles[$0] }
      return Fault(
        file: place.file, sheet: place.naming.sheet, row: row,
        cell: position.flatMap { place.naming.cell(row: row, position: $0, title: title ?? "") },
        column: title ?? revision.value, value: cell.flatMap(Self.spelling),
        .targetNeedsReason(stored: stored))
    }
    return Fault(
      file: place.file, sheet: place.naming.sheet, row: row, .ruleBroken(error.brokenRule))
  }

  private var rowYear: Int64? {
    table.columns.firstIndex { $0.name == "fiscal_year" }.flatMap { cells[$0].integer }
  }

  /// A row of an earlier year than the closed one is refused for the averages that rest on it.
  private static func problem(closed year: Int64, of rowYear: Int64?) -> Fault.Problem {
    guard let rowYear, rowYear < year else { return .closedYear(year) }
    return .closedAverages(of: rowYear, through: year)
  }

  private func storedValue(
    _ revision: Revision, _ connection: borrowing Connection
  ) throws(SQLiteError) -> String? {
    let keys = table.columns.indices.filter { table.columns[$0].isKey }
    let condition = keys.map { "\(table.columns[$0].name) = ?" }.joined(separator: " AND ")
    let values = keys.map { cells[$0].integer.map(Value.integer) ?? .null }
    let row = try connection.queryRows(
      "SELECT \(revision.value) FROM \(table.name) WHERE \(condition)", values)
    guard case .real(let stored)? = row.first?.first else { return nil }
    return Number.spelling(of: stored)
  }

  private static func spelling(_ cell: Cell) -> String? {
    switch cell {
    case .keep, .clear: nil
    case .integer(let value): "\(value)"
    case .real(let value): Number.spelling(of: value)
    case .text(let text): text.string
    }
  }
}
