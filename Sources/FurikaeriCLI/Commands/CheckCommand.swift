import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct CheckCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List what to look at before the review goes out.",
    discussion: "Ends with 1 when a finding is an error.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    let store = try Store.open(at: store.path(in: session))
    let findings = try store.connection.prepare(store.findingsQuery(language))
    var counts = FindingCounts()
    try output.write(findings, in: session, language) { counts.count($0) }
    session.tell(FindingText.summary(counts, language))
    if counts.errors > 0 { throw Ending.dataIsWrong }
  }
}
