import Testing

@testable import ReviewStore

@Suite("A decimal number as its digits")
struct PlainDecimalTests {
  @Test(
    "moves its point without rounding",
    arguments: [
      ("12.5", 3, "12500"), ("12.5", 1, "125"), ("12.5", 0, "12.5"), ("12.5", -1, "1.25"),
      ("12.5", -4, "0.00125"), ("0", 8, "0"), ("0", -8, "0"), ("100", -2, "1"),
      ("007.10", 0, "7.1"),
      ("0.001", 3, "1"), ("123456789012345678901234567890", -30, "0.12345678901234567890123456789"),
    ])
  func shifts(digits: String, places: Int, expected: String) {
    #expect(PlainDecimal(digits).shifted(by: places).spelling == expected)
    #expect(PlainDecimal(digits).shifted(by: places).shifted(by: -places) == PlainDecimal(digits))
  }

  @Test("takes a lower part below its last places")
  func followed() {
    let hundredMillion = PlainDecimal("1").followed(by: PlainDecimal("2000"), places: 4)
    #expect(hundredMillion.spelling == "12000")
    #expect(PlainDecimal("3").followed(by: PlainDecimal("7.5"), places: 3).spelling == "3007.5")
  }

  @Test("has a negative, but for zero")
  func negative() {
    #expect(PlainDecimal("1.50").negativeSpelling == "-1.5")
    #expect(PlainDecimal("0.00").negativeSpelling == "0")
  }
}
