/// A ``RateLineChart``, placed.
struct RateLineLayout {
  private static let plotHeight = 190.0
  private static let mostTicks = 6
  private static let dotRadius = 4.5
  /// Of a tick or band label, from one baseline to the next.
  private static let labelLine = TextSize.small.line

  private let chart: RateLineChart
  private let axis: RateAxis
  private let bands: BandLabels
  private let years: [TextLines]
  private let legend: TextLines
  private let left: Double
  private let right: Double
  private let top: Double
  private let bottom: Double
  private let pitch: Double
  let width: Double
  let height: Double

  init(_ chart: RateLineChart) {
    self.chart = chart
    let rates = chart.years.compactMap { ChartRate.drawable($0.rate) }
    let values = rates + chart.scale.edges.map(\.rate)
    axis = RateAxis(
      from: min(0, values.min() ?? 0), to: max(100, values.max() ?? 100) * 1.02,
      mostTicks: Self.mostTicks)
    let tickWidth = axis.ticks.map { TextSize.small.width(of: ChartRate.label($0)) }.max() ?? 0
    left = tickWidth + 8
    let legendWidth = ChartLayout.width - 40
    legend = TextLines(
      chart.averageLabel ?? "", .small, width: legendWidth, limit: ChartLayout.mostLabelLines)
    top = chart.average == nil ? 14 : legend.height + 18
    bottom = top + Self.plotHeight
    bands = BandLabels(chart.scale, chart.language, axis, top: top, bottom: bottom)
    let least = max(34, (chart.years.map { TextSize.small.width(of: $0.shown) }.max() ?? 0) / 2)
    let margin = left + bands.width
    pitch = max(
      min(least, 120), (ChartLayout.width - margin) / Double(max(1, chart.years.count)))
    width = margin + pitch * Double(max(1, chart.years.count))
    right = width - bands.width
    let room = pitch - 4
    years = chart.years.map { TextLines($0.label, .small, width: room, limit: 4) }
    height = bottom + 8 + (years.map(\.height).max() ?? 0) + 4
  }

  func write(to svg: inout SVGText) {
    writeLegend(to: &svg)
    bands.writeShades(chart.scale, axis, to: &svg, left: left, right: right)
    writeTicks(to: &svg)
    bands.writeLabels(to: &svg, left: left, right: right)
    writeAverage(to: &svg)
    writeLine(to: &svg)
    writeYears(to: &svg)
    writeFigures(to: &svg)
  }

  private func x(_ year: Int) -> Double { left + (Double(year) + 0.5) * pitch }

  private func y(_ rate: Double) -> Double { axis.place(rate, from: bottom, to: top) }

  private func writeLegend(to svg: inout SVGText) {
    guard chart.average != nil else { return }
    let y = TextSize.small.rawValue
    svg.line("chart-average", from: (0, y - 5), to: (30, y - 5))
    svg.lines("chart-small", x: 38, y: y, legend)
  }

  private func writeTicks(to svg: inout SVGText) {
    for tick in axis.ticks {
      let y = y(tick)
      svg.line("chart-grid", from: (left, y), to: (right, y))
      svg.text("chart-quiet", x: left - 8, y: y + 5, ChartRate.label(tick), anchor: .end)
    }
  }

  private func writeAverage(to svg: inout SVGText) {
    guard let rate = chart.average.flatMap({ ChartRate.drawable(Optional($0.rate)) }) else {
      return
    }
    svg.line("chart-average", from: (left, y(rate)), to: (right, y(rate)))
  }

  private func writeLine(to svg: inout SVGText) {
    var run: [(x: Double, y: Double)] = []
    for (index, year) in chart.years.enumerated() {
      if let rate = ChartRate.drawable(year.rate) {
        run.append((x(index), y(rate)))
      } else {
        if run.count > 1 { svg.path("chart-line", run) }
        run = []
      }
    }
    if run.count > 1 { svg.path("chart-line", run) }
  }

  private func writeYears(to svg: inout SVGText) {
    svg.line("chart-axis", from: (left, bottom), to: (right, bottom))
    for (index, label) in years.enumerated() {
      svg.lines(
        "chart-quiet", x: x(index), y: bottom + 8 + label.size.rawValue, label, anchor: .middle)
    }
  }

  private func writeFigures(to svg: inout SVGText) {
    var previous: (end: Double, y: Double)?
    for (index, year) in chart.years.enumerated() {
      let width = TextSize.label.width(of: year.shown)
      guard let rate = ChartRate.drawable(year.rate) else {
        svg.text("chart-quiet", x: x(index), y: bottom - 8, year.shown, anchor: .middle)
        continue
      }
      svg.dot("chart-mark chart-dot", x: x(index), y: y(rate), radius: Self.dotRadius)
      var baseline = isValley(index, rate) ? y(rate) + 21 : y(rate) - 11
      if let previous, previous.end > x(index) - width / 2, abs(previous.y - baseline) < 17 {
        baseline = baseline < y(rate) ? y(rate) + 21 : y(rate) - 11
      }
      svg.text(
        "chart-figure chart-halo", x: x(index), y: baseline, year.shown, anchor: .middle)
      previous = (x(index) + width / 2, baseline)
    }
  }

  /// Whether the line comes down to a year and goes up from it: its figure stands below.
  private func isValley(_ index: Int, _ rate: Double) -> Bool {
    let neighbours = [index - 1, index + 1].filter(chart.years.indices.contains)
      .compactMap { ChartRate.drawable(chart.years[$0].rate) }
    // Below the lowest part of the plot there are the years.
    return neighbours.allSatisfy { $0 > rate } && !neighbours.isEmpty && y(rate) + 26 < bottom
  }
}
