/// Writes one table, row by row: `begin`, then for each row one value a column and `endRow`, at
/// last `end`. A table without rows still has its header.
public protocol TableWriter: AnyObject {
  /// What was written so far otherwise than it was given.
  var alterations: Alterations { get }
  /// Whether a table was written in lines, as its columns did not fit. Known when it has ended.
  var usesLines: Bool { get }
  /// The row of the file behind what was written so far. Only CSV and TSV count them.
  var nextRow: Int { get }
  /// Starts the table.
  func begin(columns: [String]) throws(TableError)
  /// Writes a cell without a value.
  func null() throws(TableError)
  /// Writes a whole number.
  func integer(_ value: Int64) throws(TableError)
  /// Writes a number. NaN, which is no number, is written as `null` would be.
  func real(_ value: Double) throws(TableError)
  /// Writes text in UTF-8.
  func text(_ utf8: Span<UInt8>) throws(TableError)
  /// Writes bytes, as upper-case hexadecimal text.
  func blob(_ bytes: Span<UInt8>) throws(TableError)
  /// Ends a row.
  func endRow() throws(TableError)
  /// Ends the table and flushes the sink. Characters that the encoding lacks are an error here, unless
  /// they were to be replaced: ``TableError/Problem-swift.enum/unmappable(_:count:_:)``.
  func end() throws(TableError)
}

extension TableWriter {
  /// Nothing: most formats can hold whatever they are given.
  public var alterations: Alterations { Alterations() }

  /// No: most formats have one layout.
  public var usesLines: Bool { false }

  /// 1: most formats have no rows that a spreadsheet numbers.
  public var nextRow: Int { 1 }

  /// Writes text.
  public func text(_ text: String) throws(TableError) {
    try self.text(text.utf8Span.span)
  }
}

/// The hexadecimal digit of a value below 16.
@inline(__always)
func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

extension ByteSink {
  /// Appends two upper-case hexadecimal digits for each byte.
  func append(hexadecimal bytes: Span<UInt8>) throws(TableError) {
    for index in bytes.indices {
      try append(hexadecimalDigit(bytes[index] >> 4))
      try append(hexadecimalDigit(bytes[index] & 0x0F))
    }
  }
}
