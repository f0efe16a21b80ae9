#if Spreadsheets
  extension SheetReading {
    /// How many hidden values are reported.
    private static let hiddenValueLimit = 1000

    /// Values that lie under merged ranges. Programs leave these cells empty; a value there is one
    /// that nobody sees, and taking it for data would be as wrong as dropping it.
    ///
    /// Merged ranges stand behind the rows, so that the rows of a sheet that has some are read once
    /// more.
    func hiddenValues() throws(TableError) -> [SpreadsheetProblem] {
      let outline = parser.outline
      guard !outline.mergedRanges.isEmpty, let width = outline.width else { return [] }
      var sweep = MergeSweep(outline.mergedRanges, width: width)
      archive.forgetSize()
      var again = try parser.another(in: &archive)
      var block = again.emptyBlock()
      var found: [SpreadsheetProblem] = []
      while !mayStop, found.count < Self.hiddenValueLimit {
        guard try again.advance(in: &archive) != .end else { break }
        again.exchange(&block)
        block.reportValues(under: &sweep, in: again.sheet, to: &found)
      }
      return found
    }
  }

  extension RowBlock {
    /// Takes the rows, and reports those of their cells that a merged range hides.
    fileprivate mutating func reportValues(
      under sweep: inout MergeSweep, in sheet: String, to problems: inout [SpreadsheetProblem]
    ) {
      while true {
        switch queue.next() {
        case .nothing: return
        // It has been reported before.
        case .fault: continue
        case .row(let row):
          for cell in queue.cells[row.cells] where cell.count > 0 {
            let reference = CellReference(row: row.number, column: Int(cell.column) + 1)
            guard let range = sweep.range(hiding: reference) else { continue }
            problems.append(
              .cell(
                SheetPlace(sheet: sheet, cell: reference),
                .underMerge(range, value: text(of: cell))))
          }
        }
      }
    }
  }
#endif
