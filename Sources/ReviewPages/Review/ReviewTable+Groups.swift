import ReviewStore

/// The rows of a table that belong together have the same text in its column of kind
/// ``ReviewColumn/Kind/group``, such as the pillars and the themes of the totals. Documents for people
/// show it as a heading above the rows; files for programs, and CSV, as the column that it is.
extension ReviewTable {
  /// Where the column of groups is; nil: the rows are all of one kind.
  var groupColumn: Int? { columns.firstIndex { $0.kind == .group } }

  /// The columns without that of groups.
  var shownColumns: [ReviewColumn] { columns.filter { $0.kind != .group } }

  /// Calls `body` with every row, without its group, and with the group where one begins: a heading,
  /// or an empty text before rows that stand alone.
  func forEachGroupedRow(
    in store: borrowing Store, _ body: (String?, [ReviewCell]) throws -> Void
  ) throws {
    guard let column = groupColumn else {
      return try forEachRow(in: store) { try body(nil, $0) }
    }
    var last: String?
    try forEachRow(in: store) { row in
      var cells = row
      let group = cells.remove(at: column).text
      try body(group == last ? nil : group, cells)
      last = group
    }
  }
}
