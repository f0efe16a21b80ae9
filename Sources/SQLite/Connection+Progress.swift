import CSQLite

/// Gives the closure an address that SQLite can carry.
final class ProgressCallback {
  let instructions: Int32
  let goesOn: () -> Bool

  init(instructions: Int32, goesOn: @escaping () -> Bool) {
    self.instructions = instructions
    self.goesOn = goesOn
  }
}

extension Connection {
  /// Has `handler` called again and again while statements run, in place of an earlier handler.
  /// See <https://www.sqlite.org/c3ref/progress_handler.html>.
  ///
  /// - Parameters:
  ///   - instructions: About how many instructions of SQLite's virtual machine lie between two
  ///     calls, at least 1. One instruction can take long: a function of a large text is one.
  ///   - handler: Answers whether to go on. If not, the statement fails with
  ///     ``ResultCode/interrupt``. It must not use the connection.
  public func setProgressHandler(
    every instructions: Int, _ handler: @escaping () -> Bool
  ) {
    precondition(instructions > 0, "A progress handler is called every 1 instruction or more.")
    let callback = ProgressCallback(instructions: Int32(clamping: instructions), goesOn: handler)
    let replaced = database.progress
    database.progress = callback
    database.installProgress()
    // SQLite must have let go of the earlier callback before it goes.
    withExtendedLifetime(replaced) {}
  }

  /// Has statements fail with ``ResultCode/interrupt``, in place of an earlier progress handler, once the
  /// connection has more than `bytes` of pages in memory.
  /// - Parameter reached: Called before that.
  public func setCacheLimit(_ bytes: Int, _ reached: @escaping () -> Void) {
    // It is called by the database, which holds it.
    setProgressHandler(every: 10_000) { [unowned database] in
      guard database.cachedBytes > bytes else { return true }
      reached()
      return false
    }
  }

  /// Has no progress handler called any more.
  public func removeProgressHandler() {
    database.suspendProgress()
    database.progress = nil
  }
}

extension OpenDatabase {
  func installProgress() {
    guard let progress else { return }
    unsafe sqlite3_progress_handler(
      connection, progress.instructions,
      { context in
        guard let context = unsafe context else { return 0 }
        let callback = unsafe Unmanaged<ProgressCallback>.fromOpaque(context).takeUnretainedValue()
        return callback.goesOn() ? 0 : 1
      },
      // Held by `self.progress` for as long as SQLite has the address.
      Unmanaged.passUnretained(progress).toOpaque())
  }

  func suspendProgress() {
    unsafe sqlite3_progress_handler(connection, 0, nil, nil)
  }
}
