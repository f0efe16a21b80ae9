import ReviewStore
import Tables

extension MarkedCopy {
  /// Writes the one table with its errors in a last column; where there is none, the list of faults.
  func writeCSV(to sink: ByteSink) throws {
    var options = TableOptions.forSpreadsheets()
    options.header = false
    let writer = TableFormat.csv.writer(to: sink, options: options)
    try writer.begin(columns: [])
    if let table = tables.first {
      try MarkedTable(table, language).write(to: writer)
    } else {
      let list = FaultList(failure: failure, language: language, sheets: [])
      for cells in [FaultList.headings(in: language)] + list.lines.map(\.cells) {
        try writer.writeRow(cells)
      }
    }
    try writer.end()
  }
}

extension MarkedTable {
  /// Writes every row where it was. What is wrong with the header stands in the first row below it,
  /// since the header itself names the column.
  fileprivate func write(to writer: any TableWriter) throws {
    var last = 0
    var aboveRows = headerText
    try forEachRow { row, cells, errors in
      while last + 1 < row {
        try writer.endRow()
        last += 1
      }
      last = row
      let padding = Array(repeating: "", count: max(errorsColumn - cells.count, 0))
      var text = row == table.headerRow ? ErrorsColumn.heading(in: language) : errors
      if row > table.headerRow, !aboveRows.isEmpty {
        text = text.isEmpty ? aboveRows : aboveRows + "\n" + text
        aboveRows = ""
      }
      try writer.writeRow(cells + padding + [text])
    }
    guard !aboveRows.isEmpty else { return }
    try writer.writeRow(Array(repeating: "", count: errorsColumn) + [aboveRows])
  }
}

extension TableWriter {
  fileprivate func writeRow(_ cells: [String]) throws(TableError) {
    for cell in cells { try text(cell) }
    try endRow()
  }
}
