/// Whether something was achieved, as people write it: 実施, 達成, ○, 未実施, ×.
struct WrittenAchievement: Equatable, Sendable {
  var isAchieved: Bool
  /// What stands in parentheses or behind ※: the rest of `実施（3回）`.
  var remark: String?

  /// Reads a cell that says nothing else. 一部実施 and 概ね達成 are neither, nor is △.
  static func read(_ text: String) -> WrittenAchievement? {
    guard text.utf8.count <= CellWords.limit,
      let annotated = CellWords.annotated(CellWords.tidy(text)),
      let isAchieved = table[CellWords.key(annotated.body) ?? ""]
    else { return nil }
    return WrittenAchievement(isAchieved: isAchieved, remark: annotated.remark)
  }

  /// Whether a cell is a triangle alone: partly achieved to some, minus to others.
  static func isTriangle(_ text: String) -> Bool {
    ["△", "▲", "▽", "▼"].contains(text.utf8.count <= 200 ? CellWords.tidy(text) : "")
  }

  private static let achieved = [
    "達成", "達成済", "達成済み", "実施", "実施済", "実施済み", "完了", "完了済", "完了済み", "済", "済み", "○", "〇", "◯", "はい",
    "achieved", "done", "completed", "yes", "true",
  ]
  private static let notAchieved = [
    "未達成", "未達", "未実施", "未完了", "×", "✕", "✖", "✗", "いいえ", "not achieved", "not done",
    "not completed", "no", "false",
  ]

  private static let table: [String: Bool] = {
    var table: [String: Bool] = [:]
    for (words, isAchieved) in [(achieved, true), (notAchieved, false)] {
      for word in words { if let key = CellWords.key(word) { table[key] = isAchieved } }
    }
    return table
  }()
}
