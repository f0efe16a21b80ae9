import Testing

@testable import ReviewStore

@Suite("A unit as people write it")
struct WrittenUnitTests {
  @Test(
    "is the same in other spellings",
    arguments: [
      ("人", "万人"), ("人", "名"), ("%", "％"), ("%", "パーセント"), ("か所", "箇所"), ("㎡", "m2"), ("回", "回／年度"),
      ("回/年", "回 ／ 年度"), ("kWh", "KWH"), ("千円", "百万円"), ("cases", "cases per year"),
      ("ポイント", "%ポイント"),
    ])
  func same(one: String, other: String) throws {
    #expect(try #require(WrittenUnit(one)).isSame(as: #require(WrittenUnit(other))))
  }

  @Test(
    "is another",
    arguments: [("人", "件"), ("件", "回"), ("人", "人／月"), ("%", "ポイント"), ("m2", "m3"), ("年", "月")])
  func other(one: String, other: String) throws {
    #expect(try !#require(WrittenUnit(one)).isSame(as: #require(WrittenUnit(other))))
  }

  @Test("is none when blank")
  func blank() {
    #expect(WrittenUnit(nil) == nil)
    #expect(WrittenUnit(" 　") == nil)
  }

  @Test("keeps its multiplier apart")
  func multiplier() throws {
    let unit = try #require(WrittenUnit("百万円"))
    #expect(unit.given == "百万円")
    #expect(unit.text == "円")
    #expect(unit.exponent == 6)
  }
}
