public import Tables

/// Counts of measures by grade as stacked bars: a bar for each field or bureau.
///
/// Labels stand above their bars, so that there is room for long ones. Every count is written into
/// its segment, or under the bar where it does not fit, and the total at the end.
public struct StackedBarChart: SVGChart {
  /// A bar.
  public struct Bar: Sendable {
    /// What stands above it, in full.
    public let label: String
    /// How many measures have each grade of the scale, the best first.
    public let counts: [Int]
    /// How many have none.
    public let ungraded: Int
    /// Where a group of bars begins, the heading above them, or an empty text for a rule; else nil.
    public let group: String?

    /// Creates a bar.
    public init(label: String, counts: [Int], ungraded: Int = 0, group: String? = nil) {
      self.group = group
      self.label = label
      self.counts = counts
      self.ungraded = ungraded
    }

    var total: Int { counts.reduce(ungraded, +) }
  }

  /// What the chart shows, in a few words.
  public let title: String
  let bars: [Bar]
  let scale: GradeScale
  let language: Language

  /// Creates a chart.
  /// - Parameters:
  ///   - title: What it shows.
  ///   - bars: From the top down, each with a count for every grade of the scale.
  ///   - scale: The grades.
  ///   - language: Of its words; labels stay as they are.
  public init(title: String, bars: [Bar], scale: GradeScale, language: Language) {
    self.title = title
    self.bars = bars
    self.scale = scale
    self.language = language
  }

  /// Appends one `<svg>` or, where the bars do not fit a page, several, each a panel with its own
  /// legend and text alternative.
  public func write(to svg: inout SVGText, id: String) {
    svg.write(StackedBarPanel.panels(of: self), id: id, title: title, language.part(_:of:))
  }
}
