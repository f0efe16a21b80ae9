import Tables

/// Words that charts share.
extension Language {
  func word(_ english: String, _ japanese: String) -> String {
    self == .japanese ? japanese : english
  }

  /// `1 measure`, `2 measures`, `2施策`.
  func measures(_ count: Int) -> String {
    word("\(count, counted: "measure")", "\(count)施策")
  }

  /// `(2/5)`, behind the title of a panel.
  func part(_ number: Int, of count: Int) -> String {
    word(" (\(number)/\(count))", "（\(number)/\(count)）")
  }

  /// Joins the parts of a list: `A 1, B 2`.
  func list(_ parts: [String]) -> String { parts.joined(separator: word(", ", "、")) }
}
