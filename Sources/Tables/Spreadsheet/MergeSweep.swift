#if Spreadsheets
  /// Tells which merged range hides a cell, for rows that ascend.
  struct MergeSweep {
    private let ranges: [CellRange]
    private var next = 0
    /// For every column, the last row and the number of the range that covers it.
    private var covers: [(last: Int, range: Int)]

    /// Looks at the first `width` columns of `ranges`.
    init(_ ranges: [CellRange], width: Int) {
      self.ranges = ranges.sorted { $0.first.row < $1.first.row }
      covers = Array(repeating: (0, 0), count: width)
    }

    /// The range that covers a cell and does not begin there. Rows ascend from call to call.
    mutating func range(hiding cell: CellReference) -> CellRange? {
      while next < ranges.count, ranges[next].first.row <= cell.row {
        let range = ranges[next]
        let end = min(range.last.column, covers.count)
        if range.first.column <= end {
          for column in range.first.column...end { covers[column - 1] = (range.last.row, next) }
        }
        next += 1
      }
      let cover = covers[cell.column - 1]
      guard cover.last >= cell.row, ranges[cover.range].first != cell else { return nil }
      return ranges[cover.range]
    }
  }
#endif
