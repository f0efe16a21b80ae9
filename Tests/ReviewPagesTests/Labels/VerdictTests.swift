import Tables
import Testing

@testable import ReviewPages

@Suite("A verdict in words")
struct VerdictTests {
  @Test(
    "is said in both languages",
    arguments: [
      ("equal", "equal", "一致"),
      ("rounding", "apart by rounding", "端数処理による差"),
      ("different", "different", "不一致"),
      ("not_derivable", "not derivable", "導出不可"),
      ("not_published", "not published", "公表なし"),
    ])
  func words(_ verdict: String, english: String, japanese: String) {
    #expect(Verdict.label(verdict, .english) == english)
    #expect(Verdict.label(verdict, .japanese) == japanese)
  }
}
