import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct ReopenCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Reopen a closed fiscal year, so that it can be corrected.",
    discussion:
      "What was published of it stays in closed_measure; the history says who, when and why.")

  @Argument(help: "The fiscal year: 2021, FY2021, 令和3年度, R3.")
  var year: TypedYear

  @Option(help: "Why. It is kept in the history.")
  var reason: String

  @Option(help: "The plan. (default: the only one)")
  var plan: String?

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    var options = ImportOptions(session)
    options.reason = reason
    let store = try store.openToWrite(in: session, locale)
    let receipt = try store.reopen(
      year: year.year(ofPlan: plan, in: store), plan: plan, options)
    try session.print(HistoryText.reopened(receipt, language))
  }
}
