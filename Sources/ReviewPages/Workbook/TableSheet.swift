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
    var waiting: [(group: String?, cells: [ReviewCell])] = []
    var widths: [Int] = []
    var row = Self.headerRow
    try writeTitle(to: sheet)
    func begin() throws {
      widths = columnWidths(of: waiting.map(\.cells))
      try setWidths(widths, of: sheet)
      try writeHeadings(to: sheet, widths)
      for (group, cells) in waiting { try add(cells, in: group) }
    }
    func add(_ cells: [ReviewCell], in group: String?) throws {
      if Self.rows(ofGroup: group) > 0 {
        row += 1
        try writeGroup(group ?? "", at: row, to: sheet)
      }
      row += 1
      try write(cells, at: row, to: sheet, widths)
    }
    try table.forEachGroupedRow(in: store) { group, cells in
      if waiting.count < Self.measuredRows {
        waiting.append((group, cells))
        if waiting.count == Self.measuredRows { try begin() }
      } else {
        try add(cells, in: group)
      }
    }
    if waiting.count < Self.measuredRows { try begin() }
    if row == Self.headerRow, let note = pages.review.note(whenEmpty: table) {
      row += 1
      try sheet.set(.text(note), at: CellReference(row: row, column: 1), .note)
    }
    try finish(sheet, lastRow: row, widths)
    return Layout(lastRow: row)
  }

  /// The rows that the heading of a group takes: rows that stand alone have none.
  static func rows(ofGroup group: String?) -> Int { group.map { $0.isEmpty ? 0 : 1 } ?? 0 }

  /// The heading of a group of rows: not merged, so that charts of the rows have it as they have them.
  private func writeGroup(
    _ group: String, at row: Int, to sheet: SheetWriter
  ) throws(TableError) {
    var style = CellStyle.body.filled(0xF2F4F7)
    style.isBold = true
    for index in columns.indices {
      let value = index == 0 ? CellValue.text(group) : .blank
      try sheet.set(value, at: CellReference(row: row, column: index + 1), style)
    }
    try sheet.setHeight(SheetFit.height(ofLines: 1), ofRow: row)
  }

  private var columns: [ReviewColumn] { table.shownColumns }

  private func writeTitle(to sheet: SheetWriter) throws(TableError) {
    try sheet.set(.text(table.title), at: CellReference(row: 1, column: 1), .title)
    try sheet.setHeight(26, ofRow: 1)
    try sheet.set(.text(pages.review.title), at: CellReference(row: 2, column: 1), .note)
    try sheet.link(
      pages.word("Contents", "目次へ"), toSheet: pages.sheets.cover,
      at: CellReference(row: 3, column: 1), WorkbookStyle.plainLink)
  }

  private func columnWidths(of rows: [[ReviewCell]]) -> [Int] {
    columns.enumerated().map { index, column in
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
    for (index, column) in columns.enumerated() {
      let cell = CellReference(row: Self.headerRow, column: index + 1)
      try sheet.set(.text(column.label), at: cell, .header)
      lines = max(lines, SheetFit.lines(of: column.label, in: widths[index] - 3))
    }
    try sheet.setHeight(SheetFit.height(ofLines: max(lines, 2)), ofRow: Self.headerRow)
  }

  /// - Throws: ``WorkbookTextError`` where a text fits no cell.
  private func write(
    _ cells: [ReviewCell], at row: Int, to sheet: SheetWriter, _ widths: [Int]
  ) throws {
    var index = 0
    do throws(TableError) {
      try write(cells, at: row, to: sheet, widths, index: &index)
    } catch {
      let code = columns.firstIndex { $0.key == "measure" }
      let named = WorkbookTextError(
        error, measure: code.map { cells[$0].text }, column: columns[index].label)
      throw named ?? error as any Error
    }
  }

  /// - Parameter index: The cell that is being written.
  private func write(
    _ cells: [ReviewCell], at row: Int, to sheet: SheetWriter, _ widths: [Int],
    index: inout Int
  ) throws(TableError) {
    var lines = 1
    let target = target(of: cells)
    for (number, cell) in cells.enumerated() {
      index = number
      let place = CellReference(row: row, column: index + 1)
      let column = columns[index]
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
      last: CellReference(row: max(lastRow, Self.headerRow + 1), column: columns.count))
    // A filter would part groups from their headings.
    if table.groupColumn == nil { try sheet.addFilter(to: all) }
    try sheet.allowNumbersAsText(in: all)
    sheet.freeze(at: CellReference(row: Self.headerRow + 1, column: frozenColumns(widths) + 1))
    sheet.hideGridLines()
    var page = pages.pageSetup
    page.repeatedRows = Self.headerRow...Self.headerRow
    try sheet.setUp(page)
  }

  /// The columns up to the heading of the rows stay in sight, where they leave room for others.
  private func frozenColumns(_ widths: [Int]) -> Int {
    guard let heading = columns.firstIndex(where: { $0.kind == .heading }) else { return 0 }
    return widths[...heading].reduce(0, +) <= 70 ? heading + 1 : 0
  }
}

extension ReviewColumn.Kind {
  /// The most narrow characters in a line of a column.
  fileprivate var mostWidth: Int {
    switch self {
    case .code, .grade: 14
    case .number: 18
    case .text, .group, .rateOrText: 26
    case .heading: 44
    case .prose: 60
    }
  }
}
