import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct ImportCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import what departments send: all of the files, or nothing.",
    discussion: """
      A row whose key is there already updates what the file says and nothing else: an absent column \
      and an empty cell leave the stored value alone. The word (clear) or 消去 in a cell clears it.
      """)

  @Argument(
    help: "Excel workbooks (.xlsx), CSV or TSV, JSON or NDJSON.",
    completion: .file(extensions: ["xlsx", "csv", "tsv", "txt", "json", "ndjson", "jsonl"]))
  var files: [String]

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  @Option(
    name: .customLong("as"), help: "What the files hold. (default: told from each header)")
  var resource: Resource?

  @Option(
    help: "The encoding of the files. (default: UTF-8, UTF-16 or CP932, told from their bytes)")
  var encoding: TextEncoding?

  @Option(
    help: ArgumentHelp(
      "What stands between the cells of CSV: comma, tab, semicolon, bar or a character. (default: told "
        + "from the rows)", valueName: "character"))
  var delimiter: Delimiter?

  @Option(
    help:
      "The sheet of a workbook to read. (default: every visible one that holds data, and is no example by its name)"
  )
  var sheet: String?

  @Option(
    name: .customLong("column"),
    help: ArgumentHelp(
      "What a heading stands for, of one fiscal year or not.", valueName: "field[@year]=header"))
  var mappings: [ColumnMapping] = []

  @Option(
    name: .customLong("ignore"),
    help: ArgumentHelp(
      "A column to pass over, by its heading or, such as A, its letter.", valueName: "header"))
  var ignored: [String] = []

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @Option(help: "Why, for the change log.")
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "Where to write what was sent with its errors marked, if there are any: .xlsx or .csv.",
      valueName: "file"), completion: .file(extensions: ["xlsx", "csv"]))
  var errors: String?

  @Option(help: "text, or json for programs.")
  var format = ReceiptFormat.text

  @Option(help: "What an empty cell does: keep or clear the stored value.")
  var empty = EmptyCell.keep

  /// What an empty cell does.
  enum EmptyCell: String, Choice { case keep, clear }

  func validate() throws {
    if let errors { _ = try ErrorsOutput(path: errors) }
  }

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    let marked = try errors.map(ErrorsOutput.init)
    try marked?.checkIsFree()
    var options = ImportOptions(session)
    options.isDryRun = dryRun
    options.encoding = encoding
    options.delimiter = delimiter?.byte
    options.sheet = sheet
    options.columns.mappings = mappings
    options.columns.ignored = ignored
    options.reason = reason.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    options.emptyClears = empty == .clear
    let store = try store.openToWrite(in: session, locale, isDryRun: dryRun)
    let sources = files.map { ImportSource(path: $0, resource: resource) }
    let bar = ProgressBar(session, language)
    do {
      let receipts = try store.importFiles(sources, options, progress: bar?.show)
      bar?.clear()
      try tell(receipts, in: session, language)
    } catch let failure as ImportFailure {
      bar?.clear()
      let report = ErrorReport(failure, language)
      switch format {
      case .json: try session.print(ImportJSON.text(of: failure, isDryRun: dryRun, language))
      case .text: for line in report?.lines ?? [] { session.tell(line) }
      }
      session.removeLeftoversOnSignals()
      try marked?.write(failure, sources, options, from: store, in: session, language)
      throw Ending(code: report?.code ?? 1)
    }
  }

  private func tell(
    _ receipts: [Receipt], in session: Session, _ language: Language
  ) throws(TableError) {
    var lines: [String] = []
    switch format {
    case .json: lines = [ImportJSON.text(of: receipts, isDryRun: dryRun, language)]
    case .text:
      for receipt in receipts { lines += ReceiptText.lines(receipt, dryRun, language) }
      if let total = ReceiptText.total(receipts, language) { lines.append(total) }
    }
    do throws(TableError) {
      for line in lines { try session.print(line) }
      try session.output.flush()
    } catch {
      // What was done must be said, wherever there is still somebody to hear it.
      for line in lines where !dryRun { session.tell(line) }
      throw error
    }
    if dryRun, format == .text { session.tell(ReceiptText.dryRun(language)) }
  }
}

/// What stands between the cells of a file.
struct Delimiter: ExpressibleByArgument {
  let byte: UInt8

  /// Reads a character of ASCII that no cell can do without, or a word for it.
  init?(argument: String) {
    switch argument.lowercased() {
    case "comma": byte = UInt8(ascii: ",")
    case "tab", "\\t": byte = UInt8(ascii: "\t")
    case "semicolon": byte = UInt8(ascii: ";")
    case "bar", "pipe": byte = UInt8(ascii: "|")
    default:
      guard argument.utf8.count == 1, let byte = argument.utf8.first, CSVReader.canDelimit(byte)
      else {
        return nil
      }
      self.byte = byte
    }
  }
}

/// How an import tells what it did.
enum ReceiptFormat: String, Choice { case text, json }
