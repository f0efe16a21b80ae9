import ReviewStore
import Tables

/// What a person is told of copies of the store, and of waiting for it.
enum CareText {
  /// What a backup came to: `copy.db: 412 pages, 1,687,552 bytes, SHA-256 …`.
  static func copied(_ copy: StoreCopy, _ language: Language) -> String {
    let pages = ProgressText.grouped(copy.pages)
    let bytes = ProgressText.grouped(copy.bytes)
    switch language {
    case .english:
      return "\(visible: copy.path): \(pages) pages, \(bytes) bytes, SHA-256 \(copy.sha256)"
    case .japanese: return "\(visible: copy.path): \(pages)ページ、\(bytes)バイト、SHA-256 \(copy.sha256)"
    }
  }

  /// That a copy has what is not right in the store.
  static func altered(_ copy: StoreCopy, _ language: Language) -> String {
    let count = copy.alterations.count
    switch language {
    case .english:
      return "\(visible: copy.path): the copy has what is altered or missing in the store "
        + "(\(count, counted: "thing")); `furikaeri verify` lists it."
    case .japanese:
      return "\(visible: copy.path): ストアには本来と異なる点が \(count)件あり、複製にもそのまま含まれます。"
        + "`furikaeri verify` で確認できます。"
    }
  }

  static func restored(
    _ receipt: RestoreReceipt, from backup: String, _ language: Language
  ) -> String {
    let bytes = ProgressText.grouped(receipt.bytes)
    let views = receipt.replacedViews
    switch language {
    case .english:
      let more = [
        receipt.kept.map { "The store of before is kept as \(visible: $0)." },
        views > 0 ? "Views that were missing or another version's (\(views)) were made anew." : nil,
      ].compactMap(\.self)
      return "\(visible: receipt.path): restored from \(visible: backup), \(bytes) bytes"
        + (more.isEmpty ? "" : ". " + more.joined(separator: " "))
    case .japanese:
      let more = [
        receipt.kept.map { "以前のストアは \(visible: $0) に残しました。" },
        views > 0 ? "欠けていたか、ほかの版のものだったビュー（\(views)件）は作り直しました。" : nil,
      ].compactMap(\.self)
      return "\(visible: receipt.path): \(visible: backup) から復元しました（\(bytes)バイト）"
        + (more.isEmpty ? "" : "。" + more.joined())
    }
  }

  static func compacted(_ receipt: CompactReceipt, _ path: String, _ language: Language) -> String {
    let before = ProgressText.grouped(receipt.before)
    let after = ProgressText.grouped(receipt.after)
    switch language {
    case .english: return "\(visible: path): \(before) → \(after) bytes"
    case .japanese: return "\(visible: path): \(before) → \(after) バイト"
    }
  }

  /// That a command waits: `review.db: process 4711 (…) is writing to the store; waiting up to 10 s.`
  static func waiting(_ path: String, for holder: StoreHolder?, _ language: Language) -> String {
    let seconds = Store.busyTimeout.components.seconds
    switch language {
    case .english:
      return "\(visible: path): \(StoreHolder.doing(holder, language)); waiting up to \(seconds) s."
    case .japanese:
      return "\(visible: path): \(StoreHolder.doing(holder, language))。最長 \(seconds)秒待ちます。"
    }
  }
}
