import Glibc
import Synchronization

/// The signals by which people and systems end a program: ^C, kill(1), and a terminal that is closed.
///
/// A thread of its own waits for them, so that nothing has to be done in a signal handler: it removes
/// what is half made (see ``Leftover``) and has the signal end the process as it would have done.
public enum Interruption {
  /// The signals that are waited for; nil while nobody waits.
  private static let watched = Mutex<sigset_t?>(nil)

  /// Has these signals remove leftovers from now on. To be called by a program before it begins to
  /// write files; further calls do nothing.
  /// - Parameter leavingInterrupts: Leaves ^C to a thread of the caller's, which then does the same.
  public static func removesLeftovers(leavingInterrupts: Bool = false) {
    watched.withLock { watched in
      guard watched == nil else { return }
      var signals = unignored(leavingInterrupts ? [SIGTERM, SIGHUP] : [SIGINT, SIGTERM, SIGHUP])
      // Threads inherit it: a signal then waits until the one below takes it.
      unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
      watched = signals
      var thread = pthread_t()
      let code = unsafe pthread_create(&thread, nil, { _ in Interruption.waitForOne() }, nil)
      // Without a thread the signals do as before.
      if code != 0 { unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
    }
  }

  /// Those that are not ignored, as nohup(1) has it.
  private static func unignored(_ numbers: [Int32]) -> sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in numbers {
      var action = sigaction()
      unsafe sigaction(signal, nil, &action)
      let isDefault = unsafe action.__sigaction_handler.sa_handler == nil
      if isDefault { unsafe sigaddset(&signals, signal) }
    }
    return signals
  }

  private static func waitForOne() -> Never {
    // Set before the thread began.
    var signals = watched.withLock { $0 } ?? sigset_t()
    var signal: Int32 = 0
    while unsafe sigwait(&signals, &signal) != 0 {}
    Leftover.removeAll {
      unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      kill(getpid(), signal)
      // Until it takes effect.
      while true { pause() }
    }
  }
}
