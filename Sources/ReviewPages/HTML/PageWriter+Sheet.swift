import ReviewStore
import Tables

extension PageWriter {
  /// All sheets, one below the other; on linked pages the way to each.
  func sheets(in store: borrowing Store) throws {
    let reader = MeasureSheetReader(plan: plan)
    guard page != .whole else {
      return try reader.forEachSheet(in: store) { try sheet($0) }
    }
    try html.markup("<ol class=\"sheets\">\n")
    try reader.forEachName(in: store) { number, code, name in
      try html.element("li") {
        try html.element("a", ["href": links.href(toSheet: number, from: page) ?? ""]) {
          try html.element("span", ["class": "code"], text: code)
          try html.markup(" ")
          try html.element("bdi", data: name)
        }
      }
      try html.newline()
    }
    try html.markup("</ol>\n")
  }

  /// The sheet of a measure.
  func sheet(_ sheet: MeasureSheet) throws {
    let anchor = PageLinks.anchor(ofSheet: sheet.number)
    try html.open(
      "article", ["class": "sheet", "id": anchor, "aria-labelledby": "\(anchor)-title"])
    try html.newline()
    try html.markup("<div class=\"sheet-head\">\n")
    try sheetTitle(sheet, id: "\(anchor)-title")
    if let grade = sheet.grade {
      try html.element("p", ["class": "verdict"]) {
        try self.grade(grade.grade)
        try html.markup(" ")
        try html.element("span", ["class": "meaning"], data: grade.meaning)
      }
      try html.newline()
    }
    try html.markup("</div>\n")
    try facts(of: sheet)
    // Many years need the whole width, and the chart goes below.
    let isWide = sheet.years.count > Self.mostYearsBesideChart
    try html.open("div", ["class": isWide ? "years-above-chart" : "years-and-chart"])
    try html.markup("\n<div>\n")
    try yearTable(of: sheet)
    try working(of: sheet)
    try html.markup("</div>\n")
    try ratesChart(of: sheet)
    try html.markup("</div>\n")
    if !sheet.indicators.isEmpty { try indicatorTable(of: sheet) }
    try comments(of: sheet)
    try html.markup("</article>\n")
  }

  /// The most years that a table beside a chart has room for.
  private static let mostYearsBesideChart = 6

  private func sheetTitle(_ sheet: MeasureSheet, id: String) throws {
    let name: StaticString = page == .whole ? "h3" : "h1"
    try html.element(name, ["id": id]) {
      try html.element("span", ["class": "code"], text: sheet.code)
      try html.markup(" ")
      try html.element("bdi", data: sheet.name)
    }
    try html.newline()
  }

  private func facts(of sheet: MeasureSheet) throws {
    let owners = sheet.owners.map {
      [$0.bureau, $0.section].compactMap(\.self).joined(separator: word(" / ", "　"))
    }
    let themes = plan.fields.filter { sheet.themes.contains($0.code) }.map(\.name)
    try html.markup("<dl class=\"facts\">\n")
    try fact(word("Departments", "所管"), owners)
    try fact(word("Field", "主に属する分野"), [sheet.fieldName])
    try fact(word("Themes", "再掲"), themes)
    try fact(word("What is done", "取組内容"), [sheet.description ?? ""])
    try fact(word("Purpose", "目的"), [sheet.purpose ?? ""])
    try html.markup("</dl>\n")
  }

  private func fact(_ name: String, _ texts: [String]) throws {
    let texts = texts.filter { !$0.isEmpty }
    guard !texts.isEmpty else { return }
    try html.markup("<div>")
    try html.element("dt", text: name)
    for text in texts { try html.element("dd", data: text) }
    try html.markup("</div>\n")
  }

  /// The years side by side, as the list of measures has them.
  private func yearTable(of sheet: MeasureSheet) throws {
    let caption = "measure-\(sheet.number)-years"
    try openBox(labelledBy: "\(PageLinks.anchor(ofSheet: sheet.number))-title \(caption)")
    try html.markup("<table class=\"years\">\n")
    try html.element("caption", ["id": caption], text: word("Yearly rates", "年度ごとの達成率"))
    try html.markup("<thead><tr>")
    try html.element("td") {}
    for year in sheet.years {
      try html.element(
        "th", ["scope": "col", "class": "n"], text: plan.yearStyle.label(year.year, language))
    }
    try html.element("th", ["scope": "col", "class": "n"], text: word("Average", "平均"))
    try html.markup("</tr></thead>\n<tbody><tr>")
    try html.element("th", ["scope": "row", "class": "h"], text: word("Rate", "達成率"))
    for year in sheet.years {
      try html.element("td", ["class": "n"], text: rate(year.rate))
    }
    let average = sheet.average == nil ? "-" : sheet.averageShown + "%"
    try html.element("td", ["class": "n strong"], text: average)
    try html.markup("</tr>\n<tr class=\"quiet\">")
    try html.element("th", ["scope": "row", "class": "h"], text: word("Basis", "根拠"))
    for year in sheet.years {
      try html.element(
        "td", ["class": "n"], text: year.basis.label(status: year.status, language))
    }
    try html.element("td") {}
    try html.markup("</tr></tbody>\n</table></div>\n")
  }

  private func rate(_ rate: Double?) -> String {
    rate.map { plan.display.text($0) + "%" } ?? "-"
  }

  private func working(of sheet: MeasureSheet) throws {
    let working = sheet.working(in: plan)
    guard !working.isEmpty else { return }
    try html.element("p", ["class": "working"]) {
      try html.element("span", ["class": "name"], text: word("Why", "評価の根拠"))
      try html.markup(" ")
      try html.element("span", ["class": "sum"], text: working)
    }
    try html.newline()
    guard let published = sheet.published else { return }
    let figures = [
      published.average.map { ReviewCell.spelling($0) + "%" }, published.grade,
    ].compactMap(\.self)
    try html.element("p", ["class": "working"]) {
      try html.element("span", ["class": "name"], text: word("Published", "公表値"))
      try html.markup(" ")
      try html.element(
        "span", ["class": "sum"],
        text: figures.joined(separator: " ") + word(" – ", "　")
          + Verdict.label(published.verdict, language))
    }
    try html.newline()
  }

  private func indicatorTable(of sheet: MeasureSheet) throws {
    let caption = "measure-\(sheet.number)-indicators"
    try openBox(labelledBy: "\(PageLinks.anchor(ofSheet: sheet.number))-title \(caption)")
    try html.markup("<table class=\"indicators\">\n")
    try html.element("caption", ["id": caption], text: word("Indicators", "指標の目標値と実績"))
    try html.markup("<thead><tr>")
    let columns = [
      (word("Year", "年度"), "t"), (word("Indicator", "指標"), "h"), (word("Target", "目標値"), "n"),
      (word("Result", "実績"), "n"), (word("Rate", "達成率"), "n"), (word("Working", "計算式"), "p"),
    ]
    for (label, kind) in columns {
      try html.element("th", ["scope": "col", "class": kind], text: label)
    }
    try html.markup("</tr></thead>\n<tbody>\n")
    for indicator in sheet.indicators { try row(of: indicator) }
    try html.markup("</tbody>\n</table></div>\n")
  }

  private func row(of indicator: MeasureSheet.Indicator) throws {
    let name = [indicator.label, indicator.name].filter { !$0.isEmpty }.joined(separator: " ")
    try html.markup("<tr>")
    try html.element("td", ["class": "t"], text: plan.yearStyle.label(indicator.year, language))
    try html.element("th", ["scope": "row", "class": "h"], data: name)
    try html.element("td", ["class": "n"]) {
      try html.text(MeasureSheet.text(indicator.target, unit: indicator.unit, language))
      if let original = indicator.target.original { try changedTarget(original, indicator) }
    }
    try html.element("td", ["class": "n"], text: indicator.resultText(language))
    try html.element("td", ["class": "n"], text: rate(indicator.rate))
    try html.element("td", ["class": "p"], text: indicator.working)
    try html.markup("</tr>\n")
  }

  /// A target that was changed keeps the first one beside it, and why.
  private func changedTarget(_ original: String, _ indicator: MeasureSheet.Indicator) throws {
    let reason = indicator.target.reason.map { word(": \($0)", "：\($0)") } ?? ""
    try html.element(
      "span", ["class": "original"],
      text: word("first \(original)\(reason)", "当初 \(original)\(reason)"))
  }

  /// What the department says of its years.
  private func comments(of sheet: MeasureSheet) throws {
    let years = sheet.years.filter { $0.comment != nil }
    guard !years.isEmpty else { return }
    try html.markup("<dl class=\"facts comments\">\n")
    for year in years {
      try fact(
        word(
          "Comment, \(plan.yearStyle.label(year.year, language))",
          "\(plan.yearStyle.label(year.year, language))のコメント"), [year.comment ?? ""])
    }
    try html.markup("</dl>\n")
  }
}
