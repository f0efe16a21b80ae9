/// The words that may stand around a figure, each with what it says. A figure beside any other word
/// is prose.
enum FigureWords {
  /// What a word says.
  enum Meaning: Equatable {
    case direction(WrittenFigure.Direction)
    case provisional
    /// Kept as a remark: it changes nothing about the figure.
    case remark
    /// A unit that stands before its figure.
    case unit(String)
  }

  /// A word, in small letters, and what it says.
  typealias Entry = (word: String, meaning: Meaning)

  /// Words before a figure. Longer ones come before those they begin with.
  static let before: [Entry] = entries([
    (
      .direction(.atLeast),
      [
        "no less than", "not less than", "more than", "at least", "minimum", "min.", "over", "最低でも",
        "最低", "少なくとも", "≥", "≧", ">=", ">",
      ]
    ),
    (
      .direction(.atMost),
      [
        "no more than", "not more than", "less than", "at most", "up to", "maximum", "max.",
        "within",
        "under", "below", "最大でも", "最大", "≤", "≦", "<=", "<",
      ]
    ),
    (
      .direction(.about),
      [
        "approximately", "approx.", "approx", "around", "about", "circa", "ca.", "おおよそ", "おおむね",
        "およそ", "概ね", "大体", "約", "≒",
      ]
    ),
    (.provisional, ["速報値", "速報", "暫定値", "暫定", "見込み値", "見込値", "見込み", "見込", "provisional"]),
    (.unit("円"), ["¥", "￥"]),
    (
      .remark,
      [
        "毎年度", "毎年", "各年度", "各年", "年間", "通年", "累計で", "累計", "合計", "総計", "延べ", "のべ", "単年度",
        "目標値", "目標", "実績値", "実績", "全", "計", "年", "total", "annual", "yearly", ":",
      ]
    ),
  ])

  /// Words behind a figure and its unit. Longer ones come before those they end with.
  static let behind: [Entry] = entries([
    (
      .direction(.atLeast),
      [
        "以上とする", "以上", "を超える", "を上回る", "超過", "超え", "超", "or more", "or over", "or above",
        "at least", "minimum",
      ]
    ),
    (
      .direction(.atMost),
      [
        "以下とする", "以内とする", "以内", "以下", "未満", "を下回る", "まで", "or less", "or fewer", "or under",
        "or below", "at most", "maximum",
      ]
    ),
    (.direction(.about), ["程度", "前後", "くらい", "ぐらい", "approximately", "approx."]),
    (
      .provisional,
      ["速報値", "速報", "暫定値", "暫定", "見込み値", "見込値", "見込み", "見込", "provisional", " p"]
    ),
    (
      .remark,
      [
        "の達成", "を達成", "達成", "の維持", "を維持", "維持", "の実施", "を実施", "実施", "の開催", "を開催", "開催",
        "累計", "合計", "achieved", "in total", "。",
      ]
    ),
  ])

  private static func entries(_ table: [(Meaning, [String])]) -> [Entry] {
    table.flatMap { meaning, words in words.map { ($0, meaning) } }
      .sorted { $0.0.count > $1.0.count }
      .map { (word: $0.0, meaning: $0.1) }
  }
}
