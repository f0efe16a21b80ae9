/// The cells of one record, in memory that is used again for the next.
@safe struct CellList: ~Copyable {
  /// The bytes of a cell without its quotation marks, from the first byte of the record. 32 bits
  /// are enough for the longest record.
  struct Cell {
    let start: UInt32
    let end: UInt32
  }

  private let limit: Int
  private var capacity = 32
  private var mayGrow = true
  /// Room for `capacity` cells, zeroed at first, so that none is read uninitialised. Allocated
  /// here, freed in deinit, and never handed out.
  private var cells: UnsafeMutablePointer<Cell>

  /// Keeps at most `limit` cells.
  init(limit: Int) {
    self.limit = limit
    unsafe cells = Self.allocate(capacity)
  }

  deinit { unsafe cells.deallocate() }

  subscript(index: Int) -> Cell {
    precondition(index >= 0 && index < capacity, "no such cell")
    return unsafe cells[index]
  }

  /// From now on keeps no more cells than there is room for.
  mutating func stopGrowing() { mayGrow = false }

  /// Keeps the cell at `index`, unless that is beyond what is kept. Indices ascend one by one.
  @inline(__always)
  mutating func set(_ index: Int, start: Int, end: Int) {
    if index == capacity { grow() }
    guard index < capacity else { return }
    unsafe cells[index] = Cell(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
  }

  @inline(never)
  private mutating func grow() {
    let larger = min(capacity * 2, limit)
    guard mayGrow, larger > capacity else { return }
    let room = unsafe Self.allocate(larger)
    unsafe room.update(from: cells, count: capacity)
    unsafe cells.deallocate()
    unsafe cells = room
    capacity = larger
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Cell> {
    let cells = UnsafeMutablePointer<Cell>.allocate(capacity: capacity)
    unsafe cells.initialize(repeating: Cell(start: 0, end: 0), count: capacity)
    return unsafe cells
  }
}
