import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct HistoryCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List what was done to the store, or every change of one measure.",
    discussion: """
      Without a measure: imports, undos, closings and reopenings, and changes by other programs, the \
      latest first. Tables and Markdown have headings in the language of the command; other formats \
      have the names of the views import_history and measure_history.
      """)

  @Option(help: "The measure whose changes are listed, by its code.")
  var measure: String?

  @Option(help: "The plan of the measure. (default: the only one)")
  var plan: String?

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    let store = try store.openUpToDate(in: session, locale)
    try store.checkHistory()
    let headings = output.isForPeople ? language : nil
    guard let measure else {
      return try output.write(
        store.connection.prepare(store.importsQuery(headings)), in: session, language)
    }
    let plan = try store.choosePlan(plan)
    guard let code = try store.loggedMeasure(measure, plan: plan) else {
      throw Notice.noMeasure(measure, inPlan: plan)
    }
    try output.write(store.measureHistory(code, plan: plan, headings), in: session, language)
  }
}
