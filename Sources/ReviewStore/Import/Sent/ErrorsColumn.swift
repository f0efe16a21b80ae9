public import Tables

/// The column in which a copy of what was sent says what is wrong with a row. An import passes it
/// over: see ``ReferenceColumn``.
public enum ErrorsColumn {
  /// Its heading.
  public static func heading(in language: Language) -> String {
    switch language {
    case .english: "errors (for reference)"
    case .japanese: "エラー（参考）"
    }
  }

  /// Whether a heading is one of it, in whatever language.
  static func isHeading(_ heading: String) -> Bool { keys.contains(MatchingKey.of(heading)) }

  private static let keys = Set(Language.allCases.map { MatchingKey.of(heading(in: $0)) })
}
