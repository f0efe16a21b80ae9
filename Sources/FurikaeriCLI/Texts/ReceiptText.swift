import ReviewStore
import Tables

/// What a person is told of an import.
enum ReceiptText {
  /// What became of a file: `results.csv: 109 results: 109 new, 0 changed, 0 unchanged`.
  static func line(_ receipt: Receipt, _ language: Language) -> String {
    let tally = receipt.tally
    let file = receipt.file + (receipt.sheet.map { " [\(PrintableText.visible($0))]" } ?? "")
    let isUnchanged = tally.rows == tally.unchanged
    switch language {
    case .english:
      return
        "\(file): \(tally.rows) \(receipt.resource.rawValue): \(tally.inserted) new, "
        + "\(tally.changed) changed, \(tally.unchanged) unchanged"
        + (isUnchanged ? " (nothing to do)" : "")
    case .japanese:
      return
        "\(file): \(receipt.resource.rawValue) \(tally.rows)行（追加 \(tally.inserted)、"
        + "変更 \(tally.changed)、変更なし \(tally.unchanged)）"
        + (isUnchanged ? " 変更はありません" : "")
    }
  }

  /// What was found in a file and not taken as data: `  row 12: totals (合計), passed over`.
  static func notes(of receipt: Receipt, _ language: Language) -> [String] {
    receipt.notes.map { "  " + $0.message(in: language) }
  }

  /// The cells that were read otherwise than written, the first twenty of them:
  /// `  row 2, 実績: １１，４７５ → 11475`.
  static func readings(of receipt: Receipt, _ language: Language) -> [String] {
    let shown = receipt.readings.readings.prefix(20).map { reading in
      let written = PrintableText.visible(reading.written)
      let column = PrintableText.visible(reading.column)
      return switch language {
      case .english: "  row \(reading.row), \(column): \(written) → \(reading.read)"
      case .japanese: "  \(reading.row)行目「\(column)」列: \(written) → \(reading.read)"
      }
    }
    let more = receipt.readings.count - shown.count
    guard more > 0 else { return shown }
    return shown + [language == .japanese ? "  …ほか \(more) 件の読替え" : "  … and \(more) more read so"]
  }

  static func created(_ path: String, _ language: Language) -> String {
    switch language {
    case .english: "\(path): created"
    case .japanese: "\(path): 作成しました"
    }
  }

  static func dryRun(_ language: Language) -> String {
    switch language {
    case .english: "A dry run: nothing was written."
    case .japanese: "試行のため、何も書き込んでいません。"
    }
  }
}
