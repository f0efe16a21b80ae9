/// Something that two reviews say differently.
struct ReviewChange {
  let subject: Subject
  let before: ReviewCell
  let after: ReviewCell

  enum Subject: Equatable {
    /// Of the plan.
    case title, years, bands, display
    /// Of a measure.
    case added, removed, name, field, themes, departments, rate(Int64), average, grade
  }

  /// Nil where both say the same.
  init?(_ subject: Subject, _ before: ReviewCell, _ after: ReviewCell) {
    if Self.isSame(before, after) { return nil }
    self.subject = subject
    (self.before, self.after) = Self.apart(before, after)
  }

  /// Averages and rates go by nine decimals, as averages do in the store: a sum of binary fractions
  /// in another order is no change.
  private static func isSame(_ before: ReviewCell, _ after: ReviewCell) -> Bool {
    guard case .rate(let old, _) = before, case .rate(let new, _) = after else {
      return before == after
    }
    return (old - new).magnitude < 1e-9 * max(1, old.magnitude)
  }

  /// Two rates that would be shown alike get as many decimals as tell them apart.
  private static func apart(
    _ before: ReviewCell, _ after: ReviewCell
  ) -> (before: ReviewCell, after: ReviewCell) {
    guard case .rate(let old, let shownOld) = before, case .rate(let new, let shownNew) = after,
      shownOld == shownNew
    else { return (before, after) }
    for digits in 1...6 {
      let display = RateDisplay(digits: digits, rounding: .halfEven)
      let texts = (display.text(old), display.text(new))
      if texts.0 != texts.1 { return (.rate(old, shown: texts.0), .rate(new, shown: texts.1)) }
    }
    return (
      .rate(old, shown: ReviewCell.spelling(old)), .rate(new, shown: ReviewCell.spelling(new))
    )
  }
}

extension ReviewChange {
  /// What changed of a measure.
  static func of(
    _ before: MeasureState, _ after: MeasureState, years: [Int64], _ display: RateDisplay
  ) -> [ReviewChange] {
    func rate(_ state: MeasureState, _ year: Int64) -> ReviewCell {
      state.rates[year].map { .rate($0, shown: display.text($0)) } ?? .noRate
    }
    let words: [ReviewChange?] = [
      ReviewChange(.name, .text(before.name), .text(after.name)),
      ReviewChange(.field, .text(before.field), .text(after.field)),
      ReviewChange(.themes, .text(before.themes), .text(after.themes)),
      ReviewChange(.departments, .text(before.departments), .text(after.departments)),
    ]
    let rates = years.map { ReviewChange(.rate($0), rate(before, $0), rate(after, $0)) }
    let verdict = [
      ReviewChange(.average, before.average, after.average),
      ReviewChange(.grade, .text(before.grade), .text(after.grade)),
    ]
    return (words + rates + verdict).compactMap(\.self)
  }

  /// A measure that only one of the reviews has, with its average and grade.
  static func of(_ measure: MeasureState, _ subject: Subject) -> ReviewChange? {
    let verdict = [measure.average.text, measure.grade].filter { !$0.isEmpty }
      .joined(separator: " ")
    return subject == .added
      ? ReviewChange(.added, .text(""), .text(verdict))
      : ReviewChange(.removed, .text(verdict), .text(""))
  }
}
