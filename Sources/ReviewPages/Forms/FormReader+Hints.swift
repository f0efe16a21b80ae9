import ReviewStore

/// What is said beside the cells to fill in.
extension FormReader {
  var numberHint: String {
    word(
      "A number only, without its unit. To clear what was reported, enter (clear).",
      "数値のみを入力してください（単位は不要です）。報告済みの値を取り消すときは「消去」と入力します。")
  }

  var statusHint: String {
    word(
      "Choose why there is no figure. provisional stands beside a figure that is not final.",
      "数値がない場合に、その理由を選んでください。「速報値」は、確定前の数値とあわせて選びます。")
  }

  var formulaHint: String {
    word(
      "Choose how the rate is computed. Empty: result ÷ target.",
      "達成率の計算方法を選んでください。空欄の場合は「実績÷目標」です。")
  }

  var achievedHint: String {
    word(
      "For a target that is no figure: 1 when it was achieved, 0 when not.",
      "数値以外の目標について、「達成」か「未達成」を選んでください。")
  }

  var rateHint: String {
    word(
      "The department's own rate in percent, as a number: 98.5 for 98.5 %.",
      "所管課としての達成率を、％を付けずに入力してください（98.5％なら 98.5）。")
  }

  var resultTextHint: String {
    word(
      "The result in words, or as it is to be published: 11,475 people.",
      "数値で表せない実績や、公表時の書き方（例：11,475人）を入力してください。")
  }

  var targetTextHint: String {
    word(
      "The target in words, or as it is to be published: 15,000 people.",
      "数値で表せない目標や、公表時の書き方（例：15,000人）を入力してください。")
  }
}
