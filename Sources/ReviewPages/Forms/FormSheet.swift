import ReviewStore
import Tables

/// Lays a table of a form out on a sheet: a banner, the headings, the rows.
struct FormSheet {
  let table: FormTable
  let language: Language
  /// What stands above the headings, a line a row. The first is the title.
  let banner: [String]

  /// The row of the headings.
  private var header: Int { banner.count + 1 }
  private var lastRow: Int { header + max(table.rows.count, 1) }

  func write(to sheet: SheetWriter) throws(TableError) {
    let widths = try setWidths(of: sheet)
    try writeBanner(to: sheet)
    try writeHeadings(to: sheet, widths)
    for (index, row) in table.rows.enumerated() {
      try write(row, at: header + 1 + index, to: sheet, widths)
    }
    for (index, column) in table.columns.enumerated() where column.isChecked {
      try check(column, at: index + 1, of: sheet)
    }
    let all = CellRange(
      first: CellReference(row: header, column: 1),
      last: CellReference(row: lastRow, column: table.columns.count))
    try sheet.addFilter(to: all)
    try sheet.allowNumbersAsText(in: all)
    // The measure's number and name stay in sight.
    sheet.freeze(at: CellReference(row: header + 1, column: 3))
    var page = PageSetup()
    page.repeatedRows = header...header
    try sheet.setUp(page)
    sheet.hideGridLines()
    sheet.protect()
  }

  private func writeBanner(to sheet: SheetWriter) throws(TableError) {
    for (index, line) in banner.enumerated() {
      let cell = CellReference(row: index + 1, column: 1)
      try sheet.set(.text(line), at: cell, index == 0 ? .title : .bannerLine)
      if index == 0 { try sheet.setHeight(24, ofRow: 1) }
    }
  }

  /// The width of every column in narrow characters.
  private func setWidths(of sheet: SheetWriter) throws(TableError) -> [Int] {
    var widths: [Int] = []
    for (index, column) in table.columns.enumerated() {
      let longest = table.rows.map { $0.cells[index].value.displayWidth }.max() ?? 0
      // Room for the longest word of the heading, and beside it for the button of the filter.
      let word = column.heading.split { " （".contains($0) }.map { DisplayWidth.of(String($0)) }
        .max()
      let least = max(column.width.lowerBound, min((word ?? 0) + 2, 14))
      let width = min(max(longest + 2, least), max(column.width.upperBound, least))
      widths.append(width)
      try sheet.setWidth(Double(width), ofColumns: (index + 1)...(index + 1))
    }
    return widths
  }

  private func writeHeadings(to sheet: SheetWriter, _ widths: [Int]) throws(TableError) {
    for (index, column) in table.columns.enumerated() {
      let style: CellStyle = column.isInput ? .inputHeader : .header
      try sheet.set(
        .text(SheetFit.broken(column.heading)), at: CellReference(row: header, column: index + 1),
        style
      )
    }
    let lines = zip(table.columns, widths).map { column, width in
      SheetFit.broken(column.heading).split(separator: "\n").reduce(0) {
        $0 + SheetFit.lines(of: DisplayWidth.of(String($1)), in: width)
      }
    }
    try sheet.setHeight(SheetFit.height(ofLines: max(lines.max() ?? 1, 2)), ofRow: header)
  }

  private func write(
    _ row: FormRow, at number: Int, to sheet: SheetWriter, _ widths: [Int]
  ) throws(TableError) {
    var lines = 1
    for (index, cell) in row.cells.enumerated() {
      let place = CellReference(row: number, column: index + 1)
      let style = style(of: cell)
      try sheet.set(
        value(of: cell, in: number), at: place,
        table.columns[index].isCentered ? style.centered : style)
      // What is not shown yet takes no room yet.
      if cell.presence == .always {
        lines = max(lines, SheetFit.lines(of: cell.value.displayWidth, in: widths[index]))
      }
    }
    try sheet.setHeight(SheetFit.height(ofLines: min(lines, 6)), ofRow: number)
  }

  private func style(of cell: FormCell) -> CellStyle {
    let style = cell.isOpen ? CellStyle.input : .known
    // Input keeps every digit in sight; what is known is easier to read in groups of three.
    guard !cell.isOpen, case .number(let number) = cell.value, number.magnitude >= 1000,
      number == number.rounded()
    else { return style.wrapped }
    return style.wrapped.showing("#,##0")
  }

  /// The value, or the formula that gives it once its row has an answer.
  private func value(of cell: FormCell, in row: Int) -> CellValue {
    guard cell.presence != .always, let spelled = cell.value.inFormula else {
      return cell.presence == .always ? cell.value : .blank
    }
    let cells = table.columns.enumerated()
      .filter { $0.element.role == .answer }
      .map { CellReference(row: row, column: $0.offset + 1).description }
    return .formula("=IF(\(cells.joined(separator: "&"))=\"\",\"\",\(spelled))", shows: "")
  }
}

extension CellStyle {
  /// A line below the title of a form. It can be changed: a date goes there.
  fileprivate static let bannerLine: CellStyle = {
    var style = CellStyle.note
    style.isUnlocked = true
    return style
  }()

  /// The heading of a column to fill in.
  static let inputHeader = CellStyle.header.filled(0xB45F06)
}

extension String {
  /// The text as formulas spell it: quotation marks twice, and by its number what XML cannot hold.
  fileprivate var inFormula: String {
    var pieces = ["\""]
    for scalar in unicodeScalars {
      if scalar == "\"" {
        pieces[pieces.count - 1] += "\"\""
      } else if scalar < " ", scalar != "\n", scalar != "\t" {
        pieces[pieces.count - 1] += "\""
        pieces += ["CHAR(\(scalar.value))", "\""]
      } else {
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      }
    }
    pieces[pieces.count - 1] += "\""
    return pieces.filter { $0 != "\"\"" || pieces.count == 1 }.joined(separator: "&")
  }
}

extension CellValue {
  /// How many narrow characters it takes.
  fileprivate var displayWidth: Int {
    switch self {
    case .blank, .boolean: 0
    case .text(let text), .formula(_, let text): DisplayWidth.of(text)
    case .integer(let number): "\(number)".utf8.count
    case .number(let number): Number.spelling(of: number).utf8.count
    }
  }

  /// The value within a formula: a text in quotation marks. Nil for nothing, and for a text that is
  /// longer than a formula takes.
  /// <https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3>
  fileprivate var inFormula: String? {
    switch self {
    case .integer(let number): return "\(number)"
    case .number(let number): return Number.spelling(of: number)
    case .text(let text) where text.utf16.count <= 255:
      return text.inFormula
    case .text, .blank, .boolean, .formula: return nil
    }
  }
}
