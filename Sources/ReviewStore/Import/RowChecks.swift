/// What the cells of one row must agree on.
struct RowChecks {
  /// Positions of a value, of its typed blank, and of every other value of that blank.
  private let blanks: [(status: Int, values: [Int])]
  private let bounds: [(lower: Int, upper: Int)]

  init(_ columns: [Column], _ blanks: [TypedBlank]) {
    func position(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
    self.blanks = blanks.compactMap { blank in
      guard let status = position(blank.status) else { return nil }
      return (status, blank.values.compactMap(position))
    }
    bounds = [("target", "target_max"), ("first_year", "last_year")].compactMap { lower, upper in
      guard let lower = position(lower), let upper = position(upper) else { return nil }
      return (lower, upper)
    }
  }

  /// Adds the faults of a row to the log.
  /// - Returns: Whether there are none.
  func pass(_ record: borrowing Record, _ log: inout FaultLog) -> Bool {
    let before = log.count
    for blank in blanks {
      guard let status = record.cells[blank.status].string, status != "provisional" else {
        continue
      }
      for value in blank.values where record.cells[value].isGiven {
        log.add(
          record.fault(
            value,
            .blankBesideValue(statusColumn: record.columns[blank.status].name, status: status)))
      }
    }
    for bound in bounds {
      guard let lower = number(record.cells[bound.lower]),
        let upper = number(record.cells[bound.upper]), lower > upper
      else { continue }
      log.add(
        record.fault(
          bound.lower,
          .boundsOutOfOrder(
            upperColumn: record.columns[bound.upper].name,
            upper: record.text(at: bound.upper) ?? "")))
    }
    return log.count == before
  }

  private func number(_ cell: Cell) -> Double? {
    cell.real ?? cell.integer.map { Double($0) }
  }
}
