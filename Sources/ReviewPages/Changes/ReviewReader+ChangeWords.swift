extension ReviewReader {
  /// What changed, in words.
  func label(_ subject: ReviewChange.Subject) -> String {
    switch subject {
    case .title: word("Plan: title", "計画の名称")
    case .years: word("Plan: years", "計画の期間")
    case .bands: word("Plan: grades", "評価の基準")
    case .meanings: word("Plan: meanings of grades", "評価の意味")
    case .onTrack: word("Plan: grades on track", "計画どおりとみなす評価")
    case .display: word("Plan: rounding", "端数処理")
    case .renamedField: word("Field renamed", "分野の名称変更")
    case .renamedDepartment: word("Department renamed", "所管の名称変更")
    case .added: word("New measure", "新しい施策")
    case .removed: word("Measure gone", "なくなった施策")
    case .measureCode: word("Renumbered", "施策番号の変更")
    case .name: word("Name", "施策名")
    case .field: word("Field", "主に属する分野")
    case .themes: word("Themes", "再掲")
    case .departments: word("Departments", "所管")
    case .rate(let year):
      word(
        "Rate of \(plan.yearStyle.label(year, language))",
        plan.yearStyle.label(year, language) + "の達成率")
    case .average: word("Average", "平均達成率")
    case .grade: word("Grade", "進捗評価")
    case .assessment(let year): word("Own rate of \(label(year))", "\(label(year))の自己評価")
    case .comment(let year): word("Comment on \(label(year))", "\(label(year))のコメント")
    case .indicator(let place):
      word(
        "Indicator \(mark(place)) of \(label(place.year))", "\(label(place.year))の指標 \(mark(place))"
      )
    case .target(let place):
      word(
        "Target \(mark(place)) of \(label(place.year))", "\(label(place.year))の目標値 \(mark(place))")
    case .result(let place):
      word(
        "Result \(mark(place)) of \(label(place.year))", "\(label(place.year))の実績 \(mark(place))")
    }
  }

  private func label(_ year: Int64) -> String { plan.yearStyle.label(year, language) }

  /// The mark of an indicator and, as several may have the same, its number.
  private func mark(_ place: ReviewChange.Indicator) -> String {
    place.label.isEmpty
      ? "\(place.number)" : place.label + word(" (\(place.number))", "（\(place.number)）")
  }

  /// The same for programs.
  func code(_ subject: ReviewChange.Subject) -> String {
    switch subject {
    case .title: "plan_title"
    case .years: "plan_years"
    case .bands: "plan_grades"
    case .meanings: "plan_grade_meanings"
    case .onTrack: "plan_grades_on_track"
    case .display: "plan_rounding"
    case .renamedField: "field_renamed"
    case .renamedDepartment: "department_renamed"
    case .added: "new_measure"
    case .removed: "measure_gone"
    case .measureCode: "measure_renumbered"
    case .name: "name"
    case .field: "field"
    case .themes: "themes"
    case .departments: "departments"
    case .rate(let year): "rate_\(year)"
    case .average: "average"
    case .grade: "grade"
    case .assessment(let year): "assessment_\(year)"
    case .comment(let year): "comment_\(year)"
    case .indicator(let place): "indicator_\(place.year)_\(place.number)"
    case .target(let place): "target_\(place.year)_\(place.number)"
    case .result(let place): "result_\(place.year)_\(place.number)"
    }
  }
}
