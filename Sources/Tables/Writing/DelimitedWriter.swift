/// Writes CSV or TSV by [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), with LF line breaks and
/// quotation marks only where they are needed.
final class DelimitedWriter: TableWriter {
  private let sink: ByteSink
  private let delimiter: UInt8
  private let options: TableOptions
  private let nullText: String
  private var column = 0
  /// Whether the row has no byte yet but delimiters.
  private var isBlank = true

  init(to sink: ByteSink, delimiter: UInt8, options: TableOptions) {
    self.sink = sink
    self.delimiter = delimiter
    self.options = options
    nullText = options.nullText ?? ""
  }

  func begin(columns: [String]) throws(TableError) {
    if options.byteOrderMark { try sink.append(literal: "\u{FEFF}") }
    guard options.header else { return }
    for column in columns { try text(column) }
    try endRow()
  }

  func null() throws(TableError) {
    try startCell()
    guard !nullText.isEmpty else { return }
    isBlank = false
    let span = nullText.utf8Span.span
    if needsQuotes(span) { try appendQuoted(span) } else { try sink.append(span) }
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
    guard !utf8.isEmpty else { return }
    isBlank = false
    if needsQuotes(utf8) || isNullText(utf8) {
      try appendQuoted(utf8)
    } else {
      try sink.append(utf8)
    }
  }

  func blob(_ bytes: Span<UInt8>) throws(TableError) {
    try startCell()
    guard !bytes.isEmpty else { return }
    isBlank = false
    try sink.append(hexadecimal: bytes)
  }

  func endRow() throws(TableError) {
    // A line without a byte would be no record.
    if column == 1, isBlank { try sink.append(literal: "\"\"") }
    try sink.append(UInt8(ascii: "\n"))
    column = 0
    isBlank = true
  }

  func end() throws(TableError) { try sink.flush() }

  @inline(__always)
  private func startCell() throws(TableError) {
    if column > 0 { try sink.append(delimiter) }
    column += 1
  }

  /// Text that reads like null is quoted, to be told apart.
  private func isNullText(_ utf8: Span<UInt8>) -> Bool {
    guard !nullText.isEmpty, utf8.count == nullText.utf8.count else { return false }
    let null = nullText.utf8Span.span
    return utf8.indices.allSatisfy { utf8[$0] == null[$0] }
  }

  @inline(__always)
  private func needsQuotes(_ utf8: Span<UInt8>) -> Bool {
    for index in utf8.indices {
      let byte = utf8[index]
      if byte == delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
      {
        return true
      }
    }
    return false
  }

  private func appendQuoted(_ utf8: Span<UInt8>) throws(TableError) {
    try sink.append(UInt8(ascii: "\""))
    for index in utf8.indices {
      if utf8[index] == UInt8(ascii: "\"") { try sink.append(UInt8(ascii: "\"")) }
      try sink.append(utf8[index])
    }
    try sink.append(UInt8(ascii: "\""))
  }
}
