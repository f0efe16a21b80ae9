import ArgumentParser
import ReviewStore
import Tables

struct BackupCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the store into a new file, while others read and write it.",
    discussion: """
      The copy is of one moment. It is looked through, and appears when it is whole; a file that \
      exists is never touched. The same, by hand: sqlite3 review.db ".backup copy.db".
      """)

  @Argument(help: "The file to make.", completion: .file(extensions: ["db"]))
  var file: String

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    try OutputPath.checkName(file)
    let path = try store.path(in: session)
    let store = try Store.open(
      at: path, waiting: StoreOptions.tellWaiting(path, in: session, locale))
    session.removeLeftoversOnSignals()
    let bar = ProgressBar(session, language)
    defer { bar?.clear() }
    let copy = try store.backup(to: file, progress: bar?.show)
    bar?.clear()
    try session.print(CareText.copied(copy, language))
    if !copy.alterations.isEmpty {
      session.tell(CareText.altered(copy, language))
    }
  }
}
