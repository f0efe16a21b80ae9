import CSQLite
import Glibc

/// Gives the closure an address that SQLite can carry.
final class BusyCallback {
  let timeout: Duration
  let wait: (Duration) -> Void
  var began = ContinuousClock.now

  init(timeout: Duration, wait: @escaping (Duration) -> Void) {
    self.timeout = timeout
    self.wait = wait
  }

  /// Sleeps for a moment, longer each time.
  /// - Returns: Whether to try again.
  func goesOn(attempt: Int32) -> Bool {
    if attempt == 0 { began = .now }
    let waited = ContinuousClock.now - began
    guard waited < timeout else { return false }
    wait(waited)
    usleep(UInt32(min(attempt + 1, 50)) * 1000)
    return true
  }
}

extension Connection {
  /// Sets how long a statement waits for another connection's lock, as ``setBusyTimeout(_:)``, and has
  /// it told that it waits.
  /// - Parameters:
  ///   - duration: How long it waits before it fails with ``ResultCode/busy``.
  ///   - wait: Called before every moment of waiting, with how long it has been going on. It must not
  ///     use the connection.
  public func setBusyTimeout(_ duration: Duration, whileWaiting wait: @escaping (Duration) -> Void)
  {
    let callback = BusyCallback(timeout: duration, wait: wait)
    let replaced = database.busy
    database.busy = callback
    database.install(callback)
    // SQLite must have let go of the earlier callback before it goes.
    withExtendedLifetime(replaced) {}
  }
}

extension OpenDatabase {
  /// Has the whole time waited for the next lock. SQLite counts its tries anew where a statement
  /// begins, but not where a step of a backup does.
  func restartWaiting() {
    // Setting a handler sets its count to 0.
    if let busy { return install(busy) }
    if busyTimeout > 0 { unsafe sqlite3_busy_timeout(connection, busyTimeout) }
  }

  fileprivate func install(_ callback: BusyCallback) {
    unsafe sqlite3_busy_handler(
      connection,
      { context, attempt in
        guard let context = unsafe context else { return 0 }
        let callback = unsafe Unmanaged<BusyCallback>.fromOpaque(context).takeUnretainedValue()
        return callback.goesOn(attempt: attempt) ? 1 : 0
      },
      // Held by `busy` for as long as SQLite has the address.
      Unmanaged.passUnretained(callback).toOpaque())
  }
}
