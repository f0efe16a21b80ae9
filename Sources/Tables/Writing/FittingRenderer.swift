/// A table where its columns fit readably beside each other, and otherwise lines.
struct FittingRenderer: TableRenderer {
  private let table: TerminalRenderer
  private var lines: LineRenderer
  private(set) var usesLines = false

  init(options: TableOptions) {
    table = TerminalRenderer(options: options)
    lines = LineRenderer(options: options)
  }

  var nullText: String { table.nullText }
  var ambiguousIsWide: Bool { table.ambiguousIsWide }
  func visible(_ text: String) -> String { table.visible(text) }

  /// Without a row there are only names to show, which lines would not.
  mutating func fit(_ columns: [AlignedColumn], hasRows: Bool) -> [AlignedColumn] {
    let fitted = table.fit(columns)
    usesLines = hasRows && !table.isReadable(fitted)
    return usesLines ? lines.fit(columns, hasRows: hasRows) : fitted
  }

  func writeHeader(_ columns: [AlignedColumn], to sink: ByteSink) throws(TableError) {
    if !usesLines { try table.writeHeader(columns, to: sink) }
  }

  mutating func writeRow(
    _ cells: [AlignedCell], _ columns: [AlignedColumn], to sink: ByteSink
  ) throws(TableError) {
    if usesLines {
      try lines.writeRow(cells, columns, to: sink)
    } else {
      try table.writeRow(cells, columns, to: sink)
    }
  }
}
