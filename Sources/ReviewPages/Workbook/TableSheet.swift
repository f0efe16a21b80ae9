import ReviewStore
import Tables

/// Lays a table of the review out on a sheet: its title, the headings, the rows.
struct TableSheet {
  let table: ReviewTable
  let pages: WorkbookPages

  /// The row of the headings.
  static let headerRow = 4
  /// The rows that the widths of columns are made for. Those behind them go on in more lines.
  private static let measuredRows = 500
  /// The most lines of a row.
  private static let lineLimit = 20

  /// Where the table ends.
  struct Layout {
    let lastRow: Int
  }

  /// Writes the rows as they are read: a table may be as long as a sheet.
  @discardableResult
  func write(to sheet: SheetWriter, in store: borrowing Store) throws -> Layout {
    var waiting: [[ReviewCell]] = []
    var widths: [Int] = []
    var row = Self.headerRow
    try writeTitle(to: sheet)
    func begin() throws {
      widths = columnWidths(of: waiting)
      try setWidths(widths, of: sheet)
      try writeHeadings(to: sheet, widths)
      for cells in waiting {
        row += 1
        try write(cells, at: row, to: sheet, widths)
      }
    }
    try table.forEachRow(in: store) { cells in
      if waiting.count < Self.measuredRows {
        waiting.append(cells)
        if waiting.count == Self.measuredRows { try begin() }
      } else {
        row += 1
        try write(cells, at: row, to: sheet, widths)
      }
    }
    if waiting.count < Self.measuredRows { try begin() }
    try finish(sheet, lastRow: row, widths)
    return Layout(lastRow: row)
  }

  private func writeTitle(to sheet: SheetWriter) throws(TableError) {
    try sheet.set(.text(table.title), at: CellReference(row: 1, column: 1), .title)
    try sheet.setHeight(26, ofRow: 1)
    try sheet.set(.text(pages.review.title), at: CellReference(row: 2, column: 1), .note)
    try sheet.link(
      pages.word("Contents", "目次へ"), toSheet: pages.sheets.cover,
      at: CellReference(row: 3, column: 1), WorkbookStyle.plainLink)
  }

  private func columnWidths(of rows: [[ReviewCell]]) -> [Int] {
    table.columns.enumerated().map { index, column in
      let longest = rows.map { SheetFit.width(of: $0[index].text) }.max() ?? 0
      // Room for the button of the filter beside the heading.
      let heading = min(SheetFit.width(of: column.label) + 4, 16)
      return min(max(longest + 3, heading, 6), max(column.kind.mostWidth, heading))
    }
  }

  private func setWidths(_ widths: [Int], of sheet: SheetWriter) throws(TableError) {
    for (index, width) in widths.enumerated() {
      try sheet.setWidth(Double(width), ofColumns: (index + 1)...(index + 1))
    }
  }

  private func writeHeadings(to sheet: SheetWriter, _ widths: [Int]) throws(TableError) {
    var lines = 1
    for (index, column) in table.columns.enumerated() {
      let cell = CellReference(row: Self.headerRow, column: index + 1)
      try sheet.set(.text(column.label), at: cell, .header)
      lines = max(lines, SheetFit.lines(of: column.label, in: widths[index] - 3))
    }
    try sheet.setHeight(SheetFit.height(ofLines: max(lines, 2)), ofRow: Self.headerRow)
  }

  private func write(
    _ cells: [ReviewCell], at row: Int, to sheet: SheetWriter, _ widths: [Int]
  ) throws(TableError) {
    var lines = 1
    let target = target(of: cells)
    for (index, cell) in cells.enumerated() {
      let place = CellReference(row: row, column: index + 1)
      let column = table.columns[index]
      if let target, column.key == "measure", !cell.text.isEmpty {
        try sheet.link(cell.text, toSheet: target, at: place, WorkbookStyle.link)
      } else {
        let (value, style) = pages.cell(cell, column.kind)
        try sheet.set(value, at: place, style)
      }
      if case .text(let text) = pages.shape(of: cell) {
        lines = max(lines, SheetFit.lines(of: text, in: widths[index]))
      }
    }
    try sheet.setHeight(SheetFit.height(ofLines: min(lines, Self.lineLimit)), ofRow: row)
  }

  /// The sheet of the measure that a row is about. Its number leads there: some programs do not break
  /// the lines of a name that is a link.
  private func target(of cells: [ReviewCell]) -> String? {
    for case .measure(_, let number) in cells { return pages.sheets.name(ofMeasure: number) }
    return nil
  }

  private func finish(
    _ sheet: SheetWriter, lastRow: Int, _ widths: [Int]
  ) throws(TableError) {
    let all = CellRange(
      first: CellReference(row: Self.headerRow, column: 1),
      last: CellReference(row: max(lastRow, Self.headerRow + 1), column: table.columns.count))
    try sheet.addFilter(to: all)
    try sheet.allowNumbersAsText(in: all)
    sheet.freeze(at: CellReference(row: Self.headerRow + 1, column: frozenColumns(widths) + 1))
    sheet.hideGridLines()
    var page = pages.pageSetup
    page.repeatedRows = Self.headerRow...Self.headerRow
    try sheet.setUp(page)
  }

  /// The columns up to the heading of the rows stay in sight, where they leave room for others.
  private func frozenColumns(_ widths: [Int]) -> Int {
    guard let heading = table.columns.firstIndex(where: { $0.kind == .heading }) else { return 0 }
    return widths[...heading].reduce(0, +) <= 70 ? heading + 1 : 0
  }
}

extension ReviewColumn.Kind {
  /// The most narrow characters in a line of a column.
  fileprivate var mostWidth: Int {
    switch self {
    case .code, .grade: 14
    case .number: 18
    case .text: 26
    case .heading: 44
    case .prose: 60
    }
  }
}
