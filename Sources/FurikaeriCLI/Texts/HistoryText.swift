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
        + "\(receipt.removed) \(receipt.removed == 1 ? "row" : "rows") removed, "
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
        + "\(receipt.measures) \(receipt.measures == 1 ? "measure" : "measures") as published"
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
        receipt.withoutRate == 1 ? "1 measure has" : "\(receipt.withoutRate) measures have"
      let warnings = receipt.warnings == 1 ? "1 warning" : "\(receipt.warnings) warnings"
      return "fiscal year \(year): \(measures) no rate, and `furikaeri check` has \(warnings). "
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

  static func sound(_ path: String, _ language: Language) -> String {
    switch language {
    case .english:
      "\(path): tables, views, triggers and references are as they should be, and the rates, "
        + "averages, grades and names of closed years as published. Not compared: single targets "
        + "and results, the log itself."
    case .japanese:
      "\(path): 表・ビュー・トリガー・参照関係に問題はなく、確定済みの年度の達成率・平均・評価・名称は公表時と同じです。"
        + "個々の目標値・実績値と、変更履歴そのものは照合していません。"
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
