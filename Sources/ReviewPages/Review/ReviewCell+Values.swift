import SQLite
import Tables

extension ReviewCell {
  /// A number in its shortest spelling.
  static func spelling(_ value: Double) -> String { Number.spelling(of: value) }

  /// A value of a query: text, a count, a figure, or an empty cell.
  init(_ value: Value) {
    switch value {
    case .null, .blob: self = .text("")
    case .integer(let integer): self = .count(integer)
    case .real(let real): self = .figure(real)
    case .text(let text): self = .text(text)
    }
  }

  /// A rate of a query, in percent.
  init(rate value: Value, _ display: RateDisplay) {
    switch value {
    case .real(let rate): self = .rate(rate, shown: display.text(rate))
    case .integer(let rate): self = .rate(Double(rate), shown: display.text(Double(rate)))
    case .null, .text, .blob: self = .noRate
    }
  }
}

extension Value {
  /// The value as a text; empty for NULL.
  var string: String {
    switch self {
    case .text(let text): text
    case .integer(let integer): "\(integer)"
    case .real(let real): ReviewCell.spelling(real)
    case .null, .blob: ""
    }
  }

  /// The whole number; 0 for NULL.
  var whole: Int64 { integer ?? 0 }

  var isNull: Bool { self == .null }
}
