import ReviewStore
import Tables

extension ReviewReader {
  /// What changed of the single figures of a measure: by year, first what the department said, then the
  /// indicators in their order.
  func figureChanges(
    _ before: MeasureFigures, _ after: MeasureFigures, rates: (Int64) -> (Double?, Double?)
  ) -> [ReviewChange] {
    // Nearly always.
    if before == after { return [] }
    let keys = Set(before.indicators.keys).union(after.indicators.keys).sorted()
    let years = Set(before.assessments.keys).union(after.assessments.keys).union(keys.map(\.year))
    return years.sorted().flatMap { year in
      assessmentChanges(
        year, before.assessments[year] ?? .init(), after.assessments[year] ?? .init(), rates(year))
        + keys.filter { $0.year == year }.flatMap { key in
          indicatorChanges(
            key, before.indicators[key] ?? .init(), after.indicators[key] ?? .init())
        }
    }
  }

  private func assessmentChanges(
    _ year: Int64, _ before: MeasureFigures.AssessmentState,
    _ after: MeasureFigures.AssessmentState, _ rates: (before: Double?, after: Double?)
  ) -> [ReviewChange] {
    // The rate of the year says it already, unless one of them is provisional.
    let isSaid =
      rates.before != rates.after && before.rate == rates.before && after.rate == rates.after
      && before.status != "provisional" && after.status != "provisional"
    let rate =
      isSaid ? nil : ReviewChange(.assessment(year), .text(text(before)), .text(text(after)))
    return [rate, ReviewChange(.comment(year), .text(before.comment), .text(after.comment))]
      .compactMap(\.self)
  }

  private func text(_ assessment: MeasureFigures.AssessmentState) -> String {
    // Not rounded: two of them may be shown alike.
    let rate = assessment.rate.map { ReviewCell.spelling($0) + "%" }
    return MeasureSheet.text(
      .init(value: nil, text: rate, status: assessment.status), unit: "", language)
  }

  private func indicatorChanges(
    _ key: MeasureFigures.IndicatorKey, _ before: MeasureFigures.IndicatorState,
    _ after: MeasureFigures.IndicatorState
  ) -> [ReviewChange] {
    let place = ReviewChange.Indicator(
      year: key.year, number: key.number, label: after.label.isEmpty ? before.label : after.label)
    let targets = apart(
      (before.target, text(before.target, before.unit)),
      (after.target, text(after.target, after.unit)))
    let results = apart(
      (before.result, resultText(before)), (after.result, resultText(after)))
    return [
      ReviewChange(.indicator(place), .text(about(before)), .text(about(after))),
      before.target == after.target
        ? nil : ReviewChange(.target(place), .text(targets.0), .text(targets.1)),
      before.result == after.result && before.achieved == after.achieved
        ? nil : ReviewChange(.result(place), .text(results.0), .text(results.1)),
    ].compactMap(\.self)
  }

  /// `① 講習会の開催数（回、目標÷実績）`.
  private func about(_ indicator: MeasureFigures.IndicatorState) -> String {
    let formula = indicator.formula.map { formula in
      ChoiceWord.formulas.first { $0.code == formula }?.shown(in: language) ?? formula
    }
    let baseline = indicator.baseline.map {
      word("baseline ", "基準値 ") + ReviewCell.spelling($0)
    }
    let facts = [indicator.unit.isEmpty ? nil : indicator.unit, formula, baseline]
      .compactMap(\.self).joined(separator: word(", ", "、"))
    let name = [indicator.label, indicator.name].filter { !$0.isEmpty }.joined(separator: " ")
    guard !facts.isEmpty else { return name }
    return name + (language == .japanese ? "（\(facts)）" : name.isEmpty ? facts : " (\(facts))")
  }

  private func text(_ figure: MeasureFigures.FigureState, _ unit: String) -> String {
    let bounds = figure.upper.map { upper in
      (figure.value.map(ReviewCell.spelling) ?? "") + word("–", "～") + ReviewCell.spelling(upper)
        + (unit.isEmpty ? "" : " " + unit)
    }
    return MeasureSheet.text(
      .init(value: figure.value, text: figure.text ?? bounds, status: figure.status), unit: unit,
      language)
  }

  private func resultText(_ indicator: MeasureFigures.IndicatorState) -> String {
    let text = text(indicator.result, indicator.unit)
    guard let achieved = indicator.achieved else { return text }
    let flag =
      language == .japanese
      ? ChoiceWord.flags[achieved ? 0 : 1].japanese : achieved ? "achieved" : "not achieved"
    return text.isEmpty ? flag : text + word(", ", "、") + flag
  }

  /// Two figures that are written alike, though they are not the same, with their values.
  private func apart(
    _ before: (MeasureFigures.FigureState, String), _ after: (MeasureFigures.FigureState, String)
  ) -> (String, String) {
    guard before.1 == after.1 else { return (before.1, after.1) }
    func valued(_ figure: MeasureFigures.FigureState, _ text: String) -> String {
      let values = [figure.value, figure.upper].compactMap { $0.map(ReviewCell.spelling) }
      return "\(text) = \(values.isEmpty ? "∅" : values.joined(separator: word("–", "～")))"
    }
    return (valued(before.0, before.1), valued(after.0, after.1))
  }
}
