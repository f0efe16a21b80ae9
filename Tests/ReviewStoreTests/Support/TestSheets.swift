#if Spreadsheets
  import Tables

  /// A workbook as a department would send it.
  struct TestSheets {
    /// What stands in the cells of a sheet: its rows from the first one, empty cells as nil.
    var sheets: [(name: String, rows: [[CellValue?]])] = []
    var merged: [String: [CellRange]] = [:]
    var hidden: Set<String> = []

    /// The bytes of the file.
    func bytes() throws -> [UInt8] {
      let workbook = try WorkbookWriter(name: "test.xlsx")
      for (name, rows) in sheets {
        let sheet = try workbook.addSheet(name)
        for (row, cells) in rows.enumerated() {
          for (column, cell) in cells.enumerated() {
            guard let cell else { continue }
            try sheet.set(cell, at: CellReference(row: row + 1, column: column + 1))
          }
        }
        for range in merged[name] ?? [] {
          guard case .text(let text)? = rows[range.first.row - 1][range.first.column - 1] else {
            continue
          }
          try sheet.merge(range, text, .body)
        }
        if hidden.contains(name) { sheet.hide() }
      }
      let sink = ByteSink()
      try workbook.write(to: sink)
      return sink.contents()
    }
  }
#endif
