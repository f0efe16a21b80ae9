/// The words of the store's closed lists as forms show them and people write them.
enum ChoiceWords {
  /// The Japanese for a word of the store, short enough for a drop-down: 実績÷目標 for `ratio`.
  /// - Returns: nil for a word that is of no list.
  static func japanese(of word: String) -> String? {
    table[word]?.first
  }

  /// The word of the store that is meant.
  /// - Parameters:
  ///   - text: The word itself, in any case and with spaces for its underscores (`At most`), the
  ///     Japanese that ``japanese(of:)`` gives, or another word for the same.
  ///   - choices: The words of the list that the column takes.
  static func word(for text: String, among choices: [String]) -> String? {
    guard let key = key(text) else { return nil }
    return choices.first { word in
      key == self.key(word) || table[word]?.contains { self.key($0) == key } ?? false
    }
  }

  private static func key(_ text: String) -> String? {
    CellWords.key(text)?.replacing("_", with: "")
  }

  /// The word that is shown comes first.
  private static let table: [String: [String]] = {
    var table = [
      // Formulas.
      "ratio": ["実績/目標", "比率", "割合", "result/target", "higher is better"],
      "inverse": ["目標/実績", "逆比", "逆比率", "target/result", "lower is better"],
      "at_most": ["以下", "上限"],
      "within": ["範囲", "range"],
      "baseline": ["基準値から", "基準値", "基準値からの改善"],
      "achieved": ["達成/未達成", "達成か未達成", "達成・未達", "実施・未実施", "achieved/not achieved"],
      // Kinds of fields.
      "pillar": ["柱", "分野"],
      "theme": ["横断テーマ", "テーマ"],
      // Rounding.
      "half_up": ["四捨五入"],
      "half_even": ["偶数丸め", "偶数への丸め", "銀行丸め", "banker's rounding"],
      "truncate": ["切捨て", "切り捨て", "切捨"],
      // Labels of years.
      "western": ["西暦"],
      "era": ["元号", "和暦"],
      "era_short": ["元号省略", "和暦省略"],
    ]
    for blank in WrittenBlank.allCases { table[blank.rawValue] = blank.words }
    for choice in ChoiceWord.formulas + ChoiceWord.statuses {
      let others = (table[choice.code] ?? []).filter { $0 != choice.japanese }
      table[choice.code] = [choice.japanese] + others
    }
    return table
  }()
}
