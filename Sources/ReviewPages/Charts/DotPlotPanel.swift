/// As many rows of a ``DotPlot`` as fit a page, with their axis.
struct DotPlotPanel {
  /// A panel of the full width of the column is not higher than an A4 page.
  private static let mostHeight = 800.0
  private static let left = 6.0
  private static let right = ChartLayout.width - 6

  let points: [DotPlot.Point]
  let height: Double
  private let rows: [DotPlotRow]
  private let head: EdgeLabels
  private let note: TextLines?
  private let axis: RateAxis
  private let scale: GradeScale

  private init(_ plot: DotPlot, _ axis: RateAxis, _ head: EdgeLabels, _ members: ArraySlice<Int>) {
    points = members.map { plot.points[$0] }
    rows = points.map { DotPlotRow($0, plot.scale, axis, left: Self.left, right: Self.right) }
    self.head = head
    self.axis = axis
    scale = plot.scale
    let beyond = plot.beyond(axis, points)
    note =
      beyond.isEmpty
      ? nil
      : TextLines(beyond, .small, width: ChartLayout.width, limit: ChartLayout.mostLabelLines)
    height = rows.reduce(head.height) { $0 + $1.height } + Self.foot + (note?.height ?? 0) + 4
  }

  /// The line of the axis and its figures.
  private static let foot = 26.0

  /// Splits the rows so that panels are about equally high.
  static func panels(of plot: DotPlot, _ axis: RateAxis) -> [DotPlotPanel] {
    let head = EdgeLabels(plot.scale, plot.language, axis, left: left, right: right)
    let heights = plot.points.map {
      DotPlotRow($0, plot.scale, axis, left: left, right: right).height
    }
    let total = heights.reduce(0, +)
    let room = mostHeight - head.height - foot - 60
    let count = max(1, (total / room).rounded(.up))
    var panels: [ArraySlice<Int>] = []
    var filled = 0.0
    var start = 0
    for index in heights.indices where index > start {
      let here = heights[start..<index].reduce(0, +)
      if here + heights[index] > room
        || filled + here + heights[index] / 2 > total / count * Double(panels.count + 1)
      {
        panels.append(Array(start..<index)[...])
        filled += here
        start = index
      }
    }
    panels.append(Array(start..<heights.count)[...])
    return panels.map { DotPlotPanel(plot, axis, head, $0) }
  }

  func write(to svg: inout SVGText) {
    let top = head.height
    let bottom = rows.reduce(top) { $0 + $1.height }
    writeBands(to: &svg, top: top, bottom: bottom)
    for tick in axis.ticks {
      let x = axis.place(tick, from: Self.left, to: Self.right)
      svg.line("chart-grid", from: (x, top), to: (x, bottom))
    }
    head.write(to: &svg, bottom: bottom)
    var y = top
    for row in rows {
      row.write(to: &svg, top: y)
      y += row.height
    }
    writeTicks(to: &svg, bottom: bottom)
    if let note {
      svg.lines("chart-quiet", x: 0, y: bottom + Self.foot + note.size.rawValue, note)
    }
  }

  private func writeBands(to svg: inout SVGText, top: Double, bottom: Double) {
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

  private func writeTicks(to svg: inout SVGText, bottom: Double) {
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
