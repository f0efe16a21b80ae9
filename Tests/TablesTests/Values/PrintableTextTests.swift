import Testing

@testable import Tables

@Suite("PrintableText")
struct PrintableTextTests {
  @Test(
    "what a terminal would act on is made visible, all else is left alone",
    arguments: [
      ("", ""), ("plain ~", "plain ~"), ("横浜市①👨‍👩‍👧", "横浜市①👨‍👩‍👧"), ("a\nb", "a⏎b"), ("a\r\nb\r\n", "a⏎b⏎"),
      ("a\rb\r", "a␍b␍"), ("\r\r\n", "␍⏎"), ("a\tb", "a␉b"), ("\u{1B}[31m", "␛[31m"), ("\0", "␀"),
      ("\u{7F}", "␡"), ("\u{9B}31m", "<U+009B>31m"), ("\u{85}\u{2028}\u{2029}", "⏎⏎⏎"),
      ("a\u{202E}b", "a<U+202E>b"), ("\u{2066}", "<U+2066>"), ("\u{200F}", "<U+200F>"),
      ("\u{61C}", "<U+061C>"), ("a\u{200B}b\u{FEFF}", "a<U+200B>b<U+FEFF>"),
      ("a\u{200D}b", "a<U+200D>b"), ("\u{200D}", "<U+200D>"),
      ("葛\u{E0100}城", "葛<U+E0100>城"), ("市民局\u{FE00}", "市民局<U+FE00>"), ("1\u{FE0F}", "1<U+FE0F>"),
      ("総務\u{AD}局\u{34F}", "総務<U+00AD>局<U+034F>"), ("\u{2060}\u{3164}", "<U+2060><U+3164>"),
      ("⽂化", "⽂<U+2F42>化"), ("市⺠局", "市⺠<U+2EA0>局"), ("\u{FA19}社", "\u{FA19}<U+FA19>社"),
      ("﨑", "﨑"), ("☎️ ❤︎", "☎️ ❤︎"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"), ("a\u{E0041}", "a<U+E0041>"),
      ("❤️‍🔥🏳️‍🌈👩🏽‍💻", "❤️‍🔥🏳️‍🌈👩🏽‍💻"),
    ])
  func visible(_ text: String, _ expected: String) {
    #expect(PrintableText.visible(text) == expected)
  }
}
