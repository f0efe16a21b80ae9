/// Writes an Excel workbook of one sheet: the names of the columns stay in sight and filter, numbers
/// are numbers, and a text is never a formula. Memory does not grow with the rows.
final class WorkbookTableWriter: TableWriter {
  private let sink: ByteSink
  private let options: TableOptions
  private var workbook: WorkbookWriter?
  private var sheet: SheetWriter?
  /// The width of the longest line of each column, in narrow characters.
  private var widths: [Int] = []
  private var row = 1
  private var column = 0

  /// The most narrow characters in a line of a column.
  private static let mostWidth = 60

  init(to sink: ByteSink, options: TableOptions) {
    self.sink = sink
    self.options = options
  }

  func begin(columns: [String]) throws(TableError) {
    let isJapanese = options.language == .japanese
    var properties = DocumentProperties()
    properties.title = options.titleShown
    let workbook = try WorkbookWriter(
      name: sink.name, font: isJapanese ? "Yu Gothic" : nil, properties: properties,
      rowsInOrder: true)
    sheet = try workbook.addSheet(isJapanese ? "結果" : "Result")
    self.workbook = workbook
    // Room for the button of the filter beside the name.
    widths = columns.map { Self.width(of: $0) + 4 }
    for name in columns { try set(.text(name), .header) }
    try endRow()
  }

  func null() throws(TableError) { try set(.blank) }

  func integer(_ value: Int64) throws(TableError) {
    try set(.integer(value), width: "\(value)".utf8.count)
  }

  func real(_ value: Double) throws(TableError) {
    guard !value.isNaN else { return try null() }
    try set(.number(value), width: Number.spelling(of: value).utf8.count)
  }

  func text(_ utf8: Span<UInt8>) throws(TableError) {
    let text = String(repairing: utf8)
    try set(.text(text), .body.wrapped, width: Self.width(of: text))
  }

  func blob(_ bytes: Span<UInt8>) throws(TableError) {
    let digits = ByteSink()
    try digits.append(hexadecimal: bytes)
    try text(String(decoding: digits.contents(), as: UTF8.self))
  }

  func endRow() throws(TableError) {
    row += 1
    column = 0
  }

  func end() throws(TableError) {
    guard let sheet, let workbook else { return }
    for (index, width) in widths.enumerated() {
      let width = Double(min(max(width + 2, 8), Self.mostWidth))
      try sheet.setWidth(width, ofColumns: (index + 1)...(index + 1))
    }
    let all = CellRange(
      first: CellReference(row: 1, column: 1),
      last: CellReference(row: max(row - 1, 2), column: max(widths.count, 1)))
    try sheet.addFilter(to: all)
    try sheet.allowNumbersAsText(in: all)
    sheet.freeze(at: CellReference(row: 2, column: 1))
    var page = PageSetup()
    page.repeatedRows = 1...1
    page.heading = options.title ?? ""
    try sheet.setUp(page)
    try workbook.write(to: sink)
  }

  /// A cell beyond the sheet's last row is refused, with the limit.
  private func set(
    _ value: CellValue, _ style: CellStyle = .body, width: Int = 0
  ) throws(TableError) {
    column += 1
    widths[column - 1] = max(widths[column - 1], width)
    try sheet?.set(value, at: CellReference(row: row, column: column), style)
  }

  /// The width of the longest line.
  private static func width(of text: String) -> Int {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return DisplayWidth.of(text) }
    return text.split(whereSeparator: \.isNewline).map { DisplayWidth.of(String($0)) }.max() ?? 0
  }
}
