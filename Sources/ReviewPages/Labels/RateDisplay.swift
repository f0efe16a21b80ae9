import Tables

/// Shows rates as a plan does: its number of decimal places, its rounding.
///
/// The view `measure_average` has the same rule for averages, and a test holds the two together.
struct RateDisplay: Equatable {
  /// What becomes of digits that are not shown.
  enum Rounding: String {
    case halfUp = "half_up"
    case halfEven = "half_even"
    case truncate
  }

  /// Decimal places, 0 to 6.
  let digits: Int
  let rounding: Rounding

  /// A rate in percent, without the sign: `94`, `93.5`, `-0.50`.
  func text(_ rate: Double) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let size = Self.nineDecimals(Self.nineDecimals(rate.magnitude) * scale)
    let units = round(size)
    // Beyond 2^53, where all numbers are whole, there are no digits to show.
    guard units < 0x1p53 else { return Number.spelling(of: rate) }
    let all = String(Int64(units))
    let padded = String(repeating: "0", count: max(0, digits + 1 - all.count)) + all
    let sign = rate < 0 && units > 0 ? "-" : ""
    guard digits > 0 else { return sign + padded }
    return sign + padded.dropLast(digits) + "." + padded.suffix(digits)
  }

  /// To 9 decimals, so that 76.5 is a tie though its parts were binary fractions. Only what is
  /// behind the point is rounded: the whole of a large number would lose digits on the way.
  private static func nineDecimals(_ value: Double) -> Double {
    let whole = value.rounded(.towardZero)
    return whole + ((value - whole) * 1e9).rounded() / 1e9
  }

  private func round(_ size: Double) -> Double {
    switch rounding {
    case .halfUp: (size + 0.5).rounded(.down)
    case .halfEven: size.rounded(.toNearestOrEven)
    case .truncate: size.rounded(.down)
    }
  }
}
