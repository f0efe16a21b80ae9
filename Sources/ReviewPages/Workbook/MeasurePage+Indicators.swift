import Tables

extension MeasurePage {
  /// The indicators of all years. Returns the last row.
  func writeIndicators(at start: Int, to sheet: SheetWriter) throws(TableError) -> Int {
    guard !measure.indicators.isEmpty else { return start }
    try sheet.set(
      .text(word("Indicators", "指標の目標値と実績")), at: .init(row: start, column: 1),
      WorkbookStyle.heading)
    try writeHeadings(
      [
        word("Year", "年度"), word("Indicator", "指標"), word("Target", "目標値"),
        word("Result", "実績"), word("Rate", "達成率"), word("Working", "計算式"),
      ], at: start + 1, to: sheet)
    for (index, indicator) in measure.indicators.enumerated() {
      let name = [indicator.label, indicator.name].filter { !$0.isEmpty }.joined(separator: " ")
      try writeRow(
        [
          (.text(year(indicator.year)), .body.centered.wrapped),
          (.text(name), .body.wrappedText),
          (.text(target(of: indicator)), WorkbookStyle.number.wrapped),
          (.text(indicator.resultText(language)), WorkbookStyle.number.wrapped),
          pages.rate(indicator.rate),
          (.text(indicator.working), .body.wrappedText),
        ], at: start + 2 + index, to: sheet)
    }
    return start + 1 + measure.indicators.count
  }

  /// A target that was changed keeps the first one below it, and why.
  private func target(of indicator: MeasureSheet.Indicator) -> String {
    let text = MeasureSheet.text(indicator.target, unit: indicator.unit, language)
    guard let original = indicator.target.original else { return text }
    let reason = indicator.target.reason.map { word(": \($0)", "：\($0)") } ?? ""
    return text + "\n" + word("first \(original)\(reason)", "当初 \(original)\(reason)")
  }
}
