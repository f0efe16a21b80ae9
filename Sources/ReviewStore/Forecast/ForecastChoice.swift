/// Which measures a forecast is of, and what is taken as known.
public struct ForecastChoice: Sendable, Equatable {
  /// The code of the plan.
  public var plan: String
  /// The last fiscal year whose rates are taken as known.
  public var throughYear: Int64
  /// The codes of the measures; empty: all.
  public var measures: [String]
  /// The code of the field they have as their main one or are listed in; nil: any.
  public var field: String?

  /// All measures of a plan, unless told otherwise.
  public init(plan: String, throughYear: Int64, measures: [String] = [], field: String? = nil) {
    self.plan = plan
    self.throughYear = throughYear
    self.measures = measures
    self.field = field
  }
}
