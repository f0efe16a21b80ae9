import Prompt
import ReviewStore

/// How Ctrl-C stops what runs, where there is a prompt to go back to. Elsewhere it ends the process.
struct ShellInterruption {
  let signals: TerminalSignals?
  let stopper: QueryStopper

  /// Calls `body`, in which a statement that runs fails when Ctrl-C is typed.
  func running(_ body: () throws -> Void) throws {
    guard let signals else { return try body() }
    stopper.clear()
    let stopper = stopper
    try signals.whileRunning(stop: { stopper.stop() }, body)
  }
}
