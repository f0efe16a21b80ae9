import CSQLite

/// A result code of SQLite: one of those named here, or any other that a later SQLite may return.
///
/// The low eight bits are the ``primary`` code, the kind of failure; the bits above tell apart its
/// causes. See <https://www.sqlite.org/rescode.html>.
public struct ResultCode: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The number that SQLite gives the code.
  public let rawValue: Int32

  /// Creates the code with a number of SQLite's; every number is allowed.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The kind of failure, without its cause: ``constraint`` for ``constraintUnique``.
  public var primary: ResultCode { ResultCode(rawValue: rawValue & 0xFF) }

  /// The number and SQLite's own phrase for it: `19 (constraint failed)`.
  public var description: String {
    unsafe "\(rawValue) (\(String(cString: sqlite3_errstr(rawValue))))"
  }

  func extended(_ cause: Int32) -> ResultCode { ResultCode(rawValue: rawValue | cause << 8) }
}

extension ResultCode {
  /// An error with no code of its own: wrong SQL, a failed function.
  public static let error = ResultCode(rawValue: SQLITE_ERROR)
  /// A fault within SQLite.
  public static let internalFault = ResultCode(rawValue: SQLITE_INTERNAL)
  /// A new file could not be given the access it should have.
  public static let permission = ResultCode(rawValue: SQLITE_PERM)
  /// A callback asked for the operation to be given up.
  public static let abort = ResultCode(rawValue: SQLITE_ABORT)
  /// Another connection holds the lock that is needed.
  public static let busy = ResultCode(rawValue: SQLITE_BUSY)
  /// The same connection, or one sharing its cache, holds the lock that is needed.
  public static let locked = ResultCode(rawValue: SQLITE_LOCKED)
  /// Memory ran out, or the hard heap limit was reached.
  public static let outOfMemory = ResultCode(rawValue: SQLITE_NOMEM)
  /// A write to a database that can only be read.
  public static let readOnly = ResultCode(rawValue: SQLITE_READONLY)
  /// Stopped by an ``InterruptHandle`` or a progress handler.
  public static let interrupt = ResultCode(rawValue: SQLITE_INTERRUPT)
  /// The operating system reported an input or output error.
  public static let inputOutput = ResultCode(rawValue: SQLITE_IOERR)
  /// The file is damaged.
  public static let corrupt = ResultCode(rawValue: SQLITE_CORRUPT)
  /// Something that was asked for by name does not exist.
  public static let notFound = ResultCode(rawValue: SQLITE_NOTFOUND)
  /// The disk, or the database's page limit, is full.
  public static let full = ResultCode(rawValue: SQLITE_FULL)
  /// The file could not be opened.
  public static let cannotOpen = ResultCode(rawValue: SQLITE_CANTOPEN)
  /// The locks of a write-ahead log were contested for too long.
  public static let lockProtocol = ResultCode(rawValue: SQLITE_PROTOCOL)
  /// The schema changed while the statement was running.
  public static let schemaChanged = ResultCode(rawValue: SQLITE_SCHEMA)
  /// A text, blob or SQL text is longer than its ``Limit``.
  public static let tooBig = ResultCode(rawValue: SQLITE_TOOBIG)
  /// A constraint would be violated.
  public static let constraint = ResultCode(rawValue: SQLITE_CONSTRAINT)
  /// A value of the wrong type for a row identifier.
  public static let mismatch = ResultCode(rawValue: SQLITE_MISMATCH)
  /// The interface was used in a way it does not allow.
  public static let misuse = ResultCode(rawValue: SQLITE_MISUSE)
  /// The file is larger than the operating system can handle.
  public static let noLargeFiles = ResultCode(rawValue: SQLITE_NOLFS)
  /// The authorizer denied the action.
  public static let authorization = ResultCode(rawValue: SQLITE_AUTH)
  /// There is no parameter of that position or name.
  public static let range = ResultCode(rawValue: SQLITE_RANGE)
  /// The file is not an SQLite database.
  public static let notADatabase = ResultCode(rawValue: SQLITE_NOTADB)
}
