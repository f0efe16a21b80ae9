import Glibc
import ReviewStore
import Synchronization
import Tables

/// Ctrl-C while a query runs: it stops the query, not the program.
///
/// A thread of its own waits for the signal, with sigtimedwait(2): nothing runs within a signal
/// handler. The same thread sees to it that a timeout is kept where SQLite cannot keep it, for one of
/// its instructions may take minutes (`trim()` of long texts by long texts): it asks once more, and
/// then ends the process. Nothing is lost by that. A query changes nothing, and a file that it writes
/// has its name only when it is whole.
///
/// While no query runs, Ctrl-C does what it does in any program.
final class Interrupts: Sendable {
  /// A query that runs.
  fileprivate struct Run {
    let stopper: QueryStopper
    let language: Language
    let limit: Duration?
    let clock = ThreadClock()
    /// When it was asked to stop because of its time, by `clock`.
    var asked: Duration?
    var isInterrupted = false
  }

  private let run = Mutex<Run?>(nil)
  private let hasThread = Mutex(false)

  /// How much longer than its limit a query may compute before this thread asks it to stop, and from
  /// then on until the process ends.
  private static let grace = Duration.milliseconds(500)

  /// Whether ``stopping(_:_:_:_:)`` is at work, and Ctrl-C is taken here.
  var isStopping: Bool { run.withLock { $0 != nil } }

  /// Calls `body`, which runs a query on this thread, and has Ctrl-C and time stop it.
  func stopping<R>(
    _ stopper: QueryStopper, _ limits: QueryLimits, _ language: Language, _ body: () throws -> R
  ) throws -> R {
    stopper.clear()
    // Where it is ignored, as shells have it for what runs in the background, it stays so.
    let signals = SignalMask.isIgnored(SIGINT) ? nil : SignalMask.blocking(SIGINT)
    defer { signals?.restore() }
    run.withLock { $0 = Run(stopper: stopper, language: language, limit: limits.time) }
    defer { run.withLock { $0 = nil } }
    // The thread begins with the signals blocked that are blocked here.
    hasThread.withLock { if !$0 { $0 = start() } }
    return try body()
  }

  /// Starts the thread. Where there can be none the query runs without it, and is not interrupted.
  private func start() -> Bool {
    var thread = pthread_t()
    // Held by the thread, which lives as long as the process.
    let context = unsafe Unmanaged.passRetained(self)
    let code = unsafe pthread_create(
      &thread, nil,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<Interrupts>.fromOpaque(context).takeUnretainedValue().wait()
        }
        return nil
      }, context.toOpaque())
    guard code == 0 else {
      unsafe context.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  private func wait() {
    // Other signals stay with the threads that wait for them: here they would end the process at once,
    // and leave what is half made.
    var all = sigset_t()
    unsafe sigfillset(&all)
    unsafe pthread_sigmask(SIG_BLOCK, &all, nil)
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    var pause = timespec(tv_sec: 0, tv_nsec: 200_000_000)
    while true {
      if unsafe sigtimedwait(&signals, nil, &pause) == SIGINT { interrupt() }
      run.withLock { run in
        if let stuck = run?.askWhenLate(Self.grace), stuck { Self.endLate(run?.language) }
      }
    }
  }

  /// The first Ctrl-C asks the query to stop; the second, when it has still not stopped, ends the
  /// process.
  private func interrupt() {
    run.withLock { run in
      guard let isInterrupted = run?.isInterrupted, !isInterrupted else { Self.end(130) }
      run?.isInterrupted = true
      run?.stopper.stop()
    }
  }

  private static func endLate(_ language: Language?) -> Never {
    let text =
      language == .japanese
      ? "制限時間を過ぎても止まらない計算があったため、終了しました。"
      : "ended: a computation went on beyond its timeout and could not be stopped."
    var bytes = Array((text + "\n").utf8)
    _ = unsafe write(STDERR_FILENO, &bytes, bytes.count)
    end(2)
  }

  private static func end(_ code: Int32) -> Never {
    Leftover.removeAll { _exit(code) }
  }
}

extension Interrupts.Run {
  /// Asks a query to stop that has computed for too long.
  /// - Returns: Whether it was asked before, long enough ago, and goes on all the same.
  fileprivate mutating func askWhenLate(_ grace: Duration) -> Bool {
    let now = clock.now
    guard let limit, now > limit + grace else { return false }
    guard let asked else {
      asked = now
      stopper.stop(.timeout)
      return false
    }
    return now > asked + grace + grace && stopper.isRunning
  }
}
