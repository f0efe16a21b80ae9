public import Tables

extension ParameterError {
  /// The whole message for a person.
  public func message(in language: Language) -> String {
    switch (problem, language) {
    case (.missing(let name), .english):
      "the query needs a value for \(name). Add --param \(name)=VALUE."
    case (.missing(let name), .japanese):
      "\(name) の値が必要です。--param \(name)=値 を加えてください。"
    case (.unnamed, .english):
      "the query has a parameter without a name. Write it as :name."
    case (.unnamed, .japanese):
      "名前のないパラメーターがあります。:名前 の形で書いてください。"
    case (.unknown(let name, let known), .english):
      "the query has no parameter \(name). "
        + (known.isEmpty ? "It takes none." : "It takes \(known.joined(separator: ", ")).")
    case (.unknown(let name, let known), .japanese):
      "\(name) というパラメーターはありません。"
        + (known.isEmpty ? "この問合せにパラメーターはありません。" : "使えるもの：\(known.joined(separator: "、"))")
    case (.malformed(let text), .english):
      "“\(text)” is not NAME=VALUE. Write it as in --param year=2021."
    case (.malformed(let text), .japanese):
      "「\(text)」は 名前=値 の形ではありません。--param year=2021 のように指定してください。"
    case (.notAYear(let name, let text), .english):
      "“\(text)” is no fiscal year for \(name). Write it as 2021, FY2021, R3 or 令和3年度."
    case (.notAYear(let name, let text), .japanese):
      "\(name) の値「\(text)」は年度として読み取れません。2021、R3、令和3年度 のように指定してください。"
    }
  }
}
