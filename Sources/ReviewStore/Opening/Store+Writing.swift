import SQLite

/// How a store is changed: whole or not at all, and a dry run in memory alone.
extension Store {
  /// The bytes of changed pages that a change keeps in memory. Beyond them SQLite writes to the file
  /// before the change ends, and from then on keeps readers out until it does.
  static let memoryOfChanges = 128 << 20

  /// The bytes of pages that a dry run may keep in memory. Of those that it changes, SQLite has the
  /// originals in memory too.
  public static let memoryOfDryRuns = 256 << 20

  /// Runs `body` in one transaction, which is rolled back at the end of a dry run.
  /// - Parameter memory: The bytes of pages that a dry run may keep.
  /// - Throws: What `body` throws, and what SQLite reports; ``StoreError`` where the change could not be
  ///   taken back, and where a dry run needs more memory.
  func write<R>(
    isDryRun: Bool = false, memory: Int = memoryOfDryRuns, _ body: () throws -> R
  ) throws -> R {
    do {
      return isDryRun
        ? try tryOut(memory, body) : try connection.transaction(.immediate, body)
    } catch let error as SQLiteError where error.code.isOfDisk {
      let failure = StoreError(path: path, failure: error, of: connection)
      guard case .halfWritten = failure.problem else { throw error }
      throw failure
    }
  }

  /// Nothing of a dry run reaches the disk, not for a moment: neither pages nor a journal nor temporary
  /// tables. Whoever ends the process ends it with the file as it was.
  private func tryOut<R>(_ memory: Int, _ body: () throws -> R) throws -> R {
    // A write-ahead log, which another program may have set, takes pages only at the end or where the
    // cache spills; it stays, for leaving it would be a change of the file.
    let mode = try connection.queryText("PRAGMA journal_mode") ?? "delete"
    if mode != "wal" { _ = try connection.queryText("PRAGMA journal_mode = MEMORY") }
    try connection.execute(
      "PRAGMA cache_size = -\(memory >> 10); PRAGMA cache_spill = OFF; PRAGMA temp_store = MEMORY")
    var isOver = false
    connection.setCacheLimit(memory) { isOver = true }
    defer {
      connection.removeProgressHandler()
      // What cannot be set back is that of a connection which can do nothing more anyway.
      try? connection.execute("PRAGMA temp_store = DEFAULT")
      if mode != "wal" { _ = try? connection.queryText("PRAGMA journal_mode = \(mode)") }
      try? Self.limitSpilling(of: connection)
    }
    var result: R?
    do {
      try connection.transaction(.immediate) {
        result = try body()
        throw DryRunIsOver()
      }
    } catch is DryRunIsOver {
    } catch let error as SQLiteError where isOver && error.isInterruption {
      throw StoreError(path: path, problem: .dryRunTooLarge(limit: memory))
    }
    // Set before the transaction is rolled back.
    return result!
  }

  /// Rolls a dry run back.
  private struct DryRunIsOver: Error {}

  /// Has a change keep ``memoryOfChanges`` in memory.
  ///
  /// SQLite 3.40 takes the lowest byte of a *positive* number for whether to spill at all: 16384 pages
  /// would be OFF. A negative one counts in KiB, and does what it says. The cache itself must be as
  /// large: pages that wait to be written leave no room for others in a smaller one, and those that are
  /// only read, such as what a row refers to, would be read from the file again for every row.
  static func limitSpilling(of connection: borrowing Connection) throws(SQLiteError) {
    let kibibytes = memoryOfChanges >> 10
    try connection.execute("PRAGMA cache_size = -\(kibibytes); PRAGMA cache_spill = -\(kibibytes)")
  }
}

extension StoreError {
  /// What SQLite reports of a change of the store at `path`, once it is known whether the change could be
  /// taken back: after a full disk, or an error of it, that is still to be done.
  init(path: String, failure: SQLiteError, of connection: borrowing Connection) {
    guard failure.code.isOfDisk, !connection.settle() else {
      self.init(path: path, failure: failure)
      return
    }
    // What is left of the connection may be what hinders it.
    if Store.takesBack(path) {
      self.init(path: path, failure: failure)
    } else {
      self.init(path: path, problem: .halfWritten(isFull: failure.code.primary == .full))
    }
  }
}

extension ResultCode {
  /// Whether it is of a file that is written, where another is only read.
  var isOfWriting: Bool {
    switch self {
    case .inputOutputWrite, .inputOutputSync, .inputOutputFolderSync, .inputOutputTruncate,
      .inputOutputDelete, .cannotOpen:
      true
    default: primary == .full || primary == .readOnly
    }
  }

  /// Whether a disk that is full or fails may have left a change half written.
  var isOfDisk: Bool {
    switch primary {
    case .full, .inputOutput, .cannotOpen, .outOfMemory, .readOnly, .corrupt: true
    default: false
    }
  }
}
