public import Tables

/// Something that is missing in a store, or not as this program makes it.
public enum IntegrityProblem: Equatable, Sendable {
  /// A part of the schema that should be there is not.
  case missing(kind: String, name: String)
  /// A part of the schema has another text.
  case altered(kind: String, name: String)
  /// A trigger that this program did not make.
  case foreignTrigger(String)
  /// A view does not answer, in SQLite's words.
  case viewFails(name: String, String)
  /// A part of the file is damaged, in SQLite's words.
  case damaged(String)
  /// A row refers to one that is not there.
  case danglingReference(table: String, row: Int64?, parent: String)
  /// A closed year has no record of what was published.
  case closedWithoutRecord(plan: String, year: Int64)
  /// A closed year is no longer what was published: a column, and its value then and now.
  case closedYearDiffers(
    plan: String, year: Int64, measure: String, column: String, published: String, computed: String)
  /// A figure of a closed year was changed since, by the change log: the row (`indicator 2`), its
  /// column, and the value as it was closed and as it is now.
  case closedFigureChanged(
    plan: String, year: Int64, measure: String, figure: String, column: String, before: String,
    after: String)
  /// What imports brought is not what the last receipt and the change log say it should be.
  case contentChanged(since: Int64, moment: String)
  /// Figures of a column are infinite.
  case infiniteFigures(table: String, column: String, count: Int)
  /// The years of a plan are not all those from its first to its last.
  case planYears(plan: String)
  /// The store says that an import is under way, though none is: changes are booked to it.
  case importUnderWay(Int64)

  /// Whether the file itself is damaged, and what is read from it cannot be relied on.
  var isDamage: Bool {
    switch self {
    case .damaged, .danglingReference: true
    default: false
    }
  }

  /// Whether it is of the content, and the file may be whole.
  var isOfContent: Bool {
    switch self {
    case .contentChanged: true
    default: false
    }
  }

  /// Whether it is a view's. Another version of the program may have made the views of a store; each
  /// puts its own in their place when it writes.
  public var isOfView: Bool {
    switch self {
    case .missing("view", _), .altered("view", _), .viewFails: true
    default: false
    }
  }

  /// The whole message for a person.
  public func message(in language: Language) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }

  private var english: String {
    switch self {
    case .missing(let kind, let name): "the \(kind) \(PrintableText.visible(name)) is missing."
    case .altered(let kind, let name):
      "the \(kind) \(PrintableText.visible(name)) is not as this program makes it."
    case .foreignTrigger(let name):
      "the trigger \(PrintableText.visible(name)) is not of this program, and may change figures."
    case .viewFails(let name, let text):
      "the view \(name) does not answer: \(PrintableText.visible(text))"
    case .damaged(let text): "the file is damaged: \(PrintableText.visible(text))"
    case .danglingReference(let table, let row, let parent):
      "a row of \(table)\(row.map { " (\($0))" } ?? "") refers to a row of \(parent) that is not there."
    case .closedWithoutRecord(let plan, let year):
      "fiscal year \(year) of plan \(plan) is marked closed, but nothing says what was published."
    case .closedYearDiffers(
      let plan, let year, let measure, let column, let published, let computed):
      "closed fiscal year \(year) of plan \(plan), measure \(measure): \(column) was published as "
        + "\(published), and is now \(computed)."
    case .closedFigureChanged(
      let plan, let year, let measure, let figure, let column, let before, let after):
      "closed fiscal year \(year) of plan \(plan), measure \(measure), \(figure): \(column) was "
        + "\(PrintableText.visible(before)) when it was closed, and was changed to "
        + "\(PrintableText.visible(after)) since, by the change log."
    case .contentChanged(let batch, let moment):
      "the content is not what import \(batch) (\(moment)) left, with the changes in the change log: "
        + "something changed it without a record, such as a failing disk, or another program's REPLACE."
    case .infiniteFigures(let table, let column, let count):
      "\(count == 1 ? "1 row" : "\(count) rows") of \(table): \(column) is infinite. Write the figure "
        + "that is meant."
    case .planYears(let plan):
      "the years of plan \(PrintableText.visible(plan)) (table plan_year) are not those from its first to "
        + "its last."
    case .importUnderWay(let batch):
      "the store says that import \(batch) is under way; changes by other programs are booked to it."
    }
  }

  private var japanese: String {
    switch self {
    case .missing(let kind, let name):
      "\(Self.japanese(kind)) \(PrintableText.visible(name)) がありません。"
    case .altered(let kind, let name):
      "\(Self.japanese(kind)) \(PrintableText.visible(name)) が、このプログラムの作るものと異なります。"
    case .foreignTrigger(let name):
      "トリガー \(PrintableText.visible(name)) はこのプログラムのものではありません。数値を変える可能性があります。"
    case .viewFails(let name, let text):
      "ビュー \(name) が答えません：\(PrintableText.visible(text))"
    case .damaged(let text): "ファイルが壊れています：\(PrintableText.visible(text))"
    case .danglingReference(let table, let row, let parent):
      "表 \(table) の行\(row.map { "（\($0)）" } ?? "")の参照先が、表 \(parent) にありません。"
    case .closedWithoutRecord(let plan, let year):
      "計画 \(plan) の \(year)年度は確定済みですが、公表した内容の記録がありません。"
    case .closedYearDiffers(
      let plan, let year, let measure, let column, let published, let computed):
      "計画 \(plan) の確定した \(year)年度、施策 \(measure) の \(column) は、公表時は \(published)、現在は \(computed) です。"
    case .closedFigureChanged(
      let plan, let year, let measure, let figure, let column, let before, let after):
      "計画 \(plan) の確定した \(year)年度、施策 \(measure)、\(figure) の \(column) は、確定時は "
        + "\(PrintableText.visible(before))、変更履歴によればその後 \(PrintableText.visible(after)) に変更されています。"
    case .contentChanged(let batch, let moment):
      "内容が、取込み \(batch)（\(moment)）の後の内容に変更履歴の変更を加えたものと異なります。ディスクの異常や、"
        + "ほかのプログラムの REPLACE などにより、記録のないまま変わっています。"
    case .infiniteFigures(let table, let column, let count):
      "表 \(table) の \(column) が無限大の行が \(count)件あります。正しい数値を入力してください。"
    case .planYears(let plan):
      "計画 \(PrintableText.visible(plan)) の年度の表（plan_year）が、初年度から最終年度までになっていません。"
    case .importUnderWay(let batch):
      "取込み \(batch) が実行中とされています。コマンド以外による変更がその取込みとして記録されます。"
    }
  }

  private static func japanese(_ kind: String) -> String {
    switch kind {
    case "table": "表"
    case "view": "ビュー"
    case "index": "索引"
    default: "トリガー"
    }
  }
}
