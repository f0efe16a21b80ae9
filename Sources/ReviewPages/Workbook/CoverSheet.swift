import ReviewStore
import SQLite
import Tables

/// The first sheet: what the review is of, the totals, and the way to every other sheet.
struct CoverSheet {
  let pages: WorkbookPages

  private var review: Review { pages.review }
  private var plan: ReviewPlan { pages.plan }
  /// The columns of the text beside a label.
  private static let textColumns = 2...9
  private static let textWidth = 96

  func write(to sheet: SheetWriter, in store: borrowing Store) throws {
    try sheet.setWidth(18, ofColumns: 1...1)
    try sheet.setWidth(12, ofColumns: Self.textColumns)
    var row = 1
    var title = CellStyle.title
    title.fontSize = 20
    title.wraps = true
    title.vertical = .center
    try merge(review.title, from: 1, at: row, to: sheet, title)
    let lines = SheetFit.lines(of: review.title, in: 56)
    try sheet.setHeight(Double(lines) * 30 + 6, ofRow: row)
    row += 1
    try sheet.set(.text(pages.word("Review", "振り返り")), at: .init(row: row, column: 1), .note)
    row += 2
    for (label, text) in facts where !text.isEmpty {
      try sheet.set(.text(label), at: .init(row: row, column: 1), WorkbookStyle.label)
      do throws(TableError) {
        try merge(text, from: 2, at: row, to: sheet, WorkbookStyle.plain)
      } catch {
        throw WorkbookTextError(error, measure: nil, column: label) ?? error as any Error
      }
      let lines = SheetFit.lines(of: text, in: Self.textWidth)
      try sheet.setHeight(SheetFit.height(ofLines: min(lines, 20)), ofRow: row)
      row += 1
    }
    row = try writeTotals(at: row + 1, to: sheet, in: store)
    try writeContents(at: row + 1, to: sheet)
    sheet.hideGridLines()
    var page = pages.pageSetup
    page.heading = ""
    page.isLandscape = false
    // With its contents on one page, unless they are long.
    page.fitsHeight = pages.sheets.tables.count <= 40
    page.footer = "&R&9&P / &N"
    try sheet.setUp(page)
  }

  private var facts: [(String, String)] {
    let style: YearStyle = plan.yearStyle == .eraShort ? .era : plan.yearStyle
    let ends = [plan.years.first, plan.years.last].compactMap(\.self)
      .map { style.label($0, pages.language) }
    let period = Set(ends).count == 1 ? ends[0] : ends.joined(separator: pages.word(" to ", "～"))
    return [
      (pages.word("About", "対象"), review.about ?? ""), (pages.word("Period", "計画期間"), period),
      (pages.word("Figures", "数値"), figures),
      (pages.word("Source", "出典"), review.source ?? ""),
      (pages.word("Licence", "ライセンス"), review.license ?? ""),
      (pages.word("Content", "内容の識別子"), "SHA-256 \(review.stamp.contentHash)"),
      (pages.word("Made with", "作成"), review.stamp.program),
    ]
  }

  private var figures: String {
    review.options.figures == .published
      ? pages.word(
        "List and totals: as published, where they were.", "一覧の平均達成率と評価は、公表値がある施策では公表値です。")
      : ""
  }

  private func merge(
    _ text: String, from column: Int, at row: Int, to sheet: SheetWriter, _ style: CellStyle
  ) throws(TableError) {
    try sheet.merge(
      CellRange(
        first: CellReference(row: row, column: column),
        last: CellReference(row: row, column: Self.textColumns.upperBound)), text, style)
  }

  /// How many measures have which grade, and the chart of the totals. Returns the row behind them.
  private func writeTotals(
    at row: Int, to sheet: SheetWriter, in store: borrowing Store
  ) throws -> Int {
    guard let name = pages.sheets.name(ofTable: "summary"),
      let summary = review.tables.first(where: { $0.name == "summary" }),
      let chart = try pages.gradesChart(of: summary, on: name, in: store)
    else { return row }
    var total: [ReviewCell] = []
    try summary.forEachGroupedRow(in: store) { total = $1 }
    try writeHeadings(summary.shownColumns, at: row, to: sheet)
    try sheet.set(.text(total[0].text), at: .init(row: row + 1, column: 1), WorkbookStyle.heading)
    for (index, cell) in total.enumerated().dropFirst() {
      let (value, plain) = pages.cell(cell, .number)
      var large = plain.centered
      large.indent = 0
      large.fontSize = 18
      large.isBold = true
      try sheet.set(value, at: .init(row: row + 1, column: index + 1), large)
    }
    try sheet.setHeight(34, ofRow: row + 1)
    try sheet.insert(chart, at: .init(row: row + 3, column: 1))
    // Rows of 15 points are 20 pixels high.
    return row + 4 + chart.size.height / 20
  }

  /// The grades in their shades, and what is counted beside them.
  private func writeHeadings(
    _ columns: [ReviewColumn], at row: Int, to sheet: SheetWriter
  ) throws(TableError) {
    for (index, column) in columns.enumerated().dropFirst() {
      let isGrade = plan.grades.indices.contains(index - 1)
      let style = isGrade ? WorkbookStyle.grade(index - 1, plan.scale) : CellStyle.header
      try sheet.set(.text(column.label), at: .init(row: row, column: index + 1), style.wrapped)
    }
    try sheet.setHeight(36, ofRow: row)
  }

  private func writeContents(at start: Int, to sheet: SheetWriter) throws(TableError) {
    var row = start
    try sheet.set(
      .text(pages.word("Contents", "目次")), at: .init(row: row, column: 1), WorkbookStyle.heading)
    for (table, _, name) in pages.sheets.tables {
      row += 1
      try sheet.link(
        table.title, toSheet: name, at: .init(row: row, column: 1), WorkbookStyle.plainLink)
      if table.name == "list", let averages = pages.sheets.averages {
        row += 1
        try sheet.link(
          averages, toSheet: averages, at: .init(row: row, column: 1), WorkbookStyle.plainLink)
      }
    }
    guard let first = pages.sheets.measures.first, let last = pages.sheets.measures.last else {
      return
    }
    try sheet.link(
      first == last ? first : "\(first) – \(last)", toSheet: first,
      at: .init(row: row + 1, column: 1), WorkbookStyle.plainLink)
  }
}
