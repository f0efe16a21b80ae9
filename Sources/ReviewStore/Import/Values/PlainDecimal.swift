/// A decimal number as its digits: its point moves without any rounding.
struct PlainDecimal: Equatable {
  /// The digits before the point, without leading zeros.
  private var whole: String
  /// The digits behind the point, without trailing zeros.
  private var fraction: String

  /// A number of digits with at most one point, as `WrittenNumber.withoutSeparators` leaves it.
  init(_ digits: String) {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    self.init(whole: parts[0], fraction: parts.count > 1 ? parts[1] : "")
  }

  private init(whole: some StringProtocol, fraction: some StringProtocol) {
    self.whole = String(whole.drop { $0 == "0" })
    self.fraction = String(fraction)
    while self.fraction.last == "0" { self.fraction.removeLast() }
  }

  /// Whether nothing stands behind the point.
  var isWhole: Bool { fraction.isEmpty }

  /// How many digits stand before the point; 0 for less than one.
  var wholeDigits: Int { whole.count }

  /// The number times 10 to the power of `places`, which may be negative.
  func shifted(by places: Int) -> PlainDecimal {
    if places >= 0 {
      let moved = fraction.prefix(places)
      let zeros = String(repeating: "0", count: places - moved.count)
      return PlainDecimal(whole: whole + moved + zeros, fraction: fraction.dropFirst(places))
    }
    let zeros = String(repeating: "0", count: max(0, -places - whole.count))
    let padded = zeros + whole
    return PlainDecimal(
      whole: padded.dropLast(-places), fraction: padded.suffix(-places) + fraction)
  }

  /// `lower` added below the last `places` digits, which it must fit into: 1億 and 2,000万 are 1 and
  /// 2000 in 4 places.
  func followed(by lower: PlainDecimal, places: Int) -> PlainDecimal {
    let zeros = String(repeating: "0", count: places - lower.whole.count)
    return PlainDecimal(whole: whole + zeros + lower.whole, fraction: lower.fraction)
  }

  /// The shortest spelling: `1200`, `0.5`, `0`.
  var spelling: String {
    (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// The spelling of its negative; zero has none.
  var negativeSpelling: String { whole.isEmpty && fraction.isEmpty ? "0" : "-" + spelling }
}
