import ReviewStore
import Tables

/// What a person is told of undos, closed years, and whether the store is sound.
enum HistoryText {
  /// What became of an import that was taken back:
  /// `import 7 (results.csv) undone as import 9: 2 rows removed, 3 changed back, 0 brought back`.
  static func undone(_ receipt: UndoReceipt, _ language: Language) -> String {
    let name = PrintableText.visible(receipt.file.isEmpty ? receipt.kind : receipt.file)
    switch language {
    case .english:
      return "import \(receipt.undone) (\(name)) undone as import \(receipt.batch): "
        + "\(receipt.removed) \(receipt.removed == 1 ? "row" : "rows") removed, "
        + "\(receipt.changed) changed back, \(receipt.restored) brought back"
    case .japanese:
      return "取込み \(receipt.undone)（\(name)）を取り消しました（取込み \(receipt.batch)）："
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

  static func reopened(_ receipt: ClosingReceipt, _ language: Language) -> String {
    switch language {
    case .english: "fiscal year \(receipt.year) of plan \(receipt.plan) reopened"
    case .japanese: "計画 \(receipt.plan) の \(receipt.year)年度の確定を解除しました"
    }
  }

  static func sound(_ path: String, _ language: Language) -> String {
    switch language {
    case .english: "\(path): nothing is missing or altered"
    case .japanese: "\(path): 欠落や改変はありません"
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
