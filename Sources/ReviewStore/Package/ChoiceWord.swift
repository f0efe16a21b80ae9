public import Tables

/// A word of a closed list, as the store has it and as people in an office say it.
public struct ChoiceWord: Equatable, Sendable {
  /// The word in the store and in files.
  public let code: String
  /// What it is called in Japanese.
  public let japanese: String

  /// What a form calls it.
  public func shown(in language: Language) -> String {
    switch language {
    case .english: code
    case .japanese: japanese
    }
  }

  /// Why a value is not there, and what stands beside one that is not final.
  public static let statuses = [
    ChoiceWord(code: "pending", japanese: "集計中"),
    ChoiceWord(code: "not_measured", japanese: "調査年外"),
    ChoiceWord(code: "not_set", japanese: "未設定"),
    ChoiceWord(code: "not_applicable", japanese: "対象外"),
    ChoiceWord(code: "ended", japanese: "完了・廃止"),
    ChoiceWord(code: "provisional", japanese: "速報値"),
  ]

  /// How a rate comes of target and result.
  public static let formulas = [
    ChoiceWord(code: "ratio", japanese: "実績÷目標"),
    ChoiceWord(code: "inverse", japanese: "目標÷実績"),
    ChoiceWord(code: "at_most", japanese: "目標以下"),
    ChoiceWord(code: "within", japanese: "範囲内"),
    ChoiceWord(code: "baseline", japanese: "基準値比"),
    ChoiceWord(code: "achieved", japanese: "達成・未達成"),
  ]

  /// Whether what is no figure was achieved.
  public static let flags = [
    ChoiceWord(code: "1", japanese: "達成"),
    ChoiceWord(code: "0", japanese: "未達成"),
  ]

  /// Whether a text is one of the words as forms offer them.
  static func isOffered(_ text: String) -> Bool {
    (statuses + formulas + flags).contains { $0.japanese == text }
  }

  /// The word in a cell that clears what is stored.
  public static let clear = ChoiceWord(code: "(clear)", japanese: "消去")
}
