import Glibc
import ReviewStore
import Synchronization
import Tables

/// Ctrl-C while a query runs: it stops the query, not the program.
///
/// A thread of its own waits for the signal, with sigtimedwait(2): nothing runs within a signal
/// handler. The same thread sees to it that a timeout is kept where SQLite cannot keep it, for one of
/// its instructions may take minutes (`trim()` of long texts by long texts): it asks once more, and
/// then ends the process. Ctrl-C cannot stop such an instruction either: the thread says so, and
/// Ctrl-C once more ends the process. Nothing is lost by that. A query changes nothing, and a file
/// that it writes has its name only when it is whole.
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
    /// When it was asked to stop by Ctrl-C.
    var interrupted: ContinuousClock.Instant?
    /// Whether the person was told that it does not stop yet.
    var isTold = false
  }

  private let run = Mutex<Run?>(nil)
  private let hasThread = Mutex(false)
  /// Whether Ctrl-C comes here as a signal. Otherwise ``stop()`` and ``insist()`` are called for it.
  private let takesSignal: Bool

  /// How much longer than its limit a query may compute before this thread asks it to stop, and from
  /// then on until the process ends.
  private static let grace = Duration.milliseconds(500)
  /// How long a query may take to stop before that is told, and Ctrl-C again ends the process.
  fileprivate static let patience = Duration.seconds(1)
  /// How often this thread looks.
  private static let pause = timespec(tv_sec: 0, tv_nsec: 200_000_000)

  init(takesSignal: Bool = true) { self.takesSignal = takesSignal }

  /// Whether ``stopping(_:_:_:_:)`` is at work, and Ctrl-C is taken here.
  var isStopping: Bool { takesSignal && run.withLock { $0 != nil } }

  /// Calls `body`, which runs a query on this thread, and has Ctrl-C and time stop it.
  func stopping<R>(
    _ stopper: QueryStopper, _ limits: QueryLimits, _ language: Language, _ body: () throws -> R
  ) throws -> R {
    stopper.clear()
    // Where it is ignored, as shells have it for what runs in the background, it stays so.
    let isTaken = takesSignal && !SignalMask.isIgnored(SIGINT)
    let signals = isTaken ? SignalMask.blocking(SIGINT) : nil
    defer { signals?.restore() }
    run.withLock { $0 = Run(stopper: stopper, language: language, limit: limits.time) }
    defer { run.withLock { $0 = nil } }
    hasThread.withLock { if !$0 { $0 = start() } }
    return try body()
  }

  /// Asks the query to stop, if one runs. May be called again.
  func stop() { run.withLock { $0?.interrupt() } }

  /// Ctrl-C once more: where the query has still not stopped, ends the process.
  func insist() {
    run.withLock { run in
      guard let run, run.isOverdue else { return }
      Self.end(130, saying: InterruptsText.ended(run.language))
    }
  }

  /// Starts the thread. Where there can be none the query runs without it, and is not interrupted.
  private func start() -> Bool {
    var thread = pthread_t()
    // Held by the thread, which lives as long as the process.
    let context = unsafe Unmanaged.passRetained(self)
    // Signals stay with the threads that wait for them. In the new one they would end the process at
    // once, and leave what is half made: it has none of them from its first moment.
    let signals = SignalMask.blockingAll()
    defer { signals.restore() }
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
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    // Of no signal it only takes the time.
    if takesSignal { unsafe sigaddset(&signals, SIGINT) }
    var pause = Self.pause
    while true {
      if unsafe sigtimedwait(&signals, nil, &pause) == SIGINT { interrupt() }
      run.withLock { run in
        if takesSignal, let run, run.isStuckOutside {
          Self.end(130, saying: InterruptsText.interrupted(run.language))
        }
        if run?.mustBeTold() ?? false { Self.tell(InterruptsText.goesOn(run?.language)) }
        if run?.askWhenLate(Self.grace) ?? false {
          Self.end(2, saying: InterruptsText.late(run?.language))
        }
      }
    }
  }

  private func interrupt() {
    let isFirst = run.withLock { $0?.interrupted == nil }
    if isFirst { stop() } else { insist() }
  }

  /// Standard error is nobody's while the query is within SQLite.
  private static func tell(_ text: String) {
    // The terminal has shown ^C where the cursor was.
    let lead = isatty(STDERR_FILENO) == 1 ? "\n" : ""
    var bytes = Array((lead + text + "\n").utf8)
    _ = unsafe write(STDERR_FILENO, &bytes, bytes.count)
  }

  private static func end(_ code: Int32, saying text: String) -> Never {
    tell(text)
    Leftover.removeAll { _exit(code) }
  }
}

extension Interrupts.Run {
  fileprivate mutating func interrupt() {
    if interrupted == nil { interrupted = .now }
    stopper.stop()
  }

  /// Whether Ctrl-C was long enough ago to have stopped what can be stopped.
  fileprivate var isOverdue: Bool {
    interrupted.map { .now - $0 > Interrupts.patience } ?? false
  }

  /// Whether it has stopped computing and does not come back: nobody reads what it writes.
  fileprivate var isStuckOutside: Bool { isOverdue && !stopper.isRunning }

  /// Whether the person is to be told now that the query goes on.
  fileprivate mutating func mustBeTold() -> Bool {
    guard !isTold, isOverdue, stopper.isRunning else { return false }
    isTold = true
    return true
  }

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

/// What is said of a query that does not stop.
private enum InterruptsText {
  static func goesOn(_ language: Language?) -> String {
    language == .japanese
      ? "途中で止められない計算をしています。もう一度 Ctrl-C を押すと、プログラムを終了します。"
      : "still computing: this step cannot be stopped half way. Ctrl-C again ends the program."
  }

  static func interrupted(_ language: Language) -> String {
    language == .japanese ? "中断しました。" : "interrupted."
  }

  static func ended(_ language: Language?) -> String {
    language == .japanese
      ? "途中で止められない処理があったため、終了しました。"
      : "ended: what it was doing could not be stopped half way."
  }

  static func late(_ language: Language?) -> String {
    language == .japanese
      ? "制限時間を過ぎても止まらない計算があったため、終了しました。関数に渡す文字列を短くするか、--timeout 秒数 で上限を変えてください（0 は無制限）。"
      : "ended: a computation went on beyond its timeout and could not be stopped. Give functions "
        + "shorter texts, or allow more with --timeout SECONDS (0: no limit)."
  }
}
