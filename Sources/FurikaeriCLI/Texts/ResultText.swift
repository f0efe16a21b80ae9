import Tables

/// What is said of rows that were not shown, or not as a table.
enum ResultText {
  static func moreThanAsked(_ count: Int, _ language: Language) -> String {
    switch language {
    case .english: "there are more rows than the \(ProgressText.grouped(count)) of --max-rows."
    case .japanese: "--max-rows の \(ProgressText.grouped(count)) 行より多くの行があります。"
    }
  }

  /// Columns did not fit. In a shell there is another way to ask for a table than on the command line.
  static func inLines(inShell: Bool, _ language: Language) -> String {
    let table = inShell ? ".mode table" : "--format table"
    return switch language {
    case .english:
      "too wide for a table: each value has a line of its own (\(table): a table all the same)"
    case .japanese: "表では幅が足りないため、値ごとに1行で表示しました（\(table) で表のまま表示）"
    }
  }

  /// - Parameter isMore: Whether there are more than were counted.
  static func hidden(
    _ count: Int, isMore: Bool, inShell: Bool, _ language: Language
  ) -> String {
    let all = inShell ? ".all" : "--all"
    return switch language {
    case .english:
      "… and \(ProgressText.grouped(count))\(isMore ? " or" : "") more (\(all) shows them)"
    case .japanese: "…ほか \(ProgressText.grouped(count)) 行\(isMore ? "以上" : "")（\(all) ですべて表示）"
    }
  }
}
