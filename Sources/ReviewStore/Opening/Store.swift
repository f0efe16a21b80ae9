import Glibc
public import SQLite
import Tables

/// A store: one SQLite file with the review of one or more plans.
///
/// Its tables and views are those of schema/, and any SQLite client can read them. A store is used
/// by one thread at a time, as its ``connection`` is.
public struct Store: ~Copyable {
  /// The path as its user named it.
  public let path: String
  /// The connection to the file, for queries.
  public let connection: Connection

  init(path: String, connection: consuming Connection) {
    self.path = path
    self.connection = connection
  }

  /// Opens a store.
  ///
  /// With `.readWrite`, a store of an earlier version is brought up to this one, and its views are
  /// those of this program.
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - access: `.readOnly` or `.readWrite`.
  ///   - waiting: Told, once, when a statement waits for another program, and for which.
  /// - Throws: ``StoreError`` when there is no such file, it is not a store, or it was written by a
  ///   newer version (the file is then left untouched).
  public static func open(
    at path: String, access: Access = .readOnly, waiting: ((StoreHolder?) -> Void)? = nil
  ) throws(StoreError) -> Store {
    try open(at: path, access: access, busyTimeout: busyTimeout, waiting)
  }

  /// Opens a store for dry runs, which write nothing: where a change would begin with bringing it up to
  /// this version, or the file can only be read, what is opened is a copy in memory.
  /// - Throws: As ``open(at:access:waiting:)``.
  public static func openForDryRun(
    at path: String, waiting: ((StoreHolder?) -> Void)? = nil
  ) throws(StoreError) -> Store {
    try checkIsFile(path)
    let connection = try connect(to: path, access: .readWrite, busyTimeout, waiting)
    try checkVersion(of: connection, at: path)
    return try upToDate(Store(path: path, connection: connection), copiesReadOnly: true)
  }

  static func open(
    at path: String, access: Access, busyTimeout: Duration,
    _ waiting: ((StoreHolder?) -> Void)? = nil
  ) throws(StoreError) -> Store {
    try checkIsFile(path)
    if access == .readWrite {
      Leftover.sweep(path.lastIndex(of: "/").map { String(path[...$0]) } ?? "")
    }
    let connection = try connect(to: path, access: access, busyTimeout, waiting)
    try checkVersion(of: connection, at: path)
    if access == .readWrite {
      do throws(SQLiteError) {
        try Schema.bringUpToDate(connection)
        try limitSpilling(of: connection)
      } catch {
        throw StoreError(path: path, failure: error, of: connection)
      }
      // A newer program may have brought it up to its own version meanwhile.
      try checkVersion(of: connection, at: path)
    }
    return Store(path: path, connection: connection)
  }

  private static func checkVersion(
    of connection: borrowing Connection, at path: String
  ) throws(StoreError) {
    guard let version = try version(of: connection, at: path) else {
      throw StoreError(
        path: path, problem: Schema.hasTables(connection) ? .notMarked : .notAStore)
    }
    guard version <= Schema.current else {
      throw StoreError(path: path, problem: .newer(version: version, known: Schema.current))
    }
  }

  /// Refuses what SQLite would wait for without end, or not tell from a missing file.
  private static func checkIsFile(_ path: String) throws(StoreError) {
    switch FileStatus(path) {
    case .file: break
    case .folder: throw StoreError(path: path, problem: .isFolder)
    case .other: throw StoreError(path: path, problem: .isNoFile)
    case .missing:
      // There may be a file, in a folder that may not be looked into.
      guard let code = FileStatus.obstacle(to: path), code == EACCES || code == ELOOP else {
        throw StoreError(path: path, problem: .missing)
      }
      throw StoreError(path: path, problem: .unreadable(code: code))
    }
    for journal in ["-journal", "-wal"] {
      switch FileStatus(path + journal) {
      case .folder, .other: throw StoreError(path: path + journal, problem: .isNoJournal)
      case .file, .missing: break
      }
    }
  }

  /// Reads the version, after the changes of a program that was stopped half way are undone: SQLite
  /// does that when the file is next opened for writing.
  /// <https://www.sqlite.org/lockingv3.html#hot_journals>
  private static func version(
    of connection: borrowing Connection, at path: String
  ) throws(StoreError) -> Int? {
    do throws(SQLiteError) {
      do throws(SQLiteError) {
        return try Schema.version(of: connection)
      } catch {
        guard error.code == .readOnlyRollback else { throw error }
        try recover(path)
        return try Schema.version(of: connection)
      }
    } catch {
      throw StoreError(path: path, failure: error)
    }
  }

  /// Has a journal that is left undone, and says whether none is left.
  static func takesBack(_ path: String) -> Bool {
    try? recover(path)
    return FileStatus(path + "-journal") == .missing
  }

  private static func recover(_ path: String) throws(SQLiteError) {
    _ = try Schema.version(of: Connection(path: path, access: .readWrite))
  }

  /// Has the changes undone of a program that was stopped half way since the store was opened to be
  /// read, where that can be done.
  func recover() {
    guard FileStatus(path + "-journal") == .file else { return }
    // It may be the journal of a program that is at work, or lie where nobody may write: whoever
    // reads the store next is told.
    try? Self.recover(path)
  }

  /// Creates an empty store.
  /// - Throws: ``StoreError`` when something is at `path` already, or it cannot be written. Nothing
  ///   is left behind.
  public static func create(at path: String) throws -> Store {
    try create(at: path) { (_: borrowing Store) in }
    return try open(at: path, access: .readWrite)
  }

  /// Creates a store that is at `path` only when `fill` has ended well.
  static func create<R>(at path: String, fill: (borrowing Store) throws -> R) throws -> R {
    let file = try NewFile(for: path)
    let result = try fill(empty(at: file.temporary, path))
    try file.publish()
    return result
  }

  /// An empty store in an empty file, which is called `path` to its user.
  private static func empty(at file: String, _ path: String) throws(StoreError) -> Store {
    let connection = try connect(to: file, access: .readWrite)
    do throws(SQLiteError) {
      try connection.transaction(.immediate) { () throws(SQLiteError) in
        try connection.setApplicationID(Schema.applicationID)
        try Schema.bringUpToDate(connection)
      }
    } catch {
      throw StoreError(path: path, failure: error)
    }
    return Store(path: path, connection: connection)
  }

  /// Opens a file of which it is known that it is a store, to write to it as it is.
  static func connected(
    to path: String, _ timeout: Duration, _ waiting: ((StoreHolder?) -> Void)? = nil
  ) throws(StoreError) -> Store {
    Store(path: path, connection: try connect(to: path, access: .readWrite, timeout, waiting))
  }

  private static func connect(
    to path: String, access: Access, _ timeout: Duration = busyTimeout,
    _ waiting: ((StoreHolder?) -> Void)? = nil
  ) throws(StoreError) -> Connection {
    do throws(SQLiteError) {
      let connection = try Connection(path: path, access: access)
      var isTold = waiting == nil
      connection.setBusyTimeout(timeout) { waited in
        guard !isTold, waited >= patience else { return }
        isTold = true
        waiting?(StoreHolder(ofStoreAt: path))
      }
      return connection
    } catch {
      throw StoreError(path: path, failure: error)
    }
  }

  /// How long a command waits for another that is writing, before it says so and ends.
  public static let busyTimeout = Duration.seconds(10)
  /// How long it waits before it says that it waits: most others are done sooner.
  private static let patience = Duration.milliseconds(250)
}
