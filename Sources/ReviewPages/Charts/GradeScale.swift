/// The grades of a plan, from the best down, as charts show them.
public struct GradeScale: Sendable {
  /// A grade.
  public struct Grade: Sendable, Equatable {
    /// What it is called: `A`.
    public let name: String
    /// What it says, or nothing.
    public let meaning: String
    /// The lowest rate of its band in percent; nil: the band has no lower bound.
    public let atLeast: Double?
    /// Whether the plan counts it as on track.
    public let isOnTrack: Bool

    /// Creates a grade.
    public init(name: String, meaning: String, atLeast: Double?, isOnTrack: Bool) {
      self.name = name
      self.meaning = meaning
      self.atLeast = atLeast
      self.isOnTrack = isOnTrack
    }
  }

  /// The grades, the best first.
  public let grades: [Grade]

  /// Creates a scale of grades, the best first.
  public init(_ grades: [Grade]) { self.grades = grades }

  /// The place of a grade, or nil when there is none of that name.
  func index(of name: String?) -> Int? { grades.firstIndex { $0.name == name } }

  /// The shade of a grade: a class of ``ChartStyle/css``.
  func shade(_ index: Int?) -> String {
    guard let index else { return "chart-none" }
    return (grades[index].isOnTrack ? "chart-on-" : "chart-off-") + "\(level(index) + 1)"
  }

  /// The class of a grade's name on a page, on the shade of the grade.
  func badge(_ index: Int) -> String {
    (grades[index].isOnTrack ? "grade-on-" : "grade-off-") + "\(level(index) + 1)"
  }

  /// The style of text on the shade of a grade.
  func textOnShade(_ index: Int) -> String { "chart-on-shade-\(level(index) + 1)" }

  /// Two grades are the strongest shade and the faintest; more lie between them.
  func level(_ index: Int) -> Int {
    grades.count < 2 ? 0 : index * (ChartPalette.levels - 1) / (grades.count - 1)
  }

  /// The lower bounds of the bands that can be drawn, from the highest down.
  var edges: [(index: Int, rate: Double)] {
    grades.enumerated().compactMap { index, grade in
      grade.atLeast.flatMap { $0.isFinite ? (index, ChartRate.drawable($0)) : nil }
    }
  }
}
