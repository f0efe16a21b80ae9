import Glibc
import SQLite

/// What became of a store that a backup was brought back to.
public struct RestoreReceipt: Equatable, Sendable {
  /// The store.
  public let path: String
  /// Its size.
  public let bytes: Int
  /// Where the store of before is kept; nil where there was none.
  public let kept: String?
  /// How many views of the backup were not this program's, which are in their place now.
  public let replacedViews: Int
}

extension Store {
  /// Brings a backup back.
  ///
  /// Where there is a store, the backup is written into its file in one transaction, as an import would
  /// be: who reads it sees the old store whole or the new one whole, and a program that has it open
  /// goes on with the new one. Renaming another file into its place would leave such programs with a
  /// file that nobody sees any more, and its journal for the new file to be undone by.
  /// <https://www.sqlite.org/howtocorrupt.html#unlinking_or_renaming_a_database_file_while_in_use>
  ///
  /// The store of before is kept beside it, and nobody can write between its copying and its going.
  /// Views that are not this program's are replaced by its own, as whenever it writes to a store.
  /// - Parameters:
  ///   - backup: A store. It is verified first, and not changed.
  ///   - path: Where to.
  ///   - replaces: Whether a store that is there may go.
  ///   - acceptsAlterations: Whether to bring back a store in which ``verify()`` finds something altered
  ///     or missing. One whose file is damaged is never brought back.
  ///   - waiting: Told when another holds the store, and who.
  ///   - progress: Told how far the copies have come, again and again.
  /// - Throws: ``StoreError`` and ``CareError``. The store is then as it was.
  public static func restore(
    _ backup: String, to path: String, replaces: Bool = false, acceptsAlterations: Bool = false,
    waiting: ((StoreHolder?) -> Void)? = nil, progress: ((CopyProgress) -> Void)? = nil
  ) throws -> RestoreReceipt {
    try restore(
      backup, to: path, replaces: replaces, acceptsAlterations: acceptsAlterations,
      busyTimeout: busyTimeout, waiting, progress)
  }

  static func restore(
    _ backup: String, to path: String, replaces: Bool, acceptsAlterations: Bool = false,
    busyTimeout: Duration,
    _ waiting: ((StoreHolder?) -> Void)? = nil, _ progress: ((CopyProgress) -> Void)? = nil
  ) throws -> RestoreReceipt {
    guard !FileStatus.areSame(backup, path) else { throw CareError(path: backup, .isTheStore) }
    let source = try openBackup(at: backup)
    let problems = try source.verify()
    let damage = problems.filter(\.isDamage)
    guard damage.isEmpty else { throw CareError(path: backup, .damaged(damage)) }
    let alterations = problems.filter { !$0.isOfView }
    guard alterations.isEmpty || acceptsAlterations else {
      throw CareError(path: backup, .altered(alterations))
    }
    let views = problems.count - alterations.count
    let accepts = alterations.contains(where: \.isOfContent)
    switch FileStatus(path) {
    case .folder: throw StoreError(path: path, problem: .isFolder)
    case .other: throw StoreError(path: path, problem: .isNoFile)
    case .file: break
    case .missing:
      let copy = try source.backup(to: path, acceptsContent: acceptsAlterations, progress)
      if views > 0 || accepts {
        try complete(connected(to: path, busyTimeout), acceptsContent: accepts)
      }
      return RestoreReceipt(path: path, bytes: copy.bytes, kept: nil, replacedViews: views)
    }
    guard replaces else { throw CareError(path: path, .storeExists) }
    let present = try openPresent(at: path, busyTimeout, waiting)
    let kept = try nameOfKept(path, source.timestamp())
    try present.backup(keeping: kept, progress)
    let bytes = try present.replace(with: source, progress)
    if views > 0 || accepts { try complete(present, acceptsContent: accepts) }
    return RestoreReceipt(path: path, bytes: bytes, kept: kept, replacedViews: views)
  }

  /// Puts this program's views in the place of others, and takes content for right that was accepted.
  private static func complete(
    _ store: borrowing Store, acceptsContent: Bool
  ) throws(StoreError) {
    do throws(SQLiteError) {
      try Schema.bringUpToDate(store.connection)
      guard acceptsContent else { return }
      try store.connection.transaction(.immediate) { () throws(SQLiteError) in
        try store.acceptContent()
      }
    } catch {
      throw StoreError(path: store.path, failure: error, of: store.connection)
    }
  }

  /// The moment, as the name of a file has it: `20261122T180912Z`.
  private func timestamp() throws(SQLiteError) -> String {
    try connection.queryText("SELECT strftime('%Y%m%dT%H%M%SZ', 'now')") ?? ""
  }

  /// Where the store of before is kept: two may have to give way within a second.
  private static func nameOfKept(_ path: String, _ moment: String) -> String {
    let name = "\(path).before-restore-\(moment)"
    guard FileStatus(name) != .missing else { return name }
    let free = (2...).first { FileStatus("\(name)-\($0)") == .missing }
    return "\(name)-\(free ?? 2)"
  }

  private static func openBackup(at path: String) throws -> Store {
    do throws(StoreError) {
      return try open(at: path)
    } catch {
      switch error.problem {
      case .missing: throw CareError(path: path, .noBackup)
      case .notAStore, .isFolder, .isNoFile: throw CareError(path: path, .notABackup)
      case .damaged(let text): throw CareError(path: path, .damaged([.damaged(text)]))
      default: throw error
      }
    }
  }

  /// Opens the store that is to go, and keeps everybody else out until it is closed.
  private static func openPresent(
    at path: String, _ timeout: Duration, _ waiting: ((StoreHolder?) -> Void)?
  ) throws -> Store {
    do throws(StoreError) {
      return try openAlone(at: path, timeout, waiting)
    } catch {
      switch error.problem {
      case .failure(let failure): throw CareError(path: path, .cannotReplace(failure.message))
      case .altered(let text): throw CareError(path: path, .cannotReplace(text))
      case .damaged(let text): throw CareError(path: path, .cannotReplace(text))
      default: throw error
      }
    }
  }

  private static func openAlone(
    at path: String, _ timeout: Duration, _ waiting: ((StoreHolder?) -> Void)?
  ) throws(StoreError) -> Store {
    _ = try open(at: path)
    // Known before the store is kept as a copy, which would then stay for nothing.
    guard unsafe access(path, W_OK) == 0 else { throw StoreError(path: path, problem: .readOnly) }
    let store = try connected(to: path, timeout, waiting)
    do throws(SQLiteError) {
      // A backup wants no transaction open; in this mode a lock outlives its transaction. Entered
      // before, what waits would keep its lock to read, and a writer would wait for that one.
      // <https://www.sqlite.org/pragma.html#pragma_locking_mode>
      try store.connection.execute("BEGIN EXCLUSIVE; PRAGMA locking_mode = EXCLUSIVE; COMMIT")
    } catch {
      throw StoreError(path: path, failure: error)
    }
    return store
  }

  /// Keeps a copy as it is, damaged or not.
  private func backup(keeping kept: String, _ progress: ((CopyProgress) -> Void)?) throws {
    let file = try NewFile(for: kept)
    do throws(SQLiteError) {
      let target = try Connection(path: file.temporary, access: .readWrite)
      try copyPages(to: target, called: kept, progress)
    } catch {
      throw StoreError(path: error.code.isOfWriting ? kept : path, failure: error)
    }
    try file.publish()
  }

  private func replace(
    with source: borrowing Store, _ progress: ((CopyProgress) -> Void)?
  ) throws(StoreError) -> Int {
    do throws(SQLiteError) {
      try source.copyPages(to: connection, called: path, progress)
      // The backup may have been set to a write-ahead log by another program.
      _ = try connection.queryText("PRAGMA journal_mode = DELETE")
      return try connection.size()
    } catch {
      // The kept copy stays: nothing is thrown away that may be wanted.
      throw StoreError(path: path, failure: error, of: connection)
    }
  }
}

extension Connection {
  /// The bytes of the database.
  func size() throws(SQLiteError) -> Int {
    Int(
      try queryInteger("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        ?? 0)
  }
}
