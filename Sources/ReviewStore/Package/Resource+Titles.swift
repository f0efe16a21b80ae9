public import Tables

extension Resource {
  /// What people call it: 実績 for `results`. English has the resource's own name, which is what
  /// commands take.
  public func title(in language: Language) -> String {
    guard language == .japanese else { return rawValue }
    return switch self {
    case .plans: "計画"
    case .gradeBands: "評価区分"
    case .fields: "分野"
    case .departments: "所管"
    case .measures: "施策"
    case .results: "実績"
    case .assessments: "自己評価"
    case .publishedMeasures: "公表された平均"
    case .publishedFields: "公表された施策数"
    case .publishedIndicators: "公表された達成率"
    }
  }

  /// What people call a column, by its name; a name that is none is given back.
  public func title(ofColumn name: String, in language: Language) -> String {
    columns.first { $0.name == name }?.title(in: language) ?? name
  }
}

extension Column {
  /// What people call it: in Japanese the heading that files use first, 実績状況 for
  /// `result_status`; in English its name.
  public func title(in language: Language) -> String {
    language == .japanese ? headings.first ?? japanese : name
  }

  /// What people call a value of a closed list: 集計中 for `pending`, 達成 for 1. English has the
  /// store's own words.
  /// - Parameter value: The value in the store's spelling.
  /// - Returns: nil where the column has no such list.
  public func word(for value: String, in language: Language) -> String? {
    switch kind {
    case .choice: language == .japanese ? ChoiceWords.japanese(of: value) ?? value : value
    case .flag where language == .english: value
    case .flag where name == "achieved": value == "1" ? "達成" : "未達成"
    case .flag: value == "1" ? "はい" : "いいえ"
    case .code, .text, .list, .integer, .year, .number, .percent: nil
    }
  }
}
