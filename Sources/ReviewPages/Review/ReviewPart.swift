public import Tables

/// A part of the published review, in the order of publication. The raw value is the name that a
/// person types.
public enum ReviewPart: String, Sendable, CaseIterable {
  /// What has changed since an earlier review. There only where one is given.
  case changes
  /// The totals by field and grade.
  case summary
  /// The list of all measures.
  case list
  /// The list of every theme.
  case themes
  /// A sheet for each measure.
  case measures
  /// The measures of every bureau by grade.
  case departments
  /// What was published beside what is computed.
  case reconciliation
  /// What to look at before it goes out.
  case findings

  /// The heading of the part.
  public func title(in language: Language) -> String {
    switch (self, language) {
    case (.changes, .english): "Changes"
    case (.changes, .japanese): "前回からの変更"
    case (.summary, .english): "Summary"
    case (.summary, .japanese): "総括"
    case (.list, .english): "List of measures"
    case (.list, .japanese): "実行施策一覧"
    case (.themes, .english): "Cross-cutting themes"
    case (.themes, .japanese): "分野横断テーマ（再掲）"
    case (.measures, .english): "Measure by measure"
    case (.measures, .japanese): "施策ごとの振り返り"
    case (.departments, .english): "Departments"
    case (.departments, .japanese): "局別の状況"
    case (.reconciliation, .english): "Published and computed"
    case (.reconciliation, .japanese): "公表値と計算値"
    case (.findings, .english): "Findings"
    case (.findings, .japanese): "確認事項"
    }
  }
}
