import Testing

@testable import Tables

@Suite("Half width")
struct HalfWidthTests {
  @Test(
    "is what full-width forms of ASCII become, and nothing else",
    arguments: [
      ("０１２３４５６７８９", "0123456789"), ("ＡＺａｚ", "AZaz"), ("％，．－＋（）", "%,.-+()"), ("　", " "),
      ("！～", "!~"),
      ("①²㈱▲△−", "①²㈱▲△−"), ("ｶﾅカナ", "ｶﾅカナ"), ("令和３年度", "令和3年度"), ("", ""),
    ])
  func forms(full: String, half: String) {
    #expect(HalfWidth.of(full) == half)
  }
}
