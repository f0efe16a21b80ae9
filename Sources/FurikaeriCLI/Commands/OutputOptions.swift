import ArgumentParser
import ReviewStore
import SQLite
import Tables

/// Where a result goes, and as what.
struct OutputOptions: ParsableArguments {
  @Option(
    help: """
      table, csv, tsv, json, ndjson, markdown, html (one page) or xlsx (one sheet). (default: by the \
      file's ending)
      """)
  var format: TableFormat?

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      "The file to write, in the place of one that is there. (default: -, standard output)",
      valueName: "output"), completion: .file())
  var path: String?

  /// The file to write; nil: standard output.
  var output: String? { path == OutputPath.standardOutput ? nil : path }

  @OptionGroup var encoding: EncodingOptions

  @Flag(
    help: """
      Write texts of CSV and TSV as they are. Otherwise one that a spreadsheet would take for a \
      formula gets an apostrophe before it; import takes it away again.
      """)
  var exact = false

  /// Whether the result is for people to read, and not for another program.
  var isForPeople: Bool {
    switch chosenFormat {
    case .table, .markdown, .html, .xlsx: true
    default: false
    }
  }

  private var chosenFormat: TableFormat { format ?? output.map(Self.format(of:)) ?? .table }

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
    var rows: WrittenRows?
    try withWriter(in: session, language, title) { writer in
      rows = try statement.write(to: writer, limit: limit, each: each)
    }
    guard let rows, rows.hasMore else { return }
    session.tell(
      language == .english
        ? "there are more rows than the \(rows.count) of --max-rows."
        : "--max-rows の \(rows.count) 行より多くの行があります。")
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
    try withWriter(in: session, language, nil, body)
  }

  func withWriter(
    in session: Session, _ language: Language, _ title: String? = nil,
    _ body: (any TableWriter) throws -> Void
  ) throws {
    let format = chosenFormat
    try checkOptions(of: format)
    func options(_ base: TableOptions) -> TableOptions { self.options(base, language, title) }
    guard let output else {
      try OutputPath.checkStandardOutput(takes: format == .xlsx, in: session)
      if let title { try writeTitle(title, format, in: session) }
      let writer = format.writer(to: session.output, options: options(session.tableOptions))
      try body(writer)
      session.tell(writer.alterations, of: session.output.name, language)
      return
    }
    try OutputPath.check(output)
    session.removeLeftoversOnSignals()
    let file = try OutputFile.create(at: output)
    if let title, format == .markdown { try file.sink.append(Self.markdownTitle(title)) }
    let writer = format.writer(to: file.sink, options: options(TableOptions()))
    try body(writer)
    try file.commit()
    session.tell(writer.alterations, of: output, language)
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
    options.replacesUnmappable = encoding.replacesUnmappable
    options.guardsFormulas = !exact
    options.showsHighlights = true
    return options
  }

  private func checkOptions(of format: TableFormat) throws(Notice) {
    guard format != .csv, format != .tsv else { return }
    let names = [
      encoding.chosen == nil ? nil : "--encoding",
      encoding.replacesUnmappable ? "--replace-unmappable" : nil, exact ? "--exact" : nil,
    ]
    guard let name = names.compactMap(\.self).first else { return }
    throw Notice(
      english: "\(name) is for CSV and TSV only. Leave it out, or add --format csv.",
      japanese: "\(name) はCSVとTSVのときだけ使えます。指定を外すか、--format csv を加えてください。")
  }

  /// The format that the ending of a file's name stands for.
  static func format(of file: String) -> TableFormat {
    switch file.split(separator: ".").last?.lowercased() {
    case "csv": .csv
    case "tsv": .tsv
    case "json": .json
    case "ndjson", "jsonl": .ndjson
    case "md", "markdown": .markdown
    case "html", "htm": .html
    case "xlsx": .xlsx
    default: .table
    }
  }
}

/// Values for the parameters of a query.
struct ParameterOptions: ParsableArguments {
  @Option(
    name: .customLong("param"), parsing: .singleValue, help: "A value for a parameter: NAME=VALUE.")
  var parameters: [String] = []

  func values() throws(ParameterError) -> [String: Value] {
    var values: [String: Value] = [:]
    for parameter in parameters {
      let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw ParameterError(.malformed(parameter))
      }
      values[String(parts[0])] = Value(typed: String(parts[1]))
    }
    return values
  }
}
