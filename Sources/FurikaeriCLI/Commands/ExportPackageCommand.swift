import ArgumentParser
import ReviewStore
import Tables

struct ExportPackageCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: "Write the store as an interchange package: CSV files and a datapackage.json.",
    discussion: """
      The package holds everything that was imported, every text exactly as it is stored, and \
      `init --from` reads it. The change log, the receipts of imports, closed years and aliases stay in \
      the store. The content hash is the same for the same content on any day and machine: it is the \
      SHA-256 of what `LC_ALL=C sha256sum *.csv` prints in the folder.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  @Option(
    help: """
      The folder to make (an empty one will do), or one ZIP file where the name ends in .zip. What is \
      there already is never replaced.
      """,
    completion: .directory)
  var output: String

  func run(in session: Session) throws {
    try OutputPath.check(output)
    let store = try store.openUpToDate(in: session, locale)
    let language = locale.language(in: session)
    session.removeLeftoversOnSignals()
    guard !OutputPath.isStandardOutput(output) else {
      throw Notice(
        english:
          "a package is a folder or a ZIP file, not standard output. Name either with --output.",
        japanese: "パッケージはフォルダーかZIPファイルで、標準出力には書けません。--output で指定してください。")
    }
    let receipt: PackageReceipt
    if output.lowercased().hasSuffix(".zip") {
      try OutputPath.checkIsFree(output)
      receipt = try store.writePackage(toArchive: output)
      session.tell(FileText.written(output, language))
    } else {
      receipt = try store.writePackage(to: output)
      for file in receipt.resources.map(\.file) + ["datapackage.json"] {
        session.tell(FileText.written("\(output)/\(file)", language))
      }
    }
    session.tell(FileText.leftBehind(language))
    try session.print(FileText.contentHash(receipt.contentHash, language))
  }
}
