import ReviewStore
import SQLite
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
        "\(visible: file): \(counted(tally.rows, receipt.resource)): \(tally.inserted) new, "
        + "\(tally.changed) changed, \(tally.unchanged) unchanged"
        + (isUnchanged ? " (nothing to do)" : "")
    case .japanese:
      return
        "\(visible: file): \(receipt.resource.title(in: language)) \(tally.rows)行（追加 \(tally.inserted)、"
        + "変更 \(tally.changed)、変更なし \(tally.unchanged)）"
        + (isUnchanged ? " 変更はありません" : "")
    }
  }

  /// The names of all resources are plurals that end in an s.
  private static func counted(_ count: Int, _ resource: Resource) -> String {
    "\(count) " + (count == 1 ? String(resource.rawValue.dropLast()) : resource.rawValue)
  }

  /// What became of several files together; nil for a single one.
  static func total(_ receipts: [Receipt], _ language: Language) -> String? {
    let files = Set(receipts.map(\.file)).count
    guard files > 1 else { return nil }
    func sum(_ count: KeyPath<Receipt, Int>) -> Int {
      receipts.reduce(0) { $0 + $1[keyPath: count] }
    }
    let (rows, new) = (sum(\.tally.rows), sum(\.tally.inserted))
    let (changed, unchanged) = (sum(\.tally.changed), sum(\.tally.unchanged))
    return switch language {
    case .english:
      "\(files) files: \(rows, counted: "row"): \(new) new, \(changed) changed, \(unchanged) unchanged"
    case .japanese:
      "\(files) ファイル: 計 \(rows)行（追加 \(new)、変更 \(changed)、変更なし \(unchanged)）"
    }
  }

  /// All that a person is told of a file: what became of it, its receipt, what was found beside
  /// the data, what was read otherwise than written, what changed.
  static func lines(_ receipt: Receipt, _ isDryRun: Bool, _ language: Language) -> [String] {
    var lines = [line(receipt, language)]
    if !isDryRun { lines.append(identity(receipt, language)) }
    lines += receipt.notes.map { "  " + $0.message(in: language) }
    lines += readings(of: receipt, language)
    lines += changes(of: receipt, language)
    return lines
  }

  /// The receipt itself: `  import 3, 2022-05-09T01:23:45Z, by sato, SHA-256 2c26…`.
  private static func identity(_ receipt: Receipt, _ language: Language) -> String {
    switch language {
    case .english:
      "  import \(receipt.batch), \(receipt.importedAt)"
        + (receipt.account.map { ", by \(PrintableText.visible($0))" } ?? "")
        + ", SHA-256 \(receipt.sha256)"
    case .japanese:
      "  取込み番号 \(receipt.batch)、\(receipt.importedAt)"
        + (receipt.account.map { "、\(PrintableText.visible($0))" } ?? "")
        + "、SHA-256 \(receipt.sha256)"
    }
  }

  /// How many readings and changes are shown; `--format json` has more.
  private static let shown = 20

  /// The cells that were read otherwise than written: `  row 2, 実績: １１，４７６ → 11476`.
  private static func readings(of receipt: Receipt, _ language: Language) -> [String] {
    let lines = receipt.readings.readings.prefix(shown).map { reading in
      let written = PrintableText.visible(reading.written(in: language))
      let column = PrintableText.visible(reading.column)
      let read = reading.read(in: language)
      return switch language {
      case .english: "  row \(reading.row), \(column): \(written) → \(read)"
      case .japanese: "  \(reading.row)行目「\(column)」列: \(written) → \(read)"
      }
    }
    let more = receipt.readings.count - lines.count
    guard more > 0 else { return lines }
    return lines + [language == .japanese ? "  …ほか \(more) 件の読替え" : "  … and \(more) more read so"]
  }

  /// What changed: `  measure 20, 2021, 2: result 31 → 32`.
  private static func changes(of receipt: Receipt, _ language: Language) -> [String] {
    let lines = receipt.changes.changes.prefix(shown).map { "  " + line($0, language) }
    let more = receipt.changes.count - lines.count
    guard more > 0 else { return lines }
    return lines + [language == .japanese ? "  …ほか \(more) 件の変更" : "  … and \(more) more changed"]
  }

  private static func line(_ change: StoredChange, _ language: Language) -> String {
    let isJapanese = language == .japanese
    var place: [String] = []
    if let measure = change.measure { place.append((isJapanese ? "施策" : "measure ") + measure) }
    if let year = change.fiscalYear { place.append("\(year)" + (isJapanese ? "年度" : "")) }
    if let item = change.item {
      let isIndicator = change.table.hasSuffix("indicator")
      place.append((isIndicator ? (isJapanese ? "指標 " : "indicator ") : "") + item)
    }
    if place.isEmpty { place = [change.plan ?? change.tableTitle(in: language)] }
    let separator = isJapanese ? "、" : ", "
    let text = place.map(PrintableText.visible).joined(separator: separator)
    let column = change.columnTitle(in: language)
    let old = change.word(for: change.old, in: language) ?? value(change.old, language)
    let new = change.word(for: change.new, in: language) ?? value(change.new, language)
    guard isJapanese else { return "\(text): \(column) \(old) → \(new)" }
    // Full-width brackets bring their own space.
    let before = change.old == .null ? "" : " "
    let after = change.new == .null ? "" : " "
    return "\(text): \(column)：\(old)\(before)→\(after)\(new)"
  }

  private static func value(_ value: Value, _ language: Language) -> String {
    switch value {
    case .null: language == .japanese ? "（空欄）" : "∅"
    case .integer(let value): "\(value)"
    case .real(let value): Number.spelling(of: value)
    case .text(let text):
      PrintableText.visible(text.count <= 40 ? text : String(text.prefix(40)) + "…")
    case .blob(let bytes): "\(bytes.count, counted: "byte")"
    }
  }

  static func created(_ path: String, _ language: Language) -> String {
    switch language {
    case .english: "\(visible: path): created"
    case .japanese: "\(visible: path): 作成しました"
    }
  }

  static func dryRun(_ language: Language) -> String {
    switch language {
    case .english: "A dry run: nothing was written."
    case .japanese: "試行のため、何も書き込んでいません。"
    }
  }
}
