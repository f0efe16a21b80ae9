import Tables

extension WorkbookPages {
  /// What a cell of a review is on a sheet, and how it looks.
  func cell(_ cell: ReviewCell, _ kind: ReviewColumn.Kind) -> (CellValue, CellStyle) {
    switch cell {
    case .text(let text), .word(let text, _), .measure(let text, _):
      (.text(text), style(of: text, kind))
    case .count(let count): (.integer(count), WorkbookStyle.number.showing("#,##0"))
    case .figure(let value): (.number(value), WorkbookStyle.number)
    case .rate(let rate, let shown): self.rate(rate, shown: shown)
    case .noRate: (.text(cell.text), WorkbookStyle.number)
    }
  }

  func rate(_ rate: Double, shown: String) -> (CellValue, CellStyle) {
    guard let cell = WorkbookRate(rate, shown: shown) else {
      return (.text(shown + "%"), WorkbookStyle.number)
    }
    return (.number(cell.value), WorkbookStyle.number.showing(cell.format))
  }

  func rate(_ rate: Double?) -> (CellValue, CellStyle) {
    guard let rate else { return (.text("-"), WorkbookStyle.number) }
    return self.rate(rate, shown: plan.display.text(rate))
  }

  /// The text of a cell that may need several lines; nil for a number.
  func shape(of cell: ReviewCell) -> CellValue {
    switch cell {
    case .text(let text), .word(let text, _), .measure(let text, _): .text(text)
    case .count, .figure, .rate, .noRate: .blank
    }
  }

  private func style(of text: String, _ kind: ReviewColumn.Kind) -> CellStyle {
    switch kind {
    case .grade:
      plan.scale.index(of: text).map { WorkbookStyle.grade($0, plan.scale) }
        ?? .body.centered
    case .code: .body.centered.wrapped
    case .number:
      WorkbookStyle.number.wrapped
    case .text, .heading, .prose, .group, .rateOrText: .body.wrappedText
    }
  }

  /// The page of every sheet.
  var pageSetup: PageSetup {
    var page = PageSetup()
    page.heading = review.title
    page.footer = "&L&9&A&R&9&P / &N"
    return page
  }
}
