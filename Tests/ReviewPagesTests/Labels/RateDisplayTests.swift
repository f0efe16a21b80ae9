import Testing

@testable import ReviewPages

@Suite("A rate as a plan shows it")
struct RateDisplayTests {
  private func texts(_ rate: Double, _ rounding: RateDisplay.Rounding) -> [String] {
    (0...6).map { RateDisplay(digits: $0, rounding: rounding).text(rate) }
  }

  @Test(
    "has as many decimals as the plan says, and zeros where it has none",
    arguments: [RateDisplay.Rounding.halfUp, .halfEven, .truncate])
  func digits(_ rounding: RateDisplay.Rounding) {
    #expect(
      texts(90, rounding)
        == ["90", "90.0", "90.00", "90.000", "90.0000", "90.00000", "90.000000"])
    #expect(
      texts(0.0625, rounding).suffix(3) == ["0.0625", "0.06250", "0.062500"])
    #expect(texts(0, rounding) == ["0", "0.0", "0.00", "0.000", "0.0000", "0.00000", "0.000000"])
  }

  @Test(
    "is rounded half up, half even or towards zero",
    arguments: [
      (2.5, 0, "3", "2", "2"), (3.5, 0, "4", "4", "3"), (0.5, 0, "1", "0", "0"),
      (93.5, 0, "94", "94", "93"), (60.5, 0, "61", "60", "60"),
      (2.4999, 0, "2", "2", "2"), (2.5001, 0, "3", "3", "2"), (2.9999, 0, "3", "3", "2"),
      (0.25, 1, "0.3", "0.2", "0.2"), (0.35, 1, "0.4", "0.4", "0.3"),
      (1.005, 2, "1.01", "1.00", "1.00"), (1.015, 2, "1.02", "1.02", "1.01"),
      (99.95, 1, "100.0", "100.0", "99.9"), (99.995, 2, "100.00", "100.00", "99.99"),
      (0.0000005, 6, "0.000001", "0.000000", "0.000000"),
      (0.0000015, 6, "0.000002", "0.000002", "0.000001"),
    ])
  func rounding(_ rate: Double, digits: Int, halfUp: String, halfEven: String, truncated: String) {
    #expect(RateDisplay(digits: digits, rounding: .halfUp).text(rate) == halfUp)
    #expect(RateDisplay(digits: digits, rounding: .halfEven).text(rate) == halfEven)
    #expect(RateDisplay(digits: digits, rounding: .truncate).text(rate) == truncated)
  }

  @Test("takes a tie for one that binary fractions keep a hair off it")
  func nearTies() {
    // (76.2 + 76.8) / 2 is 76.5 on paper, and 0.1 + 0.2 is 0.3.
    #expect(RateDisplay(digits: 0, rounding: .halfUp).text((76.2 + 76.8) / 2) == "77")
    #expect(RateDisplay(digits: 0, rounding: .halfUp).text(100 * (0.1 + 0.2) + 0.5) == "31")
    #expect(RateDisplay(digits: 0, rounding: .halfUp).text(30.499999999999996) == "31")
    #expect(RateDisplay(digits: 0, rounding: .truncate).text(29.999999999999996) == "30")
  }

  @Test("below zero mirrors the rate above it")
  func negatives() {
    #expect(RateDisplay(digits: 0, rounding: .halfUp).text(-2.5) == "-3")
    #expect(RateDisplay(digits: 0, rounding: .halfEven).text(-2.5) == "-2")
    #expect(RateDisplay(digits: 0, rounding: .truncate).text(-2.9) == "-2")
    #expect(RateDisplay(digits: 2, rounding: .halfUp).text(-0.5) == "-0.50")
  }

  @Test(
    "has no sign when it shows as zero",
    arguments: [-0.0, -0.04, -0.000000001])
  func minusZero(_ rate: Double) {
    #expect(RateDisplay(digits: 0, rounding: .halfUp).text(rate) == "0")
    #expect(RateDisplay(digits: 1, rounding: .halfUp).text(rate) == "0.0")
    #expect(RateDisplay(digits: 1, rounding: .truncate).text(rate) == "0.0")
  }

  @Test("is shown to its last digit when it is large")
  func large() {
    #expect(RateDisplay(digits: 0, rounding: .halfUp).text(1_234_567_890_123) == "1234567890123")
    #expect(RateDisplay(digits: 2, rounding: .halfUp).text(123_456_789.25) == "123456789.25")
    // A tie, exactly: 123456.1234565 × 10^6 is 123456123456.5.
    #expect(RateDisplay(digits: 6, rounding: .halfUp).text(123_456.1234565) == "123456.123457")
  }

  /// A number of units of the last digit, written by whole-number arithmetic.
  private func text(units: Int, digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    guard digits > 0 else { return "\(units)" }
    return "\(units / scale)." + "\(scale + units % scale)".dropFirst()
  }

  @Test("rounds what is a tie on paper as a tie, up to four million units of the last digit")
  func ties() {
    var wrong: [String] = []
    for units in stride(from: 0, to: 4_000_000, by: 16_661) {
      for digits in 0...6 {
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        let rate = (Double(units) + 0.5) / scale
        let even = units.isMultiple(of: 2) ? units : units + 1
        for (rounding, rounded) in [
          (RateDisplay.Rounding.halfUp, units + 1), (.halfEven, even), (.truncate, units),
        ] {
          let shown = RateDisplay(digits: digits, rounding: rounding).text(rate)
          let expected = text(units: rounded, digits: digits)
          if shown != expected { wrong.append("\(rate) as \(shown), not \(expected)") }
        }
      }
    }
    #expect(wrong == [])
  }

  @Test("shows a whole number as itself, whatever the digits and the rounding")
  func wholeNumbers() {
    var wrong: [String] = []
    for number in stride(from: 1, to: 1_000_000_000, by: 3_333_331) {
      for digits in 0...6 {
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let expected = text(units: number * scale, digits: digits)
        for rounding in [RateDisplay.Rounding.halfUp, .halfEven, .truncate] {
          let shown = RateDisplay(digits: digits, rounding: rounding).text(Double(number))
          if shown != expected { wrong.append("\(number) as \(shown), not \(expected)") }
        }
      }
    }
    #expect(wrong == [])
  }

  @Test("rounds a large half up: 2366666578.5 is 2366666579")
  func largeHalves() {
    let halves = [2_366_666_578.5, 9_007_199.5, 12_345_678.5, 100_000_000_001.5]
    #expect(
      halves.map { RateDisplay(digits: 0, rounding: .halfUp).text($0) }
        == ["2366666579", "9007200", "12345679", "100000000002"])
    #expect(
      halves.map { RateDisplay(digits: 0, rounding: .truncate).text($0) }
        == ["2366666578", "9007199", "12345678", "100000000001"])
  }

  @Test("beyond 2^53 in its last digit has the shortest spelling instead, and never a wrong one")
  func huge() {
    for rounding in [RateDisplay.Rounding.halfUp, .halfEven, .truncate] {
      #expect(RateDisplay(digits: 0, rounding: rounding).text(1e300) == "1e+300")
      #expect(RateDisplay(digits: 6, rounding: rounding).text(-1e300) == "-1e+300")
      #expect(
        RateDisplay(digits: 0, rounding: rounding).text(0x1p53)
          == "9007199254740992")
      #expect(RateDisplay(digits: 0, rounding: rounding).text(.infinity) == "1e999")
      #expect(
        RateDisplay(digits: 0, rounding: rounding).text(.greatestFiniteMagnitude)
          == "1.7976931348623157e+308")
    }
  }
}
