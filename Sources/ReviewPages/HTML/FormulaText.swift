import Tables

/// What a formula does, for those who read the review.
enum FormulaText {
  /// The name of a formula and what it does; nil for one that is not known.
  static func text(_ formula: String, _ language: Language) -> (String, String)? {
    switch (formula, language) {
    case ("ratio", .english): ("Higher is better", "100 × result ÷ target.")
    case ("ratio", .japanese): ("数値の指標", "100 × 実績 ÷ 目標値。")
    case ("achieved", .english):
      ("Achieved or not", "100 when achieved, else 0. The mean of several is achieved ÷ all.")
    case ("achieved", .japanese):
      ("数値以外の指標", "達成なら100、未達成なら0。施策としては、達成した指標の数 ÷ 全ての指標の数になります。")
    case ("inverse", .english): ("Lower is better", "100 × target ÷ result.")
    case ("inverse", .japanese): ("少ないほどよい指標", "100 × 目標値 ÷ 実績。")
    case ("at_most", .english):
      ("At most", "100 when the result is at most the target, else 100 × target ÷ result.")
    case ("at_most", .japanese): ("目標値以下とする指標", "実績が目標値以下なら100、超えたときは 100 × 目標値 ÷ 実績。")
    case ("within", .english):
      ("Within a range", "100 within the range; outside it, how near the nearer bound was missed.")
    case ("within", .japanese): ("範囲内とする指標", "範囲内なら100、外れたときは近いほうの限界との比。")
    case ("baseline", .english):
      ("From a baseline", "100 × (result − baseline) ÷ (target − baseline).")
    case ("baseline", .japanese):
      ("基準値からの改善を見る指標", "100 ×（実績 − 基準値）÷（目標値 − 基準値）。")
    default: nil
    }
  }
}
