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

    fileprivate var rule: RoundedNumber.Rule {
      switch self {
      case .halfUp: .halfUp
      case .halfEven: .halfEven
      case .truncate: .truncate
      }
    }
  }

  /// Decimal places, 0 to 6.
  let digits: Int
  let rounding: Rounding

  /// A rate in percent, without the sign: `94`, `93.5`, `-0.50`.
  func text(_ rate: Double) -> String {
    RoundedNumber.text(rate, digits: digits, rule: rounding.rule)
  }
}
