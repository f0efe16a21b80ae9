import Glibc

/// The signals that a thread had blocked before more were.
struct SignalMask {
  private let previous: sigset_t

  /// Whether a signal is ignored, as nohup(1) and shells have it.
  static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    unsafe sigaction(signal, nil, &action)
    // SIG_IGN is 1, and no function's address.
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  /// Blocks a signal for this thread.
  static func blocking(_ signal: Int32) -> SignalMask {
    var added = sigset_t()
    unsafe sigemptyset(&added)
    unsafe sigaddset(&added, signal)
    return blocking(added)
  }

  /// Blocks all signals for this thread, and for those that it starts.
  static func blockingAll() -> SignalMask {
    var all = sigset_t()
    unsafe sigfillset(&all)
    return blocking(all)
  }

  private static func blocking(_ signals: sigset_t) -> SignalMask {
    var added = signals
    var previous = sigset_t()
    unsafe pthread_sigmask(SIG_BLOCK, &added, &previous)
    return SignalMask(previous: previous)
  }

  /// Blocks what was blocked before. A signal that has come in between arrives now.
  func restore() {
    var previous = previous
    unsafe pthread_sigmask(SIG_SETMASK, &previous, nil)
  }
}
