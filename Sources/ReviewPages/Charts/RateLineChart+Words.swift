import Tables

extension RateLineChart {
  /// The rate of every year, the lowest and the highest, the average and the bands.
  public var textAlternative: String {
    let sentences = [yearsInWords, extremesInWords, averageInWords, scale.bandsInWords(language)]
    return sentences.filter { !$0.isEmpty }.joined(separator: language.word(" ", ""))
  }

  private var yearsInWords: String {
    let list = language.list(
      years.map { year in
        let label = isolated(year.label)
        let shown = isolated(year.shown)
        guard ChartRate.drawable(year.rate) == nil else { return "\(label) \(shown)" }
        return language.word("\(label) no rate (\(shown))", "\(label) 達成率なし（\(shown)）")
      })
    return language.word("Line of yearly rates: \(list).", "年度別の達成率の折れ線グラフ。\(list)。")
  }

  /// The lowest and the highest year, when they differ.
  private var extremesInWords: String {
    let rated = years.filter { ChartRate.drawable($0.rate) != nil }
    guard let low = rated.min(by: { ($0.rate ?? 0) < ($1.rate ?? 0) }),
      let high = rated.max(by: { ($0.rate ?? 0) < ($1.rate ?? 0) }), low.rate != high.rate
    else { return "" }
    let (first, last) = (isolated(low.label), isolated(high.label))
    return language.word(
      "Lowest: \(first), \(isolated(low.shown)); highest: \(last), \(isolated(high.shown)).",
      "最低は\(first)の\(isolated(low.shown))、最高は\(last)の\(isolated(high.shown))。")
  }

  private var averageInWords: String {
    guard let average else { return language.word("No average.", "平均なし。") }
    let shown = isolated(average.shown)
    guard let grade = average.grade.map(isolated) else {
      return language.word("Average: \(shown).", "平均は\(shown)。")
    }
    return language.word(
      "Average: \(shown), grade \(grade).", "平均は\(shown)、評価は\(grade)。")
  }

  /// What stands above the chart beside the dashes.
  var averageLabel: String? {
    average.map { average in
      let grade = average.grade.map { language.word(", grade \($0)", "、評価 \($0)") } ?? ""
      return language.word("average \(average.shown)\(grade)", "平均 \(average.shown)\(grade)")
    }
  }
}
