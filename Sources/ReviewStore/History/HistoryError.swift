public import Tables

/// Why an import could not be taken back, or a fiscal year not be closed or reopened. Nothing was
/// changed.
public struct HistoryError: Error, Equatable, Sendable {
  /// What is wrong.
  public let problem: Problem

  init(_ problem: Problem) {
    self.problem = problem
  }

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    /// There is no import of that number; `last` is the highest.
    case unknownBatch(Int64, last: Int64?)
    /// The import was taken back already, by the import `by`.
    case alreadyUndone(Int64, by: Int64)
    /// A closing or reopening is not taken back like an import.
    case isClosing(Int64, reopens: Bool, year: Int64)
    /// Later changes rest on the import: at most ``Obstacle/limit`` of them, and how many there are.
    case restedOn(Int64, by: [Obstacle], count: Int)
    /// Values are not what the import left, though the log has no later change of them.
    case changedWithoutTrace(Int64, Obstacle)
    /// What would come back breaks a rule of the store together with what is there now.
    case ruleBroken(Int64, String)
    /// The change would touch a closed year.
    case closedYear(Int64)

    /// No plan has the code, or none was named and there is not exactly one.
    case planUnknown(String?, known: [String])
    /// The plan does not have the fiscal year.
    case yearOutsidePlan(Int64, plan: String, first: Int64, last: Int64)
    /// The year is closed, since the moment given.
    case alreadyClosed(Int64, plan: String, since: String)
    /// The year is not closed.
    case notClosed(Int64, plan: String, closed: [Int64])
    /// Findings of severity error: at most ``Obstacle/limit`` of them, and how many there are.
    case hasErrors(Int64, plan: String, findings: [BilingualText], count: Int)
    /// Averages through later closed years rest on the year.
    case laterYearsClosed(Int64, plan: String, later: [Int64])
    /// A reopening says why.
    case reasonNeeded(Int64)
    /// The store was written by an earlier version of the program, and has no history to show.
    case olderStore(version: Int)
  }

  /// The whole message for a person, of one line or more: what is wrong and what to do next.
  public func message(in language: Language) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}

/// Something later that rests on an import.
public struct Obstacle: Equatable, Sendable {
  /// What became of the row.
  public enum Action: Equatable, Sendable {
    /// Its values were changed: the columns.
    case changed([String])
    /// It was deleted.
    case deleted
    /// It was put in the place of one that the import deleted.
    case added
    /// It refers to a row that the import brought.
    case refers
  }

  /// The import that did it; nil: another program.
  public let batch: Int64?
  /// What that import's file held, or `undo`.
  public let kind: String?
  /// When, in UTC.
  public let moment: String
  /// What became of the row.
  public let action: Action
  /// The table of the row.
  public let table: String
  /// The measure that the row belongs to.
  public let measure: String?
  /// The fiscal year that the row belongs to.
  public let year: Int64?
  /// The rest of the row's key.
  public let item: String?

  /// The most obstacles and findings that an error names.
  public static let limit = 20
}
