public import Tables

/// A text in both languages.
public struct BilingualText: Equatable, Sendable {
  /// The text in English.
  public let english: String
  /// The text in Japanese.
  public let japanese: String

  /// The text in one of its languages.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}

extension BilingualText {
  static let none = BilingualText(english: "", japanese: "")

  /// A comment of schema/, `English. | 日本語。`; nil where it is not in both languages, each of which
  /// ends as a sentence.
  init?(comment: String) {
    let parts = comment.split(separator: " | ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasSuffix("."), parts[1].hasSuffix("。") else { return nil }
    self.init(english: String(parts[0]), japanese: String(parts[1]))
  }
}
