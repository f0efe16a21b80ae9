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
  /// The encoding of CSV, UTF-8 or CP932.
  public var encoding: TextEncoding
  /// Whether CSV in UTF-8 has the byte order mark by which Excel knows it.
  public var byteOrderMark: Bool
  /// Whether a character that the encoding lacks is replaced, and told of, rather than an error.
  public var replacesUnmappable: Bool
  /// What prints PDF. Other formats need none.
  public var browser: Browser?
  /// An earlier store or interchange package, to say what has changed since: the part of changes.
  public var since: String?

  /// Everything, computed, unless said otherwise.
  public init(
    language: Language, parts: Set<ReviewPart> = Set(ReviewPart.allCases),
    figures: ReviewFigures = .computed, isPaged: Bool = false, encoding: TextEncoding = .utf8,
    byteOrderMark: Bool = true, replacesUnmappable: Bool = false, browser: Browser? = nil,
    since: String? = nil
  ) {
    self.language = language
    self.parts = parts
    self.figures = figures
    self.isPaged = isPaged
    self.encoding = encoding
    self.byteOrderMark = byteOrderMark
    self.replacesUnmappable = replacesUnmappable
    self.browser = browser
    self.since = since
  }
}
