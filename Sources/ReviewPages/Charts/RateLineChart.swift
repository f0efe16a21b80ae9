public import Tables

/// The yearly rates of a measure as a line over the bands of its grades, with its average.
public struct RateLineChart: SVGChart {
  /// A year.
  public struct Year: Sendable {
    /// What it is called: `FY2018`, `30年度`.
    public let label: String
    /// The rate in percent, or nil: the line has a gap.
    public let rate: Double?
    /// What is written beside the point, such as `94%`; where there is no rate, at the year's foot.
    public let shown: String

    /// Creates a year.
    public init(label: String, rate: Double?, shown: String) {
      self.label = label
      self.rate = rate
      self.shown = shown
    }
  }

  /// The average of the years that have a rate.
  public struct Average: Sendable {
    /// In percent.
    public let rate: Double
    /// What is written: `90%`.
    public let shown: String
    /// The grade it gives, if any.
    public let grade: String?

    /// Creates an average.
    public init(rate: Double, shown: String, grade: String?) {
      self.rate = rate
      self.shown = shown
      self.grade = grade
    }
  }

  /// What the chart shows, in a few words.
  public let title: String
  let years: [Year]
  let average: Average?
  let scale: GradeScale
  let language: Language

  /// Creates a chart.
  /// - Parameters:
  ///   - title: What it shows.
  ///   - years: In their order.
  ///   - average: The average, if there is one.
  ///   - scale: The grades, whose bands lie behind the line.
  ///   - language: Of its words; labels stay as they are.
  public init(
    title: String, years: [Year], average: Average?, scale: GradeScale, language: Language
  ) {
    self.title = title
    self.years = years
    self.average = average
    self.scale = scale
    self.language = language
  }

  /// Appends the chart as one `<svg>`.
  public func write(to svg: inout SVGText, id: String) {
    let layout = RateLineLayout(self)
    svg.open(
      id, title: title, description: textAlternative, width: layout.width, height: layout.height)
    layout.write(to: &svg)
    svg.close()
  }
}
