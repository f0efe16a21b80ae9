import ArgumentParser
public import ReviewPages
import ReviewStore
import Tables

struct FormCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Write the forms that departments fill in, one for each bureau.",
    discussion: """
      As the year begins, --for targets asks for its indicators and targets; after its end, --for \
      results asks for results and the departments' own rates. What comes back is imported as it is.
      """)

  @Option(name: .customLong("for"), help: "What to ask for: targets or results.")
  var kind: FormKind

  @Option(help: "The fiscal year: 2021, FY2021, 令和3年度, R3.")
  var year: TypedYear

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  @Option(help: "The plan. (default: the only one)")
  var plan: String?

  @Option(help: "The one bureau to ask. (default: all)")
  var department: String?

  @Option(
    help: "The folder to write to. A file that is there is never replaced.",
    completion: .directory)
  var output: String

  @Option(help: "xlsx or csv.")
  var format = FormFormat.xlsx

  @OptionGroup var encoding: EncodingOptions

  func run(in session: Session) throws {
    try OutputPath.check(output)
    let language = locale.language(in: session)
    session.removeLeftoversOnSignals()
    let store = try store.openUpToDate(in: session, locale)
    let forms = try Forms(
      for: kind, plan: plan, year: year.year(ofPlan: plan, in: store), bureau: department,
      in: store, language: language)
    let written = try forms.write(
      to: output, as: format, encoding: encoding.chosen, byteOrderMark: encoding.mayHaveMark,
      replacesUnmappable: encoding.replacesUnmappable)
    for written in written {
      try session.print(FormText.line(written, language))
      for (file, alterations) in zip(written.files, written.alterations) {
        session.tell(alterations, of: file, language)
      }
    }
  }
}

extension FormKind: Choice {}
extension FormFormat: Choice {}
