import ReviewStore
import SQLite

/// What the source published of a measure.
struct PublishedFigures {
  /// Nil where it published none.
  let average: ReviewCell?
  let grade: ReviewCell?
}

extension ReviewReader {
  /// Says of each row whether its figures are the published ones.
  var figuresColumn: ReviewColumn { column("figures", "Figures", "数値の区分") }

  /// `published`, with what is computed where that reads otherwise; else `computed`.
  func figuresCell(_ figures: ReviewFigures?, computed: [ReviewCell]? = nil) -> ReviewCell {
    guard figures == .published else {
      return .word(word("computed", "計算値"), code: .text("computed"))
    }
    var text = word("published", "公表値")
    if let computed {
      let figures = computed.map(\.text).joined(separator: word(", ", "、"))
      text += word(" (computed: \(figures))", "（計算値：\(figures)）")
    }
    return .word(text, code: .text("published"))
  }

  /// What was published of every measure at the end of the plan.
  func publishedFigures(in store: borrowing Store) throws -> [String: PublishedFigures] {
    let rows = try store.connection.queryRows(
      """
      SELECT measure, published_average, published_grade FROM reconciliation
      WHERE plan = ? AND (published_average IS NOT NULL OR published_grade IS NOT NULL)
      """, [.text(plan.code)])
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let average = row[1].isNull ? nil : printed(row[1])
        let grade = row[2].isNull ? nil : ReviewCell.text(row[2].string)
        return (row[0].string, PublishedFigures(average: average, grade: grade))
      })
  }

  /// A published average as it was printed: not rounded once more.
  func printed(_ value: Value) -> ReviewCell {
    guard let rate = value.real else { return .noRate }
    let shown = plan.display.text(rate)
    return .rate(rate, shown: Double(shown) == rate ? shown : ReviewCell.spelling(rate))
  }
}
