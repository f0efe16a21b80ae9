import ArgumentParser
import ReviewStore
import Tables

struct SchemaCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Explain every table, view and column.",
    discussion: "Of this program's own schema: no store is needed. JSON has both languages.")

  @Argument(
    help: "Tables and views. (default: all)", completion: .list(DataDictionary.knownNames))
  var names: [String] = []

  @OptionGroup var locale: LocaleOptions

  @Option(help: "text, markdown or json. (default: by the file's ending)")
  var format: DictionaryFormat?

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      "The file to write. (default: -, standard output)", valueName: "output"),
    completion: .file())
  var path: String?

  private var output: String? { path.flatMap { OutputPath.isStandardOutput($0) ? nil : $0 } }

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    let dictionary = try DataDictionary.ofThisProgram()
    let entries = try dictionary.entries(named: names)
    if let output { try OutputPath.check(output) }
    let format = try format ?? output.map(DictionaryFormat.init(file:)) ?? .text
    guard let output else {
      let page = Page(width: session.textWidth, isStyled: session.tableOptions.isStyled)
      return try format.write(entries, of: dictionary, page, language, to: session.output)
    }
    session.removeLeftoversOnSignals()
    let file = try OutputFile.create(at: output)
    try format.write(entries, of: dictionary, Page(), language, to: file.sink)
    try file.commit()
  }
}
