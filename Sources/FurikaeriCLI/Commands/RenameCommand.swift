import ArgumentParser
import ReviewStore
import Tables

struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract:
      "Give a measure, a department or a field a new name; the old one is still understood.",
    discussion: """
      What is renamed stays the same thing: its figures of all years go with it, and files with the \
      old name still import. The old name is kept as an alias (see `furikaeri alias`).
      """,
    subcommands: [
      RenameMeasureCommand.self, RenameDepartmentCommand.self, RenameFieldCommand.self,
    ])
}

/// What every command that changes names can be told.
struct NameEditOptions: ParsableArguments {
  @Option(help: "The plan, where the store holds several.")
  var plan: String?

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @Option(help: "Why, for the change log.")
  var reason: String?

  func options(in session: Session) -> NameOptions {
    var options = NameOptions()
    options.plan = plan
    options.isDryRun = dryRun
    options.reason = reason
    options.program = Program.name
    options.account = Program.account
    return options
  }

  /// Says what was done.
  func tell(_ report: NameReport, _ language: Language, in session: Session) throws {
    for line in NameText.lines(of: report, language) { try session.print(line) }
    if dryRun { session.tell(ReceiptText.dryRun(language)) }
  }
}
