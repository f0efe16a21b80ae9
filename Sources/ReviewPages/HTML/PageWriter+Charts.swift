import ReviewStore
import Tables

extension PageWriter {
  /// The rows of a table of counts as bars: each row's grades, and what of its total has none.
  func gradesChart(of table: ReviewTable, in store: borrowing Store) throws {
    var bars: [StackedBarChart.Bar] = []
    let grades = 1..<1 + plan.grades.count
    guard table.columns.count > grades.upperBound else { return }
    try table.forEachRow(in: store) { row in
      let counts = row[grades].map(\.whole)
      let ungraded = row[grades.upperBound].whole - counts.reduce(0, +)
      bars.append(.init(label: row[0].text, counts: counts, ungraded: max(0, ungraded)))
    }
    guard !bars.isEmpty, !plan.grades.isEmpty else { return }
    let chart = StackedBarChart(
      title: table.title, bars: bars, scale: plan.scale, language: language)
    try plot(chart, id: "chart-\(table.name)")
  }

  /// The averages of a list of measures over the bands of the grades.
  func averagesChart(of table: ReviewTable, in store: borrowing Store) throws {
    guard let average = table.columns.firstIndex(where: { $0.key == "average" }),
      let name = table.columns.firstIndex(where: { $0.key == "name" }),
      let code = table.columns.firstIndex(where: { $0.key == "measure" }),
      let grade = table.columns.firstIndex(where: { $0.key == "grade" })
    else { return }
    var points: [DotPlot.Point] = []
    try table.forEachRow(in: store) { row in
      var rate: Double?
      if case .rate(let value, _) = row[average] { rate = value }
      points.append(
        .init(
          label: "\(row[code].text) \(row[name].text)", rate: rate, shown: row[average].text,
          grade: row[grade].text))
    }
    guard points.contains(where: { $0.rate != nil }) else { return }
    let chart = DotPlot(
      title: word("Average rate by measure", "施策ごとの平均達成率"), points: points, scale: plan.scale,
      language: language)
    try plot(chart, id: "chart-\(table.name)", className: "plot averages")
  }

  /// The yearly rates of a measure over the bands of the grades.
  func ratesChart(of sheet: MeasureSheet) throws {
    guard let average = sheet.average else { return }
    let chart = RateLineChart(
      title: word("Yearly rates of measure \(sheet.code)", "施策 \(sheet.code) の年度ごとの達成率"),
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
