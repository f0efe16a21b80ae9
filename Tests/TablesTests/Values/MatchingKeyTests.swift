import Testing

@testable import Tables

@Suite("A matching key")
struct MatchingKeyTests {
  @Test(
    "is the same for spellings that differ in width, capitals or spaces",
    arguments: [
      ("実績", "実 績"), ("実績", "　実績 "), ("目標値", "目標\n値"), ("施策No.", "施策ＮＯ．"),
      ("target_max", "Target_Max"), ("ｶﾅ", "カナ"), ("達成率（％）", "達成率(%)"), ("㈱", "(株)"),
      ("が", "か\u{3099}"), ("①", "1"),
    ])
  func same(one: String, other: String) {
    #expect(MatchingKey.of(one) == MatchingKey.of(other))
  }

  @Test("differs where the words differ")
  func different() {
    #expect(MatchingKey.of("目標") != MatchingKey.of("目標値"))
    #expect(MatchingKey.of("はは") != MatchingKey.of("ハハ"))
  }

  @Test("of nothing but spaces is empty")
  func empty() {
    #expect(MatchingKey.of("") == "")
    #expect(MatchingKey.of(" 　\t\r\n") == "")
  }
}
