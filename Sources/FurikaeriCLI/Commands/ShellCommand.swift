import ArgumentParser
import Glibc
import Prompt
import ReviewStore
import Tables

struct ShellCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell",
    abstract: "Ask in SQL, one statement after another. It can read the store, and nothing else.",
    discussion: """
      On a terminal there is a prompt; “.help” lists its commands. Statements and commands that come \
      from a file or a pipe are run up to the first error. “.output FILE” writes the next result to a \
      file; where it is not typed at the prompt, it never replaces one.
      """)

  @Option(
    help: """
      How results are written at first; workbooks go to a file, by .output FILE.xlsx. (default: \
      table, or line where that is too wide)
      """)
  var format: ShellFormat?

  @Flag(help: "Run what comes after an error, too. The shell still ends with 2.")
  var keepGoing = false

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var parameters: ParameterOptions
  @OptionGroup var limits: LimitOptions

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    var settings = ShellSettings()
    settings.format = format?.format
    settings.parameters = try parameters.values()
    let path = try store.path(in: session)
    let library = try QueryLibrary(folder: session.environment["FURIKAERI_QUERIES"])
    if session.interrupts != nil { limits.limits.limitMemoryOfProcess() }
    let store = try QueryStore(at: path, limits: limits.limits) {
      session.tellWaiting(path, $0, language)
    }
    guard let terminal = Self.terminal else {
      let shell = Shell(
        store, session: session, language: language, settings: settings,
        interrupts: session.interrupts, keepsGoing: keepGoing, library: library)
      let lines = TextLines(descriptor: STDIN_FILENO, name: "stdin")
      guard try shell.run(lines, of: "stdin") == .done else { throw Ending.failed }
      return
    }
    session.leaveSignals()
    let signals = TerminalSignals()
    let shell = Shell(
      store, session: session, language: language, settings: settings, signals: signals,
      interrupts: Interrupts(takesSignal: false), library: library)
    try converse(shell, signals, path, on: terminal)
  }

  private func converse(
    _ shell: Shell, _ signals: TerminalSignals?, _ path: String, on terminal: Int32
  ) throws {
    let session = shell.session
    let language = shell.language
    let name = session.environment["TERM"] ?? ""
    let (history, entries) = ShellHistory.open(session, language)
    let end: Shell.End
    do {
      guard let signals else { throw PromptProblem.cannotStart }
      let editor = try LineEditor(
        output: terminal, signals: signals, isPlain: name.isEmpty || name == "dumb",
        isStyled: (session.environment["NO_COLOR"] ?? "").isEmpty, entries: entries)
      editor.completer = ShellWords(shell).complete
      shell.history = history
      session.tell(ShellText.welcome(path, language))
      end = try shell.converse(editor)
    } catch let problem as PromptProblem {
      throw Notice(
        english: problem.message(in: .english), japanese: problem.message(in: .japanese))
    }
    if case .terminated(let signal) = end { TerminalSignals.end(by: signal) }
  }

  /// The terminal that a prompt can be shown on; nil where nobody types.
  private static var terminal: Int32? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    return [STDOUT_FILENO, STDERR_FILENO].first { isatty($0) == 1 }
  }
}
