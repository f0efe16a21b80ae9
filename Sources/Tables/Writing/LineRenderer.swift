/// Rows one below the other, for people at a terminal: a line for each value with the name of its
/// column before it, and a blank line between rows. What does not fit in the line goes on below,
/// where the value began.
struct LineRenderer: TableRenderer {
  private let table: TerminalRenderer
  /// The lines of each name.
  private var names: [[AlignedCell]] = []
  private var nameWidth = 0
  private var isFirst = true

  init(options: TableOptions) { table = TerminalRenderer(options: options) }

  var nullText: String { table.nullText }
  var ambiguousIsWide: Bool { table.ambiguousIsWide }
  func visible(_ text: String) -> String { table.visible(text) }

  /// Names take a third of the line at most, so that there is room for what they name.
  mutating func fit(_ columns: [AlignedColumn], hasRows: Bool) -> [AlignedColumn] {
    let most = table.maxWidth.map { max(8, $0 / 3) } ?? .max
    names = columns.map { column in
      ColumnName.lines(of: column.name.text, to: most, ambiguousIsWide: ambiguousIsWide)
        .map { cell(.text, $0) }
    }
    nameWidth = names.joined().lazy.map(\.width).max() ?? 0
    return columns
  }

  func writeHeader(_ columns: [AlignedColumn], to sink: ByteSink) {}

  mutating func writeRow(
    _ cells: [AlignedCell], _ columns: [AlignedColumn], to sink: ByteSink
  ) throws(TableError) {
    if !isFirst { try sink.append(UInt8(ascii: "\n")) }
    isFirst = false
    for (name, cell) in zip(names, cells) {
      let values = cell.kind == .number ? [cell] : wrapped(cell)
      for line in 0..<max(name.count, values.count) {
        try writeLine(
          line < name.count ? name[line] : nil, line < values.count ? values[line] : nil, to: sink)
      }
    }
  }

  private func wrapped(_ cell: AlignedCell) -> [AlignedCell] {
    guard let maxWidth = table.maxWidth else { return [cell] }
    return table.wrapped(cell, to: max(8, maxWidth - nameWidth - TerminalRenderer.gap))
  }

  private func writeLine(
    _ name: AlignedCell?, _ value: AlignedCell?, to sink: ByteSink
  ) throws(TableError) {
    let value = value?.text.isEmpty == true ? nil : value
    try table.write(
      name?.text ?? "", style: name == nil ? nil : "\u{1B}[1m",
      (0, nameWidth - (name?.width ?? 0)), isLast: value == nil, to: sink)
    if let value {
      let style: StaticString? = value.kind == .null ? "\u{1B}[2m" : nil
      try table.write(value.text, style: style, (0, 0), isLast: true, to: sink)
    }
    try sink.append(UInt8(ascii: "\n"))
  }
}
