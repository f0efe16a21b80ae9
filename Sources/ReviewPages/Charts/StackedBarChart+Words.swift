import Tables

extension StackedBarChart {
  /// The grades and their order, and the counts of every bar.
  public var textAlternative: String { words(of: bars) }

  /// All that a panel with these bars shows.
  func words(of bars: [Bar]) -> String {
    let kind = language.word(
      "Stacked bars: measures by grade.", "評価別の施策数の積み上げ棒グラフ。")
    let grades = scale.grades.map(words)
    let order = language.word(
      "Grades, the best first: \(language.list(grades)).",
      "評価は高い順に、\(language.list(grades))。")
    return ([kind, order] + bars.flatMap(sentences)).joined(separator: language.word(" ", ""))
  }

  /// What measures are called that have no grade.
  var noGrade: String { language.word("no grade", "評価なし") }

  private func words(_ grade: GradeScale.Grade) -> String {
    let track = grade.isOnTrack ? [language.word("on track", "順調")] : []
    let notes = (grade.meaning.isEmpty ? [] : [isolated(grade.meaning)]) + track
    guard !notes.isEmpty else { return isolated(grade.name) }
    return language.word(
      "\(isolated(grade.name)) (\(notes.joined(separator: "; ")))",
      "\(isolated(grade.name))（\(notes.joined(separator: "、"))）")
  }

  /// The group that a bar begins, and the bar.
  private func sentences(_ bar: Bar) -> [String] {
    guard let group = bar.group, !group.isEmpty else { return [words(bar)] }
    return [language.word("\(isolated(group)):", "\(isolated(group))："), words(bar)]
  }

  private func words(_ bar: Bar) -> String {
    var counts = zip(scale.grades, bar.counts).map { "\(isolated($0.name)) \($1)" }
    if bar.ungraded > 0 { counts.append("\(noGrade) \(bar.ungraded)") }
    let total = language.measures(bar.total)
    let list = language.list(counts)
    return language.word(
      "\(isolated(bar.label)): \(total) (\(list)).", "\(isolated(bar.label))：\(total)（\(list)）。")
  }
}
