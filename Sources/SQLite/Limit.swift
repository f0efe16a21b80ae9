import CSQLite

/// A limit of a connection, against SQL that asks for too much:
/// <https://www.sqlite.org/c3ref/c_limit_attached.html>.
public struct Limit: RawRepresentable, Hashable, Sendable {
  /// The number that SQLite gives the limit.
  public let rawValue: Int32

  /// Creates a limit with a number of SQLite's, for one that is not named here.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The length of a text, a blob or a row, in bytes.
  public static let length = Limit(rawValue: SQLITE_LIMIT_LENGTH)
  /// The length of an SQL statement, in bytes.
  public static let sqlLength = Limit(rawValue: SQLITE_LIMIT_SQL_LENGTH)
  /// The columns of a table, an index, a result, an `ORDER BY` and their like.
  public static let columns = Limit(rawValue: SQLITE_LIMIT_COLUMN)
  /// The depth to which an expression is nested.
  public static let expressionDepth = Limit(rawValue: SQLITE_LIMIT_EXPR_DEPTH)
  /// The terms of a compound `SELECT`.
  public static let compoundSelectTerms = Limit(rawValue: SQLITE_LIMIT_COMPOUND_SELECT)
  /// The instructions of the virtual machine in one statement.
  public static let instructions = Limit(rawValue: SQLITE_LIMIT_VDBE_OP)
  /// The arguments of a function.
  public static let functionArguments = Limit(rawValue: SQLITE_LIMIT_FUNCTION_ARG)
  /// The attached databases.
  public static let attachedDatabases = Limit(rawValue: SQLITE_LIMIT_ATTACHED)
  /// The length of a pattern of `LIKE` or `GLOB`, in bytes.
  public static let likePatternLength = Limit(rawValue: SQLITE_LIMIT_LIKE_PATTERN_LENGTH)
  /// The highest position of a parameter.
  public static let parameters = Limit(rawValue: SQLITE_LIMIT_VARIABLE_NUMBER)
  /// The depth to which triggers set off triggers.
  public static let triggerDepth = Limit(rawValue: SQLITE_LIMIT_TRIGGER_DEPTH)
  /// The threads that one statement may start to help it.
  public static let workerThreads = Limit(rawValue: SQLITE_LIMIT_WORKER_THREADS)
}

extension Connection {
  /// The limit in force; -1 when this SQLite has no such limit.
  public func limit(_ limit: Limit) -> Int {
    Int(unsafe sqlite3_limit(database.connection, limit.rawValue, -1))
  }

  /// Sets a limit. What is more than SQLite was built for is cut down to that; a negative number
  /// changes nothing.
  /// - Returns: The limit that was in force before.
  @discardableResult
  public func setLimit(_ limit: Limit, to value: Int) -> Int {
    Int(unsafe sqlite3_limit(database.connection, limit.rawValue, Int32(clamping: value)))
  }
}
