import Tables

/// Rates and averages in the tables that a command writes for people, in percent.
enum RateText {
  /// With at most two decimals: `89.33`, `120`, `–` where there is none.
  static func rounded(_ rate: Double?) -> String {
    rate.map { spelling($0, .toNearestOrAwayFromZero, scale: 100) } ?? "–"
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
