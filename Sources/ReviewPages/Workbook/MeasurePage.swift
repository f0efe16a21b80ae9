import ReviewStore
import Tables

/// The sheet of a measure: what it is, its years with a chart, its indicators.
///
/// All its tables share the six columns of a page. What the chart is drawn from stands to the right of
/// them and is not printed.
struct MeasurePage {
  let measure: MeasureSheet
  let pages: WorkbookPages

  static let widths = [14, 38, 20, 20, 12, 38]
  /// The first column of what the chart is drawn from.
  static let dataColumn = widths.count + 2
  static let chartRows = 14

  var plan: ReviewPlan { pages.plan }
  var language: Language { pages.language }
  func word(_ english: String, _ japanese: String) -> String { pages.word(english, japanese) }
  func year(_ year: Int64) -> String { plan.yearStyle.label(year, language) }

  func write(to sheet: SheetWriter) throws {
    for (index, width) in Self.widths.enumerated() {
      try sheet.setWidth(Double(width), ofColumns: (index + 1)...(index + 1))
    }
    var row = try writeHead(to: sheet)
    row = try writeFacts(at: row, to: sheet)
    row = try writeYears(at: row + 1, to: sheet)
    row = try writeIndicators(at: row + 1, to: sheet)
    try sheet.allowNumbersAsText(in: area(to: row))
    sheet.hideGridLines()
    var page = pages.pageSetup
    page.area = area(to: row)
    try sheet.setUp(page)
  }

  private func area(to row: Int) -> CellRange {
    CellRange(
      first: CellReference(row: 1, column: 1),
      last: CellReference(row: max(row, 2), column: Self.widths.count))
  }

  /// Number and name, the grade, and the way back. Returns the row behind them.
  private func writeHead(to sheet: SheetWriter) throws(TableError) -> Int {
    let title = "\(measure.code) \(measure.name)"
    var style = CellStyle.title
    style.wraps = true
    style.vertical = .center
    try sheet.merge(range(row: 1, 1...5), title, style)
    let lines = SheetFit.lines(of: title, in: 76)
    try sheet.setHeight(Double(min(lines, 18)) * 22 + 6, ofRow: 1)
    if let grade = measure.grade, let index = plan.scale.index(of: grade.grade) {
      let text = [grade.grade, grade.meaning].filter { !$0.isEmpty }.joined(separator: " ")
      try sheet.set(
        .text(text), at: .init(row: 1, column: 6), WorkbookStyle.grade(index, plan.scale).wrapped)
    }
    let back = pages.sheets.name(ofTable: "list") ?? pages.sheets.cover
    try sheet.link(
      "← \(back)", toSheet: back, at: .init(row: 2, column: 1), WorkbookStyle.plainLink)
    return 4
  }

  private func writeFacts(at start: Int, to sheet: SheetWriter) throws(TableError) -> Int {
    var row = start
    for (label, text) in facts where !text.isEmpty {
      try sheet.set(.text(label), at: .init(row: row, column: 1), WorkbookStyle.label)
      try sheet.merge(range(row: row, 2...6), text, WorkbookStyle.plain)
      let lines = SheetFit.lines(of: text, in: Self.widths.dropFirst().reduce(0, +))
      try sheet.setHeight(SheetFit.height(ofLines: min(lines, 20)), ofRow: row)
      row += 1
    }
    return row
  }

  func range(row: Int, _ columns: ClosedRange<Int>) -> CellRange {
    CellRange(
      first: CellReference(row: row, column: columns.lowerBound),
      last: CellReference(row: row, column: columns.upperBound))
  }

  /// A row of headings over all columns.
  func writeHeadings(
    _ headings: [String], at row: Int, to sheet: SheetWriter
  ) throws(TableError) {
    for (index, heading) in headings.enumerated() {
      try sheet.set(.text(heading), at: .init(row: row, column: index + 1), .header)
    }
    try sheet.setHeight(24, ofRow: row)
  }

  /// A row of texts and rates, as high as its longest text needs.
  func writeRow(
    _ cells: [(CellValue, CellStyle)], at row: Int, to sheet: SheetWriter
  ) throws(TableError) {
    var lines = 1
    for (index, (value, style)) in cells.enumerated() {
      try sheet.set(value, at: .init(row: row, column: index + 1), style)
      if case .text(let text) = value {
        lines = max(lines, SheetFit.lines(of: text, in: Self.widths[index] - 1))
      }
    }
    try sheet.setHeight(SheetFit.height(ofLines: min(lines, 20)), ofRow: row)
  }
}

extension MeasurePage {
  private var facts: [(String, String)] {
    let separator = word("; ", "、")
    let owners = measure.owners.map {
      [$0.bureau, $0.section].compactMap(\.self).joined(separator: word(" / ", "　"))
    }
    let themes = plan.fields.filter { measure.themes.contains($0.code) }.map(\.name)
    return [
      (word("Departments", "所管"), owners.joined(separator: separator)),
      (word("Field", "主に属する分野"), measure.fieldName),
      (word("Themes", "再掲"), themes.joined(separator: separator)),
      (word("What is done", "取組内容"), measure.description ?? ""),
      (word("Purpose", "目的"), measure.purpose ?? ""),
      (word("Why", "評価の根拠"), measure.working(in: plan)),
      (word("Published", "公表値"), published),
    ]
  }

  private var published: String {
    guard let published = measure.published else { return "" }
    let figures = [
      published.average.map { ReviewCell.spelling($0) + "%" }, published.grade,
    ].compactMap(\.self).joined(separator: " ")
    return figures + word(" – ", "　") + Verdict.label(published.verdict, language)
  }
}
