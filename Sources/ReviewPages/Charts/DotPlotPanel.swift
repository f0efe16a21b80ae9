/// As many rows of a ``DotPlot`` as fit a page, with their axis.
struct DotPlotPanel: ChartPanel {
  private static let left = 6.0
  private static let right = ChartLayout.width - 6

  /// The line of the axis and its figures.
  private static let foot = 28.0
  private static let gapBelow = 8.0
  private static let roomForNote = 2 * TextSize.small.line

  let textAlternative: String
  let height: Double
  private let bottom: Double
  private let rows: [DotPlotRow]
  private let head: EdgeLabels
  private let note: TextLines?
  private let axis: RateAxis
  private let scale: GradeScale

  private init(
    _ plot: DotPlot, _ axis: RateAxis, _ head: EdgeLabels, _ points: [DotPlot.Point],
    _ rows: [DotPlotRow]
  ) {
    self.rows = rows
    textAlternative = plot.words(of: points, on: axis)
    self.head = head
    self.axis = axis
    scale = plot.scale
    let beyond = plot.beyond(axis, points)
    note =
      beyond.isEmpty
      ? nil
      : TextLines(beyond, .small, width: ChartLayout.width, limit: ChartLayout.mostLabelLines)
    bottom = rows.reduce(head.height) { $0 + $1.height } + Self.gapBelow
    height = bottom + Self.foot + (note?.height ?? 0)
  }

  static func panels(of plot: DotPlot, _ axis: RateAxis) -> [DotPlotPanel] {
    let head = EdgeLabels(plot.scale, plot.language, axis, left: left, right: right)
    let rows = plot.points.map {
      DotPlotRow($0, plot.scale, axis, left: left, right: right)
    }
    let room = ChartPanels.mostHeight - head.height - foot - roomForNote
    return ChartPanels.split(rows.map(\.height), room: room).map { range in
      DotPlotPanel(plot, axis, head, Array(plot.points[range]), Array(rows[range]))
    }
  }

  func write(to svg: inout SVGText) {
    let top = head.height
    writeBands(to: &svg, top: top)
    writeLines(to: &svg, top: top)
    head.write(to: &svg, bottom: top)
    var y = top
    for row in rows {
      row.write(to: &svg, top: y)
      y += row.height
    }
    writeTicks(to: &svg)
    if let note {
      svg.lines("chart-quiet", x: 0, y: bottom + Self.foot + note.size.rawValue, note)
    }
  }

  /// The ticks and the edges of the bands, in the lanes of the dots only: names are not crossed out.
  private func writeLines(to svg: inout SVGText, top: Double) {
    var y = top
    var lanes: [ClosedRange<Double>] = []
    for row in rows {
      lanes.append(row.lane(below: y))
      y += row.height
    }
    for (style, rates) in [("chart-grid", axis.ticks), ("chart-edge", scale.edges.map(\.rate))] {
      svg.upright(style, rates.map { axis.place($0, from: Self.left, to: Self.right) }, lanes)
    }
  }

  private func writeBands(to svg: inout SVGText, top: Double) {
    var upper = Self.right
    for (index, grade) in scale.grades.enumerated() {
      let rate = ChartRate.drawable(grade.atLeast) ?? axis.low
      let lower = axis.place(rate, from: Self.left, to: Self.right)
      svg.rectangle(
        "chart-band " + scale.shade(index), x: lower, y: top, width: upper - lower,
        height: bottom - top)
      upper = min(upper, lower)
    }
  }

  private func writeTicks(to svg: inout SVGText) {
    svg.line("chart-axis", from: (Self.left, bottom), to: (Self.right, bottom))
    for tick in axis.ticks {
      let x = axis.place(tick, from: Self.left, to: Self.right)
      let label = ChartRate.label(tick)
      let half = TextSize.small.width(of: label) / 2
      svg.text(
        "chart-quiet", x: min(max(x, half), ChartLayout.width - half), y: bottom + 18, label,
        anchor: .middle)
    }
  }
}
