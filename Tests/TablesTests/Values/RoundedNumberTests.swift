import Tables
import Testing

@Suite("RoundedNumber: a fixed number of decimal places")
struct RoundedNumberTests {
  @Test(
    "is rounded as its decimals say, not as the binary fractions do",
    arguments: [
      (1.005, 2, "1.01", "1.00", "1.00"), (2.5, 0, "3", "2", "2"), (-2.5, 0, "-3", "-2", "-2"),
      (0.1 + 0.2, 1, "0.3", "0.3", "0.3"), (93.75, 1, "93.8", "93.8", "93.7"),
      (76.49999999999999, 0, "77", "76", "76"), (-0.04, 1, "0.0", "0.0", "0.0"),
      (0.5, 3, "0.500", "0.500", "0.500"), (1e300, 2, "1e+300", "1e+300", "1e+300"),
    ])
  func rules(_ value: Double, digits: Int, up: String, even: String, truncated: String) {
    #expect(RoundedNumber.text(value, digits: digits) == up)
    #expect(RoundedNumber.text(value, digits: digits, rule: .halfEven) == even)
    #expect(RoundedNumber.text(value, digits: digits, rule: .truncate) == truncated)
  }
}
