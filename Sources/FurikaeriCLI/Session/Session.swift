import Glibc
import Tables

/// What a command works with beside its arguments: where it writes, and for whom. Tests give it
/// sinks in memory; the program gives it the terminal.
final class Session {
  /// Results.
  let output: ByteSink
  /// Everything else: errors, receipts, notices.
  let diagnostics: ByteSink
  let environment: Environment
  /// The columns of the terminal that results go to; nil when they go elsewhere.
  private(set) var terminalWidth: Int?
  /// The columns of the terminal that everything else goes to; nil when it goes elsewhere.
  let diagnosticsWidth: Int?
  /// What need not be said again.
  private var told: Set<String> = []
  /// Whether signals that end the process are this session's to take.
  private var takesSignals: Bool
  /// Ctrl-C of the process; nil when the session is not all that the process does.
  let interrupts: Interrupts?

  init(
    output: ByteSink, diagnostics: ByteSink, environment: Environment,
    terminalWidth: Int? = nil, diagnosticsWidth: Int? = nil, takesSignals: Bool = false
  ) {
    self.output = output
    self.diagnostics = diagnostics
    self.environment = environment
    self.terminalWidth = terminalWidth
    self.diagnosticsWidth = diagnosticsWidth
    self.takesSignals = takesSignals
    interrupts = takesSignals ? Interrupts() : nil
  }

  /// The session of this process.
  static func process() -> Session {
    Session(
      output: ByteSink(descriptor: STDOUT_FILENO, name: "stdout"),
      diagnostics: ByteSink(descriptor: STDERR_FILENO, name: "stderr"),
      environment: .process, terminalWidth: TerminalSize.width(of: STDOUT_FILENO),
      diagnosticsWidth: TerminalSize.width(of: STDERR_FILENO), takesSignals: true)
  }

  /// Signals are somebody else's from now on.
  func leaveSignals() { takesSignals = false }

  /// From now on nothing half made stays behind when a signal ends the process.
  func removeLeftoversOnSignals() {
    guard takesSignals else { return }
    Interruption.removesLeftovers(leavingInterrupts: interrupts?.isStopping ?? false)
  }

  /// Looks at the terminal again, which may have another size by now.
  func updateWidth() {
    if terminalWidth != nil {
      terminalWidth = TerminalSize.width(of: STDOUT_FILENO) ?? terminalWidth
    }
  }

  /// How a table is shown: to the terminal's width, and styled unless `NO_COLOR` is set
  /// (<https://no-color.org>) or the terminal knows no styles.
  var tableOptions: TableOptions {
    var options = TableOptions()
    options.maxWidth = terminalWidth
    options.isStyled =
      terminalWidth != nil && (environment["NO_COLOR"] ?? "").isEmpty
      && !["", "dumb"].contains(environment["TERM"])
    return options
  }

  /// The columns that text is wrapped to: narrower than 40, nothing can be read; wider than 120, a
  /// line is too long for the eye.
  var textWidth: Int { min(max(terminalWidth ?? Self.usualTextWidth, 40), 120) }

  /// The columns that text is wrapped to where there is no terminal.
  static let usualTextWidth = 100

  /// What takes results that have no styles: on a terminal, it shows control characters instead of
  /// obeying them.
  func unstyledOutput(in encoding: TextEncoding = .utf8) -> ByteSink {
    terminalWidth == nil ? output : ByteSink.visible(on: output, in: encoding)
  }

  /// Writes a line of a result.
  func print(_ line: String) throws(TableError) {
    try output.append(Self.visible(line))
    try output.append(UInt8(ascii: "\n"))
  }

  /// Writes a line of a result as a heading: bold where tables are styled.
  func printHeading(_ line: String) throws(TableError) {
    let isStyled = tableOptions.isStyled
    if isStyled { try output.append(literal: "\u{1B}[1m") }
    try output.append(Self.visible(line))
    if isStyled { try output.append(literal: "\u{1B}[22m") }
    try output.append(UInt8(ascii: "\n"))
  }

  /// Names of files and words of files in messages cannot send commands to a terminal.
  private static func visible(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { PrintableText.visible(String($0)) }
      .joined(separator: "\n")
  }

  /// Tells what was written otherwise than it is in the store.
  func tell(_ alterations: Alterations, of file: String, _ language: Language) {
    for line in alterations.messages(of: file, in: language) { tell(line) }
  }

  /// Writes a line to the person, unless it was written before.
  func tellOnce(_ line: String) {
    if told.insert(line).inserted { tell(line) }
  }

  /// Writes a line to the person who runs the command, below the results so far. There is nobody to
  /// tell when that fails.
  func tell(_ line: String) {
    // Why results cannot be written is said when the last of them is.
    do throws(TableError) { try output.flush() } catch {}
    do throws(TableError) {
      try diagnostics.append(Self.visible(line))
      try diagnostics.append(UInt8(ascii: "\n"))
      try diagnostics.flush()
    } catch {}
  }
}
