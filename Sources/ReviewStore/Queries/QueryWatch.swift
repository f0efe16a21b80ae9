import Glibc
import SQLite
import Synchronization

/// Why the statements of a ``QueryStore`` were stopped before their end.
public enum QueryStop: UInt8, Hashable, Sendable {
  /// Somebody wanted them to.
  case interruption = 1
  /// They computed for longer than ``QueryLimits/time``.
  case timeout
}

/// Stops the statements of a ``QueryStore`` from another thread. It may outlive the store.
public struct QueryStopper: Sendable {
  let watch: QueryWatch
  let handle: InterruptHandle

  /// Stops what runs at the next opportunity, and what would run after it, until ``clear()``.
  ///
  /// An instruction of SQLite's is not stopped half way, and one that works on long texts can take
  /// seconds. It takes a lock: it is not for use within a signal handler.
  public func stop(_ reason: QueryStop = .interruption) {
    watch.stop(reason)
    handle.interrupt()
  }

  /// Whether the store's thread is within SQLite.
  public var isRunning: Bool { handle.isRunning }

  /// Lets statements run again.
  public func clear() {
    watch.clear()
    handle.clear()
  }
}

/// What happens to the statements of one connection: how long they have computed, whether they are
/// to stop, and what was refused.
///
/// The thread that runs them uses all of it; other threads only ``stop(_:)`` and ``clear()``.
final class QueryWatch: Sendable {
  private let limit: Duration?
  /// What the thread had computed when the SQL text was begun.
  private let began = Mutex(Duration.zero)
  /// 0, or a `QueryStop`.
  private let stopped = Atomic<UInt8>(0)
  private let refusedAction = Mutex<Action?>(nil)

  init(limit: Duration?) { self.limit = limit }

  /// A new SQL text.
  func begin() {
    let now = Self.computed
    began.withLock { $0 = now }
    refusedAction.withLock { $0 = nil }
    // A timeout was that of the text before; an interruption may have come for this one already.
    _ = stopped.compareExchange(
      expected: QueryStop.timeout.rawValue, desired: 0, ordering: .relaxed)
  }

  /// Why the statements are to stop, if they are.
  var reason: QueryStop? { QueryStop(rawValue: stopped.load(ordering: .relaxed)) }

  func stop(_ reason: QueryStop) { stopped.store(reason.rawValue, ordering: .relaxed) }

  func clear() { stopped.store(0, ordering: .relaxed) }

  /// Whether the statements may go on. Called every few thousand instructions.
  func goesOn() -> Bool {
    guard reason == nil else { return false }
    guard let limit, Self.computed - began.withLock({ $0 }) > limit else { return true }
    stop(.timeout)
    return false
  }

  /// What was refused first since ``begin()``: what SQLite asks about afterwards, and says at last,
  /// only follows from that.
  var refused: Action? { refusedAction.withLock { $0 } }

  func refuse(_ action: Action) {
    refusedAction.withLock { if $0 == nil { $0 = action } }
  }

  /// The time that this thread has had the processor.
  private static var computed: Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
