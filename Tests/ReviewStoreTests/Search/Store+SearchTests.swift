import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("Searching measures by the words of their texts")
final class StoreSearchTests {
  private let test: TestStore

  init() throws {
    test = try TestStore.withPlan()
    try test.run(
      """
      UPDATE measure SET name = '防災訓練の実施', purpose = '命を守る' WHERE code = '1';
      UPDATE measure SET name = '下水道', description = '浸水に備える防災施設' WHERE code = '2';
      UPDATE measure SET name = '電子申請', last_year = 2019 WHERE code = '3';
      INSERT INTO indicator (measure_id, fiscal_year, number, label, name, target_text, result_text)
      SELECT id, 2018, 1, '①', 'ハザードマップの公開', '10 件以上', '12 件' FROM measure WHERE code = '2';
      INSERT INTO indicator (measure_id, fiscal_year, number, name, target_reason)
      SELECT id, 2021, 2, 'ハザードマップの公開', '災害のため' FROM measure WHERE code = '2';
      INSERT INTO assessment (measure_id, fiscal_year, rate, comment)
      SELECT id, 2019, 90, '防災アプリも公開。AND "NEAR" 100%_*' FROM measure WHERE code = '3';
      """)
  }

  /// Measure, year, indicator, place of every hit.
  private func hits(
    _ words: String..., plan: String? = nil, year: String? = nil, places: Set<SearchPlace>? = nil
  ) throws -> [String] {
    let scope = SearchScope(plan: plan, year: year, places: places)
    return try test.store.search(SearchQuery(words), in: scope).hits.map { hit in
      let first = hit.passages[0]
      return [
        hit.measure, first.fiscalYear.map(String.init), first.indicator.map(String.init),
        first.place.rawValue,
      ].compactMap(\.self).joined(separator: " ")
    }
  }

  @Test("finds a word in any text; names come first, then what tells more of the measure")
  func texts() throws {
    #expect(try hits("防災") == ["1 name", "2 description", "3 2019 comment"])
    #expect(try hits("防災訓練") == ["1 name"])
    #expect(try hits("命") == ["1 purpose"])
    #expect(try hits("12 件") == ["2 2018 1 result_text"])
    #expect(try hits("以上") == ["2 2018 1 target_text"])
    #expect(try hits("災害") == ["2 2021 2 target_reason"])
    #expect(try hits("①") == ["1 code", "3 2019 comment", "2 2018 1 result_text"])
    #expect(try hits("Work") == ["3 field"])
    #expect(try hits("市民局/防犯課") == ["1 department"])
    #expect(try hits("防犯") == ["1 department"])
    #expect(try hits("総務局") == ["3 department"])
    #expect(try hits("nothing") == [])
  }

  @Test("what nobody sees is in no one's way, in the word or in the text")
  func lookAlikes() throws {
    try test.run("UPDATE measure SET name = '葛\u{E0100}城\u{AD}の⽂化' WHERE code = '1'")
    for word in ["葛城", "葛\u{E0101}城", "城の文化", "⽂化", "葛\u{200B}城の"] {
      #expect(try hits(word) == ["1 name"], "\(word)")
    }
    #expect(try hits("電\u{FE00}子\u{2060}申請") == ["3 name"])
  }

  @Test("of texts as good, the latest year's is shown")
  func latest() throws {
    #expect(try hits("はざーどマップ") == ["2 2021 2 indicator_name"])
    #expect(try hits("ハザードマップ", year: "2018") == ["2 2018 1 indicator_name"])
  }

  @Test("all words must be in the measure, in whatever text; the text with most of them is shown")
  func all() throws {
    #expect(try hits("防災", "公開") == ["3 2019 comment", "2 description"])
    #expect(try hits("下水", "備え", "ﾊｻﾞｰﾄﾞ") == ["2 name"])
    #expect(try hits("防災", "nothing") == [])
  }

  @Test("a word behind a minus must be in no text of the measure")
  func excluded() throws {
    #expect(try hits("防災", "-訓練") == ["2 description", "3 2019 comment"])
    #expect(try hits("防災", "-公開") == ["1 name"])
    #expect(try hits("防災", "-公開", year: "2020") == ["1 name", "2 description"])
  }

  @Test(
    "words of one and two characters, and those that another language would read, are just text",
    arguments: ["%", "*", "_", "AND", "\"", "\"NEAR\"", "100%_*", "公", "ア"])
  func justText(_ word: String) throws {
    let found = try test.store.search(SearchQuery([word])).hits.map(\.measure)
    #expect(found.contains("3"))
    #expect(try hits("a*") == [] && hits("name:") == [] && hits("NEAR(防災") == [])
  }

  @Test("a year bounds the texts of years, and the measures to those that are active in it")
  func years() throws {
    for year in ["2019", "R1", "令和元年度"] {
      #expect(
        try hits("防災", year: year) == ["1 name", "2 description", "3 2019 comment"])
    }
    #expect(try hits("防災", year: "2020") == ["1 name", "2 description"])
    #expect(try hits("電子申請", year: "2020") == [])
    #expect(throws: SearchError(.notAYear("20"))) { _ = try hits("防災", year: "20") }
    let outside = SearchError(
      .yearOutside("1999", [PlanYears(plan: "p", years: 2018...2021)]))
    #expect(throws: outside) { _ = try hits("防災", year: "1999") }
    #expect(
      outside.message(in: .english) == "“1999” is outside the fiscal years of p (2018 to 2021).")
    #expect(
      outside.message(in: .japanese) == "「1999」は計画の期間外です。計画の期間：p（2018～2021年度）")
  }

  @Test("what is found only by the name of a field or department comes last, and is counted")
  func shared() throws {
    try test.run("UPDATE field SET name = '防災のまち' WHERE code = (SELECT field FROM measure LIMIT 1)")
    let result = try test.store.search(SearchQuery(["防災"]))
    let places = result.hits.map { $0.passages[0].place }
    #expect(places.prefix(3) == [.name, .description, .comment])
    #expect(places.dropFirst(3).allSatisfy { $0 == .field })
    #expect(result.sharedCount == result.count - 3)
    // Of two words, one of which the field alone has.
    #expect(try hits("まち", "訓練") == ["1 name"])
    #expect(try test.store.search(SearchQuery(["まち", "訓練"])).sharedCount == 1)
  }

  @Test("every word is in a text that is shown")
  func everyWord() throws {
    let hit = try #require(test.store.search(SearchQuery(["下水", "備え", "災害"])).hits.first)
    #expect(hit.passages.map(\.text) == ["下水道", "浸水に備える防災施設", "災害のため"])
    #expect(hit.passages.map(\.place) == [.name, .description, .targetReason])
  }

  @Test("places bound the search, by the names that people give them")
  func places() throws {
    #expect(try hits("防災", places: [.name, .comment]) == ["1 name", "3 2019 comment"])
    #expect(try hits("防災", "-公開", places: [.name]) == ["1 name"])
    for (text, place) in [
      ("name", .name), ("indicator", .indicatorName), ("indicator_name", .indicatorName),
      ("result", .resultText), ("target", .targetText), ("reason", .targetReason),
      ("所管", .department), ("Comment", .comment),
    ] as [(String, SearchPlace)] {
      #expect(try SearchPlace(typed: text) == place)
    }
    let error = #expect(throws: SearchError.self) { _ = try SearchPlace(typed: "nam") }
    #expect(
      error?.message(in: .english)
        == "“nam” is no place to look in. Did you mean name? There are name, code, purpose, "
        + "description, indicator, comment, result, target, reason, field, department, label.")
    #expect(
      error?.message(in: .japanese)
        == "「nam」という箇所はありません。もしかして「name」ですか。指定できる箇所は name、code、purpose、"
        + "description、indicator、comment、result、target、reason、field、department、label です。")
  }

  @Test("a figure is found with and without commas between its thousands")
  func thousands() throws {
    try test.run("UPDATE indicator SET result_text = '１５，０００ 人、1,234,567 円' WHERE number = 2")
    for figure in ["15000", "15,000", "１５，０００", "1234567", "1,234,567"] {
      #expect(try hits(figure) == ["2 2021 2 result_text"])
    }
    #expect(try hits("1,5") == [])
  }

  @Test("a plan bounds the measures, and has to be there")
  func plans() throws {
    try test.importPlan("q")
    try test.run("UPDATE measure SET name = '防災' WHERE plan = 'q' AND code = '1'")
    #expect(try test.store.search(SearchQuery(["防災"])).hits.map(\.plan) == ["p", "q", "p", "p"])
    #expect(try hits("防災", plan: "q") == ["1 name"])
    let error = SearchError(.unknownPlan("r", known: ["p", "q"]))
    #expect(throws: error) { _ = try hits("防災", plan: "r") }
    #expect(error.message(in: .english) == "there is no plan “r”. There are p, q.")
    #expect(error.message(in: .japanese) == "「r」という計画はありません。ある計画：p、q")
  }

  @Test("tells how many there are beyond those that are asked for, and in how many texts")
  func limit() throws {
    let result = try test.store.search(SearchQuery(["公開"]), limit: 1)
    #expect(result.count == 2)
    #expect(result.hits.count == 1)
    #expect(result.hits.first?.texts == 2)
    #expect(result.hits.first?.passages.map(\.text) == ["ハザードマップの公開"])
  }

  @Test("of names, that which says the word more, and less beside it, comes first")
  func ranking() throws {
    try test.run(
      """
      UPDATE measure SET name = '防災訓練の実施と、それに続く多くのこと' WHERE code = '1';
      UPDATE measure SET name = '防災訓練' WHERE code = '3';
      """)
    #expect(try hits("防災訓練") == ["3 name", "1 name"])
  }

  @Test("a store that is open for reading alone stays as it is, byte by byte")
  func readOnly() throws {
    let before = try test.bytes
    let store = try Store.open(at: test.folder.file("review.db"), access: .readOnly)
    #expect(try store.search(SearchQuery(["防災訓練"])).count == 1)
    #expect(try test.bytes == before)
    #expect(try test.folder.names().filter { $0.hasPrefix("review.db") } == ["review.db"])
  }
}
