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

  /// Whether the result is for people to read, and not for another program.
  var isForPeople: Bool {
    switch format ?? output.map(Self.format(of:)) ?? .table {
    case .table, .markdown: true
    default: false
    }
  }

  /// Whether neither format nor file was asked for: a command may then write what is more readable
  /// than a table.
  var isUnasked: Bool { format == nil && output == nil }

  /// Runs a query and writes its rows, each of which is shown to `each`.
  func write(
    _ statement: borrowing Statement, in session: Session,
    each: (borrowing Row) -> Void = { _ in }
  ) throws {
    guard let output else {
      let format = format ?? .table
      try statement.write(
        to: format.writer(to: session.output, options: session.tableOptions), each: each)
      return
    }
    try OutputPath.check(output)
    let file = try OutputFile.create(at: output)
    try statement.write(
      to: (format ?? Self.format(of: output)).writer(to: file.sink), each: each)
    try file.commit()
  }

  /// Writes a table that comes from no query.
  func write(
    in session: Session, _ body: (any TableWriter) throws(TableError) -> Void
  ) throws {
    guard let output else {
      try body((format ?? .table).writer(to: session.output, options: session.tableOptions))
      return
    }
    try OutputPath.check(output)
    let file = try OutputFile.create(at: output)
    try body((format ?? Self.format(of: output)).writer(to: file.sink))
    try file.commit()
  }

  /// The format that the ending of a file's name stands for.
  private static func format(of file: String) -> TableFormat {
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
