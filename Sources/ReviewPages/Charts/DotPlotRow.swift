/// A measure of a ``DotPlot``: its label, and below it the dot with its figure.
struct DotPlotRow {
  private static let radius = 5.5
  private static let lane = 24.0
  private static let gapAbove = 12.0

  private let point: DotPlot.Point
  private let label: TextLines
  private let shade: String
  private let axis: RateAxis
  private let left: Double
  private let right: Double

  init(
    _ point: DotPlot.Point, _ scale: GradeScale, _ axis: RateAxis, left: Double, right: Double
  ) {
    self.point = point
    self.axis = axis
    self.left = left
    self.right = right
    shade = scale.shade(scale.index(of: point.grade))
    label = TextLines(
      point.label, .label, width: right - left - 8, limit: ChartLayout.mostLabelLines)
  }

  var height: Double { Self.gapAbove + label.height + Self.lane }

  /// Where the dot is, of a row that begins at `top`: below the name.
  func lane(below top: Double) -> ClosedRange<Double> {
    let start = top + Self.gapAbove + label.height
    return start + 2...start + Self.lane
  }

  func write(to svg: inout SVGText, top: Double) {
    svg.lines(
      "chart-label chart-halo", x: left + 4, y: top + Self.gapAbove + label.size.rawValue, label)
    let y = top + Self.gapAbove + label.height + Self.lane / 2
    svg.line("chart-grid", from: (left, y), to: (right, y))
    guard let rate = ChartRate.drawable(point.rate) else {
      writeFigure(to: &svg, x: left + 4, y: y, anchor: .start)
      return
    }
    let x = axis.place(rate, from: left, to: right)
    if rate > axis.high {
      writeArrow(to: &svg, x: right, y: y, direction: 1)
    } else if rate < axis.low {
      writeArrow(to: &svg, x: left, y: y, direction: -1)
    } else {
      svg.dot("\(shade) chart-dot", x: x, y: y, radius: Self.radius)
    }
    // Where there is no room at the right, at the left.
    let isRight = x + 16 + TextSize.label.width(of: point.shown) <= right
    writeFigure(to: &svg, x: isRight ? x + 11 : x - 11, y: y, anchor: isRight ? .start : .end)
  }

  private func writeArrow(to svg: inout SVGText, x: Double, y: Double, direction: Double) {
    let back = x - direction * 9
    svg.path(
      "\(shade) chart-dot", [(back, y - 7), (x + direction * 2, y), (back, y + 7)],
      isClosed: true)
  }

  private func writeFigure(
    to svg: inout SVGText, x: Double, y: Double, anchor: SVGText.Anchor
  ) {
    svg.text(
      point.rate == nil ? "chart-quiet chart-halo" : "chart-figure chart-halo", x: x,
      y: y + ChartLayout.baseline * TextSize.label.rawValue, point.shown, anchor: anchor)
  }
}
