import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct ReportCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Answer a saved query; without a name, list them.",
    usage: "furikaeri report [NAME] [--PARAMETER VALUE ...] [OPTIONS]",
    discussion: """
      What a report takes can be given as an option of that name: report best --limit 3. \
      report NAME --help says what that is.
      """,
    // This command answers --help itself: it depends on the report.
    helpNames: [])

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("The name of a report, and what it takes.", valueName: "name"),
    completion: .custom { _, _, _ in ReportCommand.names(in: .process) })
  var words: [String] = []

  @Flag(help: "List the reports.")
  var list = false

  @Flag(help: "Show the report's SQL, without running it.")
  var sql = false

  @Option(
    help: """
      A folder of your own reports, NAME.sql each. One with the name of a report that comes with the \
      program takes its place. (default: $FURIKAERI_QUERIES)
      """, completion: .directory)
  var queries: String?

  @Flag(name: .shortAndLong, help: "Show help, of the report if one is named.")
  var help = false

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var parameters: ParameterOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    let words = try ReportWords(words)
    if help, words.name == nil { throw CleanExit.helpRequest(Self.self) }
    let library = try QueryLibrary(folder: queries ?? session.environment["FURIKAERI_QUERIES"])
    guard let name = words.name, !list else {
      if let option = words.values.first { throw ReportUsageError(.noReport(option.name)) }
      return try show(library, language, in: session)
    }
    let query = try library.find(name)
    let text = ReportText(library: library, language: language)
    if help { return try text.help(of: query).forEach { try session.print($0) } }
    let given = try given(to: query, words)
    if sql {
      _ = try Self.spellingOptions { try query.values(given: given) }
      return try show(query, in: session)
    }
    try session.query(store.path(in: session), limits.limits, language) { store in
      let values = try Self.spellingOptions { try store.values(of: query, given: given) }
      var isEmpty = true
      try QueryErrorInFile.placing(in: query.file) {
        try store.forEachStatement(in: query.sql) { statement in
          try statement.bind(parameters: values)
          try output.write(
            statement, limits.maxRows, in: session, language, title: text.title(of: query)
          ) { _ in isEmpty = false }
        }
      }
      // With --max-rows 0 there may be rows all the same, and that is said.
      if isEmpty, limits.maxRows != 0 { session.tell(text.noRows) }
    }
  }

  /// The names that a shell may complete: without those of a folder that cannot be read.
  private static func names(in environment: Environment) -> [String] {
    let library = try? QueryLibrary(folder: environment["FURIKAERI_QUERIES"])
    return (library ?? .builtIn).queries.map(\.name)
  }

  /// Has errors call a parameter as it is given here: `--limit`.
  private static func spellingOptions(
    _ body: () throws -> [String: Value]
  ) throws -> [String: Value] {
    do {
      return try body()
    } catch var error as ParameterValueError {
      error.name = ReportText.spelled(error.name)
      throw error
    }
  }

  /// What was given, by `--param` and by options of the parameters' own names.
  private func given(to query: SavedQuery, _ words: ReportWords) throws -> [String: Value] {
    let byParam = try parameters.values()
    var given = byParam
    for (name, value) in words.values {
      guard query.parameters.contains(where: { $0.name == name }) else {
        throw ReportUsageError(
          .unknownOption(name, report: query.name, known: query.parameters.map(\.name)))
      }
      if byParam[name] != nil { throw ParameterError(.repeated(name)) }
      given[name] = Value(typed: value)
    }
    return given
  }

  /// Writes the SQL of a report.
  private func show(_ query: SavedQuery, in session: Session) throws {
    let text = query.sql.hasSuffix("\n") ? query.sql : query.sql + "\n"
    guard let path = output.output else {
      let sink = session.unstyledOutput()
      try sink.append(text)
      return try sink.flush()
    }
    try OutputPath.check(path)
    session.removeLeftoversOnSignals()
    let file = try OutputFile.create(at: path)
    try file.sink.append(text)
    try file.commit()
  }

  private func show(_ library: QueryLibrary, _ language: Language, in session: Session) throws {
    let text = ReportText(library: library, language: language)
    if output.isUnasked {
      for line in text.list { try session.print(line) }
    } else {
      try output.write(in: session, language) { writer throws(TableError) in
        try text.write(to: writer)
      }
    }
    for fault in library.faults { session.tell(fault.message(in: language)) }
  }
}
