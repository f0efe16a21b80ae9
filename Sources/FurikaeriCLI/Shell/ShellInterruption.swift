import Prompt
import SQLite

/// How Ctrl-C stops what runs, where there is a prompt to go back to. Elsewhere it ends the process.
struct ShellInterruption {
  let signals: TerminalSignals?
  let handle: InterruptHandle

  /// Calls `body`, in which a statement that runs fails when Ctrl-C is typed.
  func running(_ body: () throws -> Void) throws {
    guard let signals else { return try body() }
    handle.clear()
    let handle = handle
    try signals.whileRunning(stop: { handle.interrupt() }, body)
  }

  /// Between two statements, where SQLite knows of nothing to stop.
  /// - Throws: `SQLiteError`, when Ctrl-C was typed since ``running(_:)`` began.
  func check() throws(SQLiteError) {
    if handle.isInterrupted { throw SQLiteError(code: .interrupt, message: "interrupted") }
  }
}
