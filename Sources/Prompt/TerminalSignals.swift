import Glibc
import Synchronization
import Tables

/// What the keys and events of a terminal that are signals (Ctrl-C, Ctrl-Z, a new size, the end of
/// the process) mean to a prompt: a thread of their own waits for them, so that no code ever runs
/// within a signal handler.
///
/// While a line is edited, they are passed on to the editor, which alone knows how to leave the
/// terminal whole. While something runs, Ctrl-C stops it, and the others do what they always do: the
/// terminal is then as it was found.
public final class TerminalSignals: Sendable {
  /// What the editor is told.
  enum Event: Equatable {
    case interrupt, resize, suspend, resume
    case terminate(Int32)
  }

  private struct State: Sendable {
    var isEditing = false
    /// Ctrl-C came when a line was typed and nothing ran yet.
    var isInterrupted = false
    var stop: (@Sendable () -> Void)?
    var insist: (@Sendable () -> Void)?
  }

  private static let handled = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH,
  ]

  private let state = Mutex(State())
  /// The editor reads the numbers of signals from the first, and the thread writes to the second.
  let events: Int32
  private let sender: Int32

  /// Keeps these signals from every thread that there is from now on, for the rest of the process,
  /// and waits for them. To be called once, by the only thread. Nil where the system has no thread or
  /// descriptor left.
  public init?() {
    var ends: [Int32] = [-1, -1]
    let isPiped = unsafe pipe(&ends) == 0
    events = ends[0]
    sender = ends[1]
    guard isPiped else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // The thread never waits for an editor that does not read.
    _ = fcntl(sender, F_SETFL, O_NONBLOCK)
    var set = Self.set
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    guard startThread() else {
      unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
      return nil
    }
  }

  /// Calls `body`, which Ctrl-C stops by calling `stop` on another thread, perhaps more than once,
  /// or before `body`, where it came since the last line was typed.
  /// - Parameter insist: Called when Ctrl-C is typed again.
  public func whileRunning<R>(
    stop: @escaping @Sendable () -> Void, insist: @escaping @Sendable () -> Void,
    _ body: () throws -> R
  ) rethrows -> R {
    state.withLock {
      $0.stop = stop
      $0.insist = insist
      if $0.isInterrupted { stop() }
    }
    defer {
      state.withLock {
        $0.stop = nil
        $0.insist = nil
        $0.isInterrupted = false
      }
    }
    return try body()
  }

  /// Calls `body` and passes events on to it.
  func whileEditing<R>(_ body: () -> R) -> R {
    state.withLock {
      $0.isEditing = true
      // What came for what ran is not for the next line.
      $0.isInterrupted = false
    }
    defer {
      state.withLock {
        $0.isEditing = false
        // What came when the editor had its line already is for what runs now.
        while let signal = nextSignal() { handle(signal, &$0) }
      }
    }
    return body()
  }

  /// The next event that the editor has not seen, or nil.
  func nextEvent() -> Event? {
    nextSignal().map { signal in
      switch signal {
      case SIGINT: .interrupt
      case SIGWINCH: .resize
      case SIGTSTP: .suspend
      case SIGCONT: .resume
      default: .terminate(signal)
      }
    }
  }

  private func nextSignal() -> Int32? {
    var request = pollfd(fd: events, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&request, 1, 0) == 1 else { return nil }
    var number: UInt8 = 0
    guard unsafe read(events, &number, 1) == 1 else { return nil }
    return Int32(number)
  }

  /// Stops the process as Ctrl-Z would have, and returns when it is continued. Where nobody could
  /// continue it (there is no shell of the same session above it), the system lets it run on:
  /// SIGSTOP would stop it for ever.
  static func stop() {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, SIGTSTP)
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(SIGTSTP)
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Ends the process as the signal would have ended it. Nothing half made stays behind.
  public static func end(by signal: Int32) -> Never {
    Leftover.removeAll {
      _ = Glibc.signal(signal, SIG_DFL)
      var set = sigset_t()
      unsafe sigemptyset(&set)
      unsafe sigaddset(&set, signal)
      unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
      kill(getpid(), signal)
      // Only a process that is the first of its system survives.
      exit(128 + signal)
    }
  }

  private static var set: sigset_t {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in handled { unsafe sigaddset(&set, signal) }
    return set
  }

  private func startThread() -> Bool {
    let reference = unsafe Unmanaged.passRetained(self)
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, nil,
      { reference in
        // Not nil: it is what was retained for this, and is never released, as the thread never ends.
        unsafe Unmanaged<TerminalSignals>.fromOpaque(reference!).takeUnretainedValue().wait()
      }, reference.toOpaque())
    guard code == 0 else {
      unsafe reference.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  private func wait() -> Never {
    var set = Self.set
    while true {
      guard let signal = nextSignal(of: &set) else { continue }
      // With the lock held, so that the editor cannot begin or end meanwhile.
      state.withLock { state in
        guard state.isEditing else { return handle(signal, &state) }
        var number = UInt8(signal)
        unsafe write(sender, &number, 1)
      }
    }
  }

  /// Waits for a signal. While something is being stopped, it is stopped again and again: SQLite
  /// forgets an interrupt that comes just before the first step of a statement.
  private func nextSignal(of set: inout sigset_t) -> Int32? {
    guard state.withLock({ $0.isInterrupted && $0.stop != nil }) else {
      var signal: Int32 = 0
      return unsafe sigwait(&set, &signal) == 0 ? signal : nil
    }
    var moment = timespec(tv_sec: 0, tv_nsec: 50_000_000)
    let signal = unsafe sigtimedwait(&set, nil, &moment)
    if signal < 0 { state.withLock { if $0.isInterrupted { $0.stop?() } } }
    return signal < 0 ? nil : signal
  }

  /// What a signal means while no line is edited.
  private func handle(_ signal: Int32, _ state: inout State) {
    switch signal {
    case SIGINT:
      if state.isInterrupted { state.insist?() }
      state.isInterrupted = true
      state.stop?()
    case SIGTSTP: Self.stop()
    case SIGWINCH, SIGCONT: break
    default: Self.end(by: signal)
    }
  }
}
