import Tables

/// A ``RateHistogram``, placed.
struct RateHistogramLayout {
  private static let pitch = 22.0
  private static let barHeight = 16.0
  private static let top = 14.0

  private let names: [String]
  private let counts: [Int]
  private let left: Double
  private let right: Double
  private let bands: BandLabels
  private let inner: RateAxis
  private let scale: GradeScale
  private let note: TextLines
  /// Where the axis begins and ends: without the bins beyond it.
  private let axisTop: Double
  private let axisBottom: Double
  let height: Double

  init(_ bins: [RateHistogram.Bin], _ plot: DotPlot, _ axis: RateAxis) {
    let language = plot.language
    names = bins.reversed().map { bin in
      switch (bin.low, bin.high) {
      case (let low?, let high?): "\(Number.spelling(of: low))–\(ChartRate.label(high))"
      case (let low?, nil): "≥ \(ChartRate.label(low))"
      case (nil, let high?): "< \(ChartRate.label(high))"
      case (nil, nil): ""
      }
    }
    counts = bins.reversed().map(\.count)
    inner = axis
    scale = plot.scale
    let bottom = Self.top + Double(bins.count) * Self.pitch
    axisTop = Self.top + (bins.last?.high == nil ? Self.pitch : 0)
    axisBottom = bottom - (bins.first?.low == nil ? Self.pitch : 0)
    bands = BandLabels(plot.scale, language, axis, top: axisTop, bottom: axisBottom)
    left = (names.map { TextSize.small.width(of: $0) }.max() ?? 0) + 10
    right = ChartLayout.width - bands.width
    let unrated = plot.points.count - plot.rates.count
    note = TextLines(
      language.word(
        "Each range from its first figure to below its second.", "各区間は左の値以上、右の値未満。")
        + (unrated == 0
          ? ""
          : language.word(
            " No rate: \(language.measures(unrated)).", "達成率なし：\(language.measures(unrated))。")),
      .small, width: ChartLayout.width, limit: 4)
    height = bottom + 12 + note.height
  }

  func write(to svg: inout SVGText) {
    bands.writeShades(scale, inner, to: &svg, left: left, right: right)
    bands.writeLabels(to: &svg, left: left, right: right)
    let largest = counts.max() ?? 1
    let room = right - left - 12 - TextSize.label.width(of: "\(largest)")
    for (index, count) in counts.enumerated() {
      let middle = Self.top + (Double(index) + 0.5) * Self.pitch
      let width = count == 0 ? 0 : max(2, room * Double(count) / Double(max(1, largest)))
      svg.rectangle(
        "chart-mark", x: left, y: middle - Self.barHeight / 2, width: width,
        height: Self.barHeight)
      svg.text("chart-quiet", x: left - 8, y: middle + 5, names[index], anchor: .end)
      svg.text(
        count == 0 ? "chart-quiet" : "chart-figure chart-halo", x: left + width + 6, y: middle + 5,
        "\(count)")
    }
    svg.lines("chart-quiet", x: 0, y: height - note.height + note.size.rawValue - 2, note)
  }
}
