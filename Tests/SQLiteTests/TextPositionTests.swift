import SQLite
import Testing

@Suite("Positions in a text")
struct TextPositionTests {
  @Test(
    "count lines and characters from 1",
    arguments: [
      (0, 1, 1, "first"), (5, 1, 6, "first"), (6, 2, 1, "第二 line"), (12, 2, 3, "第二 line"),
      (18, 3, 1, ""), (19, 4, 1, "last"), (23, 4, 5, "last"),
    ])
  func position(offset: Int, line: Int, column: Int, lineText: String) {
    let position = TextPosition(of: offset, in: "first\n第二 line\n\nlast")
    #expect(position.line == line)
    #expect(position.column == column)
    #expect(position.lineText == lineText)
  }

  @Test("leave a carriage return out of the line")
  func carriageReturn() {
    #expect(TextPosition(of: 4, in: "one\r\ntwo\r\n").lineText == "one")
    #expect(TextPosition(of: 5, in: "one\r\ntwo\r\n").lineText == "two")
    #expect(TextPosition(of: 5, in: "one\r\ntwo\r\n").line == 2)
  }

  @Test("stay within the text")
  func outside() {
    #expect(TextPosition(of: -1, in: "one") == TextPosition(of: 0, in: "one"))
    #expect(TextPosition(of: 99, in: "one").column == 4)
    #expect(TextPosition(of: 0, in: "").lineText == "")
  }
}
