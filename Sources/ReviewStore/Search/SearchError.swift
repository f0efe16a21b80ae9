public import Tables

/// Why nothing can be searched.
public struct SearchError: Error, Equatable, Sendable {
  /// What is wrong.
  public let problem: Problem

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    /// There is no word that must be found.
    case noWords
    /// There are more words than can be looked for.
    case tooManyWords(limit: Int)
    /// No plan has that code.
    case unknownPlan(String, known: [String])
    /// What was given as a fiscal year is none.
    case notAYear(String)
    /// The fiscal year is in none of these plans.
    case yearOutside(String, [PlanYears])
    /// No place in a measure is called that.
    case unknownPlace(String)
  }

  init(_ problem: Problem) { self.problem = problem }

  /// The whole message for a person.
  public func message(in language: Language) -> String {
    switch (problem, language) {
    case (.noWords, .english):
      "there is no word to look for. Write one, as in: furikaeri search 防災"
    case (.noWords, .japanese):
      "探す語がありません。furikaeri search 防災 のように指定してください。"
    case (.tooManyWords(let limit), .english):
      "these are too many words: at most \(limit) can be looked for at a time."
    case (.tooManyWords(let limit), .japanese):
      "語が多すぎます。一度に探せるのは \(limit) 語までです。"
    case (.unknownPlan(let plan, let known), .english):
      "there is no plan “\(plan)”. " + Texts.englishKnown(known, like: plan)
    case (.unknownPlan(let plan, let known), .japanese):
      "「\(plan)」という計画はありません。" + Texts.japaneseKnown(known, "計画", like: plan)
    case (.notAYear(let text), .english):
      "“\(text)” is no fiscal year. Write it as 2021, FY2021, R3 or 令和3年度."
    case (.notAYear(let text), .japanese):
      "「\(text)」は年度として読み取れません。2021、R3、令和3年度 のように指定してください。"
    case (.yearOutside(let text, let plans), .english):
      "“\(text)” is outside the fiscal years of \(plans.words(in: .english))."
    case (.yearOutside(let text, let plans), .japanese):
      "「\(text)」は計画の期間外です。計画の期間：\(plans.words(in: .japanese))"
    case (.unknownPlace(let text), .english):
      "“\(text)” is no place to look in. " + Self.guess(text, Self.places, .english)
        + "There are \(Self.places.joined(separator: ", "))."
    case (.unknownPlace(let text), .japanese):
      "「\(text)」という箇所はありません。" + Self.guess(text, Self.places, .japanese)
        + "指定できる箇所は \(Self.places.joined(separator: "、")) です。"
    }
  }

  private static let places = SearchPlace.allCases.compactMap(\.names.first)

  private static func guess(_ text: String, _ known: [String], _ language: Language) -> String {
    let nearest = NearestNames(known).nearest(to: text, limit: 1)
    guard !nearest.isEmpty else { return "" }
    return switch language {
    case .english: "Did you mean \(nearest[0])? "
    case .japanese: "もしかして\(Texts.japaneseChoice(nearest))ですか。"
    }
  }
}
