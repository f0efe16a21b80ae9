public import Tables

/// The average rates of measures over the bands of their grades: a dot for each measure.
///
/// Up to ``mostRows`` measures have a row each, in panels that fit a printed page; more are counted
/// in a histogram. The axis is linear and made for the rates where most measures are; the few beyond
/// it stand at its edge as arrows, with their figures, and the chart says so.
public struct DotPlot: SVGChart {
  /// The most measures that have a row of their own.
  public static let mostRows = 120

  /// A measure.
  public struct Point: Sendable {
    /// What stands above it, in full: `12 Name of the measure`.
    public let label: String
    /// The average rate in percent, or nil.
    public let rate: Double?
    /// What is written beside it, such as `94%`, or in its place when there is no rate.
    public let shown: String
    /// The name of its grade, if any.
    public let grade: String?

    /// Creates a measure.
    public init(label: String, rate: Double?, shown: String, grade: String?) {
      self.label = label
      self.rate = rate
      self.shown = shown
      self.grade = grade
    }
  }

  /// What the chart shows, in a few words.
  public let title: String
  let points: [Point]
  let scale: GradeScale
  let language: Language

  /// Creates a chart.
  /// - Parameters:
  ///   - title: What it shows.
  ///   - points: The measures, from the top down.
  ///   - scale: The grades, whose bands lie behind the dots.
  ///   - language: Of its words; labels stay as they are.
  public init(title: String, points: [Point], scale: GradeScale, language: Language) {
    self.title = title
    self.points = points
    self.scale = scale
    self.language = language
  }

  /// Appends one `<svg>` or, where the rows do not fit a page, several, each a panel with its own
  /// axis and text alternative.
  public func write(to svg: inout SVGText, id: String) {
    guard points.count <= Self.mostRows else {
      return RateHistogram(self).write(to: &svg, id: id)
    }
    svg.write(
      DotPlotPanel.panels(of: self, axis), id: id, title: title, language.part(_:of:))
  }

  /// The rates that can be drawn.
  var rates: [Double] { points.compactMap { ChartRate.drawable($0.rate) } }

  var axis: RateAxis { .window(of: rates, edges: scale.edges.map(\.rate), mostTicks: 7) }
}
