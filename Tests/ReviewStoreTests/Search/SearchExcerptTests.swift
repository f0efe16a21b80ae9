import Testing

@testable import ReviewStore

@Suite("SearchExcerpt: a piece of a text around the words that were found")
struct SearchExcerptTests {
  private func piece(
    _ text: String, _ words: String..., before: Int = 10, length: Int = 60
  ) throws -> String {
    SearchExcerpt(of: text, try SearchQuery(words), before: before, length: length)
      .text(opening: "[", closing: "]")
  }

  @Test("marks every place of every wanted word, in the text's own spelling")
  func marks() throws {
    #expect(try piece("防災訓練と防災計画", "防災") == "[防災]訓練と[防災]計画")
    #expect(try piece("ＩＣＴのｶﾞｲﾄﾞ", "ict", "がいど") == "[ＩＣＴ]の[ｶﾞｲﾄﾞ]")
    #expect(try piece("㈱山", "株") == "[㈱]山")
    #expect(try piece("防災訓練", "防災訓", "災訓練", "-計画") == "[防災訓練]")
    #expect(try piece("何もない", "防災") == "何もない")
    #expect(try piece("", "防災") == "")
  }

  @Test("has every word, in pieces where they are far from each other")
  func pieces() throws {
    let text = "あいうえおかきくけこ防災さしすせそたちつてとなにぬねの訓練はひふへほ"
    #expect(
      try piece(text, "訓練", "防災", before: 2, length: 6) == "…けこ[防災]さし…ねの[訓練]はひ…")
    #expect(try piece(text, "防災", "さし", before: 2, length: 6) == "…けこ[防災さし]…")
    #expect(try piece(text, "防災", "せそ", before: 2, length: 6) == "…けこ[防災]さしす[せそ]たち…")
  }

  @Test("marks a figure with its commas")
  func figures() throws {
    #expect(try piece("約15,000人", "15000") == "約[15,000]人")
    #expect(try piece("約１５，０００人", "15,000") == "約[１５，０００]人")
  }

  @Test("is on one line")
  func oneLine() throws {
    #expect(try piece(" 一行目\r\n　二行目\n", "行目 二") == "一[行目 二]行目 ")
  }

  @Test("is cut before and behind, and never in a word")
  func cuts() throws {
    let text = "あいうえおかきくけこ防災さしすせそたちつてと"
    #expect(try piece(text, "防災", before: 3, length: 10) == "…くけこ[防災]さしすせそ…")
    #expect(try piece(text, "防災", before: 3, length: 4) == "…くけこ[防災]…")
    #expect(try piece(text, "つてと", before: 3, length: 10) == "…そたち[つてと]")
    #expect(try piece(text, "あい", before: 3, length: 5) == "[あい]うえお…")
    #expect(try piece(text, "防災", length: 100) == text.replacing("防災", with: "[防災]"))
  }
}
