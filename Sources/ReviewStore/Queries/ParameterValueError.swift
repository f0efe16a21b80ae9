public import Tables

/// A value that a saved query does not take.
public struct ParameterValueError: Error, Equatable, Sendable {
  /// What the parameter is called where the value was given: `limit`, `--limit`.
  public var name: String
  /// The value, as it was given.
  public let text: String
  /// What was expected.
  public let expected: Expectation

  /// What can be expected.
  public enum Expectation: Equatable, Sendable {
    /// One of these plans.
    case plan(known: [String])
    /// One of these fields.
    case field(known: [String])
    /// A fiscal year.
    case fiscalYear
    /// A fiscal year of one of these plans.
    case yearOf([PlanYears])
    /// A day or a moment.
    case date
    /// A whole number within bounds.
    case integer(least: Int64?, most: Int64?)
    /// A number within bounds.
    case number(least: Double?, most: Double?)
  }

  /// The whole message for a person.
  public func message(in language: Language) -> String {
    let shown = PrintableText.visible(text)
    return switch language {
    case .english: "\(name): “\(shown)” \(english)"
    case .japanese: "\(name) の値「\(shown)」は\(japanese)"
    }
  }

  private var english: String {
    switch expected {
    case .plan(let known): "is no plan. " + Texts.englishKnown(known, like: text)
    case .field(let known): "is no field. " + Texts.englishKnown(known, like: text)
    case .fiscalYear: "is no fiscal year. Write it as 2021, FY2021, R3 or 令和3年度."
    case .yearOf(let plans): "is outside the fiscal years of \(plans.words(in: .english))."
    case .date: "is no date. Write it as 2022-05-01, or as 2022-05-01T09:00:00Z (UTC)."
    case .integer(let least, let most):
      "is no whole number\(Self.englishBounds(least.map(String.init), most.map(String.init)))."
    case .number(let least, let most):
      "is no number\(Self.englishBounds(least.map(Number.spelling), most.map(Number.spelling)))."
    }
  }

  private var japanese: String {
    switch expected {
    case .plan(let known): "計画にありません。" + Texts.japaneseKnown(known, "計画", like: text)
    case .field(let known): "分野にありません。" + Texts.japaneseKnown(known, "分野", like: text)
    case .fiscalYear: "年度として読み取れません。2021、R3、令和3年度 のように指定してください。"
    case .yearOf(let plans): "計画の期間外です。計画の期間：\(plans.words(in: .japanese))"
    case .date:
      "日付として読み取れません。2022-05-01 または 2022-05-01T09:00:00Z（協定世界時）のように指定してください。"
    case .integer(let least, let most):
      "使えません。\(Self.japaneseBounds(least.map(String.init), most.map(String.init)))"
        + "整数を指定してください。"
    case .number(let least, let most):
      "使えません。\(Self.japaneseBounds(least.map(Number.spelling), most.map(Number.spelling)))"
        + "数値を指定してください。"
    }
  }

  private static func englishBounds(_ least: String?, _ most: String?) -> String {
    switch (least, most) {
    case (nil, nil): ""
    case (let least?, nil): " of \(least) or more"
    case (nil, let most?): " of \(most) or less"
    case (let least?, let most?): " from \(least) to \(most)"
    }
  }

  private static func japaneseBounds(_ least: String?, _ most: String?) -> String {
    switch (least, most) {
    case (nil, nil): ""
    case (let least?, nil): "\(least) 以上の"
    case (nil, let most?): "\(most) 以下の"
    case (let least?, let most?): "\(least) から \(most) までの"
    }
  }
}
