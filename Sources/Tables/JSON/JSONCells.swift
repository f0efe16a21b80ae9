/// Where the cells of an object are, column by column, in bytes from its beginning.
struct JSONCells {
  /// What is to be done before a cell's bytes are its text.
  enum Kind {
    /// Nothing.
    case plain
    /// Escapes are to be decoded.
    case escaped
    /// Nothing: it is true or false, and no string of these letters.
    case truth
  }

  /// The bytes of a cell.
  struct Cell {
    let start: Int
    let end: Int
    let kind: Kind
  }

  private struct Slot {
    var start: UInt32 = 0
    var end: UInt32 = 0
    /// The object whose cell this is.
    var stamp = 0
  }

  /// The cells that are not plain yet.
  private(set) var unfinished: [(column: Int, kind: Kind)] = []
  /// The columns of the cells that are true or false.
  private(set) var truths: [Int] = []
  private var slots: [Slot] = []
  private var stamp = 0

  /// Forgets all cells.
  mutating func clear() {
    // In place of a pass over all columns.
    stamp += 1
    unfinished.removeAll(keepingCapacity: true)
    truths.removeAll(keepingCapacity: true)
  }

  /// Whether the object has the column.
  func isSet(_ column: Int) -> Bool { column < slots.count && slots[column].stamp == stamp }

  @inline(__always)
  mutating func set(_ column: Int, _ cell: Cell) {
    if column >= slots.count {
      slots.append(contentsOf: repeatElement(Slot(), count: column + 1 - slots.count))
    }
    // 32 bits are enough for the longest object.
    slots[column] = Slot(
      start: UInt32(truncatingIfNeeded: cell.start), end: UInt32(truncatingIfNeeded: cell.end),
      stamp: stamp)
    switch cell.kind {
    case .plain: break
    case .escaped: unfinished.append((column, cell.kind))
    case .truth: truths.append(column)
    }
  }

  /// The cell is shorter than it was.
  mutating func shorten(_ column: Int, to count: Int) {
    slots[column].end = slots[column].start + UInt32(truncatingIfNeeded: count)
  }

  /// The bytes of a cell; none where the object lacks the column.
  @inline(__always)
  func range(_ column: Int) -> Range<Int> {
    guard isSet(column) else { return 0..<0 }
    return Int(slots[column].start)..<Int(slots[column].end)
  }
}
