import ReviewStore
import Tables

/// What a person is told of findings.
enum FindingText {
  static func summary(_ counts: FindingCounts, _ language: Language) -> String {
    switch language {
    case .english:
      "\(counts.errors, counted: "error"), \(counts.warnings, counted: "warning"), "
        + "\(counts.notes, counted: "note")"
    case .japanese: "エラー \(counts.errors) 件、警告 \(counts.warnings) 件、注記 \(counts.notes) 件"
    }
  }

  /// Where to read what a code means.
  static func hint(_ language: Language) -> String {
    switch language {
    case .english: "`furikaeri check --explain CODE` says what a code means, and what to do."
    case .japanese: "`furikaeri check --explain 種類` で、意味と対応を確認できます。"
    }
  }
}
