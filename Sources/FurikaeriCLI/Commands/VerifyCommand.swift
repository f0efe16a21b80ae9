import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct VerifyCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether anything of the store is missing or was altered.",
    discussion: """
      Tables, views, indexes and triggers, the guards of closed years, references, the file itself, \
      and whether every view answers; all that was imported, held against the checksum of the last \
      receipt and what the change log says other programs changed since; of closed years, rates, \
      averages, grades and names, and whether the change log has a figure as changed since. Nothing is \
      held against the log itself. Nothing is written. Ends with 1 when something is not right.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    let path = try store.path(in: session)
    let store = try Store.open(
      at: path, waiting: StoreOptions.tellWaiting(path, in: session, locale))
    let problems = try store.verify()
    for problem in problems { try session.print(problem.message(in: language)) }
    guard problems.isEmpty else {
      session.tell(HistoryText.problems(problems.count, language))
      if problems.allSatisfy(\.isOfView) { session.tell(HistoryText.onlyViews(language)) }
      throw Ending.dataIsWrong
    }
    let scope = try store.verificationScope()
    for line in HistoryText.sound(store.path, scope, language) { try session.print(line) }
    try session.print(
      FileText.contentHash(Store.openUpToDate(at: store.path).contentHash(), language))
  }
}
