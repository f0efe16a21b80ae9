import Foundation
import Tables
import Testing

@Suite("Number: parsing")
struct NumberTests {
  private func integer(_ text: String) -> Int64? { Number.parseInteger(text.utf8Span.span) }
  private func real(_ text: String) -> Double? { Number.parseReal(text.utf8Span.span) }

  @Test("whole numbers, with either sign and leading zeros")
  func integers() {
    #expect(integer("0") == 0)
    #expect(integer("-0") == 0)
    #expect(integer("007") == 7)
    #expect(integer("+12") == 12)
    #expect(integer("-12") == -12)
    #expect(integer("9223372036854775807") == .max)
    #expect(integer("-9223372036854775808") == .min)
  }

  @Test(
    "what is not a whole number",
    arguments: [
      "", "-", "+", "--1", "1-", " 1", "1 ", "1.0", "1e3", "1,234", "0x10", "１", "△5",
      "9223372036854775808", "-9223372036854775809", "99999999999999999999",
    ])
  func notIntegers(_ text: String) { #expect(integer(text) == nil) }

  @Test("decimal numbers")
  func reals() {
    #expect(real("0") == 0)
    #expect(real("80.1") == 80.1)
    #expect(real("-0.5") == -0.5)
    #expect(real("15000") == 15000)
    #expect(real("1e3") == 1000)
    #expect(real("1.5E+05") == 150_000)
    #expect(real("25e-2") == 0.25)
    #expect(real("007.250") == 7.25)
    #expect(real("0e999999999999") == 0)
    #expect(real("-0")?.sign == .minus)
  }

  @Test("decimal numbers beyond what is exact are rounded to the nearest")
  func hardReals() {
    #expect(real("9007199254740993") == 9_007_199_254_740_992)
    #expect(real("9007199254740993.00000000000000000000001") == 9_007_199_254_740_994)
    #expect(real("1.7976931348623157e308") == .greatestFiniteMagnitude)
    #expect(real("4.9e-324") == .leastNonzeroMagnitude)
    #expect(real("2.2250738585072011e-308") == .leastNormalMagnitude.nextDown)
    #expect(real("1e23") == 1e23)
    #expect(real("123456789012345678901234567890") == 1.2345678901234568e29)
    #expect(real("0.1000000000000000055511151231257827021181583404541015625") == 0.1)
    #expect(real("1e-400") == 0)
  }

  @Test(
    "what is not a decimal number",
    arguments: [
      "", "-", "+1", ".5", "5.", "1.e3", "1e", "1e+", "1e1.5", "inf", "nan", "Infinity", "0x1p3",
      " 1", "1 ", "1,234", "98.5%", "--1", "1..2", "1e309", "-1e309", "１",
    ])
  func notReals(_ text: String) { #expect(real(text) == nil) }

  @Test("agrees with strtod on 100,000 random spellings")
  func agreesWithTheLibrary() {
    var random = RandomSource(seed: 20)
    for _ in 0..<100_000 {
      let digits = String(random.next() >> UInt64.random(in: 0..<60, using: &random))
      let fraction = Bool.random(using: &random) ? ".\(random.next() % 1_000_000)" : ""
      let exponent =
        Bool.random(using: &random) ? "e\(Int.random(in: -40...40, using: &random))" : ""
      let text = digits + fraction + exponent
      let expected = unsafe strtod(text, nil)
      #expect(real(text) == expected, "\(text)")
    }
  }
}
