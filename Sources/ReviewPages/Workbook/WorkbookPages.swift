import ReviewStore
import Tables

/// Writes the sheets of a review's workbook one after the other.
struct WorkbookPages {
  let review: Review
  let sheets: WorkbookPlan
  let workbook: WorkbookWriter

  var plan: ReviewPlan { review.labels }
  var language: Language { review.language }

  func write(in store: borrowing Store) throws {
    try CoverSheet(pages: self).write(to: workbook.addSheet(sheets.cover), in: store)
    for (table, part, name) in sheets.tables {
      let sheet = try workbook.addSheet(name)
      let layout = try TableSheet(table: table, pages: self).write(to: sheet, in: store)
      sheet.setTabColor(WorkbookStyle.tabColor(part))
      if table.name == "summary" || table.name == "departments" {
        let below = CellReference(row: layout.lastRow + 2, column: 1)
        if let chart = try gradesChart(of: table, on: name, in: store) {
          try sheet.insert(chart, at: below)
        }
      }
      if table.name == "list", let averages = sheets.averages {
        try writeAverages(of: table, to: workbook.addSheet(averages), in: store)
      }
    }
    guard !sheets.measures.isEmpty else { return }
    try MeasureSheetReader(plan: plan).forEachSheet(in: store) { measure in
      let sheet = try workbook.addSheet(sheets.measures[measure.number - 1])
      try MeasurePage(measure: measure, pages: self).write(to: sheet)
    }
  }

  /// The averages of the list as a chart: of each measure, or, of many, how many are in each range.
  private func writeAverages(
    of list: ReviewTable, to sheet: SheetWriter, in store: borrowing Store
  ) throws {
    guard !sheets.isSmall else {
      return try AveragesSheet(list: list, pages: self).write(to: sheet, in: store)
    }
    let plot = DotPlot(
      title: word("Measures by average rate", "平均達成率の分布"),
      points: try list.averages(in: store) ?? [], scale: plan.scale, language: language)
    let table = RateHistogram(plot).table
    let layout = try TableSheet(table: table, pages: self).write(to: sheet, in: store)
    sheet.setTabColor(WorkbookStyle.tabColor(.list))
    if let chart = try gradesChart(of: table, on: sheet.name, in: store) {
      try sheet.insert(chart, at: CellReference(row: layout.lastRow + 2, column: 1))
    }
  }

  func word(_ english: String, _ japanese: String) -> String { language.word(english, japanese) }

  /// The rows of a table of counts as bars, drawn from its cells on a sheet.
  func gradesChart(
    of table: ReviewTable, on sheet: String, in store: borrowing Store
  ) throws -> SheetChart? {
    let grades = 1..<1 + plan.grades.count
    guard table.columns.count > grades.upperBound, !plan.grades.isEmpty else { return nil }
    var bars: [StackedBarChart.Bar] = []
    // The heading of a group is a row without a bar: so the chart has it too.
    var rows = 0
    try table.forEachGroupedRow(in: store) { group, row in
      let counts = row[grades].map(\.whole)
      let ungraded = row[grades.upperBound].whole - counts.reduce(0, +)
      bars.append(
        .init(label: row[0].text, counts: counts, ungraded: max(0, ungraded), group: group))
      rows += TableSheet.rows(ofGroup: group) + 1
    }
    guard !bars.isEmpty, bars.count <= Self.mostBars else { return nil }
    let words = StackedBarChart(
      title: table.title, bars: bars, scale: plan.scale, language: language)
    let first = TableSheet.headerRow + 1
    func column(_ column: Int) -> CellRange {
      CellRange(
        first: CellReference(row: first, column: column),
        last: CellReference(row: first + rows - 1, column: column))
    }
    return SheetChart(
      .stackedBars, title: table.title, description: words.textAlternative, source: sheet,
      series: plan.grades.indices.map { index in
        let grade = plan.grades[index]
        let shade = WorkbookStyle.shade(index, plan.scale)
        return .init(
          name: grade.meaning.isEmpty ? grade.grade : "\(grade.grade) \(grade.meaning)",
          categories: column(1), values: column(index + 2),
          mark: .part(shade.fill, number: shade.text))
      }, size: (900, 110 + 28 * rows), numberFormat: "0")
  }

  /// More bars than this are no picture any more.
  private static let mostBars = 40
}
