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

    /// Creates a bar.
    public init(label: String, counts: [Int], ungraded: Int = 0) {
      self.label = label
      self.counts = counts
      self.ungraded = ungraded
    }

    var total: Int { counts.reduce(ungraded, +) }
  }

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

  public func write(to svg: inout SVGText, id: String) {
    let legend = ChartLegend(of: self)
    let rows = bars.map { StackedBarRow($0, in: self) }
    let height = rows.reduce(legend.height) { $0 + $1.height }
    svg.open(
      id, title: title, description: textAlternative, width: ChartLayout.width, height: height)
    legend.write(to: &svg)
    var top = legend.height
    for row in rows {
      row.write(to: &svg, top: top)
      top += row.height
    }
    svg.close()
  }

  /// The largest total, which reaches as far as the room for the totals allows.
  var largestTotal: Int { max(1, bars.map(\.total).max() ?? 1) }
}

/// A part of a bar.
struct StackedBarSegment {
  /// The grade; nil: none.
  let grade: Int?
  let count: Int
  let x: Double
  let width: Double
}
