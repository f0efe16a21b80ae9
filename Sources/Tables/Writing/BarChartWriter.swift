/// Draws a table as bars of characters, a line for each row, for people at a terminal.
///
/// The bars are of one column; the others are what stands before them, cut where they would leave no
/// room for bars. Bars are to scale from zero, in eighths of a character; those of negative numbers go
/// to the left of it.
final class BarChartWriter: TableWriter {
  /// A row as it is drawn.
  private struct Bar {
    var label: [String] = []
    var number: Double?
    /// The number as it is written; of no number, what stands in its place.
    var text = ""
  }

  private let sink: ByteSink
  private let options: TableOptions
  /// The name of the column to draw; nil: the last that has numbers.
  private let column: String?
  private var names: [String] = []
  private var rows: [[AlignedCell]] = []
  private var row: [AlignedCell] = []

  /// The most rows that are drawn: more, nobody can take in, and they are all in memory.
  static let rowLimit = 1_000

  /// The columns of the terminal that the texts of a row are kept for, before they are cut: no line is
  /// so wide, and long texts would fill the memory.
  private static let labelWidth = 1_000

  /// Draws on `sink`, as wide as `options` says the terminal is, or 80 columns.
  init(to sink: ByteSink, column: String? = nil, options: TableOptions = TableOptions()) {
    self.sink = sink
    self.column = column
    self.options = options
  }

  func begin(columns: [String]) throws(TableError) {
    names = columns.map(PrintableText.visible)
    guard let column, !columns.contains(column) else { return }
    throw TableError(file: sink.name, problem: .noColumn(column, known: names))
  }

  func null() { add(.null, options.nullText ?? "∅") }
  func integer(_ value: Int64) { add(.number, String(value)) }

  func real(_ value: Double) {
    if value.isNaN { null() } else { add(.number, Number.spelling(of: value)) }
  }

  func text(_ utf8: Span<UInt8>) {
    let room = row.reduce(Self.labelWidth) { $0 - $1.width }
    guard utf8.count > room else {
      return add(.text, PrintableText.visible(String(repairing: utf8)))
    }
    // No character that takes a column has more than four bytes.
    let start = utf8.extracting(first: min(utf8.count, max(0, room) * 4 + 4))
    let shown = PrintableText.visible(String(repairing: start))
    add(.text, DisplayWidth.cut(shown, to: max(1, room)))
  }

  func blob(_ bytes: Span<UInt8>) { add(.text, "\(bytes.count, counted: "byte")") }

  private func add(_ kind: AlignedCell.Kind, _ text: String) {
    let width = DisplayWidth.of(text, ambiguousIsWide: options.ambiguousIsWide)
    row.append(AlignedCell(kind: kind, text: text, width: width))
  }

  func endRow() throws(TableError) {
    guard rows.count < Self.rowLimit else {
      throw TableError(file: sink.name, problem: .tooManyBars(limit: Self.rowLimit))
    }
    rows.append(row)
    row.removeAll(keepingCapacity: true)
  }

  func end() throws(TableError) {
    let named = column.flatMap { names.firstIndex(of: PrintableText.visible($0)) }
    let candidates = named.map { $0..<($0 + 1) } ?? names.indices
    guard let drawn = candidates.last(where: { hasNumbers($0) }) else {
      guard rows.isEmpty else { throw TableError(file: sink.name, problem: nothingToDraw) }
      return try sink.flush()
    }
    try draw(drawn)
    try sink.flush()
  }

  private var nothingToDraw: TableError.Problem {
    let known = names.indices.filter { hasNumbers($0) }.map { names[$0] }
    guard let column, !known.isEmpty else { return .noNumbersToDraw }
    return .noColumnToDraw(column, known: known)
  }

  private func hasNumbers(_ column: Int) -> Bool { rows.contains { $0[column].kind == .number } }

  private func draw(_ column: Int) throws(TableError) {
    var numbers = aligned(column)
    numbers.width = numbers.contentWidth
    numbers.standsRight = !numbers.isNumeric
    let labels = fitted(names.indices.filter { $0 != column }.map(aligned), beside: numbers)
    let room = room(beside: labels, numbers)
    if options.header { try writeNames(labels, numbers, room) }
    let scale = BarScale(rows.compactMap { Double($0[column].text) }, width: room)
    for row in rows {
      var cells = row
      let number = cells.remove(at: column)
      for (cell, label) in zip(cells, labels) {
        let cell = cut(cell, to: label.width)
        let padding = label.padding(of: cell)
        try sink.append(repeating: UInt8(ascii: " "), count: padding.before)
        try sink.append(cell.text)
        try sink.append(repeating: UInt8(ascii: " "), count: padding.after + 2)
      }
      try sink.append(scale.bar(of: number.kind == .number ? Double(number.text) : nil))
      try sink.append(
        repeating: UInt8(ascii: " "), count: numbers.padding(of: number).before + 2)
      try sink.append(number.text)
      try sink.append(UInt8(ascii: "\n"))
    }
  }

  private func aligned(_ column: Int) -> AlignedColumn {
    let name = names[column]
    let width = DisplayWidth.of(name, ambiguousIsWide: options.ambiguousIsWide)
    // Names that are not shown take no room.
    return AlignedColumn(
      name: AlignedCell(kind: .text, text: name, width: options.header ? width : 0),
      cells: rows.lazy.map { $0[column] })
  }

  private var width: Int { options.maxWidth ?? 80 }

  /// The labels as wide as leaves a quarter of the line for bars, where cutting text can do that.
  private func fitted(_ labels: [AlignedColumn], beside numbers: AlignedColumn) -> [AlignedColumn] {
    var options = options
    options.maxWidth = width - max(leastBar, width / 4) - numbers.contentWidth - 4
    return TerminalRenderer(options: options).fit(labels)
  }

  /// Bars are not made shorter than this: they would show nothing.
  private var leastBar: Int { max(4, min(10, width / 3)) }

  /// What labels and numbers leave of a line for the bars, or the least that shows anything.
  private func room(beside labels: [AlignedColumn], _ numbers: AlignedColumn) -> Int {
    let taken = labels.reduce(0) { $0 + $1.width + 2 } + numbers.contentWidth + 2
    return max(leastBar, width - taken)
  }

  /// The name of what is drawn stands above the numbers and, where it is longer, the bars.
  private func writeNames(
    _ labels: [AlignedColumn], _ numbers: AlignedColumn, _ room: Int
  ) throws(TableError) {
    var drawn = numbers
    drawn.width = room + 2 + numbers.contentWidth
    drawn.standsRight = true
    try TerminalRenderer(options: options).writeNames(labels + [drawn], to: sink)
  }

  /// A number that is cut is another number.
  private func cut(_ cell: AlignedCell, to width: Int) -> AlignedCell {
    guard cell.kind == .text, cell.width > width else { return cell }
    let text = DisplayWidth.cut(cell.text, to: width, ambiguousIsWide: options.ambiguousIsWide)
    return AlignedCell(
      kind: .text, text: text,
      width: DisplayWidth.of(text, ambiguousIsWide: options.ambiguousIsWide))
  }
}

/// How long a number's bar is.
struct BarScale {
  private let width: Int
  /// The largest magnitude: numbers are measured by it, so that no size of theirs is too large or too
  /// small.
  private let largest: Double
  /// The characters that it takes.
  private let unit: Double
  /// The characters to the left of zero.
  private let left: Int

  /// Scales numbers to bars that share `width` characters.
  init(_ numbers: [Double], width: Int) {
    let most = numbers.filter(\.isFinite).reduce(0, max)
    let least = numbers.filter(\.isFinite).reduce(0, min)
    self.width = width
    largest = max(most, -least)
    unit = largest > 0 ? Double(width) / (most / largest - least / largest) : 0
    left = largest > 0 ? Int((-least / largest * unit).rounded(.up)) : 0
  }

  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A bar of `width` characters, spaces included. An infinite number, which no bar is long enough
  /// for, has an arrow.
  func bar(of number: Double?) -> String {
    guard let number, !number.isNaN else { return String(repeating: " ", count: width) }
    guard number.isFinite else { return arrow(isLeft: number < 0) }
    let length = largest > 0 ? min(number.magnitude / largest * unit, Double(width)) : 0
    if number < 0 {
      // There are no blocks that fill a character from its right.
      let count = min(left, Int(length.rounded()))
      return String(repeating: " ", count: left - count) + String(repeating: "█", count: count)
        + String(repeating: " ", count: width - left)
    }
    let room = width - left
    let parts = min(room * 8, Int((length * 8).rounded()))
    var bar = String(repeating: "█", count: parts / 8)
    if parts % 8 > 0 { bar.append(Self.eighths[parts % 8 - 1]) }
    return String(repeating: " ", count: left) + bar
      + String(repeating: " ", count: room - (parts + 7) / 8)
  }

  private func arrow(isLeft: Bool) -> String {
    let room = isLeft ? left : width - left
    guard room > 0 else { return String(repeating: " ", count: width) }
    let line = String(repeating: "─", count: room - 1)
    let other = String(repeating: " ", count: width - room)
    return isLeft ? "←" + line + other : other + line + "→"
  }
}
