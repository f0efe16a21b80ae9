import Testing

@testable import Tables

@Suite("DisplayWidth: cutting")
struct DisplayWidthCutTests {
  private func cut(_ text: String, _ width: Int, wide: Bool = false) -> String {
    DisplayWidth.cut(text, to: width, ambiguousIsWide: wide)
  }

  @Test("text that fits is left as it is")
  func fits() {
    #expect(cut("abc", 3) == "abc")
    #expect(cut("漢字", 4) == "漢字")
    #expect(cut("", 0) == "")
  }

  @Test("no character is cut in two")
  func cuts() {
    #expect(cut("abcd", 3) == "ab…")
    #expect(cut("漢字仮名", 7) == "漢字仮…")
    #expect(cut("漢字仮名", 6) == "漢字…")
    #expect(cut("漢字", 1) == "…")
    #expect(cut("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 3) == "👨‍👩‍👧‍👦…")
    #expect(cut("abc", 0) == "")
    #expect(cut("漢字仮名", 7, wide: true) == "漢字…")
    #expect(cut("漢字", 1, wide: true) == "")
  }
}
