public import Tables

/// Where in a measure a text stands, from what tells most of it to what tells least.
public enum SearchPlace: String, Sendable, CaseIterable {
  /// The measure's name.
  case name
  /// The measure's code.
  case code
  /// What it is for.
  case purpose
  /// What is done.
  case description
  /// What an indicator counts.
  case indicatorName = "indicator_name"
  /// What the departments say of a year.
  case comment
  /// A result as it was written.
  case resultText = "result_text"
  /// A target as it was written.
  case targetText = "target_text"
  /// Why a target was changed.
  case targetReason = "target_reason"
  /// A field it is in: its own, or one that it is listed in.
  case field
  /// A department that is in charge.
  case department
  /// The mark of an indicator: ①.
  case label

  /// 0 for the first of them.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// What it is called.
  public func title(in language: Language) -> String {
    switch (self, language) {
    case (.name, .english): "name"
    case (.name, .japanese): "施策名"
    case (.code, .english): "code"
    case (.code, .japanese): "施策番号"
    case (.purpose, .english): "purpose"
    case (.purpose, .japanese): "目的"
    case (.description, .english): "description"
    case (.description, .japanese): "取組内容"
    case (.indicatorName, .english): "indicator"
    case (.indicatorName, .japanese): "指標名"
    case (.comment, .english): "comment"
    case (.comment, .japanese): "コメント"
    case (.resultText, .english): "result"
    case (.resultText, .japanese): "実績"
    case (.targetText, .english): "target"
    case (.targetText, .japanese): "目標値"
    case (.targetReason, .english): "reason for a new target"
    case (.targetReason, .japanese): "目標変更の理由"
    case (.field, .english): "field"
    case (.field, .japanese): "分野"
    case (.department, .english): "department"
    case (.department, .japanese): "所管"
    case (.label, .english): "label"
    case (.label, .japanese): "指標の記号"
    }
  }
}
