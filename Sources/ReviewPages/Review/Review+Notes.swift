extension Review {
  /// How to read a part, where its tables do not say it.
  func note(on part: ReviewPart) -> String? {
    switch part {
    case .summary where labels.fields.contains(where: \.isTheme):
      language.word(
        "The measures of a theme count in their field too, so that the rows add up to more than the "
          + "plan." + publishedNote,
        "横断テーマの施策は主に属する分野にも数えているため、各行の合計は計画全体を上回ります。" + publishedNote)
    case .list:
      language.word(
        "“-”: the year has no rate: no target was set, the measure was not active, or nothing was "
          + "reported.",
        "「-」：達成率のない年度です（目標の設定がない、施策の期間外、未報告など）。")
    case .themes:
      language.word(
        "Measures that also belong to a theme across the fields, listed once more by theme.",
        "分野を横断するテーマに属する施策を、テーマごとに再掲しています。")
    case .departments:
      language.word(
        "A measure that several bureaus share counts for each of them.",
        "複数の局が所管する施策は、それぞれの局に数えています。")
    default: nil
    }
  }

  /// What is said in place of a table that has no rows; nil where it has some, or says it itself.
  func note(whenEmpty table: ReviewTable) -> String? {
    guard table.name == "changes", case .rows(let rows) = table.contents, rows.isEmpty else {
      return nil
    }
    return language.word(
      "No measure is rated or named otherwise.", "施策の名称・所管・達成率・評価に変更はありません。")
  }

  private var publishedNote: String {
    guard options.figures == .published else { return "" }
    return language.word(
      " Published counts may hold measures that the source lists nowhere by name.",
      "公表値には、出典に施策名の示されていない再掲が含まれることがあります。")
  }
}
