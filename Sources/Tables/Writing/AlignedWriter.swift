/// Writes a table whose columns are aligned. It keeps the first rows to learn how wide the columns
/// are, and writes the others as they come: memory does not grow with the table.
final class AlignedWriter<Renderer: TableRenderer>: TableWriter {
  /// Rows that are kept at most, and bytes of text in them.
  static var sampleRows: Int { 1_000 }
  static var sampleBytes: Int { 1 << 20 }

  private let sink: ByteSink
  private var renderer: Renderer
  private var names: [AlignedCell] = []
  private var row: [AlignedCell] = []
  private var sample: [[AlignedCell]] = []
  private var sampledBytes = 0
  /// Nil while rows are kept.
  private var columns: [AlignedColumn]?

  init(to sink: ByteSink, renderer: Renderer) {
    self.sink = sink
    self.renderer = renderer
  }

  var usesLines: Bool { renderer.usesLines }

  func begin(columns: [String]) throws(TableError) {
    names = columns.map { renderer.cell(.text, renderer.visible($0)) }
  }

  func null() throws(TableError) { row.append(renderer.cell(.null, renderer.nullText)) }

  func integer(_ value: Int64) throws(TableError) {
    row.append(renderer.cell(.number, String(value)))
  }

  func real(_ value: Double) throws(TableError) {
    guard !value.isNaN else { return try null() }
    row.append(renderer.cell(.number, Number.spelling(of: value)))
  }

  func text(_ utf8: Span<UInt8>) throws(TableError) {
    row.append(renderer.cell(.text, renderer.visible(String(repairing: utf8))))
  }

  func blob(_ bytes: Span<UInt8>) throws(TableError) {
    let digits = ByteSink()
    try digits.append(hexadecimal: bytes)
    row.append(renderer.cell(.text, String(decoding: digits.contents(), as: UTF8.self)))
  }

  func endRow() throws(TableError) {
    precondition(row.count == names.count, "a row has a value for each column")
    if let columns {
      try renderer.writeRow(row, columns, to: sink)
    } else {
      sample.append(row)
      sampledBytes += row.reduce(0) { $0 + $1.text.utf8.count }
      if sample.count == Self.sampleRows || sampledBytes > Self.sampleBytes { try writeSample() }
    }
    row.removeAll(keepingCapacity: true)
  }

  func end() throws(TableError) {
    if columns == nil { try writeSample() }
    try sink.flush()
  }

  private func writeSample() throws(TableError) {
    let measured = names.indices.map { index in
      AlignedColumn(name: names[index], cells: sample.lazy.map { $0[index] })
    }
    let columns = renderer.fit(measured, hasRows: !sample.isEmpty)
    try renderer.writeHeader(columns, to: sink)
    for row in sample { try renderer.writeRow(row, columns, to: sink) }
    self.columns = columns
    sample = []
  }
}

/// How an aligned table looks.
protocol TableRenderer {
  /// What stands for null.
  var nullText: String { get }
  /// Whether characters of ambiguous width count two columns.
  var ambiguousIsWide: Bool { get }
  /// Text as it is shown in a cell.
  func visible(_ text: String) -> String
  /// Whether rows are written in lines where a table was asked for.
  var usesLines: Bool { get }
  /// The columns with the widths they are to have.
  /// - Parameter hasRows: Whether there will be any row.
  mutating func fit(_ columns: [AlignedColumn], hasRows: Bool) -> [AlignedColumn]
  /// Writes what stands above the rows.
  func writeHeader(_ columns: [AlignedColumn], to sink: ByteSink) throws(TableError)
  /// Writes a row; it has a cell for each column.
  mutating func writeRow(
    _ cells: [AlignedCell], _ columns: [AlignedColumn], to sink: ByteSink
  ) throws(TableError)
}

extension TableRenderer {
  var usesLines: Bool { false }

  func cell(_ kind: AlignedCell.Kind, _ text: String) -> AlignedCell {
    AlignedCell(
      kind: kind, text: text, width: DisplayWidth.of(text, ambiguousIsWide: ambiguousIsWide))
  }
}
