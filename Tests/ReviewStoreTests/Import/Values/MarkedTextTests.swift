import Testing

@testable import ReviewStore

@Suite("A cell with a mark before each of its entries")
struct MarkedTextTests {
  private func parts(_ text: String) -> [String]? {
    MarkedText.split(text)?.parts.map { "\($0.mark)|\($0.number)|\($0.text)" }
  }

  @Test(
    "is split at ① to ⑳",
    arguments: [
      ("①225人 ②3大学", ["①|1|225人", "②|2|3大学"]),
      ("①225人\n②3大学\n", ["①|1|225人", "②|2|3大学"]),
      ("①225人②3大学", ["①|1|225人", "②|2|3大学"]),
      ("　① 225人、② 3大学。", ["①|1|225人", "②|2|3大学。"]),
      ("②3大学", ["②|2|3大学"]),
      ("①広報 ②講座 25回 ②相談 150日 ⑳ 1", ["①|1|広報", "②|2|講座 25回", "②|2|相談 150日", "⑳|20|1"]),
    ])
  func circled(text: String, expected: [String]) {
    #expect(parts(text) == expected)
  }

  @Test(
    "is split at (1), （1） and 1) where all of it splits so, in order",
    arguments: [
      ("(1)225人 (2)3大学", ["(1)|1|225人", "(2)|2|3大学"]),
      ("（１）225人（２）3大学", ["（１）|1|225人", "（２）|2|3大学"]),
      ("１）225人 ２）3大学", ["１）|1|225人", "２）|2|3大学"]),
      ("1) a\n2) b\n3) c", ["1)|1|a", "2)|2|b", "3)|3|c"]),
    ])
  func numbered(text: String, expected: [String]) {
    #expect(parts(text) == expected)
  }

  @Test(
    "is not split where a mark may be something else",
    arguments: [
      "225人", "", "①", "①②", "計①225人 ②3大学", "①と②の合計 5", "①～③ 100%", "②225人 ①3大学", "㉑225人",
      "(1)225人",
      "(2)225人 (1)3大学", "(1)225人 (3)3大学", "(1)225人(5) (2)3大学", "(5)", "225人(1) 3大学(2)", "1)225人",
      "(1)(2)",
      "3(1)4(2)",
    ])
  func unmarked(text: String) {
    #expect(parts(text) == nil)
  }

  @Test("may be of any length")
  func long() {
    let text = String(repeating: "(1)", count: 300_000)
    #expect(MarkedText.split(text) == nil)
    #expect(MarkedText.split("①" + text)?.parts.count == 1)
  }
}
