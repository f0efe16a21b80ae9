import CSQLite
import Synchronization

/// Stops the statements of a connection from another thread.
///
/// A handle may outlive its connection: it then has no effect. It takes a lock, so it is not for
/// use within a signal handler.
public struct InterruptHandle: Sendable {
  let interruption: Interruption

  /// Makes every statement that is running fail with ``ResultCode/interrupt`` at the next
  /// opportunity, and ``isInterrupted`` true.
  ///
  /// SQLite forgets an interrupt that comes between two statements. Work of many statements looks
  /// at ``isInterrupted`` in between. See <https://www.sqlite.org/c3ref/interrupt.html>.
  public func interrupt() {
    interruption.request()
  }

  /// Whether ``interrupt()`` was called since the connection was opened or ``clear()`` was called.
  public var isInterrupted: Bool { interruption.isRequested }

  /// Whether the connection's thread is within SQLite, preparing or running a statement. It may be
  /// another statement the next moment.
  public var isRunning: Bool { interruption.isRunning.load(ordering: .relaxed) }

  /// Makes ``isInterrupted`` false again.
  public func clear() {
    interruption.clear()
  }
}

extension Connection {
  /// A handle that stops this connection's statements from another thread.
  public var interruptHandle: InterruptHandle {
    InterruptHandle(interruption: database.interruption)
  }
}

/// What the handles of a connection share with it.
///
/// `sqlite3_interrupt()` is made to be called from any thread, provided that the connection cannot
/// be closed before it returns. Both hold here because of one lock: `request` calls it with the
/// lock held and only while the pointer is there, and the connection takes the pointer away under
/// the same lock before it begins to close.
final class Interruption: Sendable {
  @safe
  // Unchecked because of the pointer: it is only ever read and cleared with the lock held, and
  // given to no function but sqlite3_interrupt().
  private struct State: @unchecked Sendable {
    var connection: OpaquePointer?
    var isRequested = false
  }

  private let state: Mutex<State>

  /// Whether the connection's thread is within SQLite.
  let isRunning = Atomic(false)

  @unsafe init(of connection: OpaquePointer) {
    state = unsafe Mutex(State(connection: connection))
  }

  var isRequested: Bool { state.withLock { $0.isRequested } }

  func request() {
    state.withLock { state in
      state.isRequested = true
      if let connection = unsafe state.connection { unsafe sqlite3_interrupt(connection) }
    }
  }

  func clear() {
    state.withLock { $0.isRequested = false }
  }

  /// The connection is about to close.
  func end() {
    state.withLock { unsafe $0.connection = nil }
  }
}
