/// A way to draw a table in characters, for people at a terminal.
public enum TableChart: Equatable, Sendable {
  /// A bar for each row, labelled by the other columns: of the column of this name or, where it is nil,
  /// of the last that has numbers. More than 1,000 rows, rows without numbers, and a column that is
  /// not there are errors.
  case bar(column: String?)

  /// Reads what a person types: `bar` or `bar:COLUMN`.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.first == "bar", parts.count == 1 || !parts[1].isEmpty else { return nil }
    self = .bar(column: parts.count == 2 ? String(parts[1]) : nil)
  }

  /// A writer that draws one table, as wide as `options` says the terminal is, or 80 columns.
  public func writer(to sink: ByteSink, options: TableOptions = TableOptions()) -> any TableWriter {
    switch self {
    case .bar(let column): BarChartWriter(to: sink, column: column, options: options)
    }
  }
}
