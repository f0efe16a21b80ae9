import Tables
import Testing

@Suite("Text in lines of a width")
struct DisplayWidthWrapTests {
  @Test("breaks at spaces, and has no spaces at the end of a line")
  func words() {
    #expect(DisplayWidth.wrap("one two  three", to: 8) == ["one two", "three"])
    #expect(DisplayWidth.wrap("one two", to: 7) == ["one two"])
    #expect(DisplayWidth.wrap("", to: 7) == [""])
  }

  @Test("keeps a percent sign with its number, and a word that is wider than a line whole")
  func pieces() {
    #expect(DisplayWidth.wrap("rate 120 % of", to: 8) == ["rate", "120 % of"])
    #expect(DisplayWidth.wrap("a reconciliation b", to: 5) == ["a", "reconciliation", "b"])
  }

  @Test("breaks between characters of Japanese, but not before 。 or behind （")
  func japanese() {
    #expect(DisplayWidth.wrap("達成率を確認する。", to: 16) == ["達成率を確認す", "る。"])
    #expect(DisplayWidth.wrap("評価（Aのみ）は", to: 6) == ["評価", "（Aの", "み）は"])
    #expect(DisplayWidth.wrap("評価は90.5未満", to: 8) == ["評価は", "90.5未満"])
  }
}
