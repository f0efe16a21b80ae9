import Tables

/// Writes the first rows of a table, which is then at its end, and counts the others.
final class LimitedWriter: TableWriter {
  private let writer: any TableWriter
  private let limit: Int
  private var rows = 0

  init(_ writer: any TableWriter, limit: Int) {
    self.writer = writer
    self.limit = limit
  }

  /// The rows that were not written.
  var hiddenRows: Int { max(0, rows - limit) }

  private var isShown: Bool { rows < limit }

  var alterations: Alterations { writer.alterations }
  var usesLines: Bool { writer.usesLines }
  var nextRow: Int { writer.nextRow }
  func begin(columns: [String]) throws(TableError) { try writer.begin(columns: columns) }
  func null() throws(TableError) { if isShown { try writer.null() } }
  func integer(_ value: Int64) throws(TableError) { if isShown { try writer.integer(value) } }
  func real(_ value: Double) throws(TableError) { if isShown { try writer.real(value) } }
  func text(_ utf8: Span<UInt8>) throws(TableError) { if isShown { try writer.text(utf8) } }
  func blob(_ bytes: Span<UInt8>) throws(TableError) { if isShown { try writer.blob(bytes) } }

  func endRow() throws(TableError) {
    if isShown { try writer.endRow() }
    rows += 1
    // Nobody waits for what is shown until the others have been counted.
    if rows == limit { try writer.end() }
  }

  func end() throws(TableError) { if isShown { try writer.end() } }
}
