import Tables

/// A rule of the tables that a row can break, most often together with what is stored: a CHECK, a
/// unique key, or a trigger.
struct Rule {
  private let english: String
  private let japanese: String

  private init(_ english: String, _ japanese: String) {
    self.english = english
    self.japanese = japanese
  }

  /// Finds a rule by what SQLite calls it: the name of a CHECK, the columns of a key, the words of a
  /// trigger. Nil for one that nobody has put into words.
  init?(broken name: String) {
    guard let rule = Self.all[name] else { return nil }
    self = rule
  }

  /// What would be wrong, in words that go on behind "together with what is stored,".
  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }

  private static let all: [String: Rule] = plans.merging(names) { $1 }
    .merging(figures) { $1 }

  private static let plans = [
    "plan_code_is_filled": Rule(
      "plan would be empty, or have spaces around it", "plan が空か、前後に空白がある"),
    "plan_title_is_filled": Rule("title would be empty", "title が空である"),
    "plan_first_year_is_a_year": Rule(
      "first_year would not be from 1900 to 2999", "first_year が1900から2999までの年度でない"),
    "plan_last_year_is_a_year": Rule(
      "last_year would not be from 1900 to 2999", "last_year が1900から2999までの年度でない"),
    "plan_years_in_order": Rule(
      "the plan would end (last_year) before it begins (first_year)",
      "計画の最終年度（last_year）が開始年度（first_year）より前になる"),
    "plan_digits_in_range": Rule("digits would not be from 0 to 6", "digits が0から6までの整数でない"),
    "plan_rounding_is_known": Rule(
      "rounding would be none of half_up, half_even and truncate",
      "rounding が half_up、half_even、truncate のいずれでもない"),
    "plan_year_style_is_known": Rule(
      "year_style would be none of western, era and era_short",
      "year_style が western、era、era_short のいずれでもない"),
    "grade_band_grade_is_filled": Rule("grade would be empty", "grade が空である"),
    "grade_band_on_track_is_0_or_1": Rule(
      "on_track would be neither 1 nor 0", "on_track が1でも0でもない"),
    "grade_band.plan, grade_band.at_least": Rule(
      "two grades of the plan would begin at the same at_least",
      "同じ計画の2つの評価が、同じ下限（at_least）になる"),
    "grade_band.plan": Rule(
      "two grades of the plan would have no at_least, which only the lowest has",
      "下限（at_least）のない評価が2つになる（下限がないのは最低の評価だけ）"),
    "published_field_counts_from_0": Rule("measures would be below 0", "measures が0より小さい"),
    "index 'published_field_is_unique'": Rule(
      "two rows would give the same count: of one plan, field, grade and through_year",
      "計画、分野、評価、through_year が同じ行が2つになる"),
  ]

  private static let names = [
    "field_code_is_filled": Rule(
      "field would be empty, or have spaces around it or a semicolon in it",
      "field が空か、前後に空白があるか、「;」を含む"),
    "field_kind_is_known": Rule(
      "kind would be neither pillar nor theme", "kind が pillar でも theme でもない"),
    "field_name_is_filled": Rule("name would be empty", "name が空である"),
    "field_code_is_not_an_alias": Rule(
      "the code of the field is an alias of another field (see `furikaeri alias list`)",
      "この分野コードは、別の分野の別名になっている（furikaeri alias list で確認できます）"),
    "department_name_is_filled": Rule(
      "the name of the department would be empty, or have spaces around it",
      "所管の名称が空か、前後に空白がある"),
    "department_name_has_no_separator": Rule(
      "the name of the department would have a slash or a semicolon in it",
      "所管の名称に「/」か「;」が含まれる"),
    "department_listed_is_0_or_1": Rule(
      "listed would be neither 1 nor 0", "listed が1でも0でもない"),
    "department_years_in_order": Rule(
      "the department would end (last_year) before it begins (first_year)",
      "所管の最終年度（last_year）が開始年度（first_year）より前になる"),
    "index 'department_path_is_unique'": Rule(
      "two departments of the plan would have the same name", "同じ計画に同じ名称の所管が2つできる"),
    "department_is_not_an_alias": Rule(
      "the name of the department is an alias of another one (see `furikaeri alias list`)",
      "この所管の名称は、別の所管の別名になっている（furikaeri alias list で確認できます）"),
    "measure_code_is_filled": Rule(
      "measure would be empty, or have spaces around it", "measure が空か、前後に空白がある"),
    "measure_name_is_filled": Rule("name would be empty", "name が空である"),
    "measure.plan, measure.code": Rule(
      "two measures of the plan would have the same code", "同じ計画に同じ番号の施策が2つできる"),
    "measure_years_in_order": Rule(
      "the measure would end (last_year) before it begins (first_year)",
      "施策の最終年度（last_year）が開始年度（first_year）より前になる"),
    "measure_code_is_not_an_alias": Rule(
      "the code of the measure is an alias of another measure (see `furikaeri alias list`)",
      "この施策番号は、別の施策の別名になっている（furikaeri alias list で確認できます）"),
    "measure_department_position_from_1": Rule(
      "the departments of the measure would not be counted from 1", "施策の所管の順番が1から始まらない"),
    "measure_department.measure_id, measure_department.department_id": Rule(
      "the measure would name a department twice", "施策が同じ所管を2回挙げることになる"),
    "FOREIGN KEY constraint failed": Rule(
      "something would refer to what is not there (a plan, field, grade, department or measure)",
      "存在しない計画、分野、評価、所管、施策のいずれかを参照することになる"),
  ]

  private static let figures = [
    "indicator_fiscal_year_is_a_year": Rule(
      "fiscal_year would not be from 1900 to 2999", "fiscal_year が1900から2999までの年度でない"),
    "indicator_number_from_1": Rule("indicator would be below 1", "indicator が1より小さい"),
    "indicator_formula_is_known": Rule(
      "formula would be none of the known ones", "formula が使える語でない"),
    "indicator_target_status_is_known": Rule(
      "target_status would be none of the known words", "target_status が使える語でない"),
    "indicator_result_status_is_known": Rule(
      "result_status would be none of the known words", "result_status が使える語でない"),
    "indicator_achieved_is_0_or_1": Rule(
      "achieved would be neither 1 nor 0", "achieved が1でも0でもない"),
    "indicator_target_is_blank_or_given": Rule(
      "there would be both a target and a target_status that says there is none",
      "目標値（target）と、目標値がないことを示す target_status の両方がある"),
    "indicator_result_is_blank_or_given": Rule(
      "there would be both a result (or achieved) and a result_status that says there is none",
      "実績（result、achieved）と、実績がないことを示す result_status の両方がある"),
    "indicator_bounds_in_order": Rule(
      "target would be more than target_max", "目標値（target）が上限（target_max）より大きい"),
    "assessment_fiscal_year_is_a_year": Rule(
      "fiscal_year would not be from 1900 to 2999", "fiscal_year が1900から2999までの年度でない"),
    "assessment_rate_is_finite": Rule("rate would not be finite", "rate が有限の数値でない"),
    "assessment_status_is_known": Rule(
      "status would be none of the known words", "status が使える語でない"),
    "assessment_is_blank_or_given": Rule(
      "there would be both a rate and a status that says there is none",
      "達成率（rate）と、達成率がないことを示す status の両方がある"),
  ]
}
