#if Spreadsheets
  extension XLSXReader {
    /// How many hidden values are reported.
    private static let hiddenValueLimit = 1000

    /// Values that lie under merged ranges. Programs leave these cells empty; a value there is one
    /// that nobody sees, and taking it for data would be as wrong as dropping it.
    ///
    /// Merged ranges stand behind the rows, so that the rows of a sheet that has some are read once
    /// more.
    mutating func hiddenValues() throws(TableError) -> [SpreadsheetProblem] {
      guard !mergedRanges.isEmpty, let width = handler.scanner.width else { return [] }
      let again = SheetHandler(handler.scanner.another())
      archive.forgetSize()
      var parser = try PartParser(again, of: &archive)
      var sweep = MergeSweep(mergedRanges, width: width)
      var found: [SpreadsheetProblem] = []
      while try parser.parsePiece(of: &archive), found.count < Self.hiddenValueLimit {
        again.scanner.reportValues(under: &sweep, to: &found)
        if !again.scanner.hasRoom { again.scanner.makeRoom() }
      }
      return found
    }
  }

  extension SheetScanner {
    /// A scanner that reads the sheet from its beginning.
    func another() -> SheetScanner {
      SheetScanner(
        part: part, sheet: sheet, strings, formats, is1904: is1904, header: header, limits)
    }

    /// Takes the rows that were found, and reports those of their cells that a merged range hides.
    mutating func reportValues(
      under sweep: inout MergeSweep, to problems: inout [SpreadsheetProblem]
    ) {
      defer { queue.removeTaken() }
      while true {
        switch queue.next() {
        case .nothing: return
        // It has been reported before.
        case .fault: continue
        case .row(let row):
          for cell in queue.cells[row.cells] {
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
