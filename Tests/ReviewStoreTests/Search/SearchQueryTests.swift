import Tables
import Testing

@testable import ReviewStore

@Suite("SearchQuery: the words of a command line")
struct SearchQueryTests {
  private func words(_ arguments: String...) throws -> [String] {
    let query = try SearchQuery(arguments)
    return query.wanted.map(\.text) + query.excluded.map { "not " + $0.text }
  }

  @Test("are wanted, or excluded behind a minus, also a full-width one")
  func words() throws {
    #expect(try words("防災", "ICT") == ["防災", "ICT"])
    #expect(try words("防災", "-訓練", "－計画") == ["防災", "not 訓練", "not 計画"])
    #expect(try words("-") == ["-"])
    #expect(try words("5-10") == ["5-10"])
  }

  @Test("in quotes are a phrase: the shell's quotes, or those it was kept from")
  func phrases() throws {
    #expect(try words("two words") == ["two words"])
    #expect(try words("\"two words\" three") == ["two words", "three"])
    #expect(try words("-\"two words\"", "x") == ["x", "not two words"])
    #expect(try words("\"-5\"") == ["-5"])
    #expect(try words("＂防災　訓練＂") == ["防災　訓練"])
    #expect(try words("  x  ") == ["x"])
  }

  @Test(
    "that another language would read are texts like any other",
    arguments: [
      "AND", "OR", "NOT", "NEAR(a)", "a*", "name:", "^a", "a\"", "\"", "5\"x", "'", "%", "_", "(",
      "{a}",
      "; DROP TABLE plan", ":year", "\\",
    ])
  func hostile(_ text: String) throws {
    #expect(try words(text) == [text])
  }

  @Test("nothing to look for, and too much, are errors in both languages")
  func errors() {
    for arguments in [[], [""], [" "], ["\"\""], ["-防災"]] {
      #expect(throws: SearchError(.noWords)) { try SearchQuery(arguments) }
    }
    #expect(throws: SearchError(.tooManyWords(limit: 60))) {
      try SearchQuery((0..<61).map(String.init))
    }
    let messages = [SearchError.Problem.noWords, .tooManyWords(limit: 60)].flatMap { problem in
      Language.allCases.map { SearchError(problem).message(in: $0) }
    }
    #expect(
      messages == [
        "there is no word to look for. Write one, as in: furikaeri search 防災",
        "探す語がありません。furikaeri search 防災 のように指定してください。",
        "these are too many words: at most 60 can be looked for at a time.",
        "語が多すぎます。一度に探せるのは 60 語までです。",
      ])
  }
}
