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

  /// Whether the text is not the measure's own: the name of a field or department is of many measures.
  public var isShared: Bool { self == .field || self == .department }

  /// Reads what a person types: `indicator_name`, `indicator`, 指標名.
  public init(typed text: String) throws(SearchError) {
    let key = MatchingKey.of(text)
    let place = Self.allCases.first { place in place.names.contains { MatchingKey.of($0) == key } }
    guard let place else { throw SearchError(.unknownPlace(text)) }
    self = place
  }

  /// What it can be called, the shortest first.
  var names: [String] {
    let short = ["_name", "_text", "target_"].reduce(rawValue) { name, part in
      name == "target_text" ? "target" : name.replacing(part, with: "")
    }
    return [short, rawValue, title(in: .japanese)]
  }

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
