import ArgumentParser
import ReviewStore
import Tables

struct InitCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new store, empty or from an interchange package.",
    discussion: "A file that exists is never touched.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  @Option(
    name: .customLong("from"), help: "The folder of an interchange package, or a ZIP file of one.",
    completion: .file())
  var package: String?

  func run(in session: Session) throws {
    let path = try store.path(in: session)
    let language = locale.language(in: session)
    session.removeLeftoversOnSignals()
    guard let package else {
      _ = try Store.create(at: path)
      session.tell(ReceiptText.created(path, language))
      return
    }
    // Asked first, so that a wrong folder leaves no file behind.
    let sources = try Store.sources(ofPackage: package)
    let receipts = try Store.create(at: path, from: sources, ImportOptions(session))
    for receipt in receipts { session.tell(ReceiptText.line(receipt, language)) }
    session.tell(ReceiptText.created(path, language))
  }
}

extension ImportOptions {
  /// The options that name the program and who runs it.
  init(_ session: Session) {
    self.init()
    program = Program.name
    account = Program.account
  }
}
