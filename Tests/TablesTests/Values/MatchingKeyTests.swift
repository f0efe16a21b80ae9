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
      ("市民局", "市民局\u{FE00}"), ("葛城", "葛\u{E0100}城"), ("総務局", "総務\u{AD}局"),
      ("総務局", "\u{FEFF}総務\u{200B}局\u{2060}"), ("総務局", "\u{202A}総務局\u{202C}"),
      ("文化", "⽂化"), ("市民局", "市⺠局"), ("神社", "\u{FA19}社"), ("一", "㇐"),
      ("が", "か\u{FE00}\u{3099}"), ("ICT", "I\u{200D}C\u{AD}T"),
    ])
  func same(one: String, other: String) {
    #expect(MatchingKey.of(one) == MatchingKey.of(other))
  }

  @Test("differs where the words differ")
  func different() {
    #expect(MatchingKey.of("目標") != MatchingKey.of("目標値"))
    #expect(MatchingKey.of("はは") != MatchingKey.of("ハハ"))
    #expect(MatchingKey.of("カ行") != MatchingKey.of("力行"))
  }

  @Test("of nothing but spaces is empty")
  func empty() {
    #expect(MatchingKey.of("") == "")
    #expect(MatchingKey.of(" 　\t\r\n") == "")
    #expect(MatchingKey.of("\u{200B}\u{FE0F}") == "")
  }
}
