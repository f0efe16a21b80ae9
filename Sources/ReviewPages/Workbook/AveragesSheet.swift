import ReviewStore
import Tables

/// The averages of all measures over the lower bounds of the grades, as a chart. What it is drawn from
/// stands below it and is not printed: a spreadsheet draws a bound only as one more value a measure.
struct AveragesSheet {
  let list: ReviewTable
  let pages: WorkbookPages

  private static let headerRow = 30
  private var plan: ReviewPlan { pages.plan }
  private var edges: [ReviewPlan.Grade] { plan.grades.filter { $0.atLeast != nil } }

  func write(to sheet: SheetWriter, in store: borrowing Store) throws {
    try sheet.set(.text(title), at: CellReference(row: 1, column: 1), .title)
    try sheet.setHeight(26, ofRow: 1)
    try sheet.set(.text(pages.review.title), at: CellReference(row: 2, column: 1), .note)
    try sheet.setWidth(14, ofColumns: 1...2)
    let points = try writeValues(to: sheet, in: store)
    if !points.isEmpty {
      try sheet.insert(chart(of: points, on: sheet.name), at: .init(row: 4, column: 1))
    }
    sheet.hideGridLines()
    sheet.setTabColor(WorkbookStyle.tabColor(.list))
    var page = pages.pageSetup
    page.fitsHeight = true
    page.area = CellRange(
      first: CellReference(row: 1, column: 1),
      last: CellReference(row: Self.headerRow - 2, column: 15))
    try sheet.setUp(page)
  }

  private var title: String { pages.word("Average rate by measure", "施策ごとの平均達成率") }

  private func writeValues(
    to sheet: SheetWriter, in store: borrowing Store
  ) throws -> [DotPlot.Point] {
    let keys = ["measure", "name", "average", "grade"]
    let columns = keys.compactMap { key in list.columns.firstIndex { $0.key == key } }
    guard columns.count == keys.count else { return [] }
    let headings =
      [list.columns[columns[0]].label, list.columns[columns[2]].label] + edges.map(edgeName)
    for (index, heading) in headings.enumerated() {
      let cell = CellReference(row: Self.headerRow, column: index + 1)
      try sheet.set(.text(heading), at: cell, .header)
    }
    var points: [DotPlot.Point] = []
    try list.forEachRow(in: store) { row in
      var rate: Double?
      if case .rate(let value, _) = row[columns[2]] { rate = value }
      points.append(
        .init(
          label: "\(row[columns[0]].text) \(row[columns[1]].text)", rate: rate,
          shown: row[columns[2]].text, grade: row[columns[3]].text))
      try write(row[columns[0]], row[columns[2]], at: Self.headerRow + points.count, to: sheet)
    }
    return points
  }

  private func write(
    _ code: ReviewCell, _ average: ReviewCell, at row: Int, to sheet: SheetWriter
  ) throws(TableError) {
    try sheet.set(.text(code.text), at: CellReference(row: row, column: 1), .body.centered)
    let (value, style) = pages.cell(average, .number)
    // A text would be drawn as zero.
    try sheet.set(
      average == .noRate ? .blank : value, at: CellReference(row: row, column: 2), style)
    for (index, edge) in edges.enumerated() {
      let (value, style) = pages.edge(edge.atLeast ?? 0)
      try sheet.set(value, at: CellReference(row: row, column: index + 3), style)
    }
  }

  /// Every how many measures the axis has room for a number: some programs write all over each other.
  private static func labelInterval(of points: [DotPlot.Point]) -> Int {
    let longest = points.map { $0.label.prefix { $0 != " " }.count }.max() ?? 1
    let room = max(5, 75 / max(longest, 3))
    return (points.count + room - 1) / room
  }

  private func edgeName(_ grade: ReviewPlan.Grade) -> String {
    plan.scale.index(of: grade.grade).map { plan.scale.bandLabel($0, pages.language) }
      ?? grade.grade
  }

  private func chart(of points: [DotPlot.Point], on sheet: String) -> SheetChart {
    let words = DotPlot(
      title: title, points: points, scale: plan.scale, language: pages.language)
    func column(_ column: Int) -> CellRange {
      CellRange(
        first: CellReference(row: Self.headerRow + 1, column: column),
        last: CellReference(row: Self.headerRow + points.count, column: column))
    }
    let averages = SheetChart.Series(
      name: pages.word("Average", "平均達成率"), categories: column(1), values: column(2),
      mark: .dots(WorkbookStyle.color(ChartPalette.light.mark)))
    let bounds = edges.enumerated().map { index, edge in
      SheetChart.Series(
        name: edgeName(edge), categories: column(1), values: column(index + 3),
        mark: pages.edgeMark(edge))
    }
    return SheetChart(
      .lines, title: title, description: words.textAlternative, source: sheet,
      series: [averages] + bounds, size: (1080, 480), numberFormat: "0%",
      labelInterval: Self.labelInterval(of: points))
  }
}

extension WorkbookPages {
  /// The lower bound of a grade in a cell.
  func edge(_ bound: Double) -> (CellValue, CellStyle) {
    rate(bound, shown: Number.spelling(of: bound))
  }

  /// The line of a grade's lower bound, in its shade.
  func edgeMark(_ grade: ReviewPlan.Grade) -> SheetChart.Mark {
    .dashes(plan.scale.index(of: grade.grade).map { WorkbookStyle.shade($0, plan.scale).fill } ?? 0)
  }
}
