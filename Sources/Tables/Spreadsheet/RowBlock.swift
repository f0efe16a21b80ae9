#if Spreadsheets
  /// Rows of a sheet that were found one after another, with their texts, and what was known of the
  /// sheet when the last of them was read.
  struct RowBlock: ~Copyable {
    var queue = RowQueue()
    /// The texts of cells that are not shared.
    var arena = ByteArena(capacity: 0)
    var outline = SheetOutline()
    /// How the reading ended behind these rows; nil when more may follow.
    var ending: SheetEnding?
    private let strings: SharedStrings

    /// No rows. `strings` are the texts that cells share.
    init(_ strings: SharedStrings) { self.strings = strings }

    /// The bytes of a cell of these rows, which stay where they are as long as nothing is added.
    @unsafe func bytes(of cell: RowQueue.Cell) -> UnsafeBufferPointer<UInt8> {
      let start = Int(cell.start)
      let count = Int(cell.count)
      guard cell.storage == .shared else { return unsafe arena.bytes(at: start, count: count) }
      return unsafe strings.bytes(at: start, count: count)
    }

    /// The beginning of a cell's text, for a message.
    func text(of cell: RowQueue.Cell) -> String {
      unsafe String(decoding: bytes(of: cell).prefix(200), as: UTF8.self)
    }

    /// Forgets its rows, all of which have been taken, and goes on where `other` is: with the row
    /// that is being read there, the texts of which begin at `textStart`.
    mutating func takeOpenRow(of other: inout RowBlock, from textStart: Int) {
      let count = other.arena.count - textStart
      arena.truncate(to: 0)
      if arena.capacity < count { arena.grow(to: other.arena.capacity) }
      unsafe arena.append(other.arena.bytes(at: textStart, count: count))
      queue.takeOpenRow(of: &other.queue)
      queue.moveRow(by: textStart)
      outline = other.outline
      ending = nil
    }
  }

  /// What is known of a sheet beside its rows.
  struct SheetOutline {
    /// The number of the header's columns, once that has been read; nil where there is no header.
    var width: Int?
    var hiddenRows: [Int] = []
    var hiddenRowCount = 0
    var hiddenColumns: [ClosedRange<Int>] = []
    var mergedRanges: [CellRange] = []
  }

  /// How the reading of a sheet ended.
  struct SheetEnding {
    /// What was found at the end, from the last to the first.
    var problems: [SpreadsheetProblem] = []
    /// Why the sheet could not be read to its end.
    var failure: TableError?
  }
#endif
