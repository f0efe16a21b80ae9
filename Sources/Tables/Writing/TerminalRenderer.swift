/// A table for people at a terminal: two spaces between columns, one light rule under the header,
/// and nothing else that is not data.
struct TerminalRenderer: TableRenderer {
  let nullText: String
  let ambiguousIsWide: Bool
  private let hasHeader: Bool
  private let isStyled: Bool
  private let showsHighlights: Bool
  let maxWidth: Int?
  /// Columns narrower than this are not made narrower still.
  private static let narrowest = 6
  static let gap = 2
  /// Columns at least so wide can be read, also where their texts are wider: six characters of
  /// Japanese, or a word of English.
  private static let readable = 12

  init(options: TableOptions) {
    nullText = PrintableText.visible(options.nullText ?? "∅")
    ambiguousIsWide = options.ambiguousIsWide
    hasHeader = options.header
    isStyled = options.isStyled
    showsHighlights = options.isStyled && options.showsHighlights
    maxWidth = options.maxWidth
  }

  func visible(_ text: String) -> String {
    guard showsHighlights else { return PrintableText.visible(text) }
    let mark = TableOptions.highlightMark
    return text.split(separator: mark, omittingEmptySubsequences: false)
      .map { PrintableText.visible(String($0)) }.joined(separator: String(mark))
  }

  /// Takes room from the widest columns first, and none from numbers: a number that is cut is
  /// another number.
  func fit(_ columns: [AlignedColumn], hasRows: Bool = true) -> [AlignedColumn] {
    guard let maxWidth, total(columns) > maxWidth else { return columns }
    var low = Self.narrowest
    var high = columns.reduce(low) { max($0, $1.width) }
    // The greatest width that no column exceeds and with which all fit.
    while low < high {
      let middle = (low + high + 1) / 2
      if total(narrowed(columns, to: middle)) <= maxWidth {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return widened(narrowed(columns, to: low), from: columns)
  }

  func writeHeader(_ columns: [AlignedColumn], to sink: ByteSink) throws(TableError) {
    guard hasHeader else { return }
    try writeNames(columns, to: sink)
    for (index, column) in columns.enumerated() {
      if index > 0 { try sink.append(repeating: UInt8(ascii: " "), count: Self.gap) }
      // The light line is of ambiguous width.
      for _ in 0..<column.width { try sink.append(literal: ambiguousIsWide ? "-" : "─") }
    }
    try sink.append(UInt8(ascii: "\n"))
  }

  /// A name that is wider than its column begins above the others, so that each ends on the rule:
  /// names that begin alike stay apart.
  func writeNames(_ columns: [AlignedColumn], to sink: ByteSink) throws(TableError) {
    let names = columns.map { column in
      ColumnName.lines(of: column.name.text, to: column.width, ambiguousIsWide: ambiguousIsWide)
        .map { cell(.text, $0) }
    }
    let height = names.lazy.map(\.count).max() ?? 0
    for line in 0..<height {
      let cells = names.map { $0.count < height - line ? nil : $0[line - height + $0.count] }
      let last = cells.lastIndex { $0 != nil } ?? 0
      for (index, cell) in cells.enumerated().prefix(last + 1) {
        let padding = columns[index].paddingOfName(cell?.width ?? 0)
        try write(
          cell?.text ?? "", style: cell == nil ? nil : "\u{1B}[1m", padding,
          isLast: index == last, to: sink)
      }
      try sink.append(UInt8(ascii: "\n"))
    }
  }

  /// Whether columns that ``fit(_:hasRows:)`` has made narrower fit side by side and can still be
  /// read: none is made so narrow that its words come apart.
  func isReadable(_ columns: [AlignedColumn]) -> Bool {
    guard let maxWidth else { return true }
    return total(columns) <= maxWidth
      && columns.allSatisfy { column in
        let word = ColumnName.widestPart(of: column.name.text, ambiguousIsWide: ambiguousIsWide)
        return column.width >= min(Self.readable, max(column.contentWidth, word))
      }
  }

  /// A text that is wider than its column goes on below, so that nothing of it is lost.
  func writeRow(
    _ cells: [AlignedCell], _ columns: [AlignedColumn], to sink: ByteSink
  ) throws(TableError) {
    guard let maxWidth else { return try writeLine(cells, columns, to: sink) }
    // What the line leaves free is for cells that are wider than those the widths come from.
    var spare = max(0, maxWidth - total(columns))
    var columns = columns
    var isWrapped = false
    for (index, cell) in cells.enumerated() where cell.width > columns[index].width {
      let more = min(spare, cell.width - columns[index].width)
      spare -= more
      columns[index].width += more
      if cell.kind == .text, cell.width > columns[index].width { isWrapped = true }
    }
    guard isWrapped else { return try writeLine(cells, columns, to: sink) }
    let lines = zip(cells, columns).map { cell, column in
      cell.kind == .text ? wrapped(cell, to: column.width) : [cell]
    }
    for number in 0..<(lines.lazy.map(\.count).max() ?? 0) {
      try writeLine(
        lines.map { number < $0.count ? $0[number] : cell(.text, "") }, columns, to: sink)
    }
  }

  /// A cell in lines of at most `width` columns.
  func wrapped(_ cell: AlignedCell, to width: Int) -> [AlignedCell] {
    guard cell.width > width else { return [cell] }
    let lines = DisplayWidth.wrap(
      cell.text, to: width, ambiguousIsWide: ambiguousIsWide, breakingWords: true)
    return (showsHighlights ? remarked(lines) : lines).map { self.cell(cell.kind, $0) }
  }

  /// What is marked on one line and goes on below is marked there, too.
  private func remarked(_ lines: [String]) -> [String] {
    var isMarked = false
    return lines.map { line in
      let marks = line.count { $0 == TableOptions.highlightMark }
      let lead = isMarked ? String(TableOptions.highlightMark) : ""
      if !marks.isMultiple(of: 2) { isMarked.toggle() }
      return lead + line
    }
  }

  private func writeLine(
    _ cells: [AlignedCell], _ columns: [AlignedColumn], to sink: ByteSink
  ) throws(TableError) {
    // No spaces at the end of a line.
    let last = cells.lastIndex { !$0.text.isEmpty } ?? 0
    for index in 0...last where index < cells.count {
      let cell = cells[index]
      let style: StaticString? = cell.kind == .null ? "\u{1B}[2m" : nil
      let padding = columns[index].padding(of: cell)
      try write(cell.text, style: style, padding, isLast: index == last, to: sink)
    }
    try sink.append(UInt8(ascii: "\n"))
  }

  /// Writes a text, and the spaces beside it, unless it is the last of its line.
  func write(
    _ text: String, style: StaticString?, _ padding: (before: Int, after: Int), isLast: Bool,
    to sink: ByteSink
  ) throws(TableError) {
    try sink.append(repeating: UInt8(ascii: " "), count: padding.before)
    if isStyled, let style {
      try sink.append(literal: style)
      try sink.append(text)
      try sink.append(literal: "\u{1B}[22m")
    } else if showsHighlights {
      try writeHighlighted(text, to: sink)
    } else {
      try sink.append(text)
    }
    // No spaces at the end of a line.
    if !isLast { try sink.append(repeating: UInt8(ascii: " "), count: padding.after + Self.gap) }
  }

  /// Every second part is bold; bold ends with the line, also where its closing mark is on the next.
  private func writeHighlighted(_ text: String, to sink: ByteSink) throws(TableError) {
    let parts = text.split(
      separator: TableOptions.highlightMark, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isBold = !index.isMultiple(of: 2)
      if isBold { try sink.append(literal: "\u{1B}[1m") }
      try sink.append(String(part))
      if isBold { try sink.append(literal: "\u{1B}[22m") }
    }
  }

  private func total(_ columns: [AlignedColumn]) -> Int {
    columns.reduce(0) { $0 + $1.width } + Self.gap * max(0, columns.count - 1)
  }

  /// Gives what the line has left, less than one for each, to the first columns that are cut.
  private func widened(_ columns: [AlignedColumn], from full: [AlignedColumn]) -> [AlignedColumn] {
    var spare = maxWidth.map { $0 - total(columns) } ?? 0
    return zip(columns, full).map { column, full in
      var column = column
      if spare > 0, column.width < full.width {
        column.width += 1
        spare -= 1
      }
      return column
    }
  }

  private func narrowed(_ columns: [AlignedColumn], to width: Int) -> [AlignedColumn] {
    columns.map { column in
      var column = column
      let least = column.isNumeric ? max(column.contentWidth, Self.narrowest) : Self.narrowest
      column.width = min(column.width, max(width, least))
      return column
    }
  }
}
