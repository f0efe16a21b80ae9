/// A column of a published table.
public struct ReviewColumn: Sendable, Equatable {
  /// A name for programs, the same in every language.
  public let key: String
  /// The heading, for people.
  public let label: String
  /// What its cells are.
  public let kind: Kind

  /// What the cells of a column are: how they are lined up, and how wide.
  public enum Kind: Sendable {
    /// A word or two.
    case text
    /// The code of a measure.
    case code
    /// What the row is about: the heading of the row.
    case heading
    /// Text that may be long.
    case prose
    /// Counts, figures or rates.
    case number
    /// A grade.
    case grade
    /// What the rows that stand together have in common: a heading above them, and a column in files
    /// for programs.
    case group
    /// A rate or a text: for programs two columns, `KEY` with the texts and `KEY_rate` with the rates,
    /// so that each has one type.
    case rateOrText
  }

  init(_ key: String, _ label: String, _ kind: Kind = .text) {
    self.key = key
    self.label = label
    self.kind = kind
  }
}
