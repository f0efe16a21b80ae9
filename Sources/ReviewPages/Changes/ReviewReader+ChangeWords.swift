extension ReviewReader {
  /// What changed, in words.
  func label(_ subject: ReviewChange.Subject) -> String {
    switch subject {
    case .title: word("Plan: title", "計画の名称")
    case .years: word("Plan: years", "計画の期間")
    case .bands: word("Plan: grades", "評価の基準")
    case .display: word("Plan: rounding", "端数処理")
    case .added: word("New measure", "新しい施策")
    case .removed: word("Measure gone", "なくなった施策")
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
    }
  }

  /// The same for programs.
  func code(_ subject: ReviewChange.Subject) -> String {
    switch subject {
    case .title: "plan_title"
    case .years: "plan_years"
    case .bands: "plan_grades"
    case .display: "plan_rounding"
    case .added: "new_measure"
    case .removed: "measure_gone"
    case .name: "name"
    case .field: "field"
    case .themes: "themes"
    case .departments: "departments"
    case .rate(let year): "rate_\(year)"
    case .average: "average"
    case .grade: "grade"
    }
  }
}
