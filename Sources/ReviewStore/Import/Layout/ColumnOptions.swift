/// What a person says of the columns of a file.
public struct ColumnOptions: Sendable, Equatable {
  /// Headings that stand for columns.
  public var mappings: [ColumnMapping] = []
  /// Headings of columns to be passed over, or their letters where no heading is called so.
  public var ignored: [String] = []

  /// Nothing said: the headings speak for themselves.
  public init() {}
}

/// A heading that stands for a column of a resource, of one fiscal year or not.
public struct ColumnMapping: Sendable, Equatable {
  /// The column's name, or what a Japanese header calls it.
  public let field: String
  /// The fiscal year, as it was written; nil: the rows say it.
  public let year: String?
  /// The heading in the file, or the letter of its column where no heading is called so.
  public let heading: String

  /// Says what a heading stands for.
  public init(field: String, year: String? = nil, heading: String) {
    self.field = field
    self.year = year
    self.heading = heading
  }

  /// Reads `FIELD=HEADER` or `FIELD@YEAR=HEADER`; nil for anything else.
  public init?(_ text: String) {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    let heading = String(text[text.index(after: equals)...])
    let parts = text[..<equals].split(separator: "@", omittingEmptySubsequences: false)
    guard !heading.isEmpty, parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(
      field: String(parts[0]), year: parts.count == 2 ? String(parts[1]) : nil, heading: heading)
  }
}
