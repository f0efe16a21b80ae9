/// What the years that are left must bring for a measure to end at each grade: the rows of the view
/// `grade_forecast` for one measure.
public struct MeasureForecast: Sendable, Equatable {
  /// The measure's code.
  public let measure: String
  /// Its name.
  public let name: String
  /// Its rates in percent, one for each year that is taken as known; nil where there is none.
  public let rates: [Double?]
  /// Their average in percent; nil where no year has a rate.
  public let average: Double?
  /// The years still to come.
  public let yearsLeft: Int
  /// What each grade needs, the highest first.
  public internal(set) var grades: [Grade] = []

  /// What a grade needs.
  public struct Grade: Sendable, Equatable {
    /// The grade.
    public let grade: String
    /// The average it begins at, in percent; nil for the lowest.
    public let atLeast: Double?
    /// Whether it counts as on track.
    public let isOnTrack: Bool
    /// The mean that the years left must have, in percent; 0 or less where any will do, nil where no
    /// year is left or the grade has no bound.
    public let neededRate: Double?
    /// Whether the measure can still end at this grade or better.
    public let verdict: Verdict
  }

  /// Whether a grade, or a better one, can be reached.
  public enum Verdict: String, Sendable {
    /// Whatever comes.
    case reached
    /// If the years left bring enough.
    case open
    /// Not any more.
    case outOfReach = "out_of_reach"
  }

  /// Whether no grade that counts as on track can be reached any more. A plan that counts none as on
  /// track has no such measure.
  public var isOffTrack: Bool {
    let onTrack = grades.filter(\.isOnTrack)
    return !onTrack.isEmpty && onTrack.allSatisfy { $0.verdict == .outOfReach }
  }
}
