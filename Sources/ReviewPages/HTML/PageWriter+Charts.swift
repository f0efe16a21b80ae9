import ReviewStore
import Tables

extension PageWriter {
  /// The rows of a table of counts as bars: each row's grades, and what of its total has none.
  func gradesChart(of table: ReviewTable, in store: borrowing Store) throws {
    var bars: [StackedBarChart.Bar] = []
    let grades = 1..<1 + plan.grades.count
    guard table.columns.count > grades.upperBound else { return }
    try table.forEachGroupedRow(in: store) { group, row in
      let counts = row[grades].map(\.whole)
      let ungraded = row[grades.upperBound].whole - counts.reduce(0, +)
      bars.append(
        .init(label: row[0].text, counts: counts, ungraded: max(0, ungraded), group: group))
    }
    guard !bars.isEmpty, !plan.grades.isEmpty else { return }
    let chart = StackedBarChart(
      title: table.title, bars: bars, scale: plan.scale, language: language)
    try plot(chart, id: "chart-\(table.name)")
  }

  /// The averages of a list of measures over the bands of the grades. Of many measures the chart
  /// says how many there are in each range, with those figures in a table beside it.
  func averagesChart(of table: ReviewTable, in store: borrowing Store) throws {
    guard let points = try table.averages(in: store), points.contains(where: { $0.rate != nil })
    else { return }
    let chart = DotPlot(
      title: word("Average rate by measure", "施策ごとの平均達成率"), points: points, scale: plan.scale,
      language: language)
    guard points.count > DotPlot.mostRows else {
      return try plot(chart, id: "chart-\(table.name)", className: "plot averages")
    }
    try html.markup("<div class=\"beside\">\n")
    try plot(chart, id: "chart-\(table.name)")
    try self.table(RateHistogram(chart).table, in: store)
    try html.markup("</div>\n")
  }

  /// The yearly rates of a measure over the bands of the grades.
  func ratesChart(of sheet: MeasureSheet) throws {
    guard let average = sheet.average else { return }
    let chart = RateLineChart(
      title: word("Yearly rates of measure \(sheet.code)", "施策\(sheet.code)の年度ごとの達成率"),
      years: sheet.years.map {
        .init(
          label: plan.yearStyle.label($0.year, language), rate: $0.rate,
          shown: $0.rate.map { plan.display.text($0) + "%" } ?? "-")
      },
      average: .init(
        rate: average, shown: sheet.averageShown + "%", grade: sheet.grade?.grade),
      scale: plan.scale, language: language)
    try html.open("div", ["class": "plot"])
    try html.chart(chart, id: "chart-measure-\(sheet.number)")
    try html.markup("</div>\n")
  }

  private func plot(
    _ chart: some SVGChart, id: String, className: String = "plot"
  ) throws {
    try html.open("figure", ["class": className])
    try html.element("figcaption", text: chart.title)
    try html.open("div", ["class": "plots"])
    try html.chart(chart, id: id)
    try html.markup("</div></figure>\n")
  }
}
