public import SQLite

/// A table of the published review.
public struct ReviewTable: Sendable, Equatable {
  /// A name for programs and files: `summary`, `theme-1`.
  public let name: String
  /// The title, for people.
  public let title: String
  /// The columns.
  public let columns: [ReviewColumn]
  /// The rows, one cell a column.
  public let rows: [[ReviewCell]]
}

/// A column of a published table.
public struct ReviewColumn: Sendable, Equatable {
  /// A name for programs, the same in every language.
  public let key: String
  /// The heading, for people.
  public let label: String

  init(_ key: String, _ label: String) {
    self.key = key
    self.label = label
  }
}

/// A cell of a published table.
public enum ReviewCell: Sendable, Equatable {
  /// A text; empty where there is none.
  case text(String)
  /// A word for people in the language of the review, and the same for programs in every language.
  case word(String, code: Value)
  /// A whole number.
  case count(Int64)
  /// A figure in the unit of its row.
  case figure(Double)
  /// A rate in percent, and as the plan shows it, without the sign.
  case rate(Double, shown: String)
  /// A year without a rate, which the document shows as "-".
  case noRate

  /// The cell as people read it.
  var text: String {
    switch self {
    case .text(let text), .word(let text, _): text
    case .count(let count): "\(count)"
    case .figure(let value): ReviewCell.spelling(value)
    case .rate(_, let shown): shown + "%"
    case .noRate: "-"
    }
  }
}
