import Tables

/// The bands of grades in a chart whose rates rise upwards: their shades, and their labels at the
/// right, moved apart where bands are narrow, each joined to its edge.
struct BandLabels {
  private static let line = TextSize.small.line
  private static let leader = 14.0
  private static let mostWidth = 120.0

  private struct Label {
    let text: TextLines
    /// The edge that it names; nil: the lowest band has none.
    let edge: Double?
    var y: Double
  }

  private var labels: [Label] = []
  private let top: Double
  private let bottom: Double
  /// What the labels take at the right of the plot.
  let width: Double

  init(
    _ scale: GradeScale, _ language: Language, _ axis: RateAxis, top: Double, bottom: Double
  ) {
    self.top = top
    self.bottom = bottom
    let edges = scale.edges.map { ($0.index, Optional(axis.place($0.rate, from: bottom, to: top))) }
    let unbounded = scale.grades.indices.filter { scale.grades[$0].atLeast == nil }
      .map { ($0, Double?.none) }
    for (index, edge) in edges + unbounded {
      let text = TextLines(
        scale.bandLabel(index, language), .small, width: Self.mostWidth, limit: 1)
      labels.append(Label(text: text, edge: edge, y: edge ?? bottom - Self.line / 2))
    }
    width = Self.leader + 4 + (labels.map(\.text.width).max() ?? 0)
    moveApart()
  }

  /// From the top down each at least a line below the one before, then up again from the bottom.
  private mutating func moveApart() {
    var highest = top
    for index in labels.indices {
      labels[index].y = max(labels[index].y, highest)
      highest = labels[index].y + Self.line
    }
    var lowest = bottom
    for index in labels.indices.reversed() {
      labels[index].y = min(labels[index].y, lowest)
      lowest = labels[index].y - Self.line
    }
  }

  /// Fills the bands, each from its bound to that of the next better grade; the outermost reach
  /// `beyond` the axis, where bars for what is outside it may stand.
  func writeShades(
    _ scale: GradeScale, _ axis: RateAxis, to svg: inout SVGText, left: Double, right: Double,
    beyond: (above: Double, below: Double) = (0, 0)
  ) {
    var upper = top - beyond.above
    for (index, grade) in scale.grades.enumerated() {
      let bound = ChartRate.drawable(grade.atLeast)
      let lower = bound.map { axis.place($0, from: bottom, to: top) } ?? bottom + beyond.below
      svg.rectangle(
        "chart-band " + scale.shade(index), x: left, y: upper, width: right - left,
        height: lower - upper)
      upper = max(upper, lower)
    }
  }

  /// Draws the edges and names them.
  func writeLabels(to svg: inout SVGText, left: Double, right: Double) {
    for label in labels {
      if let edge = label.edge {
        svg.path(
          "chart-edge",
          [(left, edge), (right, edge), (right + Self.leader, label.y)])
      }
      svg.lines("chart-small", x: right + Self.leader + 4, y: label.y + 5, label.text)
    }
  }
}
