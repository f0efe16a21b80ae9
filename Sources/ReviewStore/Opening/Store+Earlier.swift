import Glibc
import SQLite

extension Store {
  /// Opens a store to read it with this program's tables and views. One that an earlier version wrote
  /// is read from a copy in memory, and its file stays as it is: it may lie where nobody can write.
  /// - Parameter waiting: Told, once, when a statement waits for another program, and for which.
  /// - Throws: As ``open(at:access:waiting:)``.
  public static func openUpToDate(
    at path: String, waiting: ((StoreHolder?) -> Void)? = nil
  ) throws(StoreError) -> Store {
    try upToDate(open(at: path, waiting: waiting))
  }

  /// Opens an earlier review to compare with, as this program reads it. What is at the path stays as
  /// it is: a package, and a store of an earlier version, become a store in memory.
  /// - Parameter path: A store, or an interchange package: its folder or ZIP file.
  /// - Throws: ``EarlierStoreError``; ``StoreError`` when the store was written by a newer version;
  ///   and what reading a package throws.
  public static func earlier(at path: String) throws -> Store {
    switch FileStatus(path) {
    case .missing: throw EarlierStoreError(path: path, problem: .missing)
    case .folder: return try inMemory(fromPackage: path)
    case .file, .other: break
    }
    if isArchive(path) { return try inMemory(fromPackage: path) }
    let store: Store
    do throws(StoreError) {
      store = try open(at: path)
    } catch {
      guard error.problem == .notAStore else { throw error }
      throw EarlierStoreError(path: path, problem: .notAReview)
    }
    return try upToDate(store)
  }

  /// The store itself, or a copy in memory with this program's tables and views.
  /// - Parameter copiesReadOnly: Whether one that can only be read is copied, too.
  static func upToDate(
    _ store: consuming Store, copiesReadOnly: Bool = false
  ) throws(StoreError) -> Store {
    do throws(SQLiteError) {
      let mustBeCopied = copiesReadOnly && store.connection.isReadOnly() == true
      if !mustBeCopied, try Schema.isUpToDate(store.connection) { return store }
      let copy = try Connection(path: ":memory:", access: .create)
      try store.connection.backup(to: copy)
      try Schema.bringUpToDate(copy)
      return Store(path: store.path, connection: copy)
    } catch {
      throw StoreError(path: store.path, failure: error)
    }
  }

  private static func inMemory(fromPackage path: String) throws -> Store {
    let sources: [ImportSource]
    do {
      sources = try Self.sources(ofPackage: path)
    } catch let error as PackageError where error.problem == .noDescriptor {
      throw EarlierStoreError(path: path, problem: .notAReview)
    }
    let connection = try Connection(path: ":memory:", access: .create)
    try connection.setApplicationID(Schema.applicationID)
    try Schema.bringUpToDate(connection)
    let store = Store(path: path, connection: connection)
    _ = try store.importFiles(sources)
    return store
  }

  /// Whether a file begins as a ZIP file does.
  private static func isArchive(_ path: String) -> Bool {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { Glibc.close(descriptor) }
    var mark: [UInt8] = [0, 0]
    let count = unsafe mark.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, 2) }
    return count == 2 && mark == Array("PK".utf8)
  }
}
