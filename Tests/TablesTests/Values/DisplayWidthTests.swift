import Tables
import Testing

@Suite("DisplayWidth")
struct DisplayWidthTests {
  @Test(
    "columns of a terminal",
    arguments: [
      ("", 0), ("abc", 3), ("漢字", 4), ("カナ", 4), ("ｶﾅ", 2), ("ｶﾞ", 2), ("ﾊﾟﾝ", 3), ("が", 2),
      ("か\u{3099}", 2), ("e\u{301}", 1), ("é", 1), ("Å̊", 1), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("☝🏽", 2), ("🇯🇵", 2),
      ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("🫨", 2), ("①", 1), ("…", 1), ("─", 1), ("△5", 2), ("１２％", 6),
      ("㈱", 2), ("\u{301}", 0), ("\u{200B}", 0), ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("\u{3000}", 2), ("\n", 0), ("\u{1B}", 0), ("\r\n", 0), ("a\tb", 2), ("Å", 1),
      ("東京 Tokyo", 10),
    ])
  func narrow(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(
    "characters of ambiguous width take two columns where the terminal says so",
    arguments: [
      ("①", 2), ("…", 2), ("─", 2), ("△5", 3), ("漢", 2), ("ｶ", 1), ("a", 1), ("é", 2),
      ("e\u{301}", 1),
    ])
  func wide(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text, ambiguousIsWide: true) == width)
  }
}
