/// A measure that was found, with the text that tells most of why.
public struct SearchHit: Equatable, Sendable {
  /// The plan's code.
  public let plan: String
  /// The measure's code.
  public let measure: String
  /// The measure's name.
  public let name: String
  /// The text that tells most of why, and those with the words that are not in it: each word that was
  /// searched for is in one of them.
  public let passages: [Passage]
  /// How many texts of the measure hold a word.
  public let texts: Int

  /// A text of a measure.
  public struct Passage: Equatable, Sendable {
    /// The fiscal year of the text; nil: it is of every year.
    public let fiscalYear: Int64?
    /// The number of the indicator that the text is of; nil: of none.
    public let indicator: Int64?
    /// Where the text stands.
    public let place: SearchPlace
    /// The text, whole.
    public let text: String
  }
}

/// What a search came to.
public struct SearchResult: Equatable, Sendable {
  /// The best hits, best first, as many as were asked for.
  public let hits: [SearchHit]
  /// How many measures were found.
  public let count: Int
  /// How many of them lack a word in texts of their own: only the name of a field or department that
  /// they share with others has it.
  public let sharedCount: Int
}

/// What is searched.
public struct SearchScope: Equatable, Sendable {
  /// The plan; nil: all.
  public var plan: String?
  /// The fiscal year in any spelling that `import` takes with its era or in four digits; nil: all.
  public var year: String?
  /// The places that are looked at; nil: all.
  public var places: Set<SearchPlace>?

  /// Everything, unless it is bounded.
  public init(plan: String? = nil, year: String? = nil, places: Set<SearchPlace>? = nil) {
    self.plan = plan
    self.year = year
    self.places = places
  }
}
