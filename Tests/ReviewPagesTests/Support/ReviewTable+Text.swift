@testable import ReviewPages

extension Review {
  /// The table of that name.
  subscript(_ name: String) -> ReviewTable {
    tables.first { $0.name == name } ?? ReviewTable(name: "none", title: "", columns: [], rows: [])
  }
}

extension ReviewTable {
  /// The cells as people read them.
  var texts: [[String]] { rows.map { $0.map(\.text) } }
  var labels: [String] { columns.map(\.label) }
  var keys: [String] { columns.map(\.key) }
}
