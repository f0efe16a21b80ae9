import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct UndoCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take an import back: the store has the values of before.",
    discussion: """
      It is refused when later changes rest on the import. An undo is an import of its own in the \
      history, and can be taken back like one.
      """)

  @Argument(help: "The number of the import, as `furikaeri history` lists it.")
  var batch: Int64

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  @Option(help: "Why, for the change log.")
  var reason: String?

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    var options = ImportOptions(session)
    options.reason = reason
    options.isDryRun = dryRun
    let store = try store.openToWrite(in: session, locale, isDryRun: dryRun)
    let receipt = try store.undo(batch, options)
    try session.print(HistoryText.undone(receipt, isDryRun: dryRun, language))
    if dryRun { session.tell(ReceiptText.dryRun(language)) }
  }
}
