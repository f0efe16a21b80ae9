import ArgumentParser
import ReviewStore
import Tables

struct ExportPackageCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: "Write the store as an interchange package: CSV files and a datapackage.json.",
    discussion: """
      The package holds everything that was imported, and `init --from` reads it. The change log, the \
      receipts of imports, closed years and aliases stay in the store.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  @Option(help: "The folder to make.", completion: .directory)
  var output: String

  func run(in session: Session) throws {
    let store = try Store.open(at: store.path(in: session))
    let language = locale.language(in: session)
    for resource in try store.writePackage(to: output) {
      session.tell(FileText.written("\(output)/\(resource.file)", language))
    }
    session.tell(FileText.written("\(output)/datapackage.json", language))
    session.tell(FileText.leftBehind(language))
  }
}
