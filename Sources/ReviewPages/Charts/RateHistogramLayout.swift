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
  private let axis: RateAxis
  private let scale: GradeScale
  private let note: TextLines
  /// What bars for rates beyond the axis take.
  private let beyond: (above: Double, below: Double)
  let height: Double

  init(_ bins: [RateHistogram.Bin], _ plot: DotPlot, _ axis: RateAxis) {
    let language = plot.language
    names = bins.reversed().map { Self.name($0, language) }
    counts = bins.reversed().map(\.count)
    self.axis = axis
    scale = plot.scale
    let bottom = Self.top + Double(bins.count) * Self.pitch
    beyond = (bins.last?.high == nil ? Self.pitch : 0, bins.first?.low == nil ? Self.pitch : 0)
    bands = BandLabels(
      plot.scale, language, axis, top: Self.top + beyond.above, bottom: bottom - beyond.below)
    left = (names.map { TextSize.small.width(of: $0) }.max() ?? 0) + 10
    right = ChartLayout.width - bands.width
    note = TextLines(
      Self.note(plot), .small, width: ChartLayout.width, limit: ChartLayout.mostLabelLines)
    height = bottom + 12 + note.height
  }

  private static func name(_ bin: RateHistogram.Bin, _ language: Language) -> String {
    let low = bin.low.map(ChartRate.label) ?? ""
    guard let high = bin.high.map(ChartRate.label) else {
      return language.word("≥ \(low)", "\(low)以上")
    }
    guard bin.low != nil else { return language.word("< \(high)", "\(high)未満") }
    return "\(low.dropLast())–\(high)"
  }

  private static func note(_ plot: DotPlot) -> String {
    let language = plot.language
    let ranges = language.word(
      "Each range from its first figure to below its second.", "各区間は左の値以上、右の値未満。")
    let unrated = language.measures(plot.points.count - plot.rates.count)
    guard plot.rates.count < plot.points.count else { return ranges }
    return ranges + language.word(" No rate: \(unrated).", "達成率なし：\(unrated)。")
  }

  func write(to svg: inout SVGText) {
    bands.writeShades(scale, axis, to: &svg, left: left, right: right, beyond: beyond)
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
