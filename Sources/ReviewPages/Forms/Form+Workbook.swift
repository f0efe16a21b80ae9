import ReviewStore
import Tables

extension Form {
  /// The form as an Excel workbook: its tables, and how to fill them in.
  /// - Parameter name: The file, for errors.
  func workbook(
    named name: String, _ kind: FormKind, _ plan: ReviewPlan, year: Int64, _ language: Language
  ) throws(TableError) -> [UInt8] {
    var properties = DocumentProperties()
    properties.title = Self.title(kind, plan, year, language)
    properties.subject = bureau
    let workbook = try WorkbookWriter(
      name: name, font: language == .japanese ? "Yu Gothic" : nil, properties: properties)
    for table in tables {
      let sheet = try workbook.addSheet(table.name)
      sheet.setTabColor(table.resource == nil ? 0xA6A6A6 : 0xB45F06)
      let banner = banner(over: table, properties.title, year, language)
      try FormSheet(table: table, language: language, banner: banner).write(to: sheet)
    }
    let guide = FormGuide(
      kind: kind, language: language, hasSharedMeasures: tables.contains { $0.resource == nil })
    try guide.write(to: workbook.addSheet(guide.name))
    let sink = ByteSink()
    try workbook.write(to: sink)
    return sink.contents()
  }

  private static func title(
    _ kind: FormKind, _ plan: ReviewPlan, _ year: Int64, _ language: Language
  ) -> String {
    // 3年度 alone could be of any era.
    let style: YearStyle = plan.yearStyle == .eraShort ? .era : plan.yearStyle
    let label = style.label(year, language)
    return switch (kind, language) {
    case (.targets, .japanese): "\(plan.title)　\(label)　目標設定票"
    case (.results, .japanese): "\(plan.title)　\(label)　実績報告票"
    case (.targets, .english): "\(plan.title): targets of \(label)"
    case (.results, .english): "\(plan.title): results of \(label)"
    }
  }

  /// The lines above a table.
  private func banner(
    over table: FormTable, _ title: String, _ year: Int64, _ language: Language
  ) -> [String] {
    let isShown = table.resource == nil
    return switch (language, isShown) {
    case (.japanese, false):
      [
        title,
        "所管局：\(bureau)　　対象年度：\(year)年度　　シート：\(table.name)",
        "提出期限：　　　　年　　月　　日　　　提出先：",
        "黄色のセルに記入してください。灰色のセルは変更できません。詳しくは「記入要領」シートをご覧ください。",
      ]
    case (.japanese, true):
      [
        title,
        "所管局：\(bureau)　　対象年度：\(year)年度　　シート：\(table.name)",
        "主管の局が回答する施策です。参考として示しており、記入は不要です。",
      ]
    case (.english, false):
      [
        title,
        "Bureau: \(bureau)    Fiscal year: \(year)    Sheet: \(table.name)",
        "Return by:                         to:",
        "Fill in the yellow cells; grey cells are locked. See the sheet “How to fill in”.",
      ]
    case (.english, true):
      [
        title,
        "Bureau: \(bureau)    Fiscal year: \(year)    Sheet: \(table.name)",
        "Another bureau answers for these measures. They are shown for reference only.",
      ]
    }
  }
}
