import ReviewStore
import Tables

/// What a person is told of undos, closed years, and whether the store is sound.
enum HistoryText {
  /// What became of an import that was taken back:
  /// `import 7 (results.csv) undone as import 9: 2 rows removed, 3 changed back, 0 brought back`.
  /// A dry run has no number of its own.
  static func undone(_ receipt: UndoReceipt, isDryRun: Bool, _ language: Language) -> String {
    let name = PrintableText.visible(receipt.file.isEmpty ? receipt.kind : receipt.file)
    switch language {
    case .english:
      return "import \(receipt.undone) (\(name)) "
        + (isDryRun ? "would be undone: " : "undone as import \(receipt.batch): ")
        + "\(receipt.removed, counted: "row") removed, "
        + "\(receipt.changed) changed back, \(receipt.restored) brought back"
    case .japanese:
      return "取込み \(receipt.undone)（\(name)）を"
        + (isDryRun ? "取り消します（試行）：" : "取り消しました（取込み \(receipt.batch)）：")
        + "削除 \(receipt.removed)行、元の値に戻したもの \(receipt.changed)行、復元 \(receipt.restored)行"
    }
  }

  static func closed(_ receipt: ClosingReceipt, _ language: Language) -> String {
    switch language {
    case .english:
      "fiscal year \(receipt.year) of plan \(receipt.plan) closed: "
        + "\(receipt.measures, counted: "measure") as published"
    case .japanese:
      "計画 \(receipt.plan) の \(receipt.year)年度を確定しました（公表内容を保存した施策 \(receipt.measures)）"
    }
  }

  /// What a closed year lacks, and that it can be reopened; nil where it lacks nothing.
  static func lacking(_ receipt: ClosingReceipt, _ language: Language) -> String? {
    guard receipt.withoutRate > 0 || receipt.warnings > 0 else { return nil }
    let year = receipt.year
    switch language {
    case .english:
      let measures =
        "\(receipt.withoutRate, counted: "measure") \(receipt.withoutRate == 1 ? "has" : "have")"
      return "fiscal year \(year): \(measures) no rate, and `furikaeri check` has "
        + "\(receipt.warnings, counted: "warning"). "
        + "To change the year after all: furikaeri reopen \(year) --reason TEXT."
    case .japanese:
      return "\(year)年度は、達成率のない施策が \(receipt.withoutRate)、`furikaeri check` の警告が "
        + "\(receipt.warnings) 件あります。変更するときは furikaeri reopen \(year) --reason 理由 "
        + "で確定を解除してください。"
    }
  }

  static func reopened(_ receipt: ClosingReceipt, _ language: Language) -> String {
    switch language {
    case .english: "fiscal year \(receipt.year) of plan \(receipt.plan) reopened"
    case .japanese: "計画 \(receipt.plan) の \(receipt.year)年度の確定を解除しました"
    }
  }

  /// What a store in which nothing is wrong is worth: what was compared, and what was not.
  static func sound(
    _ path: String, _ scope: VerificationScope, _ language: Language
  ) -> [String] {
    [compared(path, scope.closedYears, language), content(scope.isContentCompared, language)]
      + [outside(scope.outsideChanges, language), foreign(scope.foreignParts, language)]
      .compactMap(\.self)
  }

  private static func compared(
    _ path: String, _ closedYears: Int, _ language: Language
  ) -> String {
    switch (language, closedYears) {
    case (.english, 0):
      "\(visible: path): tables, views, triggers and references are as they should be. No year is closed: "
        + "rates, averages and grades were compared with nothing."
    case (.english, _):
      "\(visible: path): tables, views, triggers and references are as they should be, and the rates, "
        + "averages, grades and names of \(closedYears, counted: "closed year") "
        + "as published. Not compared: names before a measure's last year, the log itself."
    case (.japanese, 0):
      "\(visible: path): 表・ビュー・トリガー・参照関係に問題はありません。確定済みの年度はないため、達成率・平均・評価は照合していません。"
    case (.japanese, _):
      "\(visible: path): 表・ビュー・トリガー・参照関係に問題はなく、確定済みの\(closedYears)年度分の達成率・平均・評価・名称は"
        + "公表時と同じです。施策の最終年度より前の名称と、変更履歴そのものは照合していません。"
    }
  }

  /// What single targets, results and names were held against.
  private static func content(_ isCompared: Bool, _ language: Language) -> String {
    switch (language, isCompared) {
    case (.english, true):
      "All that was imported is as the last receipt and the change log have it."
    case (.english, false):
      "What was imported was compared with nothing: the last receipt has no checksum of it, or another "
        + "program changed keys since. The next import takes one."
    case (.japanese, true): "取り込んだ内容は、最後の控えと変更履歴のとおりです。"
    case (.japanese, false):
      "取り込んだ内容は照合していません（最後の控えにチェックサムがないか、その後コマンド以外でキーが変更されています）。"
        + "次の取込みから照合します。"
    }
  }

  private static func outside(_ changes: Int, _ language: Language) -> String? {
    guard changes > 0 else { return nil }
    switch language {
    case .english:
      return (changes == 1 ? "1 change was" : "\(changes) changes were")
        + " made by other programs: see `furikaeri history` and `furikaeri history --measure CODE`."
    case .japanese:
      return "コマンド以外による変更が \(changes)件あります。`furikaeri history` と "
        + "`furikaeri history --measure 施策番号` で確認できます。"
    }
  }

  private static func foreign(_ parts: [String], _ language: Language) -> String? {
    guard !parts.isEmpty else { return nil }
    let names = parts.map(PrintableText.visible).joined(separator: ", ")
    switch language {
    case .english: return "Not of this program, and of no effect on it: \(names)."
    case .japanese: return "このプログラムのものではないもの（影響はありません）：\(names)"
    }
  }

  /// That what was found is of views alone, which an import or any other change mends.
  static func onlyViews(_ language: Language) -> String {
    switch language {
    case .english:
      "Views hold no figures: another version of the program may have made them, and this one puts "
        + "its own in their place when it next writes to the store."
    case .japanese:
      "ビューに数値は入っていません。別の版のプログラムが作成した可能性があり、次にストアへ書き込むときに置き換わります。"
    }
  }

  static func problems(_ count: Int, _ language: Language) -> String {
    switch language {
    case .english:
      (count == 1 ? "1 thing is" : "\(count) things are")
        + " not right. `furikaeri history` shows changes by other programs; "
        + "go back to a copy of the store from before, or correct it there."
    case .japanese:
      "問題が \(count) 件あります。コマンド以外による変更は `furikaeri history` で確認できます。以前の複製に戻すか、訂正してください。"
    }
  }
}
