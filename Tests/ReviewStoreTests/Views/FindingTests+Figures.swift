import ReviewStore
import Testing

extension FindingTests {
  @Test("figure_unused: a figure that the formula leaves out, with the formula that would use it")
  func figureUnused() throws {
    let store = try store(
      "formula, baseline, target, target_max, result, achieved",
      """
      NULL, 5.5, 10, NULL, 9, NULL
      'ratio', NULL, 10, 20, 9, NULL
      'achieved', NULL, 10, NULL, NULL, 1
      'achieved', NULL, NULL, NULL, 3, 1
      'inverse', NULL, NULL, NULL, NULL, 1
      """)
    try expect(
      "figure_unused", "warning", in: store, at: "p 1 2018 1", "p 1 2018 2", "p 1 2018 3",
      "p 1 2018 4", "p 1 2018 5",
      english:
        "The baseline 5.5 is not used: the formula is ratio. Choose the formula baseline if the rate "
        + "should start from it, or clear it.",
      "The target_max 20 is not used: the formula is ratio. Choose the formula within if the target is a "
        + "range, or clear it.",
      "The target 10 is not used: the formula is achieved. Choose a formula of figures if they should "
        + "count, or keep the target as text.",
      "The result 3 is not used: the formula is achieved. Choose a formula of figures if they should "
        + "count, or keep the result as text.",
      "The achieved 1 is not used: the formula is inverse. Set the formula to achieved if it should "
        + "count, or give the target as a figure.",
      japanese:
        "基準値 5.5 は、計算方法が「実績÷目標」（ratio）のため使われません。"
        + "基準値からの達成率とする場合は計算方法を「基準値比」（baseline）にし、そうでない場合は消してください。",
      "目標値の上限 20 は、計算方法が「実績÷目標」（ratio）のため使われません。"
        + "目標が範囲の場合は計算方法を「範囲内」（within）にし、そうでない場合は消してください。",
      "目標値 10 は、計算方法が「達成・未達成」（achieved）のため使われません。"
        + "数値で評価する場合は計算方法を変え、そうでない場合は目標を文章（目標値の原文）にしてください。",
      "実績 3 は、計算方法が「達成・未達成」（achieved）のため使われません。"
        + "数値で評価する場合は計算方法を変え、そうでない場合は実績を文章（実績の原文）にしてください。",
      "達成 1 は、計算方法が「目標÷実績」（inverse）のため使われません。"
        + "達成したかどうかで評価する場合は計算方法を「達成・未達成」（achieved）にし、"
        + "そうでない場合は目標値を数値で入れてください。")
  }

  @Test("figure_unused: what the formula uses is none")
  func figuresUsed() throws {
    let store = try store(
      "formula, baseline, target, target_max, target_text, result, achieved",
      """
      'baseline', 5, 10, NULL, NULL, 9, NULL
      'within', NULL, 10, 20, NULL, 9, NULL
      'achieved', NULL, NULL, NULL, '実施', NULL, 1
      NULL, NULL, NULL, NULL, '実施', NULL, 0
      NULL, NULL, 10, NULL, NULL, 9, NULL
      NULL, NULL, 10, NULL, NULL, 10, 1
      """)
    try store.expect("SELECT code FROM finding WHERE code = 'figure_unused'", gives: "code")
  }

  @Test("words_for_figure: a result in words where the target is a figure")
  func wordsForFigure() throws {
    let store = try store(
      "formula, target, result_text, result_status, achieved",
      """
      NULL, 10, '達成', NULL, 1
      'ratio', 10, NULL, NULL, 0
      NULL, 10, '集計中', 'pending', NULL
      'achieved', 10, '達成', NULL, 1
      NULL, 10, NULL, NULL, NULL
      """)
    try expect(
      "words_for_figure", "warning", in: store, at: "p 1 2018 1", "p 1 2018 2",
      english:
        "The target is a figure and the result words (達成), so the indicator has no rate. Give the figure "
        + "that was reached, or say why there is none; where no figure is meant, set the formula to "
        + "achieved.",
      "The target is a figure and the result words, so the indicator has no rate. Give the figure "
        + "that was reached, or say why there is none; where no figure is meant, set the formula to "
        + "achieved.",
      japanese:
        "目標が数値で実績が文章（達成）のため、達成率がありません。実績の数値か、数値がない理由を入れてください。"
        + "数値で測らない指標の場合は、計算方法を「達成・未達成」（achieved）にしてください。",
      "目標が数値で実績が文章のため、達成率がありません。実績の数値か、数値がない理由を入れてください。"
        + "数値で測らない指標の場合は、計算方法を「達成・未達成」（achieved）にしてください。")
  }
}
