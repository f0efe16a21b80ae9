import Tables

extension MeasurePage {
  /// The yearly rates, their average, and the chart of them. Returns the row behind them.
  func writeYears(at start: Int, to sheet: SheetWriter) throws(TableError) -> Int {
    try sheet.set(
      .text(word("Yearly rates", "年度ごとの達成率")), at: .init(row: start, column: 1),
      WorkbookStyle.heading)
    let header = start + 1
    try writeHeadings(
      [
        word("Year", "年度"), word("Basis", "根拠"), word("Assessed", "自己評価"),
        word("Computed", "指標から計算"), word("Rate", "達成率"), word("Comment", "コメント"),
      ], at: header, to: sheet)
    try writeChartHeadings(at: header, to: sheet)
    for (index, year) in measure.years.enumerated() {
      let row = header + 1 + index
      try writeRow(
        [
          (.text(self.year(year.year)), .body.centered.wrapped),
          (.text(year.basis.label(status: year.status, language)), .body.wrappedText),
          pages.rate(year.assessed), pages.rate(year.computed), pages.rate(year.rate),
          (.text(year.comment ?? ""), .body.wrappedText),
        ], at: row, to: sheet)
      try writeChartValues(year, at: row, to: sheet)
    }
    let last = header + 1 + measure.years.count
    try writeAverage(at: last, to: sheet)
    guard measure.average != nil else { return last + 1 }
    try sheet.insert(
      chart(on: sheet.name, firstRow: header + 1), at: .init(row: last + 2, column: 1))
    return last + 2 + Self.chartRows
  }

  private func writeAverage(at row: Int, to sheet: SheetWriter) throws(TableError) {
    let (value, style) =
      measure.average.map { pages.rate($0, shown: measure.averageShown) } ?? pages.rate(nil)
    func strong(_ style: CellStyle) -> CellStyle {
      var style = style.filled(0xF2F4F7)
      style.isBold = true
      return style
    }
    let empty = (CellValue.blank, strong(.body))
    try writeRow(
      [
        (.text(word("Average", "平均")), strong(.body.centered)), empty, empty, empty,
        (value, strong(style)), empty,
      ], at: row, to: sheet)
  }

  private var edges: [ReviewPlan.Grade] { plan.grades.filter { $0.atLeast != nil } }

  private func writeChartHeadings(at row: Int, to sheet: SheetWriter) throws(TableError) {
    let headings =
      [word("Chart: year", "グラフ用：年度"), word("Rate", "達成率")] + edges.map(edgeName)
    for (index, heading) in headings.enumerated() {
      try sheet.set(
        .text(heading), at: .init(row: row, column: Self.dataColumn + index),
        WorkbookStyle.chartData)
    }
  }

  private func writeChartValues(
    _ year: MeasureSheet.Year, at row: Int, to sheet: SheetWriter
  ) throws(TableError) {
    try sheet.set(
      .text(self.year(year.year)), at: .init(row: row, column: Self.dataColumn),
      WorkbookStyle.chartData)
    let edges = edges.map { pages.edge($0.atLeast ?? 0) }
    // A year without a rate stays empty: a text would be drawn as zero.
    let values = [year.rate == nil ? (.blank, CellStyle()) : pages.rate(year.rate)] + edges
    for (index, (value, style)) in values.enumerated() {
      try sheet.set(
        value, at: .init(row: row, column: Self.dataColumn + 1 + index),
        WorkbookStyle.chartData.showing(style.numberFormat))
    }
  }

  private func edgeName(_ grade: ReviewPlan.Grade) -> String {
    plan.scale.index(of: grade.grade).map { plan.scale.bandLabel($0, language) } ?? grade.grade
  }

  private func chart(on sheet: String, firstRow: Int) -> SheetChart {
    func column(_ offset: Int) -> CellRange {
      CellRange(
        first: .init(row: firstRow, column: Self.dataColumn + offset),
        last: .init(row: firstRow + measure.years.count - 1, column: Self.dataColumn + offset))
    }
    let rates = SheetChart.Series(
      name: word("Rate", "達成率"), categories: column(0), values: column(1),
      mark: .line(WorkbookStyle.color(ChartPalette.light.mark)))
    let bounds = edges.enumerated().map { index, edge in
      SheetChart.Series(
        name: edgeName(edge), categories: column(0), values: column(index + 2),
        mark: pages.edgeMark(edge))
    }
    return SheetChart(
      .lines, title: words.title, description: words.textAlternative, source: sheet,
      series: [rates] + bounds, size: (960, 20 * (Self.chartRows - 1)),
      numberFormat: WorkbookRate(0, shown: plan.display.text(0))?.format ?? "0%")
  }

  /// The chart in words, which are those of the pages.
  private var words: RateLineChart {
    RateLineChart(
      title: word("Yearly rates of measure \(measure.code)", "施策\(measure.code)の年度ごとの達成率"),
      years: measure.years.map {
        .init(
          label: year($0.year), rate: $0.rate,
          shown: $0.rate.map { plan.display.text($0) + "%" } ?? "-")
      },
      average: measure.average.map {
        .init(rate: $0, shown: measure.averageShown + "%", grade: measure.grade?.grade)
      }, scale: plan.scale, language: language)
  }
}
