/// The measures of a ``DotPlot`` that are too many for rows, counted by rate: a bar for each bin,
/// the highest rates on top, with the edges of the bands across.
struct RateHistogram {
  private static let mostBins = 24

  /// Rates from `low` up to and without `high`; nil: no end.
  struct Bin {
    let low: Double?
    let high: Double?
    var count = 0
  }

  let plot: DotPlot
  private let axis: RateAxis
  /// From the lowest rates up.
  let bins: [Bin]
  let unrated: Int

  init(_ plot: DotPlot) {
    self.plot = plot
    axis = .window(of: plot.rates, edges: plot.scale.edges.map(\.rate), mostTicks: Self.mostBins)
    bins = Self.bins(of: plot.rates, on: axis)
    unrated = plot.points.count - plot.rates.count
  }

  /// A bin from each tick to the next, and one beyond each end that rates are beyond.
  private static func bins(of rates: [Double], on axis: RateAxis) -> [Bin] {
    var bins = zip(axis.ticks, axis.ticks.dropFirst()).map { Bin(low: $0, high: $1) }
    var (below, above) = (Bin(low: nil, high: axis.low), Bin(low: axis.high, high: nil))
    for rate in rates {
      if rate < axis.low {
        below.count += 1
      } else if rate >= axis.high {
        above.count += 1
      } else if let bin = bins.firstIndex(where: { rate < $0.high ?? .infinity }) {
        // By its bounds, as its name says, and not by a quotient, which may be rounded across one.
        bins[bin].count += 1
      }
    }
    return (below.count > 0 ? [below] : []) + bins + (above.count > 0 ? [above] : [])
  }

  func write(to svg: inout SVGText, id: String) {
    let layout = RateHistogramLayout(bins, plot, axis)
    svg.open(
      id, title: plot.title, description: textAlternative, width: ChartLayout.width,
      height: layout.height)
    layout.write(to: &svg)
    svg.close()
  }

  /// All that the chart shows, in words.
  var textAlternative: String {
    let language = plot.language
    let kind = language.word(
      "Bars: how many of \(language.measures(plot.points.count)) have an average rate in each range.",
      "\(language.measures(plot.points.count))の平均達成率の分布。")
    let list =
      bins.map { bin in
        let count = language.measures(bin.count)
        return language.word("\(name(bin)): \(count)", "\(name(bin))は\(count)")
      }
      + (unrated == 0
        ? []
        : [
          language.word(
            "no rate: \(language.measures(unrated))", "達成率なしは\(language.measures(unrated))")
        ])
    let ranges = language.word(
      "\(list.joined(separator: "; ")).", "\(list.joined(separator: "、"))。")
    return plot.sentences(
      [kind, ranges, plot.gradesInWords(plot.points), plot.extremesInWords(plot.points)])
  }

  /// `from 90% to below 100%`.
  func name(_ bin: Bin) -> String {
    let low = bin.low.map(ChartRate.label)
    let high = bin.high.map(ChartRate.label)
    return switch (low, high) {
    case (let low?, let high?):
      plot.language.word("\(low) to below \(high)", "\(low)以上\(high)未満")
    case (let low?, nil): plot.language.word("\(low) or more", "\(low)以上")
    case (nil, let high?): plot.language.word("below \(high)", "\(high)未満")
    case (nil, nil): ""
    }
  }
}
