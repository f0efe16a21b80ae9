import Testing

@testable import ReviewStore

@Suite("The words of closed lists")
struct ChoiceWordsTests {
  private static let lists = [
    Resource.formulas, Resource.statuses, ["pillar", "theme"],
    ["half_up", "half_even", "truncate"], ["western", "era", "era_short"],
  ]

  @Test("lead from the store to Japanese and back", arguments: lists)
  func roundTrip(list: [String]) throws {
    for word in list {
      let japanese = try #require(ChoiceWords.japanese(of: word))
      #expect(ChoiceWords.word(for: japanese, among: list) == word)
      #expect(ChoiceWords.word(for: word, among: list) == word)
      #expect(ChoiceWords.word(for: word.uppercased(), among: list) == word)
    }
  }

  @Test("cover every column that takes a choice", arguments: Resource.allCases)
  func columns(resource: Resource) {
    for column in resource.columns {
      guard case .choice(let words) = column.kind else { continue }
      for word in words { #expect(ChoiceWords.japanese(of: word) != nil, "\(word)") }
    }
  }

  @Test(
    "are these",
    arguments: [
      ("実績÷目標", "ratio"), ("比率", "ratio"), ("目標÷実績", "inverse"), ("逆比", "inverse"),
      ("目標以下", "at_most"),
      ("以下", "at_most"), ("At most", "at_most"), ("範囲内", "within"), ("範囲", "within"),
      ("基準値から", "baseline"),
      ("基準値比", "baseline"), ("達成・未達成", "achieved"), ("達成／未達成", "achieved"),
    ])
  func formulas(text: String, word: String) {
    #expect(ChoiceWords.word(for: text, among: Resource.formulas) == word)
  }

  @Test("are those of their own list only")
  func foreign() {
    #expect(ChoiceWords.word(for: "集計中", among: Resource.statuses) == "pending")
    #expect(ChoiceWords.word(for: "集計中", among: Resource.formulas) == nil)
    #expect(ChoiceWords.word(for: "達成", among: Resource.formulas) == nil)
    #expect(ChoiceWords.word(for: "", among: Resource.formulas) == nil)
    #expect(ChoiceWords.japanese(of: "集計中") == nil)
  }
}
