public import Tables

extension Column {
  /// What its cells may say, for a person: what is read of it, and what is not, is told or refused.
  public func accepts(in language: Language) -> String {
    let isJapanese = language == .japanese
    if let written { return written.accepts(isJapanese) }
    return switch kind {
    case .code: isJapanese ? "コードまたは名称（先頭の0も区別）" : "a code or name, leading zeros kept"
    case .text: isJapanese ? "文字列" : "any text"
    case .list: isJapanese ? "「;」で区切った一覧" : "entries with ; between them"
    case .integer(let range):
      isJapanese
        ? "\(range.lowerBound)～\(range.upperBound) の整数"
        : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .year:
      isJapanese
        ? "年度（2021、令和3年度、R3、計画期間内の 3年度）" : "a fiscal year: 2021, FY2021, 令和3年度, R3, 3年度"
    case .number: isJapanese ? "数値（1,200、△5、全角も可）" : "a figure: 1200, 1,200, △5, １２"
    case .percent: isJapanese ? "％（98.5、98.5%）" : "percent: 98.5, 98.5%"
    case .choice(let words):
      words.map { word in
        guard isJapanese, let shown = ChoiceWords.japanese(of: word) else { return word }
        return "\(shown)（\(word)）"
      }.joined(separator: isJapanese ? "、" : ", ")
    case .flag: isJapanese ? "1（はい）か 0（いいえ）" : "1 (yes) or 0 (no)"
    }
  }
}

extension WrittenValue.Column {
  fileprivate func accepts(_ isJapanese: Bool) -> String {
    let blanks = WrittenBlank.allCases.filter { $0 != .provisional }
    let words =
      isJapanese
      ? blanks.map { $0.words[0] }.joined(separator: "、")
      : blanks.map { "\($0.words[0]) (\($0.rawValue))" }.joined(separator: ", ")
    switch self {
    case .target:
      return isJapanese
        ? "数値（15,000 人、2,746 万人、10 件以上、80%、▲5）、目標の文章や範囲（原文を保持）、①②…、\(words)"
        : "a figure with its unit and direction (15,000 人, 10 件以上, 80%, ▲5), words or a range (kept as "
          + "text), ①②…, or why there is none: \(words)"
    case .result:
      return isJapanese
        ? "数値（単位、速報値の付記も可）、達成・実施・完了／未達成・未実施、①②…、\(words)"
        : "a figure with its unit, 達成 / 実施 / 完了 or 未達成 / 未実施, ①②…, or why there is none: \(words)"
    case .achieved:
      return isJapanese ? "達成（1、実施、完了、○）か 未達成（0、未実施、×）" : "1, 達成, 実施, ○ or 0, 未達成, 未実施, ×"
    case .rate:
      return isJapanese
        ? "％（98.5、98.5%）、または値がない理由：\(words)"
        : "percent (98.5, 98.5%), or why there is none: \(words)"
    case .status:
      return isJapanese
        ? words + "、速報値" : words + ", 速報値 (provisional)"
    }
  }
}
