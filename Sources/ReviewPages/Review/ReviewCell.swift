public import SQLite

/// A cell of a published table.
public enum ReviewCell: Sendable, Equatable {
  /// A text; empty where there is none.
  case text(String)
  /// A word for people in the language of the review, and the same for programs in every language.
  case word(String, code: Value)
  /// The name of a measure, which leads to its sheet: the measures' number in their order, from 1.
  case measure(String, sheet: Int)
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
    case .text(let text), .word(let text, _), .measure(let text, _): text
    case .count(let count): "\(count)"
    case .figure(let value): ReviewCell.spelling(value)
    case .rate(_, let shown): shown + "%"
    case .noRate: "-"
    }
  }

  /// A count; 0 for what is none.
  var whole: Int {
    if case .count(let count) = self { return Int(count) }
    return 0
  }
}
