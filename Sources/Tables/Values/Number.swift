/// Numbers as files spell them: ASCII digits, a point, no grouping, no locale.
public enum Number {
  /// Parses a whole number: an optional sign and one or more digits.
  ///
  /// Returns nil for anything else, spaces included, and outside the range of `Int64`.
  public static func parseInteger(_ text: Span<UInt8>) -> Int64? {
    guard !text.isEmpty else { return nil }
    let isNegative = text[0] == UInt8(ascii: "-")
    let first = isNegative || text[0] == UInt8(ascii: "+") ? 1 : 0
    guard first < text.count else { return nil }
    var value: Int64 = 0
    // Counts downwards, for the smallest number has no positive counterpart.
    for index in first..<text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
      let (difference, overflowedToo) = product.subtractingReportingOverflow(Int64(digit))
      guard !overflowed, !overflowedToo else { return nil }
      value = difference
    }
    if isNegative { return value }
    return value == .min ? nil : -value
  }

  /// Parses a decimal number, `-?digits[.digits][e[+-]digits]` with `e` or `E`, to the nearest
  /// `Double`.
  ///
  /// Returns nil for anything else, spaces, `+1`, `.5` and `nan` included, and for a number too
  /// great for a `Double`. Allocates nothing when the number has at most 15 digits and an exponent
  /// within ±22, which covers nearly all there are.
  public static func parseReal(_ text: Span<UInt8>) -> Double? {
    guard let decimal = Decimal(text) else { return nil }
    return value(of: decimal, text)
  }

  /// Parses a decimal number without an exponent, `-?digits[.digits]`, to the nearest `Double`.
  ///
  /// As ``parseReal(_:)``, but that a number with an exponent is nil: what a spreadsheet spells so may
  /// have lost digits.
  public static func parsePlainReal(_ text: Span<UInt8>) -> Double? {
    guard let decimal = Decimal(text), !decimal.hasExponent else { return nil }
    return value(of: decimal, text)
  }

  private static func value(of decimal: Decimal, _ text: Span<UInt8>) -> Double? {
    if let value = decimal.exactValue { return value }
    // The grammar has been checked: the library sees digits, never "inf", "nan" or "0x".
    guard let value = Double(String(repairing: text)), value.isFinite else { return nil }
    return value
  }
}

/// A decimal number that has been read but not converted: ±`digits` × 10^`exponent`.
private struct Decimal {
  private var isNegative = false
  private var digits: UInt64 = 0
  private var exponent = 0
  /// Whether `digits` holds them all.
  private var isComplete = true
  /// Whether it was written with an exponent.
  private(set) var hasExponent = false

  init?(_ text: Span<UInt8>) {
    var index = 0
    if index < text.count, text[index] == UInt8(ascii: "-") {
      isNegative = true
      index += 1
    }
    guard readDigits(text, &index) > 0 else { return nil }
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      let count = readDigits(text, &index)
      guard count > 0 else { return nil }
      exponent -= count
    }
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      guard readExponent(text, &index) else { return nil }
      hasExponent = true
    }
    guard index == text.count else { return nil }
  }

  /// The value where both `digits` and the power of ten are exact: one multiplication or division
  /// then rounds once, and so correctly (W. D. Clinger, "How to Read Floating Point Numbers
  /// Accurately", PLDI 1990).
  var exactValue: Double? {
    guard isComplete, digits < 1 << 53, abs(exponent) <= 22 else { return nil }
    let value = Double(digits)
    let scaled =
      exponent < 0 ? value / Number.powersOfTen[-exponent] : value * Number.powersOfTen[exponent]
    return isNegative ? -scaled : scaled
  }

  /// Returns how many digits were read.
  private mutating func readDigits(_ text: Span<UInt8>, _ index: inout Int) -> Int {
    let start = index
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      // Below 10^18 afterwards, so this cannot overflow.
      if digits < 100_000_000_000_000_000 {
        digits = digits * 10 + UInt64(digit)
      } else {
        isComplete = false
      }
      index += 1
    }
    return index - start
  }

  private mutating func readExponent(_ text: Span<UInt8>, _ index: inout Int) -> Bool {
    var sign = 1
    if index < text.count, text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") {
      sign = text[index] == UInt8(ascii: "-") ? -1 : 1
      index += 1
    }
    let start = index
    var value = 0
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      // Far outside the range of a Double, all exponents mean the same.
      value = min(value * 10 + Int(digit), 100_000)
      index += 1
    }
    exponent += sign * value
    return index > start
  }
}
