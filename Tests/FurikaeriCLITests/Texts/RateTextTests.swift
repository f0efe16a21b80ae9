import Testing

@testable import FurikaeriCLI

@Suite("RateText: rates in the tables of commands")
struct RateTextTests {
  @Test("has two decimals, or as many as it takes to stand on the right side of an edge")
  func edges() {
    #expect(RateText.rounded(89.336, beside: [90, 120]) == "89.34")
    #expect(RateText.rounded(89.999999, beside: [90, 120]) == "89.999999")
    #expect(RateText.rounded(90.000001, beside: [90, 120]) == "90.000001")
    #expect(RateText.rounded(119.9949, beside: [119.995]) == "119.99")
    #expect(RateText.rounded(90, beside: [90]) == "90")
    #expect(RateText.rounded(nil, beside: [90]) == "–")
  }

  @Test("tells two rates apart that differ")
  func pairs() {
    #expect(RateText.rounded(89.999999, 90) == ("89.999999", "90"))
    #expect(RateText.rounded(87.5, 100) == ("87.5", "100"))
    #expect(RateText.rounded(90, 90) == ("90", "90"))
    #expect(RateText.rounded(nil, 90) == ("–", "90"))
  }
}
