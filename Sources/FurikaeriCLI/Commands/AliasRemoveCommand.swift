import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct AliasRemoveCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Have a name no longer understood.")

  @Argument(help: "What it is of: measure, department or field.")
  var thing: AliasedThing

  @Argument(help: "The other code, or the other path.")
  var alias: String?

  @Option(help: "The other name of a measure or field.")
  var name: String?

  @OptionGroup var edit: NameEditOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  func validate() throws {
    if (alias == nil) == (name == nil) {
      throw ValidationError("Say one name to remove: a code or path, or --name.")
    }
    if name != nil, thing == .department {
      throw ValidationError("A department has one name, its path: leave --name out.")
    }
  }

  func run(in session: Session) throws {
    let store = try store.openToWrite(in: session, locale, isDryRun: edit.dryRun)
    let report = try store.removeAlias(
      alias ?? name ?? "", thing.kind(isName: name != nil), edit.options(in: session))
    try edit.tell(report, locale.language(in: session), in: session)
  }
}
