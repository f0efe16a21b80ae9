import ReviewStore
import Tables

/// A forecast as people read it.
struct ForecastText {
  let forecasts: [MeasureForecast]
  let firstYear: Int64
  let throughYear: Int64
  /// Whether the plan has grade bands.
  let hasGrades: Bool
  let language: Language

  private func word(_ english: String, _ japanese: String) -> String {
    language == .japanese ? japanese : english
  }

  /// The grades of the plan, the highest first.
  private var grades: [MeasureForecast.Grade] { forecasts.first?.grades ?? [] }

  /// One row for each measure, one column for each grade that has a bound.
  func write(to writer: any TableWriter) throws(TableError) {
    let bounded = grades.indices.filter { grades[$0].atLeast != nil }
    let edges = grades.compactMap(\.atLeast)
    let years = firstYear == throughYear ? "\(firstYear)" : "\(firstYear)–\(throughYear)"
    try writer.begin(
      columns: [
        word("measure", "施策"), years, word("average", "平均"), word("left", "残り"),
      ] + bounded.map { heading(of: grades[$0]) } + [word("name", "施策名")])
    for forecast in forecasts {
      try writer.text(forecast.measure)
      try writer.text(forecast.rates.map { RateText.rounded($0) }.joined(separator: " "))
      try writer.text(RateText.rounded(forecast.average, beside: edges))
      try writer.integer(Int64(forecast.yearsLeft))
      for index in bounded { try writer.text(cell(of: forecast.grades[index])) }
      try writer.text(forecast.name)
      try writer.endRow()
    }
    try writer.end()
  }

  private func heading(of grade: MeasureForecast.Grade) -> String {
    "\(grade.grade) ≥ \(grade.atLeast.map { Number.spelling(of: $0) } ?? "–")"
  }

  private func cell(of grade: MeasureForecast.Grade) -> String {
    switch grade.verdict {
    case .reached: word("reached", "確定")
    case .outOfReach: word("out of reach", "到達不可")
    case .open: grade.neededRate.map { RateText.roundedUp($0) } ?? "–"
    }
  }

  /// What the figures mean, and which measures can no longer be on track.
  var remarks: [String] {
    guard hasGrades else { return [Self.noGrades(language)] }
    guard !forecasts.isEmpty else { return [word("No measures.", "該当する施策はありません。")] }
    return [assumption, offTrack].compactMap { $0 }
  }

  /// Said of a plan without bands.
  static func noGrades(_ language: Language) -> String {
    switch language {
    case .english:
      "The plan has no grade bands, so there is no grade to forecast. Import grade_bands."
    case .japanese: "計画に評価区分がないため、評価の見通しを計算できません。grade_bands を取り込んでください。"
    }
  }

  private var assumption: String {
    if forecasts.allSatisfy({ $0.yearsLeft == 0 }) {
      return word(
        "No year is left, so the grades are settled. --as-of YEAR shows what was needed after an "
          + "earlier year.",
        "残りの年度はなく、評価は確定しています。--as-of 年度 で、途中の年度の時点での見通しを確認できます。")
    }
    return word(
      "Under a grade: the mean rate (%) that the years left must have, rounded up. It is assumed that "
        + "each of them gets a rate, of 0 or more.",
      "評価の列は、残りの年度に必要な達成率の平均（％、切上げ）です。残りのすべての年度に 0 以上の達成率がつくと仮定しています。")
  }

  private var offTrack: String? {
    let names = grades.filter(\.isOnTrack).map(\.grade)
    guard !names.isEmpty else { return nil }
    let measures = forecasts.filter(\.isOffTrack).map(\.measure)
    guard !measures.isEmpty else {
      if forecasts.allSatisfy({ $0.yearsLeft == 0 }) {
        return word(
          "All measures are on track (\(names.joined(separator: ", "))).",
          "すべての施策が順調な評価（\(names.joined(separator: "、"))）です。")
      }
      return word(
        "All measures can still be on track (\(names.joined(separator: ", "))).",
        "すべての施策が順調な評価（\(names.joined(separator: "、"))）に届く可能性があります。")
    }
    return word(
      "Can no longer be on track (\(names.joined(separator: ", "))): "
        + "\(measures.joined(separator: ", ")) (\(measures.count) of \(forecasts.count)).",
      "順調な評価（\(names.joined(separator: "、"))）に届かない施策："
        + "\(measures.joined(separator: "、"))（\(forecasts.count) 施策中 \(measures.count)）")
  }
}
