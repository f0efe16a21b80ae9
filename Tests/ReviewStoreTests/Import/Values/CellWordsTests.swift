import Testing

@testable import ReviewStore

@Suite("The text of a cell, made ready to be read")
struct CellWordsTests {
  @Test(
    "is half-width with single spaces",
    arguments: [
      ("　１２ \n 人　", "12 人"), ("a\u{200B}b", "a b"), ("1\u{A0}000", "1,000"), ("1\u{202F}人", "1 人"),
      ("\u{A0}1", "1"), ("①", "①"), ("\r\n", ""),
    ])
  func tidy(text: String, expected: String) {
    #expect(CellWords.tidy(text) == expected)
  }

  @Test("is split from its remarks")
  func annotated() throws {
    let text = try #require(CellWords.annotated("7(累計 97(見込)) 人【R3】※注(1)"))
    #expect(text.body == "7 人")
    #expect(text.remarks == ["累計 97(見込)", "R3", "注(1)"])
    #expect(text.remark == "累計 97(見込) R3 注(1)")
    #expect(CellWords.annotated("7")?.remark == nil)
  }

  @Test("has its parentheses in pairs", arguments: ["(7", "7)", "(7]", "((7)", ")("])
  func unbalanced(text: String) {
    #expect(CellWords.annotated(text) == nil)
  }
}
