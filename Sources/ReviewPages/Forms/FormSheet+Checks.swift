import ReviewStore
import Tables

/// What is checked while a form is filled in: what an import would refuse.
extension FormSheet {
  /// Has the rows of a column checked.
  func check(_ column: FormColumn, at number: Int, of sheet: SheetWriter) throws(TableError) {
    let top = CellReference(row: banner.count + 2, column: number)
    guard let rule = rule(of: column.content, at: top) else {
      guard !column.hint.isEmpty else { return }
      // A rule that everything fits shows the hint.
      return try add(.custom("=TRUE"), column, "", at: number, to: sheet)
    }
    try add(rule, column, fault(of: column.content), at: number, to: sheet)
  }

  private func add(
    _ rule: CellCheck.Rule, _ column: FormColumn, _ fault: String, at number: Int,
    to sheet: SheetWriter
  ) throws(TableError) {
    guard !table.rows.isEmpty else { return }
    let first = banner.count + 2
    let range = CellRange(
      first: CellReference(row: first, column: number),
      last: CellReference(row: first + table.rows.count - 1, column: number))
    try sheet.check(
      range, CellCheck(rule, title: column.heading, message: column.hint, fault: fault))
  }

  private func rule(of content: FormColumn.Content, at top: CellReference) -> CellCheck.Rule? {
    switch content {
    case .text: nil
    // As an import has them: Resource.years, and the numbers of indicators.
    case .year: .whole(1900...2999)
    case .count: .whole(1...9999)
    case .number:
      // Not a check for decimals: the word that clears a figure passes too.
      .custom("=OR(ISNUMBER(\(top)),\(top)=\"\(ChoiceWord.clear.shown(in: language))\")")
    case .word(let words):
      .list(words.map { $0.shown(in: language) } + [ChoiceWord.clear.shown(in: language)])
    }
  }

  private func fault(of content: FormColumn.Content) -> String {
    switch (content, language) {
    case (.text, _): ""
    case (.word, .english): "Choose one of the words of the list."
    case (.word, .japanese): "一覧にある語から選んでください。"
    case (.year, .english): "Enter a fiscal year as a whole number: 2021."
    case (.year, .japanese): "年度を西暦の整数で入力してください（例：2021）。"
    case (.count, .english): "Enter a whole number from 1."
    case (.count, .japanese): "1以上の整数を入力してください。"
    case (_, .english): "Enter a number only: no unit, no words."
    case (_, .japanese): "数値のみを入力してください。単位や文字は入力できません。"
    }
  }
}
