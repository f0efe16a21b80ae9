/// A rectangle of cells as a spreadsheet names it: `A1:B3`.
public struct CellRange: Equatable, Sendable {
  /// The top left cell.
  public let first: CellReference
  /// The bottom right cell.
  public let last: CellReference

  /// Spans a rectangle. `last` lies below and to the right of `first`, or in its row or column.
  public init(first: CellReference, last: CellReference) {
    self.first = first
    self.last = last
  }

  /// Whether a cell is in it.
  func contains(_ cell: CellReference) -> Bool {
    (first.row...last.row).contains(cell.row)
      && (first.column...last.column).contains(cell.column)
  }

  /// Whether it is more than one row high.
  public var hasSeveralRows: Bool { last.row > first.row }

  /// Reads `A1:B3`, or `A1` for a single cell.
  init?(utf8 text: Span<UInt8>) {
    let colon = text.indices.first { text[$0] == UInt8(ascii: ":") }
    let end = colon ?? text.count
    guard let first = CellReference(utf8: text.extracting(0..<end)) else { return nil }
    var last = first
    if let colon {
      guard let other = CellReference(utf8: text.extracting(colon + 1..<text.count)),
        other.row >= first.row, other.column >= first.column
      else { return nil }
      last = other
    }
    self.init(first: first, last: last)
  }
}

extension CellRange: CustomStringConvertible {
  /// The name: `A1:B3`.
  public var description: String { "\(first):\(last)" }
}
