import Tables
import Testing

@testable import ReviewPages

@Suite("The language of a text on a page")
struct TextLanguageTests {
  @Test(
    "is marked on an English page where most of the text is kana or kanji",
    arguments: [
      ("防犯カメラ等の導入支援", "ja"), ("ICTを活用した行政運営", "ja"), ("ｶﾒﾗ", "ja"), ("Street cameras", nil),
      ("The indicator 研修 is that of measure 12.", nil), ("Café – 100 %", nil), ("", nil),
      ("①", nil),
    ] as [(String, String?)])
  func english(_ text: String, _ tag: String?) {
    #expect(TextLanguage.tag(of: text, on: .english) == tag)
  }

  @Test(
    "is marked on a Japanese page where a text has three words, and neither kana nor kanji",
    arguments: [
      ("Yokohama City's ICT action plan", "en"), ("ICT", nil), ("CC BY 4.0", nil),
      ("Smart City", nil),
      ("防犯 and more words here", nil), ("", nil),
    ] as [(String, String?)])
  func japanese(_ text: String, _ tag: String?) {
    #expect(TextLanguage.tag(of: text, on: .japanese) == tag)
  }
}
