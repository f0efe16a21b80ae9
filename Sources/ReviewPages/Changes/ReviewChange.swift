/// Something that two reviews say differently.
struct ReviewChange {
  let subject: Subject
  let before: ReviewCell
  let after: ReviewCell

  enum Subject: Equatable {
    /// Of the plan.
    case title, years, bands, meanings, onTrack, display, renamedField, renamedDepartment
    /// Of a measure.
    case added, removed, measureCode, name, field, themes, departments, rate(Int64), average, grade
    /// Of a measure's year.
    case assessment(Int64), comment(Int64)
    /// Of an indicator.
    case indicator(Indicator), target(Indicator), result(Indicator)
  }

  struct Indicator: Equatable {
    let year: Int64
    let number: Int64
    /// Its mark in the document: ①.
    let label: String
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
  /// - Parameter figures: What changed of its single figures.
  static func of(
    _ before: MeasureState, _ after: MeasureState, _ renames: Renames, years: [Int64],
    _ display: RateDisplay, figures: [ReviewChange]
  ) -> [ReviewChange] {
    func rate(_ state: MeasureState, _ year: Int64) -> ReviewCell {
      state.rates[year].map { .rate($0, shown: display.text($0)) } ?? .noRate
    }
    // A field or department that has another name now is told of once, and not by every measure.
    let isInField = (renames.fields[before.fieldCode] ?? before.fieldCode) == after.fieldCode
    let words: [ReviewChange?] = [
      ReviewChange(.measureCode, .text(before.code), .text(after.code)),
      ReviewChange(.name, .text(before.name), .text(after.name)),
      isInField ? nil : ReviewChange(.field, .text(before.field), .text(after.field)),
      renames.areSameThemes(before.themes, after.themes)
        ? nil : ReviewChange(.themes, .text(before.themes), .text(after.themes)),
      renames.departments(before.departments) == after.departments
        ? nil : ReviewChange(.departments, .text(before.departments), .text(after.departments)),
    ]
    let rates = years.map { ReviewChange(.rate($0), rate(before, $0), rate(after, $0)) }
    let verdict = [
      ReviewChange(.average, before.average, after.average),
      ReviewChange(.grade, .text(before.grade), .text(after.grade)),
    ]
    return (words + figures + rates + verdict).compactMap(\.self)
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
