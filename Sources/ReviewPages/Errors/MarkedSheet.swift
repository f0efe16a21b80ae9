import ReviewStore
import Tables

/// Lays a table that was sent out on a sheet, where every cell is where it was.
struct MarkedSheet {
  let table: MarkedTable

  private var header: Int { table.table.headerRow }
  private var language: Language { table.language }
  /// The widths of the columns on the sheet, in narrow characters.
  private var widths: [Int] {
    zip(table.widths, Self.headings(of: table)).map { width, heading in
      let word = heading.split { " （\n".contains($0) }.map { DisplayWidth.of(String($0)) }.max()
      // Beside the word there is room for the button of the filter.
      return min(max(width + 2, min((word ?? 0) + 3, 16), 6), 36)
    }
  }

  /// How wide the errors column is.
  private static let errorsWidth = 60
  /// The most lines of a row, and the most rows above the table that stay in sight.
  private static let lineLimit = 15
  private static let frozenLimit = 12

  init(_ table: MarkedTable) { self.table = table }

  func write(to sheet: SheetWriter) throws {
    let widths = widths
    for (index, width) in (widths + [Self.errorsWidth]).enumerated() {
      try sheet.setWidth(Double(width), ofColumns: (index + 1)...(index + 1))
    }
    try table.forEachRow { row, cells, text in
      if row < header {
        try writeBanner(cells, at: row, to: sheet)
      } else if row == header {
        try writeHeader(at: row, to: sheet, text, widths)
      } else {
        try write(cells, at: row, to: sheet, text, widths)
      }
    }
    try finish(sheet)
  }

  private func finish(_ sheet: SheetWriter) throws(TableError) {
    let all = CellRange(
      first: CellReference(row: header, column: 1),
      last: CellReference(row: max(table.lastRow, header + 1), column: table.errorsColumn + 1))
    try sheet.addFilter(to: all)
    try sheet.allowNumbersAsText(in: all)
    if header <= Self.frozenLimit {
      sheet.freeze(at: CellReference(row: header + 1, column: 1))
    }
    sheet.setTabColor(0xC00000)
    var page = PageSetup()
    page.repeatedRows = header...header
    try sheet.setUp(page)
  }

  private func writeBanner(
    _ cells: [String], at row: Int, to sheet: SheetWriter
  ) throws(TableError) {
    for (column, text) in cells.enumerated() where !text.isEmpty {
      try sheet.set(.text(text), at: CellReference(row: row, column: column + 1), CellStyle())
    }
  }

  private func writeHeader(
    at row: Int, to sheet: SheetWriter, _ errors: String, _ widths: [Int]
  ) throws(TableError) {
    let notes = table.notes(onRow: row)
    var lines = 1
    for (column, text) in Self.headings(of: table).enumerated() {
      let cell = CellReference(row: row, column: column + 1)
      let note = notes[column]
      try sheet.set(.text(text), at: cell, note == nil ? .header : .faultyHeader)
      if let note { try sheet.annotate(cell, note) }
      lines = max(lines, Self.lines(of: text, in: widths[column]))
    }
    let cell = CellReference(row: row, column: table.errorsColumn + 1)
    try sheet.set(
      .text(ErrorsColumn.heading(in: language)), at: cell, errors.isEmpty ? .header : .faultyHeader)
    if !errors.isEmpty { try sheet.annotate(cell, errors) }
    try sheet.setHeight(SheetFit.height(ofLines: min(max(lines, 2), 6)), ofRow: row)
  }

  private func write(
    _ cells: [String], at row: Int, to sheet: SheetWriter, _ errors: String, _ widths: [Int]
  ) throws(TableError) {
    let notes = table.notes(onRow: row)
    var lines = 1
    for column in 0..<table.errorsColumn {
      let text = column < cells.count ? cells[column] : ""
      let cell = CellReference(row: row, column: column + 1)
      let style: CellStyle = notes[column] == nil ? .body : .fault
      let value = CellValue(sent: text)
      try sheet.set(value, at: cell, value.isNumber ? style.wrapped : style.wrappedText)
      if let note = notes[column] { try sheet.annotate(cell, note) }
      lines = max(lines, Self.lines(of: text, in: widths[column]))
    }
    let cell = CellReference(row: row, column: table.errorsColumn + 1)
    try sheet.set(.text(errors), at: cell, (errors.isEmpty ? CellStyle.body : .fault).wrappedText)
    lines = max(lines, Self.lines(of: errors, in: Self.errorsWidth))
    try sheet.setHeight(SheetFit.height(ofLines: min(lines, Self.lineLimit)), ofRow: row)
  }

  /// The headings, one for every column that was sent.
  private static func headings(of table: MarkedTable) -> [String] {
    let headings = table.table.headings
    return headings + Array(repeating: "", count: table.errorsColumn - headings.count)
  }

  private static func lines(of text: String, in room: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + SheetFit.lines(of: DisplayWidth.of(String($1)), in: room) }
  }
}

extension CellStyle {
  /// A heading that is wrong.
  fileprivate static let faultyHeader: CellStyle = {
    var style = CellStyle.header.filled(0xFFC7CE)
    style.textColor = 0x9C0006
    return style
  }()

  /// The same for a text of any length, a little away from the number in the cell before it.
  var wrappedText: CellStyle {
    var style = wrapped
    style.indent = 1
    return style
  }
}

extension CellValue {
  fileprivate var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  /// A text that was sent, or the number that it spells. Codes keep their zeros, and figures their
  /// digits: only what a spreadsheet shows in the same way is a number.
  init(sent text: String) {
    if text.isEmpty {
      self = .blank
    } else if text.utf8.count(where: { (48...57).contains($0) }) <= 15,
      let number = Number.parseReal(text.utf8Span.span), Number.spelling(of: number) == text,
      number.magnitude < 1e11
    {
      self = .number(number)
    } else {
      self = .text(text)
    }
  }
}
