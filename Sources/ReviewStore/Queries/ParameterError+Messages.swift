public import Tables

extension ParameterError {
  /// The whole message for a person.
  public func message(in language: Language) -> String {
    switch (problem, language) {
    case (.missing(let name), .english):
      "the query needs a value for \(name). Add --param \(name)=VALUE."
    case (.missing(let name), .japanese):
      "\(name) の値が必要です。--param \(name)=値 を加えてください。"
    case (.unknown(let name, let known), .english):
      "the query has no parameter \(name). "
        + (known.isEmpty ? "It takes none." : "It takes \(known.joined(separator: ", ")).")
    case (.unknown(let name, let known), .japanese):
      "\(name) というパラメーターはありません。"
        + (known.isEmpty ? "この問合せにパラメーターはありません。" : "使えるパラメーターは \(known.joined(separator: "、")) です。")
    case (.repeated(let name), .english): "\(name) is given more than once. Give it one value."
    case (.repeated(let name), .japanese):
      "\(name) の値が2回以上指定されています。1つだけ指定してください。"
    case (.notAnInteger(let name, let text), .english):
      "“\(text)” for \(name) is not a whole number. Write it as in --param-int limit=10."
    case (.notAnInteger(let name, let text), .japanese):
      "\(name) の値「\(text)」は整数ではありません。--param-int limit=10 のように指定してください。"
    case (.notJSON(let name, let text), .english):
      "“\(text)” for \(name) is not JSON. Write null, true, 1.5, or a text in double quotes."
    case (.notJSON(let name, let text), .japanese):
      "\(name) の値「\(text)」はJSONではありません。null、true、1.5、または二重引用符で囲んだ文字列にしてください。"
    case (.notUTF8(let name), .english):
      "the value for \(name) is not UTF-8. Write it in UTF-8; for the character U+FFFD itself, write "
        + #"--param-json \#(name)='"\ufffd"'."#
    case (.notUTF8(let name), .japanese):
      "\(name) の値がUTF-8ではありません。UTF-8で指定してください（文字 U+FFFD そのものは "
        + #"--param-json \#(name)='"\ufffd"' と書きます）。"#
    case (.noCharacter(let name, let escape), .english):
      "the value for \(name) has \(escape), which stands for no character. Take it out."
    case (.noCharacter(let name, let escape), .japanese):
      "\(name) の値にある \(escape) は文字を表しません。取り除いてください。"
    case (.malformed(let text), .english):
      "“\(text)” is not NAME=VALUE. Write it as in --param year=2021."
    case (.malformed(let text), .japanese):
      "「\(text)」は 名前=値 の形ではありません。--param year=2021 のように指定してください。"
    }
  }
}
