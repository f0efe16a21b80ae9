import Tables

/// The sheet of a measure in Markdown.
struct MarkdownSheet {
  let measure: MeasureSheet
  let plan: ReviewPlan
  let language: Language

  func write(to sink: ByteSink) throws(TableError) {
    try sink.append("\n### " + Markdown.inline("\(measure.code) \(measure.name)") + "\n\n")
    try writeList(facts, to: sink)
    try writeYears(to: sink)
    try writeWorking(to: sink)
    if !measure.indicators.isEmpty { try writeIndicators(to: sink) }
    let comments = measure.years.compactMap { year in
      year.comment.map { (self.year(year.year), $0) }
    }
    guard !comments.isEmpty else { return }
    try sink.append("\n")
    try writeList(comments, to: sink)
  }

  private func word(_ english: String, _ japanese: String) -> String {
    language.word(english, japanese)
  }

  private func year(_ year: Int64) -> String { plan.yearStyle.label(year, language) }

  private func rate(_ rate: Double?) -> String { rate.map { plan.display.text($0) + "%" } ?? "-" }

  private var facts: [(String, String)] {
    let separator = word("; ", "、")
    let owners = measure.owners.map {
      [$0.bureau, $0.section].compactMap(\.self).joined(separator: word(" / ", "　"))
    }
    let themes = plan.fields.filter { measure.themes.contains($0.code) }.map(\.name)
    let grade = measure.grade.map {
      [$0.grade, $0.meaning].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return [
      (word("Grade", "進捗評価"), grade ?? ""),
      (word("Departments", "所管"), owners.joined(separator: separator)),
      (word("Field", "主に属する分野"), measure.fieldName),
      (word("Themes", "再掲"), themes.joined(separator: separator)),
      (word("What is done", "取組内容"), measure.description ?? ""),
      (word("Purpose", "目的"), measure.purpose ?? ""),
    ].filter { !$0.1.isEmpty }
  }

  private func writeList(_ items: [(String, String)], to sink: ByteSink) throws(TableError) {
    for (label, text) in items {
      try sink.append("- \(Markdown.inline(label))\(colon)\(Markdown.inline(text))\n")
    }
  }

  private var colon: String { word(": ", "：") }

  /// The years side by side, as the list of measures has them.
  private func writeYears(to sink: ByteSink) throws(TableError) {
    let average = measure.average == nil ? "-" : measure.averageShown + "%"
    let rows = [
      [word("Rate", "達成率")] + measure.years.map { rate($0.rate) } + [average],
      [word("Basis", "根拠")]
        + measure.years.map { $0.basis.label(status: $0.status, language) } + [""],
    ]
    let columns =
      [word("Year", "年度")] + measure.years.map { year($0.year) } + [word("Average", "平均")]
    try writeTable(columns, rows, right: Set(columns.indices.dropFirst()), to: sink)
  }

  private func writeTable(
    _ columns: [String], _ rows: [[String]], right: Set<Int>, to sink: ByteSink
  ) throws(TableError) {
    try sink.append("\n")
    var options = TableOptions()
    options.rightColumns = right
    let writer = TableFormat.markdown.writer(to: sink, options: options)
    try writer.begin(columns: columns)
    for row in rows {
      for cell in row { try writer.text(cell) }
      try writer.endRow()
    }
    try writer.end()
  }

  private func writeWorking(to sink: ByteSink) throws(TableError) {
    let working = measure.working(in: plan)
    if !working.isEmpty {
      let label = word("Why", "評価の根拠")
      try sink.append("\n\(label)\(colon)\(Markdown.inline(working))\n")
    }
    guard let published = measure.published else { return }
    let figures = [
      published.average.map { ReviewCell.spelling($0) + "%" }, published.grade,
    ].compactMap(\.self).joined(separator: " ")
    let text =
      figures + word(" – ", "　") + Verdict.label(published.verdict, language)
    try sink.append("\n\(word("Published", "公表値"))\(colon)\(Markdown.inline(text))\n")
  }

  private func writeIndicators(to sink: ByteSink) throws(TableError) {
    let columns = [
      word("Year", "年度"), word("Indicator", "指標"), word("Target", "目標値"),
      word("Result", "実績"), word("Rate", "達成率"), word("Working", "計算式"),
    ]
    let rows = measure.indicators.map { indicator in
      [
        year(indicator.year),
        [indicator.label, indicator.name].filter { !$0.isEmpty }.joined(separator: " "),
        target(of: indicator), indicator.resultText(language), rate(indicator.rate),
        indicator.working,
      ]
    }
    try writeTable(columns, rows, right: [2, 3, 4], to: sink)
  }

  /// A target that was changed keeps the first one beside it, and why.
  private func target(of indicator: MeasureSheet.Indicator) -> String {
    let text = MeasureSheet.text(indicator.target, unit: indicator.unit, language)
    guard let original = indicator.target.original else { return text }
    let reason = indicator.target.reason.map { word(": \($0)", "：\($0)") } ?? ""
    return text + word(" (first \(original)\(reason))", "（当初 \(original)\(reason)）")
  }
}
