#if Spreadsheets
  import Testing

  @testable import Tables

  @Suite("RowQueue: rows with faults")
  struct RowQueueTests {
    /// What is handed out of a row with a cell and two faults, and of one without faults.
    private func steps(keepsFaultyRows: Bool) -> [String] {
      var queue = RowQueue()
      queue.keepsFaultyRows = keepsFaultyRows
      queue.add(RowQueue.Cell(emptyAt: 0))
      for column in 2...3 {
        let place = SheetPlace(sheet: "s", cell: CellReference(row: 2, column: column))
        queue.add(fault: .cell(place, .errorValue("#N/A")))
      }
      queue.endRow(2)
      queue.add(RowQueue.Cell(emptyAt: 0))
      queue.endRow(3)
      var steps: [String] = []
      while true {
        switch queue.next() {
        case .row(let row): steps.append("row \(row.number): \(row.cells.count)")
        case .fault(_, let row): steps.append("fault in \(row)")
        case .nothing: return steps
        }
      }
    }

    @Test("are told by their faults only, unless they are to be kept: then they come behind them")
    func faultyRows() {
      #expect(steps(keepsFaultyRows: false) == ["fault in 2", "fault in 2", "row 3: 1"])
      #expect(
        steps(keepsFaultyRows: true) == ["fault in 2", "fault in 2", "row 2: 1", "row 3: 1"])
    }
  }
#endif
