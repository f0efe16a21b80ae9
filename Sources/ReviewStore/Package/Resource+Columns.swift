/// The table of what every column accepts. Names, order and what is required are those of the
/// interchange package.
extension Resource {
  /// The fiscal years that can be meant at all.
  static let years: ClosedRange<Int64> = 1900...2999

  /// Why a value is not there, and `provisional`, which stands beside a value.
  static let statuses = [
    "pending", "not_measured", "not_set", "not_applicable", "ended", "provisional",
  ]

  static let formulas = ["ratio", "inverse", "at_most", "within", "baseline", "achieved"]

  private static let count: ClosedRange<Int64> = 0...Int64(Int32.max)
  private static let number: ClosedRange<Int64> = 1...9999

  private static let plan = Column(
    "plan", .code, key: true, required: true,
    "The plan's code.", "計画コード", ["計画", "計画コード"])
  private static let measure = Column(
    "measure", .code, key: true, required: true,
    "The measure's code within its plan.", "施策番号",
    ["施策番号", "施策コード", "施策No", "施策No.", "番号", "No", "No."])
  private static let fiscalYear = Column(
    "fiscal_year", .year, key: true, required: true,
    "The fiscal year, by the calendar year it starts in.", "年度（西暦）", ["年度", "対象年度", "会計年度"])
  private static let indicator = Column(
    "indicator", .integer(number), key: true, required: true,
    "The indicator's number within the measure and year.", "指標の番号", ["指標番号", "指標No", "指標No."])
  private static let throughYear = Column(
    "through_year", .year, key: true,
    "The last fiscal year the figure takes in; empty: the plan's last.", "集計対象の最終年度",
    ["集計年度", "集計最終年度"])

  static let planColumns = [
    plan,
    Column("title", .text, required: true, "The plan's title.", "計画の名称", ["計画名", "計画名称"]),
    Column(
      "first_year", .year, required: true, "Its first fiscal year.", "計画期間の最初の年度", ["開始年度", "初年度"]),
    Column(
      "last_year", .year, required: true, "Its last fiscal year.", "計画期間の最後の年度", ["終了年度", "最終年度"]),
    Column(
      "digits", .integer(0...6), "Decimal places of a rate when shown.", "達成率の小数点以下の桁数", ["小数桁数"]),
    Column(
      "rounding", .choice(["half_up", "half_even", "truncate"]),
      "How a rate is rounded when shown.", "達成率の端数処理", ["端数処理"]),
    Column(
      "year_style", .choice(["western", "era", "era_short"]),
      "How its years are labelled in Japanese.", "年度の表し方", ["年度表示"]),
    Column("about", .text, "What the plan is about.", "計画の概要", ["概要"]),
    Column("source", .text, "The document the figures are from.", "出典", ["出典"]),
    Column("license", .text, "The licence the figures are under.", "利用条件", ["利用条件", "ライセンス"]),
  ]

  static let gradeBandColumns = [
    plan,
    Column("grade", .code, key: true, required: true, "The grade.", "評価の記号", ["評価", "進捗評価", "区分"]),
    Column(
      "at_least", .percent, "The lowest average of the band in percent; empty: the lowest band.",
      "平均達成率の下限（％）", ["下限", "平均下限"]),
    Column("meaning", .text, "What the grade says.", "評価の意味", ["意味", "評価内容"]),
    Column("on_track", .flag, "1 when the grade counts as on track.", "計画どおりとみなすか", ["順調"]),
  ]

  static let fieldColumns = [
    plan,
    Column(
      "field", .code, key: true, required: true, "The field's code.", "分野コード", ["分野", "分野コード"]),
    Column(
      "kind", .choice(["pillar", "theme"]), required: true,
      "pillar, of which a measure has one, or theme.", "種別（柱または横断テーマ）", ["種別"]),
    Column("name", .text, required: true, "The field's name.", "分野の名称", ["分野名", "名称"]),
  ]

  static let departmentColumns = [
    plan,
    Column(
      "department", .code, key: true, required: true, "bureau, or bureau/section.", "所管（局/課）",
      ["所管", "部署"]),
    Column(
      "position", .integer(count), "Its place in the order of departments.", "並び順", ["順番", "並び順"]),
    Column("first_year", .year, "The first fiscal year it exists.", "設置年度", ["設置年度"]),
    Column("last_year", .year, "The last fiscal year it exists.", "廃止年度", ["廃止年度"]),
    Column("successor", .code, "The department that took over.", "後継の所管", ["後継", "後継所管"]),
  ]

  static let measureColumns = [
    plan,
    measure,
    Column(
      "position", .integer(count), "Its place in the order of measures.", "並び順", ["順番", "並び順"]),
    Column("name", .text, required: true, "The measure's name.", "施策名", ["施策名"]),
    Column("field", .code, required: true, "Its main field.", "主に属する分野", ["分野", "主な分野", "分野コード"]),
    Column(
      "other_fields", .list, "The other fields it is listed in: 5;6.", "再掲されている分野", ["再掲", "再掲分野"]),
    Column(
      "departments", .list, required: true,
      "Its departments, the lead first: bureau/section;bureau/section.", "所管（先頭が主管）",
      ["所管", "所管局課"]),
    Column("first_year", .year, "The first fiscal year it is active.", "開始年度", ["開始年度"]),
    Column("last_year", .year, "The last fiscal year it is active.", "終了年度", ["終了年度"]),
    Column("description", .text, "What is done.", "取組内容", ["取組内容", "内容"]),
    Column("purpose", .text, "What it is for.", "目的", ["目的"]),
  ]

  static let resultColumns = [
    plan, measure, fiscalYear, indicator,
    Column("label", .text, "Its mark in the document: ①.", "記号", ["記号"]),
    Column("indicator_name", .text, "What is counted.", "指標名", ["指標", "指標名"]),
    Column("unit", .text, "The unit of target and result.", "単位", ["単位"]),
    Column(
      "formula", .choice(formulas), "How the rate is computed.", "達成率の計算方法", ["計算方法", "算定方法"]),
    Column("baseline", .number, "Where a baseline formula starts from.", "基準値", ["基準値", "現状値"]),
    Column("target", .number, "The target; of within the lower bound.", "目標値", ["目標", "目標値"]),
    Column("target_max", .number, "The upper bound of within.", "目標値の上限", ["目標上限", "目標値上限"]),
    Column("target_text", .text, "The target as it was written.", "目標値の原文", ["目標原文", "目標値原文"]),
    Column("target_status", .choice(statuses), "Why there is no target.", "目標値がない理由", ["目標状況"]),
    Column("target_original", .number, "The target first set.", "当初目標値", ["当初目標", "当初目標値"]),
    Column(
      "target_reason", .text, "Why the target was changed.", "目標値を変更した理由", ["変更理由", "目標変更理由"]),
    Column("result", .number, "The result.", "実績", ["実績", "実績値"]),
    Column("result_text", .text, "The result as it was written.", "実績の原文", ["実績原文"]),
    Column("result_status", .choice(statuses), "Why there is no result.", "実績がない理由", ["実績状況"]),
    Column("achieved", .flag, "1 or 0, where the target is no figure.", "達成したか", ["達成", "達成状況"]),
  ]

  static let assessmentColumns = [
    plan, measure, fiscalYear,
    Column(
      "rate", .percent, "The department's own rate in percent.", "自己評価の達成率（％）", ["達成率", "目標達成率"]),
    Column("status", .choice(statuses), "Why there is no rate.", "達成率がない理由", ["状況", "状態"]),
    Column("comment", .text, "In their words.", "コメント", ["コメント", "備考"]),
  ]

  static let publishedMeasureColumns = [
    plan, measure, throughYear,
    Column(
      "average", .percent, "The average in percent, as printed.", "公表された平均達成率（％）",
      ["平均達成率", "達成率平均"]),
    Column("grade", .code, "The grade, as printed.", "公表された評価", ["評価", "進捗評価"]),
  ]

  static let publishedFieldColumns = [
    plan,
    Column(
      "field", .code, key: true, "The field; empty: the whole plan.", "分野コード", ["分野", "分野コード"]),
    Column("grade", .code, key: true, required: true, "The grade.", "評価", ["評価", "進捗評価"]),
    throughYear,
    Column(
      "measures", .integer(count), required: true, "The number of measures, as printed.", "施策数",
      ["施策数"]),
  ]

  static let publishedIndicatorColumns = [
    plan, measure, fiscalYear, indicator,
    Column(
      "rate", .percent, required: true, "The rate in percent, as printed.", "公表された達成率（％）",
      ["達成率", "目標達成率"]),
  ]
}
