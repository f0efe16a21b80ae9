#if Spreadsheets
  /// The lists that are too long for the entry of a cell's check. They stand on a hidden sheet behind
  /// all others, one a column, and cells refer to them.
  struct ListSheet {
    private static let name = "lists"
    private var lists: [[String]] = []

    /// Where the list will stand: `='lists'!$A$1:$A$9`.
    mutating func reference(to words: [String]) -> String {
      let index = lists.firstIndex(of: words) ?? lists.endIndex
      if index == lists.endIndex { lists.append(words) }
      let letters = CellReference.name(ofColumn: index + 1)
      return "='\(Self.name)'!$\(letters)$1:$\(letters)$\(words.count)"
    }

    /// Adds the sheet, if there are lists.
    func add(to workbook: WorkbookWriter) throws(TableError) {
      guard !lists.isEmpty else { return }
      let sheet = try workbook.addSheet(Self.name)
      sheet.hide()
      // Row by row, as a workbook may ask for.
      for row in 1...(lists.map(\.count).max() ?? 1) {
        for (index, words) in lists.enumerated() where row <= words.count {
          let cell = CellReference(row: row, column: index + 1)
          try sheet.set(.text(words[row - 1]), at: cell, CellStyle())
        }
      }
    }
  }
#endif
