import Tables
import Testing

@Suite("Language")
struct LanguageTests {
  @Test(
    "the first variable that is set decides",
    arguments: [
      (["LANG": "ja_JP.UTF-8"], Language.japanese),
      (["LANG": "en_US.UTF-8"], .english),
      (["LANG": "en_US.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"], .japanese),
      (["LANG": "ja_JP.UTF-8", "LC_MESSAGES": "C"], .english),
      (["LANG": "en_US", "LC_MESSAGES": "en_US", "LC_ALL": "ja"], .japanese),
      (["LANG": "ja_JP", "LC_ALL": ""], .japanese),
      (["LANG": "japanese.euc"], .japanese),
      (["LANG": "ja@cjknarrow"], .japanese),
      (["LANG": "jam_JM"], .english),
      (["LANGUAGE": "ja"], .english),
      ([:], .english),
    ])
  func environment(_ environment: [String: String], _ expected: Language) {
    #expect(Language(environment: Environment(environment)) == expected)
  }

  @Test("the raw values are codes of ISO 639-1")
  func codes() {
    #expect(Language.allCases.map(\.rawValue) == ["en", "ja"])
  }
}
