import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct QueryCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Answer SQL. It can read the store, and nothing else.")

  @Argument(help: "One SQL statement, with parameters as :name.")
  var sql: String

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var parameters: ParameterOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) throws {
    let values = try parameters.values()
    let language = locale.language(in: session)
    try session.query(store.path(in: session), limits.limits, language) { store in
      try store.forEachStatement(in: sql) { statement in
        try statement.bind(parameters: values)
        try output.write(statement, limits.maxRows, in: session, language)
      }
    }
  }
}
