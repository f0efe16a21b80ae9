import Tables

/// Something a person must be told that is no error of the data.
struct Notice: Error {
  let english: String
  let japanese: String
  /// Whether the command line is wrong, as the argument parser would say of another mistake.
  var isOfUsage = false

  func message(in language: Language) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}

extension Notice {
  static func argumentNotUTF8(_ number: Int) -> Notice {
    Notice(
      english: "argument \(number) is not UTF-8. Write it in UTF-8; a file with such a name has to "
        + "get another one first.",
      japanese: "\(number)番目の引数が UTF-8 ではありません。UTF-8 で指定してください"
        + "（そのような名前のファイルは、先に名前を変えてください）。",
      isOfUsage: true)
  }

  static func noMeasure(_ measure: String, inPlan plan: String) -> Notice {
    Notice(
      english: "plan \(plan) has no measure “\(measure)”. `furikaeri report measures` lists them.",
      japanese: "計画 \(plan) に施策「\(measure)」はありません。`furikaeri report measures` で一覧できます。")
  }
}
