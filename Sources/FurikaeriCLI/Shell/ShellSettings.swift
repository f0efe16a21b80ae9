import SQLite
import Tables

/// What the commands of a shell can change.
struct ShellSettings {
  /// How results are written; nil: as a table, or in lines where a table does not fit.
  var format: TableFormat?
  /// The most rows that are shown; nil: as many as are usual where results go; 0: all.
  var limit: Int?
  /// Whether the time that a statement takes is told.
  var isTimed = false
  /// Values for the parameters of statements.
  var parameters: [String: Value] = [:]
  /// The file for the next result.
  var output: String?

  /// The rows of a table that a terminal shows without being asked for more.
  static let usualLimit = 40

  /// Whether results are shown as people read them.
  var isForPeople: Bool { format == nil || format == .table || format == .line }

  /// The most rows of a result that goes to a terminal, or elsewhere.
  func limit(onTerminal: Bool) -> Int? {
    if let limit { return limit == 0 ? nil : limit }
    return onTerminal && isForPeople ? Self.usualLimit : nil
  }
}
