/// A column of a resource: what its cells may hold, and what it means.
public struct Column: Sendable, Equatable {
  /// The name in the header.
  public let name: String
  /// What its cells may hold.
  public let kind: Kind
  /// Part of what identifies a row.
  public let isKey: Bool
  /// Whether the header must have it and every row must fill it.
  public let isRequired: Bool
  /// What it means, in English.
  public let english: String
  /// What it means, in Japanese.
  public let japanese: String
  /// What a Japanese header may call it.
  public let headings: [String]

  /// What a cell may hold.
  public enum Kind: Sendable, Equatable {
    /// A code or name, without spaces around it.
    case code
    /// Any text.
    case text
    /// Codes or paths with semicolons between them, none twice.
    case list
    /// A whole number in a range.
    case integer(ClosedRange<Int64>)
    /// A fiscal year, by the calendar year it starts in.
    case year
    /// A figure.
    case number
    /// A figure in percent, with its sign or without.
    case percent
    /// One of a few words.
    case choice([String])
    /// 1 or 0.
    case flag
  }

  init(
    _ name: String, _ kind: Kind, key: Bool = false, required: Bool = false,
    _ english: String, _ japanese: String, _ headings: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.isKey = key
    self.isRequired = required
    self.english = english
    self.japanese = japanese
    self.headings = headings
  }
}
