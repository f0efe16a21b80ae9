public import Tables

/// What is published, and how.
public struct ReviewOptions: Sendable {
  /// The language of titles, headings and numbers. Names stay as they are stored.
  public var language: Language
  /// The parts, in any order; they are published in theirs.
  public var parts: Set<ReviewPart>
  /// The figures of the list and the totals.
  public var figures: ReviewFigures
  /// Whether HTML is a folder of linked pages, one for each measure, rather than one file.
  public var isPaged: Bool

  /// Everything, computed, unless said otherwise.
  public init(
    language: Language, parts: Set<ReviewPart> = Set(ReviewPart.allCases),
    figures: ReviewFigures = .computed, isPaged: Bool = false
  ) {
    self.language = language
    self.parts = parts
    self.figures = figures
    self.isPaged = isPaged
  }
}
