import ReviewStore
import Tables

/// What reports there are and what they take, for a person.
struct ReportText {
  let library: QueryLibrary
  let language: Language

  func title(of query: SavedQuery) -> String {
    language == .japanese ? query.japanese : query.english
  }

  /// Every report with its title, and below it what it takes.
  var list: [String] {
    let width = library.names.map { DisplayWidth.of($0) }.max() ?? 0
    return library.queries.flatMap { query in
      let note = origin(of: query).map { " (\($0))" } ?? ""
      let first = padded(query.name, width) + "  " + title(of: query) + note
      let options = query.parameters.map(option).joined(separator: "  ")
      return options.isEmpty ? [first] : [first, padded("", width) + "    " + options]
    }
  }

  /// The same as a table.
  func write(to writer: any TableWriter) throws(TableError) {
    try writer.begin(columns: ["name", "title", "parameters", "file"])
    for query in library.queries {
      try writer.text(query.name)
      try writer.text(title(of: query))
      try writer.text(query.parameters.map(\.name).joined(separator: ";"))
      if let file = query.file { try writer.text(file) } else { try writer.null() }
      try writer.endRow()
    }
    try writer.end()
  }

  /// One report, with what its parameters mean.
  func help(of query: SavedQuery) -> [String] {
    var lines = ["\(query.name): \(title(of: query))"]
    if let origin = origin(of: query) { lines.append(origin) }
    if !query.parameters.isEmpty { lines.append("") }
    let width = query.parameters.map { DisplayWidth.of(option($0)) }.max() ?? 0
    for parameter in query.parameters {
      let meaning = language == .japanese ? parameter.japanese : parameter.english
      lines.append(
        "  "
          + (meaning.isEmpty
            ? option(parameter) : padded(option(parameter), width) + "  " + meaning))
    }
    if let taken = query.parameters.map(\.name).first(where: Self.optionsOfCommand.contains) {
      lines += ["", needsParam(taken)]
    }
    lines.append("")
    switch language {
    case .english:
      lines.append("Where it reads from and what it writes: furikaeri report --help")
      lines.append("Its SQL: furikaeri report \(query.name) --sql")
    case .japanese:
      lines.append("読み込むファイルと出力の指定：furikaeri report --help")
      lines.append("SQL：furikaeri report \(query.name) --sql")
    }
    return lines
  }

  /// That nothing was found: an empty table alone could be taken for a failure, or for an answer to
  /// another question.
  var noRows: String {
    switch language {
    case .english: "no rows: nothing in the store fits this report."
    case .japanese: "0 行：このレポートに該当するものはありません。"
    }
  }

  private func needsParam(_ name: String) -> String {
    switch language {
    case .english:
      "--\(name) is an option of the command itself: the report's is given as --param \(name)=VALUE."
    case .japanese:
      "--\(name) はコマンド自体のオプションです。レポートのパラメーターは --param \(name)=値 で指定してください。"
    }
  }

  /// `--limit 10`, with the value it has unless one is given.
  private func option(_ parameter: SavedQuery.Parameter) -> String {
    let name = Self.spelled(parameter.name)
    guard let initial = parameter.initial else { return name }
    return name + (name.hasSuffix("=") ? initial : " \(initial)")
  }

  /// How a parameter is given: `--limit`, or `--param db=` where the command has an option of its name.
  static func spelled(_ parameter: String) -> String {
    optionsOfCommand.contains(parameter) ? "--param \(parameter)=" : "--\(parameter)"
  }

  /// The options that every report has, without their dashes.
  static let optionsOfCommand: Set<String> = [
    "all", "chart", "db", "encoding", "exact", "format", "header", "help", "lang", "list",
    "max-memory", "max-rows", "output", "param", "param-int", "param-json", "param-text", "queries",
    "replace-unmappable", "sql", "timeout", "version",
  ]

  /// Where a report is from; nil for one that comes with the program.
  private func origin(of query: SavedQuery) -> String? {
    guard let file = query.file else { return nil }
    switch (library.replacesBuiltIn(query), language) {
    case (false, .english): return "from \(visible: file)"
    case (true, .english): return "from \(visible: file), in place of the built-in report"
    case (false, .japanese): return "\(visible: file)"
    case (true, .japanese): return "\(visible: file)。組込みのレポートに代えて使用"
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }
}
