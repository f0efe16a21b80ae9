import Tables

extension GradeScale {
  /// What a band is labelled with: `B ≥ 90%`; the lowest, without a bound, `C < 90%`.
  func bandLabel(_ index: Int, _ language: Language) -> String {
    let name = grades[index].name
    if let bound = grades[index].atLeast {
      let rate = ChartRate.label(bound)
      return language.word("\(name) ≥ \(rate)", "\(name) \(rate)以上")
    }
    guard let rate = upperBound(index).map(ChartRate.label) else { return name }
    return language.word("\(name) < \(rate)", "\(name) \(rate)未満")
  }

  /// What a sentence says of a band: `B from 90%`, `C below 90%`.
  func bandInWords(_ index: Int, _ language: Language) -> String {
    let name = isolated(grades[index].name)
    if let bound = grades[index].atLeast {
      let rate = ChartRate.label(bound)
      return language.word("\(name) from \(rate)", "\(name)は\(rate)以上")
    }
    guard let rate = upperBound(index).map(ChartRate.label) else { return name }
    return language.word("\(name) below \(rate)", "\(name)は\(rate)未満")
  }

  /// All bands in a sentence.
  func bandsInWords(_ language: Language) -> String {
    let bands = grades.indices.map { bandInWords($0, language) }
    return language.word(
      "Grades: \(language.list(bands)).", "評価の基準：\(language.list(bands))。")
  }

  /// The bound of the next better grade that has one.
  private func upperBound(_ index: Int) -> Double? {
    grades[..<index].reversed().lazy.compactMap(\.atLeast).first
  }
}
