import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct CloseCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close a fiscal year: keep what is published of it, and refuse every change.",
    discussion: """
      Rates, averages, grades, names and departments are kept in closed_measure. From then on the \
      store refuses to change the year, whatever program asks. Averages through a year rest on the \
      years before it, so their figures are closed with it. A year with errors is not closed: see \
      `furikaeri check`. A year with warnings, or measures without a rate, is, and they are counted.
      """)

  @Argument(help: "The fiscal year: 2021, FY2021, 令和3年度, R3.")
  var year: TypedYear

  @Option(help: "The plan. (default: the only one)")
  var plan: String?

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  @Option(help: "Why, for the history.")
  var reason: String?

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    var options = ImportOptions(session)
    options.reason = reason
    let store = try store.openToWrite(in: session, locale)
    let receipt = try store.close(
      year: year.year(ofPlan: plan, in: store), plan: plan, options)
    try session.print(HistoryText.closed(receipt, language))
    if let lacking = HistoryText.lacking(receipt, language) { session.tell(lacking) }
  }
}
