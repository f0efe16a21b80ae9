/// A failure that SQLite reported, or a use of it that would be a mistake.
///
/// **Values that were bound to parameters are never part of an error.** SQLite's own words name
/// tables, columns and constraints, but some functions and commands quote what they were given
/// (`json_extract(?, ?)`, `MATCH ?`, `ATTACH ?`). The message of a statement *with parameters* that
/// fails *while it runs*, other than by a constraint, is therefore SQLite's fixed phrase for the
/// code. Values written into the SQL text itself are part of ``sql``.
public struct SQLiteError: Error, Hashable, Sendable {
  /// What kind of failure it is, with its cause where SQLite tells it.
  public let code: ResultCode

  /// SQLite's words, in English. They may change from version to version: decide by ``code``.
  public let message: String

  /// The SQL text at fault: the statement, or the whole script that it is part of. `nil` where the
  /// failure has nothing to do with SQL text.
  public let sql: String?

  /// Where in ``sql`` the failure is, in UTF-8 bytes from its start: the token that SQLite could
  /// not accept, or the start of the statement of a script that failed.
  public let offset: Int?

  /// Creates an error from its parts.
  public init(code: ResultCode, message: String, sql: String? = nil, offset: Int? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
    self.offset = offset
  }
}

extension SQLiteError {
  /// Whether an ``InterruptHandle`` or a progress handler stopped the statement.
  public var isInterruption: Bool { code.primary == .interrupt }

  /// Whether another connection held a lock that was needed.
  public var isBusy: Bool { code.primary == .busy }

  /// The line and column of ``offset`` within ``sql``.
  public var position: TextPosition? {
    guard let sql, let offset else { return nil }
    return TextPosition(of: offset, in: sql)
  }
}

extension SQLiteError: CustomStringConvertible {
  /// The message, the code, and the line at fault or else the whole SQL text.
  public var description: String {
    let failure = "\(message) (SQLite code \(code.rawValue))"
    if let position {
      return "\(failure) at line \(position.line), column \(position.column): \(position.lineText)"
    }
    return sql.map { "\(failure) in: \($0)" } ?? failure
  }
}
