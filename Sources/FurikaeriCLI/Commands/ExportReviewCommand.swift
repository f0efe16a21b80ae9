import ArgumentParser
import ReviewPages
import ReviewStore
import Tables

struct ExportReviewCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Write the tables that get published.",
    discussion: """
      Markdown and JSON are one file, CSV a folder with a file for each table. In JSON, rates are \
      unrounded numbers; elsewhere they are shown as the plan shows them.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  @Option(help: "The plan. (default: the only one)")
  var plan: String?

  @Option(help: "csv, json or markdown.")
  var format: ReviewFormat

  @Option(
    help: "The file to write, or the folder for CSV: a new one, or an empty one.",
    completion: .file())
  var output: String

  func run(in session: Session) throws {
    let store = try Store.open(at: store.path(in: session))
    let language = locale.language(in: session)
    let review = try Review(of: plan, in: store, language: language)
    try OutputPath.check(output)
    for file in try review.write(to: output, as: format) {
      session.tell(FileText.written(file, language))
    }
  }
}
