#if Spreadsheets
  /// Rows of a sheet that were found and not handed out yet, and the one that is being read.
  struct RowQueue {
    /// A cell that has text.
    struct Cell {
      /// Counted from 0.
      let column: UInt16
      /// Where the text is.
      let storage: Storage
      /// The first byte of the text there, and how many there are; of a kept text, its number.
      var start: UInt32
      let count: UInt32
    }

    /// Where the text of a cell is.
    enum Storage: UInt8 {
      /// In the arena of the rows that were read.
      case arena
      /// It is one of the strings that the workbook shares.
      case shared
      /// It is kept for the rows of a merged range.
      case kept
    }

    /// A row that has been read, and what to do with it.
    struct Row {
      let number: Int
      /// Its cells in `cells`.
      let cells: Range<Int>
      /// What some of them are besides their texts, in `asides`.
      let asides: Range<Int>
      /// How many of `faults`, in order, are its own. A row with faults is not handed out, unless
      /// ``keepsFaultyRows`` is set.
      var faults: Int
    }

    /// Whether a row with faults is handed out all the same, after them.
    var keepsFaultyRows = false

    private(set) var cells: [Cell] = []
    /// What few cells are besides their texts, by their places in `cells`.
    private(set) var asides: [(cell: Int, aside: CellAside)] = []
    private var rows: [Row] = []
    private var faults: [SpreadsheetProblem] = []
    private var nextRow = 0
    private var nextFault = 0
    /// Where the cells and faults of the row that is being read begin.
    private(set) var rowStart = 0
    private var faultStart = 0
    private var asideStart = 0

    /// Whether the row that is being read has anything in it.
    var rowIsEmpty: Bool { cells.count == rowStart && faults.count == faultStart }

    mutating func add(_ cell: Cell) { cells.append(cell) }

    /// Adds what the last cell is besides its text.
    mutating func add(_ aside: CellAside) { asides.append((cells.count - 1, aside)) }

    mutating func add(fault: SpreadsheetProblem) { faults.append(fault) }

    /// Ends the row that is being read.
    mutating func endRow(_ number: Int) {
      rows.append(
        Row(
          number: number, cells: rowStart..<cells.count, asides: asideStart..<asides.count,
          faults: faults.count - faultStart))
      rowStart = cells.count
      asideStart = asides.count
      faultStart = faults.count
    }

    /// Forgets the row that is being read.
    mutating func forgetRow() {
      cells.removeSubrange(rowStart...)
      asides.removeSubrange(asideStart...)
      faults.removeSubrange(faultStart...)
    }

    /// What comes next: a row, a fault of one, or nothing.
    enum Next {
      case row(Row)
      case fault(SpreadsheetProblem, row: Int)
      case nothing
    }

    /// Takes what comes next.
    mutating func next() -> Next {
      guard nextRow < rows.count else { return .nothing }
      let row = rows[nextRow]
      guard row.faults > 0 else {
        nextRow += 1
        return .row(row)
      }
      rows[nextRow].faults -= 1
      if row.faults == 1, !keepsFaultyRows { nextRow += 1 }
      nextFault += 1
      return .fault(faults[nextFault - 1], row: row.number)
    }

    /// Whether no row has been read to its end that was not taken.
    var isEmpty: Bool { nextRow == rows.count }

    /// Forgets its rows, all of which have been taken, and takes the row that is being read in
    /// `other` over.
    mutating func takeOpenRow(of other: inout RowQueue) {
      keepsFaultyRows = other.keepsFaultyRows
      rows.removeAll(keepingCapacity: true)
      nextRow = 0
      nextFault = 0
      rowStart = 0
      faultStart = 0
      asideStart = 0
      cells.removeAll(keepingCapacity: true)
      cells += other.cells[other.rowStart...]
      asides.removeAll(keepingCapacity: true)
      asides += other.asides[other.asideStart...].map { ($0.cell - other.rowStart, $0.aside) }
      faults.removeAll(keepingCapacity: true)
      faults += other.faults[other.faultStart...]
      other.forgetRow()
    }

    /// Notes that the texts of the row that is being read have moved down by `distance`.
    mutating func moveRow(by distance: Int) {
      for index in rowStart..<cells.count where cells[index].storage == .arena {
        cells[index].start -= UInt32(distance)
      }
    }
  }
#endif
