import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct AliasAddCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Have a name understood that nobody renamed anything to or from.",
    discussion: """
      `alias add department 市民局/企画課 企画` has 企画 understood as 市民局/企画課. Of a measure or a \
      field the alias is another code, or another name with --name.
      """)

  @Argument(help: "What it is of: measure, department or field.")
  var thing: AliasedThing

  @Argument(help: "The code of the measure or field, or the path of the department.")
  var known: String

  @Argument(help: "The other code, or the other path.")
  var alias: String?

  @Option(help: "The other name of a measure or field.")
  var name: String?

  @Option(help: "The first fiscal year the name was in use.")
  var firstYear: TypedYear?

  @Option(help: "The last fiscal year the name was in use.")
  var lastYear: TypedYear?

  @OptionGroup var edit: NameEditOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  func validate() throws {
    if (alias == nil) == (name == nil) {
      throw ValidationError("Say one other name: a code or path behind the first, or --name.")
    }
    if name != nil, thing == .department {
      throw ValidationError("A department has one name, its path: leave --name out.")
    }
  }

  func run(in session: Session) throws {
    let store = try store.openToWrite(in: session, locale, isDryRun: edit.dryRun)
    let report = try store.addAlias(
      alias ?? name ?? "", thing.kind(isName: name != nil), for: known,
      years: AliasYears(first: firstYear?.year(), last: lastYear?.year()), edit.options(in: session)
    )
    try edit.tell(report, locale.language(in: session), in: session)
  }
}
