public import ArgumentParser
import Glibc
import ReviewStore
import SQLite
import Tables

/// The command `furikaeri`.
public struct Command: ParsableCommand {
  /// What the command is called and made of.
  public static let configuration = CommandConfiguration(
    commandName: "furikaeri",
    abstract: "The yearly review of a public plan, in one SQLite file.",
    version: Program.version,
    subcommands: [
      InitCommand.self, FormCommand.self, ImportCommand.self, QueryCommand.self,
      ReportCommand.self, SearchCommand.self, ShellCommand.self, SchemaCommand.self,
      ExportCommand.self,
      CheckCommand.self,
      ForecastCommand.self,
      HistoryCommand.self, UndoCommand.self, CloseCommand.self, ReopenCommand.self,
      VerifyCommand.self, BackupCommand.self, RestoreCommand.self, CompactCommand.self,
      RenameCommand.self, AliasCommand.self, PlanCommand.self, ColumnsCommand.self,
      DemoCommand.self, ManualCommand.self,
    ])

  /// Creates the command without a subcommand, which shows its help.
  public init() {}

  /// Runs the command with the arguments of this process, and ends it.
  public static func main() {
    // A reader that stops early, as `head` does, is then an error of write(2), not a death.
    signal(SIGPIPE, SIG_IGN)
    // As is a file that grows beyond what `ulimit -f` allows.
    signal(SIGXFSZ, SIG_IGN)
    let session = Session.process()
    if let number = Program.argumentThatIsNotUTF8 {
      let language = Language(environment: session.environment)
      session.tell(Notice.argumentNotUTF8(number).message(in: language))
      Glibc.exit(64)
    }
    Glibc.exit(run(Array(CommandLine.arguments.dropFirst()), in: session))
  }

  /// Runs the command.
  /// - Returns: 0 done; 1 the data is not right; 2 it could not be done; 64 wrong usage; 130 stopped
  ///   by Ctrl-C.
  static func run(_ arguments: [String], in session: Session) -> Int32 {
    var language = Language(environment: session.environment)
    var store: String?
    do {
      var command = try parse(arguments)
      if let command = command as? any SessionCommand {
        language = (command as? any LanguageCommand)?.locale.language(in: session) ?? language
        do {
          try command.run(in: session)
        } catch {
          store = path(ofStoreOf: command, session)
          throw error
        }
      } else {
        try command.run()
      }
      try session.output.flush()
      return 0
    } catch {
      return end(error, arguments, language, session, store: store)
    }
  }

  /// The store that a command works on; nil for one that has none.
  private static func path(ofStoreOf command: any ParsableCommand, _ session: Session) -> String? {
    for (_, value) in Mirror(reflecting: command).children {
      guard let options = value as? OptionGroup<StoreOptions> else { continue }
      return try? options.wrappedValue.path(in: session)
    }
    return nil
  }

  /// A query starts a tenth sooner when its own parser reads it: that of the whole command looks at
  /// every subcommand first. What asks for help, or is wrong, is left to the whole command, which
  /// names itself in what it says.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if arguments.first == QueryCommand.configuration.commandName,
      let query = try? QueryCommand.parseAsRoot(Array(arguments.dropFirst())) as? QueryCommand
    {
      return query
    }
    return try parseAsRoot(arguments)
  }

  private static func end(
    _ error: any Error, _ arguments: [String], _ language: Language, _ session: Session,
    store: String? = nil
  ) -> Int32 {
    // What was written before belongs before the error.
    do throws(TableError) { try session.output.flush() } catch {}
    switch error {
    case let ending as Ending: return ending.code
    case let error as TableError where error.problem == .pipeClosed: return 0
    default: break
    }
    if let report = ErrorReport(error, language, store: store) {
      for line in report.lines { session.tell(line) }
      return report.code
    }
    let message = fullMessage(for: error)
    let code = exitCode(for: error)
    if !code.isSuccess {
      session.tell(message)
      if let hint = UsageHint.hint(for: arguments, language) { session.tell(hint) }
      return code.rawValue
    }
    do throws(TableError) {
      try session.print(message)
      try session.output.flush()
    } catch {
      return end(error, arguments, language, session)
    }
    return 0
  }
}
