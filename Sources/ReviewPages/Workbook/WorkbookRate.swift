import Tables

/// A rate in a cell: a number that a spreadsheet shows as the plan shows the rate.
struct WorkbookRate {
  /// The rate as a share of 1.
  let value: Double
  /// As many decimal places as are shown: `0%`, `0.0%`.
  let format: String

  /// A spreadsheet rounds half away from zero. Where the plan's rule gives something else (half even,
  /// truncated), the number is the rate as it is shown: what is read must not differ from what is
  /// published elsewhere. Otherwise it is the rate to 9 decimals, as averages and grades take it.
  /// - Returns: nil where the rate is too large to be shown in digits.
  init?(_ rate: Double, shown: String) {
    guard let printed = Double(shown), !shown.contains("e"), rate.magnitude < 1e12 else {
      return nil
    }
    let digits = shown.split(separator: ".").dropFirst().first?.count ?? 0
    format = digits == 0 ? "0%" : "0." + String(repeating: "0", count: digits) + "%"
    let display = RateDisplay(digits: digits, rounding: .halfUp)
    value = (display.text(rate) == shown ? Self.nineDecimals(rate) : printed) / 100
  }

  private static func nineDecimals(_ value: Double) -> Double {
    let whole = value.rounded(.towardZero)
    return whole + ((value - whole) * 1e9).rounded() / 1e9
  }
}
