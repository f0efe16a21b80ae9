import Tables

/// Rates and averages in the tables that a command writes for people, in percent.
enum RateText {
  /// With at most two decimals: `89.33`, `120`, `–` where there is none.
  static func rounded(_ rate: Double?) -> String {
    rate.map { spelling($0, .toNearestOrAwayFromZero, scale: 100) } ?? "–"
  }

  /// With two decimals, or as many as it takes to stand on the right side of grades' edges: what is
  /// below 90 is not shown as 90.
  static func rounded(_ rate: Double?, beside edges: [Double]) -> String {
    guard let rate else { return "–" }
    return spelling(rate) { shown in
      edges.allSatisfy { (shown < $0) == (rate < $0) && (shown == $0) == (rate == $0) }
    }
  }

  /// Two rates with two decimals, or as many as it takes to tell them apart.
  static func rounded(_ first: Double?, _ second: Double?) -> (first: String, second: String) {
    guard let first, let second, first != second else { return (rounded(first), rounded(second)) }
    for scale in scales {
      let texts = (
        spelling(first, .toNearestOrAwayFromZero, scale: scale),
        spelling(second, .toNearestOrAwayFromZero, scale: scale)
      )
      if texts.0 != texts.1 { return texts }
    }
    return (Number.spelling(of: first), Number.spelling(of: second))
  }

  /// Of 2 to 9 decimals: rates have no more.
  private static let scales = [1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

  private static func spelling(_ rate: Double, where isRight: (Double) -> Bool) -> String {
    let texts = scales.lazy.map { spelling(rate, .toNearestOrAwayFromZero, scale: $0) }
    return texts.first { Double($0).map(isRight) ?? false } ?? Number.spelling(of: rate)
  }

  /// With at most one decimal, never less than the rate itself: who reaches what is shown has
  /// reached what is needed.
  static func roundedUp(_ rate: Double) -> String {
    // Rates have 9 decimals: what binary fractions add behind them is not rounded up.
    spelling(rate - 5e-10, .up, scale: 10)
  }

  private static func spelling(
    _ rate: Double, _ rule: FloatingPointRoundingRule, scale: Double
  ) -> String {
    guard rate.magnitude < 1e13 else { return Number.spelling(of: rate) }
    // Adding 0 makes −0 a 0.
    return Number.spelling(of: (rate * scale).rounded(rule) / scale + 0)
  }
}
