extension Number {
  /// The most bytes that a spelling takes: enough for `-1.7976931348623157e+308` and `Int64.min`.
  public static let longestSpelling = 32

  /// The powers of ten that a `Double` holds exactly.
  static let powersOfTen: InlineArray<23, Double> = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The shortest decimal spelling that reads back as `value`. See ``append(_:to:)-Double``.
  public static func spelling(of value: Double) -> String {
    // The buffer is empty, as large as the longest spelling, and finalised as the same one.
    unsafe String(unsafeUninitializedCapacity: longestSpelling) { buffer in
      var output = unsafe OutputSpan(buffer: buffer, initializedCount: 0)
      append(value, to: &output)
      return unsafe output.finalize(for: buffer)
    }
  }

  /// Appends the digits of `value`, with `-` before a negative number.
  /// `output` has room for ``longestSpelling`` bytes.
  public static func append(_ value: Int64, to output: inout OutputSpan<UInt8>) {
    if value < 0 { output.append(UInt8(ascii: "-")) }
    appendDigits(value.magnitude, fraction: 0, to: &output)
  }

  /// Appends the shortest decimal spelling that reads back as `value`: a whole number without a
  /// point (`15000`), zero without a sign, others as Swift spells them (`80.1`, `1e+300`).
  /// An infinity is `1e999`, which SQLite and JSON readers take for one; NaN is `nan`.
  /// `output` has room for ``longestSpelling`` bytes.
  ///
  /// Allocates nothing for a number of at most 15 digits, 6 of them behind the point.
  public static func append(_ value: Double, to output: inout OutputSpan<UInt8>) {
    if value.magnitude < 0x1p53, let whole = Int64(exactly: value) {
      append(whole, to: &output)
    } else if !appendShortFraction(value, to: &output) {
      appendDescription(of: value, to: &output)
    }
  }

  /// Appends a number of millionths that the multiplication finds and the division proves.
  ///
  /// Decimals of up to 15 digits are further apart than neighbouring Doubles, so at most one of
  /// them reads back as `value`; without its trailing zeros it is the shortest.
  private static func appendShortFraction(
    _ value: Double, to output: inout OutputSpan<UInt8>
  ) -> Bool {
    let magnitude = value.magnitude
    // Below 0.0001, Swift has an exponent. NaN is refused too.
    guard magnitude >= 1e-4, magnitude < 1e9 else { return false }
    let millionths = (magnitude * 1e6).rounded()
    guard millionths / 1e6 == magnitude else { return false }
    var digits = UInt64(millionths)
    var fraction = 6
    while digits.isMultiple(of: 10) {
      digits /= 10
      fraction -= 1
    }
    if value < 0 { output.append(UInt8(ascii: "-")) }
    appendDigits(digits, fraction: fraction, to: &output)
    return true
  }

  private static func appendDescription(of value: Double, to output: inout OutputSpan<UInt8>) {
    guard value.magnitude != .infinity else {
      for byte in (value < 0 ? "-1e999" : "1e999").utf8 { output.append(byte) }
      return
    }
    let description = value.description.utf8
    let isWhole = description.count > 2 && description.suffix(2).elementsEqual(".0".utf8)
    for byte in description.prefix(description.count - (isWhole ? 2 : 0)) { output.append(byte) }
  }

  /// Appends `digits` with a point before the last `fraction` of them.
  private static func appendDigits(
    _ digits: UInt64, fraction: Int, to output: inout OutputSpan<UInt8>
  ) {
    // From the last digit to the first; 20 is what 2^64 − 1 has.
    var reversed = InlineArray<20, UInt8>(repeating: 0)
    var count = 0
    var rest = digits
    repeat {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
      reversed[count] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: remainder)
      rest = quotient
      count += 1
    } while rest > 0 || count <= fraction
    while count > 0 {
      if count == fraction { output.append(UInt8(ascii: ".")) }
      count -= 1
      output.append(reversed[count])
    }
  }
}
