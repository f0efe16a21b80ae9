import ArgumentParser
import ReviewPages
import ReviewStore
import Tables

struct ExportReviewCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Write the tables that get published.",
    discussion: """
      HTML, XLSX, PDF, Markdown and JSON are one file, CSV a folder with a file for each table, or one \
      file for the only table of a part (--part list --output list.csv). In JSON, rates are unrounded \
      numbers; elsewhere they are shown as the plan shows them. An XLSX workbook has a sheet for each \
      table and, of a plan of up to \(Review.mostMeasureSheets) measures, one for each measure with \
      its chart.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  @Option(help: "The plan. (default: the only one)")
  var plan: String?

  @Option(help: "csv, html, json, markdown, pdf (printed by Chromium) or xlsx.")
  var format: ReviewFormat

  @Option(
    name: .customLong("part"),
    help: ArgumentHelp(
      """
      Only this part: changes, summary, list, themes, measures, departments, reconciliation or findings. \
      May be given several times.
      """, valueName: "part"))
  var parts: [ReviewPart] = []

  @Option(help: "The figures of the list and the totals: computed, or published where they were.")
  var figures = ReviewFigures.computed

  @Option(
    help: """
      An earlier store, or the folder or ZIP file of an interchange package: adds the part changes, \
      which says what has changed since.
      """,
    completion: .file())
  var since: String?

  @Flag(help: "With html: a folder of linked pages, one for each measure, instead of one file.")
  var pages = false

  @OptionGroup var encoding: EncodingOptions

  @Option(
    help: """
      The file to write, in the place of one that is there; - for standard output. For CSV of more \
      than one table and for pages a folder: a new one, or an empty one.
      """,
    completion: .file())
  var output: String

  func validate() throws {
    if pages, format != .html {
      throw ValidationError("--pages is for --format html.")
    }
    if parts.contains(.changes), since == nil {
      throw ValidationError("--part changes needs --since FILE.")
    }
    if encoding.chosen != nil || encoding.replacesUnmappable, format != .csv {
      throw ValidationError("--encoding and --replace-unmappable are for --format csv.")
    }
  }

  func run(in session: Session) throws {
    try OutputPath.checkName(output)
    let store = try store.openUpToDate(in: session, locale)
    let language = locale.language(in: session)
    session.removeLeftoversOnSignals()
    let parts = parts.isEmpty ? ReviewPart.allCases : self.parts + (since == nil ? [] : [.changes])
    let options = try ReviewOptions(
      language: language, parts: Set(parts),
      figures: figures, isPaged: pages, encoding: encoding.chosen ?? .utf8,
      byteOrderMark: encoding.mayHaveMark, replacesUnmappable: encoding.replacesUnmappable,
      browser: format == .pdf ? Browser.find(in: session.environment) : nil, since: since)
    if OutputPath.isStandardOutput(output) {
      try OutputPath.checkStandardOutput(takes: format == .pdf || format == .xlsx, in: session)
      let sink = session.unstyledOutput(in: encoding.chosen ?? .utf8)
      let alterations = try Review.publish(options, of: plan, in: store, to: sink, as: format)
      try sink.flush()
      return session.tell(alterations, of: session.output.name, language)
    }
    try OutputPath.check(output)
    try OutputPath.check(output, isNot: since)
    let files = try Review.publish(options, of: plan, in: store, to: output, as: format) {
      session.tell($1, of: $0, language)
    }
    guard pages else { return files.forEach { session.tell(FileText.written($0, language)) } }
    session.tell(
      FileText.written(folder: OutputFolder.name(of: output), files: files.count, language))
  }
}
