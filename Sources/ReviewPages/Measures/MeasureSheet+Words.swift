import ReviewStore
import Tables

extension MeasureSheet {
  /// How average and grade come about; empty where no year has a rate.
  func working(in plan: ReviewPlan) -> String {
    guard let average, !rates.isEmpty else { return "" }
    return GradeWorking(
      rates: rates, average: average, grades: plan.grades, digits: plan.display.digits
    ).text
  }
}

extension MeasureSheet.Basis {
  /// Where the rate comes from, or why there is none. A year with a typed blank says which.
  func label(status: String?, _ language: Language) -> String {
    let status = status.map { MeasureSheet.word(forStatus: $0, language) }
    return switch (self, language) {
    case (.blank, _): status ?? ""
    case (.assessed, .english): "assessed" + (status.map { " (\($0))" } ?? "")
    case (.assessed, .japanese): "自己評価" + (status.map { "（\($0)）" } ?? "")
    case (.computed, .english): "computed" + (status.map { " (\($0))" } ?? "")
    case (.computed, .japanese): "指標から計算" + (status.map { "（\($0)）" } ?? "")
    case (.incomplete, .english): "results are missing"
    case (.incomplete, .japanese): "実績がそろっていない"
    case (.notReported, .english): "not reported"
    case (.notReported, .japanese): "未報告"
    case (.inactive, .english): "not active"
    case (.inactive, .japanese): "実施期間外"
    }
  }
}

extension MeasureSheet {
  /// A typed blank, or the mark of a figure that is not final, in words.
  static func word(forStatus status: String, _ language: Language) -> String {
    if let word = ChoiceWord.statuses.first(where: { $0.code == status }), language == .japanese {
      return word.japanese
    }
    return status.split(separator: "_").joined(separator: " ")
  }

  /// A target or result as the sheet shows it: as it was written, else the value with its unit, else
  /// why there is none.
  static func text(_ figure: Figure, unit: String, _ language: Language) -> String {

    let status = figure.status.map { word(forStatus: $0, language) }
    let value =
      figure.text
      ?? figure.value.map {
        ReviewCell.spelling($0) + (unit.isEmpty ? "" : " " + unit)
      }
    guard let value else { return status ?? "" }
    guard let status else { return value }
    return language == .japanese ? "\(value)（\(status)）" : "\(value) (\(status))"
  }
}

extension MeasureSheet.Indicator {
  /// The result as the sheet shows it. Of an indicator that is no figure, whether it was achieved.
  func resultText(_ language: Language) -> String {
    let text = MeasureSheet.text(result, unit: unit, language)
    guard text.isEmpty, let achieved else { return text }
    let flag = ChoiceWord.flags.first { $0.code == (achieved ? "1" : "0") }
    return language == .japanese
      ? flag?.japanese ?? "" : achieved ? "achieved" : "not achieved"
  }
}
