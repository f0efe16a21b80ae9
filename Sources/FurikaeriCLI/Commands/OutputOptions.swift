import ArgumentParser
import ReviewStore
import SQLite
import Tables

/// Where a result goes, and as what.
struct OutputOptions: ParsableArguments {
  @Option(help: "table, csv, tsv, json, ndjson or markdown. (default: by the file's ending)")
  var format: TableFormat?

  @Option(help: "The file to write. (default: standard output)", completion: .file())
  var output: String?

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
    case .table, .markdown: true
    default: false
    }
  }

  private var chosenFormat: TableFormat { format ?? output.map(Self.format(of:)) ?? .table }

  /// Whether neither format nor file was asked for: a command may then write what is more readable
  /// than a table.
  var isUnasked: Bool { format == nil && output == nil }

  /// Runs a query and writes its rows, each of which is shown to `each`.
  func write(
    _ statement: borrowing Statement, in session: Session, _ language: Language,
    each: (borrowing Row) -> Void = { _ in }
  ) throws {
    try withWriter(in: session, language) { writer in
      try statement.write(to: writer, each: each)
    }
  }

  /// Writes a table that comes from no query.
  func write(
    in session: Session, _ language: Language,
    _ body: (any TableWriter) throws(TableError) -> Void
  ) throws {
    try withWriter(in: session, language, body)
  }

  func withWriter(
    in session: Session, _ language: Language, _ body: (any TableWriter) throws -> Void
  ) throws {
    let format = chosenFormat
    try checkOptions(of: format)
    guard let output else {
      let writer = format.writer(to: session.output, options: options(session.tableOptions))
      try body(writer)
      session.tell(writer.alterations, of: session.output.name, language)
      return
    }
    try OutputPath.check(output)
    let file = try OutputFile.create(at: output)
    let writer = format.writer(to: file.sink, options: options(TableOptions()))
    try body(writer)
    try file.commit()
    session.tell(writer.alterations, of: output, language)
  }

  private func options(_ options: TableOptions) -> TableOptions {
    var options = options
    options.encoding = encoding.chosen ?? .utf8
    options.replacesUnmappable = encoding.replacesUnmappable
    options.guardsFormulas = !exact
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
