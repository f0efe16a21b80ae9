import Prompt
import ReviewStore
import Tables

/// What stops a statement that runs: its time, and Ctrl-C. Where there is a prompt, Ctrl-C goes back to
/// it; elsewhere it ends the shell.
struct ShellInterruption {
  /// Nil where there is no prompt.
  let signals: TerminalSignals?
  let stopper: QueryStopper
  /// Nil when the shell is not all that the process does.
  let interrupts: Interrupts?
  let limits: QueryLimits
  let language: Language

  /// Calls `body`, in which a statement that runs fails when its time is up or Ctrl-C is typed.
  func running(_ body: () throws -> Void) throws {
    guard let interrupts else { return try body() }
    try interrupts.stopping(stopper, limits, language) {
      guard let signals else { return try body() }
      try signals.whileRunning(
        stop: { interrupts.stop() }, insist: { interrupts.insist() }, body)
    }
  }
}
