import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Start the next plan from one that there is.",
    subcommands: [PlanCopyCommand.self])
}

struct PlanCopyCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract:
      "Start a plan with the bands, fields, departments and measures of another that go on.",
    discussion: """
      No figures are copied. A measure goes on unless it ended before the last year of the old plan, or \
      its department has reported it as ended. A department that has ended by the first year of the new \
      plan hands its measures to its successor.
      """)

  @Argument(help: "The plan to start from.")
  var from: String

  @Argument(help: "The code of the new plan.")
  var to: String

  @Option(help: "The title of the new plan.")
  var title: String

  @Option(help: "Its first fiscal year: 2021, FY2021, 令和3年度, R3.")
  var firstYear: TypedYear

  @Option(help: "Its last fiscal year.")
  var lastYear: TypedYear

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @Option(help: "Why, for the receipt.")
  var reason: String?

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    var options = ImportOptions(session)
    options.isDryRun = dryRun
    options.reason = reason
    let store = try store.openToWrite(in: session, locale, isDryRun: dryRun)
    let copy = PlanCopy(
      from: from, to: to, title: title, firstYear: try firstYear.year(),
      lastYear: try lastYear.year())
    let receipt = try store.copyPlan(copy, options)
    for line in PlanText.lines(receipt, copy, language) { try session.print(line) }
    if dryRun { session.tell(ReceiptText.dryRun(language)) }
  }
}
