public import Tables

/// How grave a finding is, the gravest first.
public enum FindingSeverity: String, CaseIterable, Sendable, Comparable {
  /// The store contradicts itself or the publication.
  case error
  /// A person should look.
  case warning
  /// A difference is explained, or something is worth knowing.
  case note

  /// Whether the first is the graver one.
  public static func < (first: FindingSeverity, second: FindingSeverity) -> Bool {
    first.rank < second.rank
  }

  private var rank: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .note: 3
    }
  }

  /// The word for it.
  public func word(in language: Language) -> String {
    switch (self, language) {
    case (_, .english): rawValue
    case (.error, .japanese): "エラー"
    case (.warning, .japanese): "警告"
    case (.note, .japanese): "注記"
    }
  }
}
