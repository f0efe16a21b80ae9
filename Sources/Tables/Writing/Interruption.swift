import Glibc

/// The signals by which people and systems end a program: ^C, kill(1), and a terminal that is closed.
///
/// A thread of its own waits for them, so that nothing has to be done in a signal handler: it removes
/// what is half made (see ``Leftover``) and has the signal end the process as it would have done.
public enum Interruption {
  /// Has these signals remove leftovers from now on. To be called by a program before it begins to
  /// write files; further calls do nothing.
  public static func removesLeftovers() { _ = watch }

  private static let watch: Void = {
    var signals = watched
    // Threads inherit it: a signal then waits until the one below takes it.
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, nil,
      { _ in
        Interruption.waitForOne()
      }, nil)
    // Without a thread the signals do as before.
    if code != 0 { unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }()

  /// But for those that are ignored, as nohup(1) has it.
  private static let watched: sigset_t = {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      unsafe sigaction(signal, nil, &action)
      let isDefault = unsafe action.__sigaction_handler.sa_handler == nil
      if isDefault { unsafe sigaddset(&signals, signal) }
    }
    return signals
  }()

  private static func waitForOne() -> Never {
    var signals = watched
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
