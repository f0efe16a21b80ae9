import ArgumentParser
import ReviewStore
import Tables

struct RestoreCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring a backup back, once it has been found sound.",
    discussion: """
      The backup is verified first, as `furikaeri verify` does it. Where there is a store, --replace lets it go in one transaction: others that have it open see \
      the old one whole, or the new one. It is kept beside it, as FILE.before-restore-TIME.
      """)

  @Argument(help: "The backup.", completion: .file(extensions: ["db"]))
  var file: String

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  @Flag(help: "Let a store that is there give way. It is kept under another name.")
  var replace = false

  @Flag(
    help: """
      Bring back a store of which verify says that something is missing or altered. One whose file is \
      damaged is refused all the same.
      """)
  var force = false

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    let path = try store.path(in: session)
    session.removeLeftoversOnSignals()
    let bar = ProgressBar(session, language)
    defer { bar?.clear() }
    let receipt = try Store.restore(
      file, to: path, replaces: replace, acceptsAlterations: force,
      waiting: StoreOptions.tellWaiting(path, in: session, locale), progress: bar?.show)
    bar?.clear()
    try session.print(CareText.restored(receipt, from: file, language))
  }
}
