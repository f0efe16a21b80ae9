import Tables

/// What a cell says in the column it stands in.
///
/// The one entrance to all that people write in the columns of a yearly return. It is for a cell that
/// is wrong in its plain spelling. A cell with marks (`MarkedText`) is split before.
enum WrittenValue: Equatable, Sendable {
  case figure(WrittenFigure)
  /// Why there is no value, and what stands in parentheses behind it.
  case blank(WrittenBlank, remark: String?)
  case achievement(WrittenAchievement)
  case repetition(Repetition)
  /// Kept as it is written, with a finding (but for `qualitative`).
  case prose(WrittenFigure.Prose)
  case refused(Fault.Problem)

  /// The columns whose cells are read so.
  enum Column: Sendable, CaseIterable {
    case target, result, achieved, rate, status
  }

  /// Reads a cell.
  /// - Parameters:
  ///   - text: The cell, not blank.
  ///   - column: The column it stands in.
  ///   - unit: The indicator's own unit, for target and result.
  static func read(_ text: String, as column: Column, unit: String? = nil) -> WrittenValue {
    if let repetition = Repetition.read(text) { return .repetition(repetition) }
    if let blank = WrittenBlank.read(text) {
      if blank.blank == .provisional, column != .status {
        return .refused(.provisionalWithoutValue)
      }
      return .blank(blank.blank, remark: blank.remark)
    }
    if WrittenBlank.isDash(text) { return .refused(.bareDash) }
    if isFormulaError(text) { return .refused(.formulaError) }
    return switch column {
    case .target: target(text, unit)
    case .result: result(text, unit)
    case .achieved: achieved(text)
    case .rate: rate(text)
    case .status: .refused(.notOneOf(Resource.statuses))
    }
  }

  private static func target(_ text: String, _ unit: String?) -> WrittenValue {
    if WrittenAchievement.isTriangle(text) { return .refused(.bareTriangle) }
    if let achievement = WrittenAchievement.read(text) {
      // 実施 is a target; 未実施 hardly is.
      return .prose(achievement.isAchieved ? .qualitative : .words)
    }
    return figure(text, unit)
  }

  private static func result(_ text: String, _ unit: String?) -> WrittenValue {
    if WrittenAchievement.isTriangle(text) { return .refused(.bareTriangle) }
    if let achievement = WrittenAchievement.read(text) { return .achievement(achievement) }
    let value = figure(text, unit)
    // What was reached is a figure; <5 and 100以上 only say on which side of one it lies.
    if case .figure(let figure) = value, figure.direction == .atLeast || figure.direction == .atMost
    {
      return .refused(.boundAsFigure(textColumn: nil))
    }
    return value
  }

  private static func figure(_ text: String, _ unit: String?) -> WrittenValue {
    switch WrittenFigure.read(text, unit: unit) {
    case .figure(let figure): .figure(figure)
    case .prose(let prose): .prose(prose)
    case .refused(let problem): .refused(problem)
    }
  }

  private static func achieved(_ text: String) -> WrittenValue {
    if WrittenAchievement.isTriangle(text) { return .refused(.bareTriangle) }
    if let achievement = WrittenAchievement.read(text) { return .achievement(achievement) }
    let flag = text.utf8.count <= 20 ? CellWords.tidy(text) : ""
    switch flag {
    case "1", "1.0": return .achievement(WrittenAchievement(isAchieved: true))
    case "0", "0.0": return .achievement(WrittenAchievement(isAchieved: false))
    default: return .refused(.neitherAchievedNorNot)
    }
  }

  /// A rate is a figure that was worked out: 80%以上 and 約80 are none.
  private static func rate(_ text: String) -> WrittenValue {
    switch WrittenFigure.read(text, unit: "%") {
    case .figure(let figure):
      figure.direction == nil ? .figure(figure) : .refused(.notANumber)
    case .prose: .refused(.notANumber)
    case .refused(let problem): .refused(problem)
    }
  }

  /// What a spreadsheet writes into a CSV file for a formula that failed.
  private static func isFormulaError(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    return [
      "#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    ].contains(CellWords.tidy(text).uppercased())
  }
}
