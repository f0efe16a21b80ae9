import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct RenameFieldCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "field", abstract: "Give a field a new code, a new name, or both.")

  @Argument(help: "The code of the field.")
  var code: String

  @OptionGroup var new: NewNameOptions
  @OptionGroup var edit: NameEditOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  func run(in session: Session) throws {
    let store = try store.openToWrite(in: session, locale, isDryRun: edit.dryRun)
    let report = try store.renameField(
      code, code: new.code, name: new.name, edit.options(in: session))
    try edit.tell(report, locale.language(in: session), in: session)
  }
}
