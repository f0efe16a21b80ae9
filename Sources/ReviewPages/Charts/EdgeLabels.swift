import Tables

/// The labels of bands above a chart whose rates rise to the right: on as many lines as keeps them
/// apart, each at its edge.
struct EdgeLabels {
  private static let line = TextSize.small.line
  private static let gap = 5.0
  private static let mostWidth = 160.0

  private struct Label {
    let text: TextLines
    let start: Double
    /// Where its edge is; nil: the lowest band has none.
    let edge: Double?
    /// The line it is on, counted from the chart upwards.
    let row: Int
  }

  private var labels: [Label] = []
  /// From the top of the labels to the chart.
  private(set) var height = 0.0

  init(_ scale: GradeScale, _ language: Language, _ axis: RateAxis, left: Double, right: Double) {
    // From the highest edge down: a line that rises to a label passes only labels that begin at its
    // right.
    for (index, rate) in scale.edges {
      let edge = axis.place(rate, from: left, to: right)
      add(scale.bandLabel(index, language), edge: edge, at: edge + Self.gap, right: right)
    }
    let lowest = labels.compactMap(\.edge).min() ?? right
    for index in scale.grades.indices where scale.grades[index].atLeast == nil {
      let text = Self.text(scale.bandLabel(index, language))
      add(text.whole, edge: nil, at: max(left, lowest - Self.gap - text.width), right: right)
    }
    height = Double((labels.map(\.row).max() ?? -1) + 1) * Self.line + 6
  }

  private static func text(_ text: String) -> TextLines {
    TextLines(text, .small, width: mostWidth, limit: 1)
  }

  private mutating func add(_ name: String, edge: Double?, at x: Double, right: Double) {
    let text = Self.text(name)
    let start = max(0, min(x, right - text.width))
    let end = start + text.width + Self.gap * 2
    let others = labels.filter { label in
      label.start < end && start < label.start + label.text.width + Self.gap * 2
    }
    let row = (others.map(\.row).max() ?? -1) + 1
    labels.append(Label(text: text, start: start, edge: edge, row: row))
  }

  /// Draws the edges from their names down to `bottom`, and names them.
  func write(to svg: inout SVGText, bottom: Double) {
    for label in labels {
      if let edge = label.edge {
        let top = height - 6 - Double(label.row + 1) * Self.line
        svg.line("chart-edge", from: (edge, top), to: (edge, bottom))
      }
    }
    for label in labels {
      let baseline = height - 6 - Double(label.row) * Self.line - 4
      svg.lines("chart-small chart-halo", x: label.start, y: baseline, label.text)
    }
  }
}
