import Testing

@testable import ReviewStore

/// The strings that arrive in the cells of real reviews, in every column, with and without a unit.
@Suite("What a cell says in its column")
struct WrittenValueTests {
  /// What is read, on one line; of a refused cell, what is wrong.
  private func line(_ value: WrittenValue) -> String {
    switch value {
    case .figure(let figure):
      [
        figure.value, figure.unit, figure.direction?.rawValue,
        figure.isProvisional ? "p" : nil, figure.remark.map { "(\($0))" },
      ].compactMap(\.self).joined(separator: " ")
    case .blank(let blank, let remark):
      "blank: " + blank.rawValue + (remark.map { " (\($0))" } ?? "")
    case .achievement(let achievement):
      (achievement.isAchieved ? "achieved" : "not achieved")
        + (achievement.remark.map { " (\($0))" } ?? "")
    case .repetition(let repetition): "repeats: \(repetition)"
    case .prose(let prose): "prose: \(prose)"
    case .refused(.unitDiffers(let written, let expected)): "refused: \(written), not \(expected)"
    case .refused(let problem): "refused: \(problem)"
    }
  }

  /// The cell as the importer takes it: split at its marks, then read.
  private func line(
    _ text: String, as column: WrittenValue.Column, unit: String? = nil
  ) -> String {
    guard let marked = MarkedText.split(text) else {
      return line(WrittenValue.read(text, as: column, unit: unit))
    }
    return marked.parts.map {
      $0.mark + " " + line(WrittenValue.read($0.text, as: column, unit: unit))
    }.joined(separator: ", ")
  }

  /// A cell, its indicator's unit, and what it says without the unit and with it.
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var unit: String
    var alone: String
    var withUnit: String
    /// As a result, where it is not what it is as a target.
    var result: String?

    init(_ text: String, _ unit: String, _ alone: String, _ withUnit: String, result: String? = nil)
    {
      self.text = text
      self.unit = unit
      self.alone = alone
      self.withUnit = withUnit
      self.result = result
    }

    init(_ text: String, _ both: String, result: String? = nil) {
      self.init(text, "人", both, both, result: result)
    }

    var testDescription: String { text }
  }

  /// What a result is that says on which side of a figure it lies.
  private static let bound = "refused: boundAsFigure(textColumn: nil)"

  private static let rows = [
    Row("15,000 人", "人", "15000 人", "15000 人"),
    Row("15,000 人", "万人", "15000 人", "1.5 万人"),
    Row("2,746 万人", "人", "27460000 人", "27460000 人"),
    Row("2,746 万人", "万人", "27460000 人", "2746 万人"),
    Row("10 件以上", "件", "10 件 atLeast", "10 件 atLeast", result: bound),
    Row("3日／年以内", "日", "3 日／年 atMost", "3 日 atMost", result: bound),
    Row("105 回程度／年度", "回", "105 回／年度 about", "105 回 about"),
    Row("105 回程度／年度", "回／年度", "105 回／年度 about", "105 回／年度 about"),
    Row("80%の達成", "％", "80 % (の達成)", "80 ％ (の達成)"),
    Row("80%の達成", "人", "80 % (の達成)", "refused: %, not 人"),
    Row("7（累計 97 システム集約）", "システム", "7 (累計 97 システム集約)", "7 システム (累計 97 システム集約)"),
    Row("毎年95%以上", "%", "95 % atLeast (毎年)", "95 % atLeast (毎年)", result: bound),
    Row("<5", "件", "5 atMost", "5 件 atMost", result: bound),
    Row("＞１００", "件", "100 atLeast", "100 件 atLeast", result: bound),
    Row("≦3", "件", "3 atMost", "3 件 atMost", result: bound),
    Row("5未満", "件", "5 atMost", "5 件 atMost", result: bound),
    Row("at least 5", "件", "5 atLeast", "5 件 atLeast", result: bound),
    Row("約80", "件", "80 about", "80 件 about"),
    Row("94.7%（※次回はR6調査）", "%", "94.7 % (※次回はR6調査)", "94.7 % (※次回はR6調査)"),
    Row("▲ 7,810", "t", "-7810", "-7810 t"),
    Row("△5", "人", "-5", "-5 人"),
    Row("１", "件", "1", "1 件"),
    Row("９０", "%", "90", "90 %"),
    Row("1,234", "人", "1234", "1234 人"),
    Row("98.5%", "%", "98.5 %", "98.5 %"),
    Row("同左", "repeats: left"),
    Row("集計中", "blank: pending"),
    Row("未設定", "blank: not_set"),
    Row("設定なし", "blank: not_set"),
    Row("データなし", "blank: not_measured"),
    Row("増加", "prose: words"),
    Row("減少", "prose: words"),
    Row("達成", "prose: qualitative", result: "achieved"),
    Row("未達成", "prose: words", result: "not achieved"),
    Row("実施（…）", "prose: qualitative", result: "achieved (…)"),
    Row("完了", "prose: qualitative", result: "achieved"),
    Row("-", "refused: bareDash"),
    Row("—", "refused: bareDash"),
    Row("—%", "refused: bareDash"),
    Row("△", "refused: bareTriangle"),
    Row("(5)", "refused: figureInParentheses"),
    Row("速報値", "refused: provisionalWithoutValue"),
    Row("#N/A", "refused: formulaError"),
    Row("#DIV/0!", "refused: formulaError"),
    Row("1,23", "refused: notANumber"),
    Row("①225人 ②3大学", "人", "① 225 人, ② 3 大学", "① 225 人, ② refused: 大学, not 人"),
    Row("10～20", "prose: range"),
    Row("3件・5回", "prose: severalFigures"),
    Row("令和6年度", "prose: words"),
    Row("0", "件", "0", "0 件"),
  ]

  @Test("as a target or result", arguments: rows)
  func targetsAndResults(row: Row) {
    #expect(line(row.text, as: .target) == row.alone)
    #expect(line(row.text, as: .target, unit: row.unit) == row.withUnit)
    #expect(line(row.text, as: .result) == row.result ?? row.alone)
    #expect(line(row.text, as: .result, unit: row.unit) == row.result ?? row.withUnit)
  }

  @Test(
    "as a rate",
    arguments: [
      ("98.5%", "98.5 %"), ("９８．５％", "98.5 %"), ("△5", "-5 %"), ("80%（速報値）", "80 % p"),
      ("1,000.50", "1000.5 %"), ("集計中", "blank: pending"), ("対象外", "blank: not_applicable"),
      ("—%", "refused: bareDash"), ("同左", "repeats: left"), ("約80", "refused: notANumber"),
      ("80%以上", "refused: notANumber"), ("達成", "refused: notANumber"),
      ("80～90", "refused: notANumber"),
      ("15,000 人", "refused: 人, not %"), ("1.2倍", "refused: 倍, not %"),
      ("△", "refused: notANumber"),
      ("(5)", "refused: figureInParentheses"), ("#REF!", "refused: formulaError"),
    ])
  func rates(text: String, expected: String) {
    #expect(line(text, as: .rate) == expected)
  }

  @Test(
    "as achieved or not",
    arguments: [
      ("達成", "achieved"), ("○", "achieved"), ("１", "achieved"), ("０", "not achieved"),
      ("×", "not achieved"),
      ("実施（3回）", "achieved (3回)"), ("集計中", "blank: pending"), ("△", "refused: bareTriangle"),
      ("▲", "refused: bareTriangle"), ("-", "refused: bareDash"),
      ("2", "refused: neitherAchievedNorNot"),
      ("80%", "refused: neitherAchievedNorNot"), ("一部達成", "refused: neitherAchievedNorNot"),
      ("同上", "repeats: above"),
    ])
  func achieved(text: String, expected: String) {
    #expect(line(text, as: .achieved) == expected)
  }

  @Test("as a status: the words of blanks, and those of the store")
  func statuses() {
    for blank in WrittenBlank.allCases {
      for word in blank.words + [blank.rawValue] {
        #expect(line(word, as: .status) == "blank: \(blank.rawValue)")
      }
    }
    #expect(line("-", as: .status) == "refused: bareDash")
    for text in ["80", "完了", "達成", "未定", "△"] {
      #expect(
        WrittenValue.read(text, as: .status) == .refused(.notOneOf(Resource.statuses)), "\(text)")
    }
  }

  @Test(
    "is refused in the words of its sender",
    arguments: [
      (
        "-", .target,
        "“-” does not say why there is no value. Write 集計中 (pending), 調査年外 (not_measured), "
          + "未設定 (not_set), 対象外 (not_applicable), 完了・廃止 (ended), or 0 where the figure is zero.",
        "「-」では、値がない理由が分かりません。集計中、調査年外、未設定、対象外、完了・廃止 のいずれかを入力し、"
          + "値がゼロの場合は 0 と入力してください。"
      ),
      (
        "—%", .result,
        "“—%” does not say why there is no value. Write 集計中 (pending), 調査年外 (not_measured), "
          + "未設定 (not_set), 対象外 (not_applicable), 完了・廃止 (ended), or 0 where the figure is zero.",
        "「—%」では、値がない理由が分かりません。集計中、調査年外、未設定、対象外、完了・廃止 のいずれかを入力し、"
          + "値がゼロの場合は 0 と入力してください。"
      ),
      (
        "80%の達成", .target,
        "“80%の達成” is in %, but the indicator is in 人. Convert the figure, or correct the indicator's "
          + "unit.",
        "「80%の達成」の単位は「%」ですが、指標の単位は「人」です。数値を換算するか、指標の単位を訂正してください。"
      ),
      (
        "<5", .result,
        "“<5” is a bound, not the figure itself. Write the figure.",
        "「<5」は範囲を示すもので、値そのものではありません。値を入力してください。"
      ),
      (
        "5k", .result,
        "the letters in “5k” may mean several magnitudes or a unit. Write all digits, or the word: 5000, "
          + "5 thousand.",
        "「5k」の英字は、位（千、百万など）か単位か判別できません。5000 のようにすべての桁を入力するか、"
          + "5千 のように入力してください。"
      ),
      (
        "△", .result,
        "“△” may mean partly achieved or below zero. Write 達成 (achieved), 未達成 (not achieved) or the "
          + "figure.",
        "「△」は、一部達成かマイナスか判別できません。達成、未達成、または数値を入力してください。"
      ),
      (
        "(5)", .result,
        "“(5)” is a figure in parentheses, which may be below zero or a remark. Write it with a minus or "
          + "without parentheses.",
        "「(5)」は括弧付きの数値で、マイナスの値か注記か判別できません。マイナスを付けるか、括弧を外してください。"
      ),
      (
        "速報値", .result,
        "“速報値” says that a value is provisional, but there is none. Write the value with it, such as "
          + "94.7（速報値）, or 集計中 (pending).",
        "「速報値」とありますが、値がありません。94.7（速報値）のように値とともに入力するか、集計中 と入力してください。"
      ),
      (
        "#N/A", .target,
        "“#N/A” is the error of a spreadsheet formula. Correct the formula, or write the value.",
        "「#N/A」は表計算ソフトの数式エラーです。数式を直すか、値を入力してください。"
      ),
      (
        "1,23", .target,
        "“1,23” is not a number. Write a figure such as 1200 or 98.5, or leave the cell empty where there "
          + "is none.",
        "「1,23」は数値ではありません。1200 や 98.5 のように入力するか、値がない場合は空にしてください。"
      ),
      (
        "一部達成", .achieved,
        "“一部達成” does not say whether it was achieved (1) or not (0). Write 1 or 0.",
        "「一部達成」では、達成したかどうか判別できません。「達成」か「未達成」を入力してください（1 か 0 でも可）。"
      ),
      (
        "完了", .status,
        "“完了” is not one of pending, not_measured, not_set, not_applicable, ended, provisional. Choose "
          + "one of them.",
        "「完了」は使えません。もしかして「完了・廃止」ですか。集計中、調査年外、未設定、対象外、完了・廃止、速報値 "
          + "のいずれかにしてください。"
      ),
    ] as [(String, WrittenValue.Column, String, String)])
  func messages(
    text: String, column: WrittenValue.Column, english: String, japanese: String
  ) {
    #expect(
      ValueMessages.both(WrittenValue.read(text, as: column, unit: "人"), text, "c") == [
        "a.csv, row 2, column c: " + english, "a.csv 2行目「c」列: " + japanese,
      ])
  }

  @Test("cannot send commands to a terminal in a message")
  func controlCharacters() {
    let unit = "\u{1B}[2J人"
    let messages = ValueMessages.both(WrittenValue.read("80%", as: .result, unit: unit), "80%", "c")
    #expect(messages.count == 2)
    for message in messages { #expect(!message.unicodeScalars.contains("\u{1B}")) }
  }
}
