/// A linear axis of rates: its ends and its ticks, whole percents.
struct RateAxis {
  let low: Double
  let high: Double
  let ticks: [Double]

  /// An axis that reaches from one rate to another, both included.
  init(from low: Double, to high: Double, mostTicks: Int) {
    let step = Self.step(for: max(high - low, 1) / Double(mostTicks))
    let first = (low / step).rounded(.down)
    let last = max((high / step).rounded(.up), first + 1)
    self.low = first * step
    self.high = last * step
    ticks = stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// An axis for the rates of many measures, on which most of them stay apart: a few that are far
  /// from all others are left outside.
  ///
  /// It holds the rates within five times the interquartile range (at least 10 points) of the
  /// quartiles, every edge, and all rates when half as much again is room enough for them.
  static func window(of rates: [Double], edges: [Double], mostTicks: Int) -> RateAxis {
    let sorted = rates.sorted()
    let bounds = (edges.min(), edges.max())
    guard let least = sorted.first, let greatest = sorted.last else {
      return RateAxis(from: (bounds.0 ?? 0) - 10, to: (bounds.1 ?? 100) + 10, mostTicks: mostTicks)
    }
    let (lower, upper) = (sorted[sorted.count / 4], sorted[(sorted.count - 1) * 3 / 4])
    let reach = 5 * max(upper - lower, 10)
    var low = sorted.first { $0 >= lower - reach } ?? least
    var high = sorted.last { $0 <= upper + reach } ?? greatest
    let room = (high - low) / 2
    if low - least <= room { low = least }
    if greatest - high <= room { high = greatest }
    // The bands on both sides of every edge are seen.
    return RateAxis(
      from: min(low, (bounds.0 ?? low) - 10), to: max(high, (bounds.1 ?? high) + 10),
      mostTicks: mostTicks)
  }

  /// Where a rate lies between two places; one outside is at the end that it is beyond.
  func place(_ rate: Double, from start: Double, to end: Double) -> Double {
    start + (end - start) * ((min(max(rate, low), high) - low) / (high - low))
  }

  /// Whether a rate lies on the axis.
  func contains(_ rate: Double) -> Bool { rate >= low && rate <= high }

  /// The smallest of 1, 2, 5, 10, 20, 50, … that is not below `least`.
  private static func step(for least: Double) -> Double {
    var power = 1.0
    while power * 10 < least { power *= 10 }
    return [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= least } ?? power * 10
  }
}
