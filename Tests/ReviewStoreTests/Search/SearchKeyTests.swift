import Tables
import Testing

@testable import ReviewStore

@Suite("SearchKey: what two spellings of a text have in common")
struct SearchKeyTests {
  private func key(_ text: String) -> String {
    String(decoding: SearchKey.of(text), as: UTF8.self)
  }

  @Test(
    "width, case, kana and kinds of white space make no difference",
    arguments: [
      ("ＩＣＴ", "ict"), ("ICT", "ict"), ("ｶﾞｲﾄﾞ", "ガイド"), ("がいど", "ガイド"), ("ガイド", "ガイド"),
      ("か\u{3099}", "ガ"), ("a　b\n\tc", "a b c"), ("㈱山", "(株)山"), ("①", "1"), ("Ä", "ä"),
      ("防災、訓練。", "防災、訓練。"), ("", ""), ("９０％", "90%"), ("ー・々〇", "ー・々〇"), ("😀", "😀"),
    ])
  func folding(_ text: String, _ expected: String) {
    #expect(key(text) == expected)
  }

  @Test("the quick way, for kana, kanji and ASCII, gives what the long way gives")
  func quickWay() {
    // A character that is not for the quick way sends the whole text the long way.
    for value in Array(0x20...0x7E) + Array(0x3000...0x30FF) + Array(0x4E00...0x4F00) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let text = "あ\(scalar)山"
      let long = key("é" + text)
      #expect(key(text) == long.dropFirst(), "U+\(String(value, radix: 16))")
    }
  }

  @Test("bytes that are no UTF-8 are told apart from text and harm nothing")
  func broken() {
    for bytes: [UInt8] in [
      [0xE3], [0xE3, 0x81], [0x41, 0xFF], [0xE3, 0x41, 0x42], [0xF0, 0x9F],
    ] {
      var key: [UInt8] = []
      SearchKey.append(bytes.span, to: &key)
      #expect(String(validating: key, as: UTF8.self) != nil)
    }
  }
}
