/// Numbers with a fixed number of decimal places, as people round them: 76.5 is a tie, though the
/// binary fractions it was computed from were not.
public enum RoundedNumber {
  /// What becomes of digits that are not shown.
  public enum Rule: Sendable {
    /// A tie goes away from zero.
    case halfUp
    /// A tie goes to the even digit.
    case halfEven
    /// Towards zero.
    case truncate
  }

  /// A number: `94`, `93.5`, `-0.50`. What rounds to zero has no sign.
  /// - Parameters:
  ///   - value: A finite number. From 2^53 units of the last digit on it is spelled as it is, for there
  ///     is nothing left to round.
  ///   - digits: Decimal places, 0 or more.
  ///   - rule: What becomes of the others.
  public static func text(_ value: Double, digits: Int, rule: Rule = .halfUp) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let size = nineDecimals(nineDecimals(value.magnitude) * scale)
    let units = round(size, rule)
    // Beyond 2^53, where all numbers are whole, there are no digits to show.
    guard units < 0x1p53 else { return Number.spelling(of: value) }
    let all = String(Int64(units))
    let padded = String(repeating: "0", count: max(0, digits + 1 - all.count)) + all
    let sign = value < 0 && units > 0 ? "-" : ""
    guard digits > 0 else { return sign + padded }
    return sign + padded.dropLast(digits) + "." + padded.suffix(digits)
  }

  /// To 9 decimals, so that 76.5 is a tie though its parts were binary fractions. Only what is
  /// behind the point is rounded: the whole of a large number would lose digits on the way.
  private static func nineDecimals(_ value: Double) -> Double {
    let whole = value.rounded(.towardZero)
    return whole + ((value - whole) * 1e9).rounded() / 1e9
  }

  private static func round(_ size: Double, _ rule: Rule) -> Double {
    switch rule {
    case .halfUp: (size + 0.5).rounded(.down)
    case .halfEven: size.rounded(.toNearestOrEven)
    case .truncate: size.rounded(.down)
    }
  }
}
