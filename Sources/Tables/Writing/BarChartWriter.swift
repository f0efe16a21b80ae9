/// Draws a table as bars of characters, a line for each row, for people at a terminal.
///
/// The bars are of the last column that has numbers; the other columns are what stands before them.
/// Bars are to scale from zero, in eighths of a character; those of negative numbers go to the left
/// of it.
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
  private var names: [String] = []
  private var rows: [[AlignedCell]] = []
  private var row: [AlignedCell] = []

  /// The most rows that are drawn: more, nobody can take in, and they are all in memory.
  static let rowLimit = 1_000

  /// The columns of the terminal that the texts of a row are kept for, before they are cut: no line is
  /// so wide, and long texts would fill the memory.
  private static let labelWidth = 1_000

  /// Draws on `sink`, as wide as `options` says the terminal is, or 80 columns.
  init(to sink: ByteSink, options: TableOptions = TableOptions()) {
    self.sink = sink
    self.options = options
  }

  func begin(columns: [String]) { names = columns.map(PrintableText.visible) }
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

  func blob(_ bytes: Span<UInt8>) { add(.text, "\(bytes.count) bytes") }

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
    guard
      let column = names.indices.last(where: { column in
        rows.contains { $0[column].kind == .number }
      })
    else {
      guard rows.isEmpty else { throw TableError(file: sink.name, problem: .noNumbersToDraw) }
      return try sink.flush()
    }
    try draw(column)
    try sink.flush()
  }

  private func draw(_ column: Int) throws(TableError) {
    let labels = names.indices.filter { $0 != column }.map { index in
      AlignedColumn(name: cell(names[index]), cells: rows.lazy.map { $0[index] })
    }
    let numbers = AlignedColumn(name: cell(names[column]), cells: rows.lazy.map { $0[column] })
    let scale = BarScale(
      rows.compactMap { Double($0[column].text) }, width: room(beside: labels, numbers))
    for row in rows {
      var cells = row
      let number = cells.remove(at: column)
      for (cell, label) in zip(cells, labels) {
        let padding = label.padding(of: cell)
        try sink.append(repeating: UInt8(ascii: " "), count: padding.before)
        try sink.append(cell.text)
        try sink.append(repeating: UInt8(ascii: " "), count: padding.after + 2)
      }
      try sink.append(scale.bar(of: number.kind == .number ? Double(number.text) : nil))
      try sink.append(repeating: UInt8(ascii: " "), count: numbers.padding(of: number).before + 2)
      try sink.append(number.text)
      try sink.append(UInt8(ascii: "\n"))
    }
  }

  /// What labels and numbers leave of a line for the bars, or the least that shows anything.
  private func room(beside labels: [AlignedColumn], _ numbers: AlignedColumn) -> Int {
    let taken = labels.reduce(0) { $0 + $1.contentWidth + 2 } + numbers.contentWidth + 2
    return max(10, (options.maxWidth ?? 80) - taken)
  }

  private func cell(_ name: String) -> AlignedCell {
    // The names are not drawn: a column is as wide as its cells.
    AlignedCell(kind: .text, text: name, width: 0)
  }
}

/// How long a number's bar is.
struct BarScale {
  private let width: Int
  private let unit: Double
  /// The characters to the left of zero.
  private let left: Int

  /// Scales numbers to bars that share `width` characters.
  init(_ numbers: [Double], width: Int) {
    let most = numbers.filter(\.isFinite).reduce(0, max)
    let least = numbers.filter(\.isFinite).reduce(0, min)
    self.width = width
    let span = most / 2 - least / 2
    unit = span > 0 ? Double(width) / 2 / span : 0
    left = Int((-least * unit).rounded(.up))
  }

  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A bar of `width` characters, spaces included.
  func bar(of number: Double?) -> String {
    guard let number, !number.isNaN else { return String(repeating: " ", count: width) }
    let length = min(number.magnitude * unit, Double(width))
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
}
