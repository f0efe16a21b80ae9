import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct AliasListCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the names that are understood besides the current ones.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var output: OutputOptions

  private static let query = """
    SELECT plan, kind, name AS alias, stands_for, source, first_year, last_year
    FROM known_name WHERE source <> 'current' ORDER BY plan, kind, stands_for, source, name
    """

  func run(in session: Session) throws {
    let store = try store.openUpToDate(in: session, locale)
    let statement = try store.connection.prepare(Self.query)
    try output.write(statement, in: session, locale.language(in: session))
  }
}
