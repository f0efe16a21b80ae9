@testable import ReviewPages

extension ReviewTable {
  /// The rows of a table that was read.
  var rows: [[ReviewCell]] {
    guard case .rows(let rows) = contents else { return [] }
    return rows
  }

  /// The cells as people read them.
  var texts: [[String]] { rows.map { $0.map(\.text) } }
  var labels: [String] { columns.map(\.label) }
  var keys: [String] { columns.map(\.key) }
}
