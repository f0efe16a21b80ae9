import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct RenameDepartmentCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "department",
    abstract: "Give a department a new name or bureau, or have another take over from a year on.",
    discussion: """
      Without --from-year the department is the same under a new name, in all years; the sections of \
      a bureau go with it, and a section may move to another bureau. With --from-year it was \
      reorganised: it ends with the year before, and its successor, which may be there already, has \
      its sections and its measures that are active from then on.
      """)

  @Argument(help: "The department: 市民局, or 市民局/企画課.")
  var department: String

  @Argument(help: "Its new path, or its successor's.")
  var newDepartment: String

  @Option(help: "The fiscal year from which another took over: 2020, 令和2年度.")
  var fromYear: TypedYear?

  @OptionGroup var edit: NameEditOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  func run(in session: Session) throws {
    let options = edit.options(in: session)
    let store = try store.openToWrite(in: session, locale, isDryRun: edit.dryRun)
    let report =
      if let fromYear {
        try store.succeedDepartment(department, by: newDepartment, from: fromYear.year(), options)
      } else { try store.renameDepartment(department, to: newDepartment, options) }
    try edit.tell(report, locale.language(in: session), in: session)
  }
}
