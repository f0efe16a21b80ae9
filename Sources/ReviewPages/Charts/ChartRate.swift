import Tables

/// Rates as charts draw them.
enum ChartRate {
  /// A rate that can be given a place: what is beyond a trillion percent stands there.
  static func drawable(_ rate: Double) -> Double { min(max(rate, -1e12), 1e12) }

  /// A rate that has a place, or nil.
  static func drawable(_ rate: Double?) -> Double? {
    rate.flatMap { $0.isNaN ? nil : drawable($0) }
  }

  /// A bound or tick: `90%`.
  static func label(_ rate: Double) -> String { Number.spelling(of: rate) + "%" }
}
