/// Writes CSV or TSV by [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), with LF line breaks and
/// quotation marks only where they are needed. What guards against formulas and what changes the
/// encoding is in `DelimitedWriter+Alterations.swift`.
final class DelimitedWriter: TableWriter {
  let sink: ByteSink
  /// What the rows end up in, where they wait for their end; nil where they do not.
  private let output: ByteSink?
  /// Nil where nothing can be refused.
  let refusal: Refusal?
  private let delimiter: UInt8
  let options: TableOptions
  private let nullText: String
  /// Whether cells are written as they come, but for the guard against formulas.
  private let isUTF8: Bool
  /// The row as a spreadsheet numbers it, and the cells that it has so far.
  private(set) var row: Int
  private(set) var column = 0
  private(set) var columns: [String] = []
  /// Nil but for CP932.
  private(set) var encoder: CP932Encoder?
  var alterations = Alterations()
  /// Whether the row has no byte yet but delimiters.
  private var isBlank = true

  init(to sink: ByteSink, delimiter: UInt8, options: TableOptions) {
    if options.encoding == .cp932, !options.replacesUnmappable {
      let refusal = Refusal()
      self.refusal = refusal
      output = sink
      self.sink = ByteSink(name: sink.name) { row throws(TableError) in
        if !refusal.isDue { try sink.append(row) }
      }
    } else {
      refusal = nil
      output = nil
      self.sink = sink
    }
    self.delimiter = delimiter
    self.options = options
    row = options.firstRow
    nullText = options.nullText ?? ""
    isUTF8 = options.encoding == .utf8
  }

  func begin(columns: [String]) throws(TableError) {
    encoder = try chosenEncoder()
    self.columns = columns
    if options.byteOrderMark, isUTF8, options.firstRow == 1 { try sink.append(literal: "\u{FEFF}") }
    guard options.header else { return }
    for column in columns { try text(column) }
    try endRow()
  }

  var nextRow: Int { row }

  func null() throws(TableError) {
    try startCell()
    guard !nullText.isEmpty else { return }
    isBlank = false
    let span = nullText.utf8Span.span
    if isUTF8 { try append(span) } else { try append(altered(span, isGuarded: false).span) }
  }

  func integer(_ value: Int64) throws(TableError) {
    try startCell()
    isBlank = false
    try sink.append(value)
  }

  func real(_ value: Double) throws(TableError) {
    guard !value.isNaN else { return try null() }
    try startCell()
    isBlank = false
    try sink.append(value)
  }

  func text(_ utf8: Span<UInt8>) throws(TableError) {
    try startCell()
    guard !utf8.isEmpty else { return try emptyText() }
    isBlank = false
    let isGuarded =
      options.guardsFormulas && FormulaGuard.mayNeedMark(utf8) && FormulaGuard.isNeeded(for: utf8)
    if isGuarded || !isUTF8 {
      let altered = altered(utf8, isGuarded: isGuarded)
      try append(altered.span, isNull: isNullText(utf8))
    } else {
      try append(utf8, isNull: isNullText(utf8))
    }
  }

  func blob(_ bytes: Span<UInt8>) throws(TableError) {
    try startCell()
    guard !bytes.isEmpty else { return try emptyText() }
    isBlank = false
    try sink.append(hexadecimal: bytes)
  }

  func endRow() throws(TableError) {
    // A line without a byte would be no record.
    if column == 1, isBlank { try sink.append(literal: "\"\"") }
    try sink.append(UInt8(ascii: "\n"))
    if refusal != nil { try sink.flush() }
    column = 0
    row += 1
    isBlank = true
  }

  func end() throws(TableError) {
    try refuseReplacements()
    try sink.flush()
    try output?.flush()
  }

  /// Whether the table ends with an error, and nothing more is written: what stands for a character is
  /// only written where that was asked for.
  final class Refusal {
    var isDue = false
  }

  @inline(__always)
  private func startCell() throws(TableError) {
    if column > 0 { try sink.append(delimiter) }
    column += 1
  }

  private func emptyText() throws(TableError) {
    guard options.quotesEmptyText else { return }
    isBlank = false
    try sink.append(literal: "\"\"")
  }

  /// Text that reads like null is quoted, to be told apart.
  private func isNullText(_ utf8: Span<UInt8>) -> Bool {
    guard !nullText.isEmpty, utf8.count == nullText.utf8.count else { return false }
    let null = nullText.utf8Span.span
    return utf8.indices.allSatisfy { utf8[$0] == null[$0] }
  }

  @inline(__always)
  private func append(_ cell: Span<UInt8>, isNull: Bool = false) throws(TableError) {
    if needsQuotes(cell) || isNull { try appendQuoted(cell) } else { try sink.append(cell) }
  }

  /// Whether the cell needs quotation marks. Their bytes are those of no other character, in UTF-8 and
  /// in CP932.
  @inline(__always)
  private func needsQuotes(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices {
      let byte = cell[index]
      if byte == delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
      {
        return true
      }
    }
    return false
  }

  private func appendQuoted(_ cell: Span<UInt8>) throws(TableError) {
    try sink.append(UInt8(ascii: "\""))
    for index in cell.indices {
      if cell[index] == UInt8(ascii: "\"") { try sink.append(UInt8(ascii: "\"")) }
      try sink.append(cell[index])
    }
    try sink.append(UInt8(ascii: "\""))
  }
}
