import Prompt
import ReviewStore
import SQLite
import Tables

/// A conversation in SQL with a store: lines come from a ``LineSource``, results and messages go to
/// the session.
final class Shell {
  let store: QueryStore
  let session: Session
  let language: Language
  let library: QueryLibrary
  let interruption: ShellInterruption
  /// Whether an error of one statement or command leaves the next ones to be run.
  let keepsGoing: Bool
  var settings: ShellSettings
  /// What was run last, for `.all` and `.explain`.
  var last: Question?
  /// The lines of the statement that is being typed, for completion.
  private(set) var pending = ""
  /// Keeps what was typed for the next time.
  var history: ShellHistory?
  /// Whether a result stands above the next one, with no prompt between them.
  var hasResultAbove = false
  /// `.quit` was said.
  var isQuitting = false
  /// How many files are being read, each by the one before; standard input without a prompt is one.
  private var depth = 0
  /// Whether what is run comes from a file or a pipe, and nobody typed it.
  var isReadingFile: Bool { depth > 0 }

  /// SQL with the values for it.
  struct Question {
    let sql: String
    let values: [String: Value]
  }

  /// The deepest that files may read files.
  private static let deepest = 16

  init(
    _ store: consuming QueryStore, session: Session, language: Language,
    settings: ShellSettings = ShellSettings(), signals: TerminalSignals? = nil,
    interrupts: Interrupts? = nil, keepsGoing: Bool = false, library: QueryLibrary = .builtIn
  ) {
    interruption = ShellInterruption(
      signals: signals, stopper: store.stopper, interrupts: interrupts, limits: store.limits,
      language: language)
    self.store = store
    self.session = session
    self.language = language
    self.settings = settings
    self.keepsGoing = keepsGoing
    self.library = library
  }

  /// Why ``run(_:of:)`` came to its end.
  enum End: Equatable {
    /// Everything was run.
    case done
    /// Something failed, and the person was told.
    case failed
    /// The process is to end by a signal.
    case terminated(signal: Int32)
  }

  /// Runs what a person types, to the end. Errors are told, and the next line is asked for.
  /// - Throws: What keeps results from being written.
  func converse(_ source: any LineSource) throws -> End {
    try run(source, of: nil, keepsGoing: true)
  }

  /// Runs a file, to its end or the first error.
  /// - Parameter file: What its errors call it.
  /// - Throws: What keeps results from being written, and an interruption.
  func run(_ source: any LineSource, of file: String) throws -> End {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      try report(Notice.readTooDeep, at: nil)
      return .failed
    }
    return try run(source, of: file, keepsGoing: keepsGoing)
  }

  private func run(_ source: any LineSource, of file: String?, keepsGoing: Bool) throws -> End {
    var buffer = StatementBuffer()
    var end = End.done
    while !isQuitting {
      try session.output.flush()
      pending = buffer.pending
      var entry: StatementBuffer.Entry?
      let event: LineEvent
      do throws(TableError) {
        event = try source.next(prompt: pending.isEmpty ? "furikaeri>" : "      ...>")
      } catch {
        try report(error, at: nil)
        return .failed
      }
      switch event {
      case .line(let line): entry = buffer.take(line)
      case .notText(let line):
        // What the line would have been part of cannot be what was meant.
        buffer.forget()
        try report(Notice.notUTF8, at: file.map { ($0, line) })
        guard keepsGoing else { return .failed }
        end = .failed
      case .tooLong(let line):
        try report(Notice.statementTooLong, at: file.map { ($0, line) })
        return .failed
      case .cancelled: buffer.forget()
      case .terminated(let signal): return .terminated(signal: signal)
      case .end:
        // A person who ends takes back what is not finished; a file may lack the last semicolon.
        if file == nil, !buffer.pending.isEmpty { session.tell(ShellText.unfinished(language)) }
        entry = file == nil ? nil : buffer.takeRest()
        if entry == nil { return end }
      }
      guard let entry else {
        guard buffer.isTooLong else { continue }
        // To read on is of no use: where the next statement begins is not known.
        try report(Notice.statementTooLong, at: file.map { ($0, buffer.line) })
        buffer.forget()
        if file != nil { return .failed }
        continue
      }
      if file == nil {
        remember(entry, source)
        hasResultAbove = false
      }
      switch try run(entry, at: file.map { ($0, buffer.line) }) {
      case .done: break
      case .failed where keepsGoing: end = .failed
      case let ending: return ending
      }
    }
    return end
  }

  private func run(
    _ entry: StatementBuffer.Entry, at place: (file: String, line: Int)?
  ) throws -> End {
    do {
      switch entry {
      case .command(let line): return try run(DotCommand(line))
      case .statements(let sql): try answer(Question(sql: sql, values: settings.parameters))
      }
      return .done
    } catch {
      try report(error, at: place)
      return .failed
    }
  }

  private func remember(_ entry: StatementBuffer.Entry, _ source: any LineSource) {
    let text =
      switch entry {
      case .command(let line): line
      case .statements(let sql): String(sql.reversed().drop { $0.isWhitespace }.reversed())
      }
    source.remember(text)
    history?.append(text, session, language)
  }

  /// Tells what went wrong, as a command would.
  /// - Throws: An error of standard output: there is nothing more to say to anyone. An interruption,
  ///   where it ends the shell.
  private func report(_ error: any Error, at place: (file: String, line: Int)?) throws {
    if let error = error as? TableError, error.file == session.output.name { throw error }
    try session.output.flush()
    if let error = error as? QueryError, error.problem == .interrupted {
      // Without a prompt there is nothing to go back to.
      guard interruption.signals != nil else { throw error }
      // The terminal has shown ^C where the cursor was.
      return session.tell("\n" + ShellText.stopped(language))
    }
    let lines =
      (error as? DotCommandError).map { [$0.message(in: language)] }
      ?? ErrorReport(error, language)?.lines ?? ["\(error)"]
    for (index, line) in lines.enumerated() {
      let lead = index == 0 ? place.map { self.lead($0, error) } ?? "" : ""
      session.tell(lead + line)
    }
  }

  /// The line of the file that an error is on.
  private func lead(_ place: (file: String, line: Int), _ error: any Error) -> String {
    let within = (error as? QueryError)?.line ?? 1
    return ShellText.line(place.line + within - 1, of: place.file, language)
  }
}
