/// A way to draw a table in characters, for people at a terminal. The raw value is the name that a
/// person types.
public enum TableChart: String, Sendable, CaseIterable {
  /// A bar for each row: of the last column that has numbers, labelled by the others. More than 1,000
  /// rows, and rows without numbers, are errors.
  case bar

  /// A writer that draws one table, as wide as `options` says the terminal is, or 80 columns.
  public func writer(to sink: ByteSink, options: TableOptions = TableOptions()) -> any TableWriter {
    switch self {
    case .bar: BarChartWriter(to: sink, options: options)
    }
  }
}
