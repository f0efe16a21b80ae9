import Glibc
import SQLite

extension Store {
  /// Copies the store into a new file while others read and write it: what the file holds was in the
  /// store at one moment. It is made under another name beside `path`, looked through, and put in its
  /// place when it is whole and on the disk. When another connection writes meanwhile, the copy begins
  /// anew.
  /// - Parameters:
  ///   - path: Where nothing is yet.
  ///   - progress: Told how far the copy has come, again and again.
  /// - Throws: ``StoreError`` and ``CareError``. Nothing is left behind.
  public func backup(
    to path: String, progress: ((CopyProgress) -> Void)? = nil
  ) throws -> StoreCopy {
    try backup(to: path, acceptsContent: false, progress)
  }

  /// - Parameter acceptsContent: Whether to copy content that is not what receipts and the log say.
  func backup(
    to path: String, acceptsContent: Bool, _ progress: ((CopyProgress) -> Void)?
  ) throws -> StoreCopy {
    guard !FileStatus.areSame(self.path, path) else { throw CareError(path: path, .isTheStore) }
    let file = try NewFile(for: path)
    let copy = try copyStore(to: file.temporary, called: path, acceptsContent, progress)
    try file.publish()
    return copy
  }

  /// Copies the store over the database `file`, and looks the copy through.
  private func copyStore(
    to file: String, called name: String, _ acceptsContent: Bool,
    _ progress: ((CopyProgress) -> Void)?
  ) throws -> StoreCopy {
    var pages = 0
    do {
      let target = Store(path: path, connection: try Connection(path: file, access: .readWrite))
      try copyPages(to: target.connection, called: name, progress)
      let damage = try target.connection.damageAndDangling()
      guard damage.isEmpty else { throw CareError(path: path, .storeDamaged(damage)) }
      let changes = acceptsContent ? [] : try target.contentProblems()
      guard changes.isEmpty else { throw CareError(path: path, .contentChanged(changes)) }
      // The store may have been set to a write-ahead log by another program: a file that travels
      // is one file.
      _ = try target.connection.queryText("PRAGMA journal_mode = DELETE")
      pages = Int(try target.connection.queryInteger("PRAGMA page_count") ?? 0)
    } catch let error as SQLiteError {
      throw StoreError(path: error.code.isOfWriting ? name : path, failure: error)
    }
    guard let digest = FileDigest(ofFile: file) else {
      throw StoreError(path: name, problem: .unwritable(code: errno))
    }
    return StoreCopy(
      path: name, pages: pages, bytes: digest.byteCount, sha256: digest.hexadecimal(),
      alterations: try schemaProblems())
  }

  /// Copies all pages, and tells how far that has come.
  func copyPages(
    to target: borrowing Connection, called name: String, _ progress: ((CopyProgress) -> Void)?
  ) throws(SQLiteError) {
    let size = Int(try connection.queryInteger("PRAGMA page_size") ?? 4096)
    try connection.backup(to: target, pagesPerStep: 256) { state in
      let copied = state.totalPages - state.remainingPages
      progress?(
        CopyProgress(
          file: name, bytes: copied * size,
          fraction: Double(copied) / Double(max(state.totalPages, 1))))
      return true
    }
  }
}

extension Connection {
  /// What SQLite finds damaged in the file.
  /// - Parameter isQuick: Whether to leave out that every row is in every index.
  func damage(isQuick: Bool) throws(SQLiteError) -> [IntegrityProblem] {
    do throws(SQLiteError) {
      return try queryRows(isQuick ? "PRAGMA quick_check" : "PRAGMA integrity_check")
        .compactMap { $0[0].text }.filter { $0 != "ok" }.map { .damaged($0) }
    } catch {
      // Where the list of tables itself is damaged, SQLite does not even begin to look.
      guard error.code.primary == .corrupt else { throw error }
      return [.damaged(error.message)]
    }
  }

  /// What is damaged in the file, or else the rows that refer to none: of a damaged file SQLite may not
  /// be able to say.
  func damageAndDangling() throws(SQLiteError) -> [IntegrityProblem] {
    let damage = try damage(isQuick: false)
    return damage.isEmpty ? try danglingReferences() : damage
  }

  /// The rows that refer to none.
  func danglingReferences() throws(SQLiteError) -> [IntegrityProblem] {
    try queryRows("PRAGMA foreign_key_check").map {
      .danglingReference(table: $0[0].text ?? "", row: $0[1].integer, parent: $0[2].text ?? "")
    }
  }
}
