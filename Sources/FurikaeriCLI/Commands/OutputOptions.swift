import ArgumentParser
import ReviewStore
import SQLite
import Tables

/// Where a result goes, and as what.
struct OutputOptions: ParsableArguments {
  @Option(
    help: """
      table, line (a line for each value), csv, tsv, json, ndjson, markdown, html (one page) or xlsx \
      (one sheet). (default: by the file's ending)
      """)
  var format: TableFormat?

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      "The file to write, in the place of one that is there. (default: -, standard output)",
      valueName: "output"), completion: .file())
  var path: String?

  /// The file to write; nil: standard output.
  var output: String? { path.flatMap { OutputPath.isStandardOutput($0) ? nil : $0 } }

  @OptionGroup var encoding: EncodingOptions

  @Flag(
    help: """
      Write texts of CSV and TSV as they are. Otherwise one that a spreadsheet would take for a \
      formula gets an apostrophe before it; import takes it away again.
      """)
  var exact = false

  @Option(
    name: .customLong("header"),
    help: "Whether a table, CSV or TSV begins with the names of its columns. (default: names)")
  var writtenHeader: HeaderChoice?

  private var header: HeaderChoice { writtenHeader ?? .names }

  @Option(
    help: ArgumentHelp(
      "bar or bar:COLUMN: draw a column of numbers, the last if none is named, as bars of "
        + "characters, one for each row.", valueName: "chart"),
    completion: .list(["bar"]))
  var chart: TableChart?

  @Flag(help: "Show all rows of a table on a terminal, and not only the first 40.")
  var all = false

  /// Whether the result is for people to read, and not for another program.
  var isForPeople: Bool {
    switch chosenFormat {
    case .table, .line, .markdown, .html, .xlsx: true
    default: false
    }
  }

  private var chosenFormat: TableFormat {
    format ?? output.flatMap(OutputFormat.format(of:)) ?? .table
  }

  /// The format of the output, where it holds one result alone.
  var formatOfOneResult: TableFormat? {
    switch chosenFormat {
    case .json, .html, .xlsx: chosenFormat
    case .table, .line, .csv, .tsv, .ndjson, .markdown: nil
    }
  }

  /// Whether a table that does not fit on the terminal becomes lines: nobody asked for a table.
  private var mayUseLines: Bool { format == nil && header == .names && chart == nil }

  /// Whether neither format nor file was asked for: a command may then write what is more readable
  /// than a table.
  var isUnasked: Bool { format == nil && output == nil }

  /// Runs a query and writes its rows, or so many of them, each of which is shown to `each`.
  /// - Parameter title: What a page or workbook is called; on a terminal and in Markdown it stands above
  ///   the table.
  func write(
    _ statement: borrowing Statement, _ limit: Int? = nil, in session: Session,
    _ language: Language, title: String? = nil, each: (borrowing Row) -> Void = { _ in }
  ) throws {
    try withDestination(in: session, language, title) { destination in
      try destination.write(statement, limit, in: session, language, each: each)
    }
  }

  /// Whether the result is a table on a terminal that can show bold.
  func isStyled(in session: Session) -> Bool {
    output == nil && chosenFormat == .table && session.tableOptions.isStyled
  }

  /// Writes a table that comes from no query.
  func write(
    in session: Session, _ language: Language,
    _ body: (any TableWriter) throws(TableError) -> Void
  ) throws {
    try withDestination(in: session, language) { try $0.write(in: session, language, body) }
  }

  /// Calls `body` with what takes results, one after another. A file is in its place when it returns.
  func withDestination(
    in session: Session, _ language: Language, _ title: String? = nil,
    _ body: (ResultDestination) throws -> Void
  ) throws {
    let format = chosenFormat
    try checkOptions(of: format)
    guard let output else {
      try OutputPath.checkStandardOutput(takes: format == .xlsx, in: session)
      if let title { try writeTitle(title, format, in: session) }
      var options = options(session.tableOptions, language, title)
      options.mayUseLines = session.terminalWidth != nil && mayUseLines
      let isShort =
        session.terminalWidth != nil && (format == .table || format == .line) && !all
      let sink = sink(of: format, in: session)
      // A result that ends with an error is shown up to there. It was told when writing fails.
      defer { _ = try? sink.flush() }
      var destination = ResultDestination(
        sink: sink, format: format, chart: chart, options: options)
      if isShort { destination.shownRows = ShellSettings.usualLimit }
      return try body(destination)
    }
    try OutputPath.check(output)
    if self.format == nil { try OutputFormat.check(endingOf: output) }
    session.removeLeftoversOnSignals()
    let file = try OutputFile.create(at: output)
    if let title, format == .markdown { try file.sink.append(Self.markdownTitle(title)) }
    try body(
      ResultDestination(
        sink: file.sink, format: format, chart: chart,
        options: options(TableOptions(), language, title)))
    try file.commit()
  }

  /// Tables show what is in their cells themselves.
  private func sink(of format: TableFormat, in session: Session) -> ByteSink {
    switch format {
    case .table, .line, .markdown, .xlsx: session.output
    case .csv, .tsv, .json, .ndjson, .html: session.unstyledOutput(in: encoding.chosen ?? .utf8)
    }
  }

  private func writeTitle(
    _ title: String, _ format: TableFormat, in session: Session
  ) throws(TableError) {
    if format == .markdown { try session.output.append(Self.markdownTitle(title)) }
    guard format == .table, session.terminalWidth != nil else { return }
    try session.printHeading(title)
    try session.print("")
  }

  /// Below the title of the document that the table goes into.
  private static func markdownTitle(_ title: String) -> String {
    "## \(PrintableText.visible(title))\n\n"
  }

  private func options(
    _ options: TableOptions, _ language: Language, _ title: String?
  ) -> TableOptions {
    var options = options
    options.language = language
    options.title = title
    options.encoding = encoding.chosen ?? .utf8
    options.byteOrderMark = encoding.hasMark
    options.replacesUnmappable = encoding.replacesUnmappable
    options.guardsFormulas = !exact
    options.quotesEmptyText = true
    if chosenFormat == .markdown { options.nullText = "∅" }
    options.header = header == .names
    return options
  }

  private func checkOptions(of format: TableFormat) throws(Notice) {
    try checkLook(of: format)
    guard format != .csv, format != .tsv else { return }
    let names = [
      encoding.chosen == nil ? nil : "--encoding",
      encoding.replacesUnmappable ? "--replace-unmappable" : nil, exact ? "--exact" : nil,
    ]
    guard let name = names.compactMap(\.self).first else { return }
    throw Notice(
      english: "\(name) is for CSV and TSV only. Leave it out, or add --format csv.",
      japanese: "\(name) はCSVとTSVのときだけ使えます。指定を外すか、--format csv を加えてください。",
      isOfUsage: true)
  }

  private func checkLook(of format: TableFormat) throws(Notice) {
    if header == .noNames, ![.table, .csv, .tsv].contains(format) {
      throw Notice(
        english: "--header none is for tables, CSV and TSV. Leave it out, or add --format csv.",
        japanese: "--header none は表・CSV・TSVのときだけ使えます。指定を外すか、--format csv を加えてください。",
        isOfUsage: true)
    }
    guard chart != nil, format != .table else { return }
    throw Notice(
      english: "--chart draws with characters, in no other format. Leave one of the two out.",
      japanese: "--chart は文字で描くグラフで、ほかの形式とは併用できません。どちらかを外してください。",
      isOfUsage: true)
  }
}
