public import ArgumentParser
public import ReviewPages
public import ReviewStore
public import Tables

/// Which store a command works on.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("db"), help: "The store. (default: $FURIKAERI_DB, then review.db)",
    completion: .file())
  var path: String?

  /// - Throws: `Notice`, when the option is there and empty.
  func path(in session: Session) throws(Notice) -> String {
    if path?.isEmpty ?? false {
      throw Notice(
        english: "--db is empty. Name the store, or leave the option out.",
        japanese: "--db が空です。ストアを指定するか、オプションを外してください。", isOfUsage: true)
    }
    let path =
      path ?? session.environment["FURIKAERI_DB"].flatMap { $0.isEmpty ? nil : $0 } ?? "review.db"
    // SQLite takes `:memory:` for no file at all.
    return path.hasPrefix(":") ? "./" + path : path
  }
}

/// In which language a command speaks.
struct LocaleOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "The language: en or ja. (default: of the locale)")
  var language: Language?

  func language(in session: Session) -> Language {
    language ?? Language(environment: session.environment)
  }
}

/// A command that can be told its language.
protocol LanguageCommand {
  var locale: LocaleOptions { get }
}

extension Language: Choice {}
extension TextEncoding: Choice {}
extension TableFormat: Choice {}
extension TableChart: ExpressibleByArgument {
  /// Reads `bar` or `bar:COLUMN`.
  public init?(argument: String) { self.init(argument) }
}
extension Resource: Choice {}
extension ReviewFormat: Choice {}
extension ReviewPart: Choice {}
extension ReviewFigures: Choice {}
extension FindingSeverity: Choice {}
extension ColumnMapping: ExpressibleByArgument {
  /// Reads `FIELD[@YEAR]=HEADER`.
  public init?(argument: String) { self.init(argument) }
}
