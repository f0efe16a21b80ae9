import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct QueryCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    // Requests for completion scripts are then left to the whole command: looking for one takes two
    // more parsers, a twelfth of a query's start.
    _superCommandName: "furikaeri",
    abstract: "Answer SQL. It can read the store, and nothing else.")

  @Argument(
    help: """
      One or more SQL statements, with parameters as :name. (default: -, standard input)
      """)
  var sql: String?

  @Option(
    help: "A file with the SQL, in UTF-8; -: standard input.",
    completion: .file(extensions: ["sql"]))
  var file: String?

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var parameters: ParameterOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    let values = try parameters.values()
    let source = try SQLSource(argument: sql, file: file)
    guard !DotCommand.isDotCommand(source.text) else { throw Notice.forShell(source.text) }
    try QueryErrorInFile.placing(in: source.file) {
      try session.query(store.path(in: session), limits.limits, language) { store in
        try store.check(source.text, values, holdingOne: output.formatOfOneResult)
        try answer(source.text, values, store, in: session, language)
      }
    }
  }

  private func answer(
    _ sql: String, _ values: [String: Value], _ store: borrowing QueryStore, in session: Session,
    _ language: Language
  ) throws {
    try output.withDestination(in: session, language) { destination in
      var isFirst = true
      try store.forEachStatement(in: sql) { statement in
        let names = Set(statement.parameterNames)
        try statement.bind(parameters: values.filter { names.contains($0.key) })
        if !isFirst { try destination.separate() }
        isFirst = false
        try destination.write(statement, limits.maxRows, in: session, language)
      }
    }
  }
}

extension QueryStore {
  /// Finds what is wrong with any statement before the first is run: a result that is followed by an
  /// error would be taken for whole. One statement needs no look in advance, but for values that it
  /// has no parameter for.
  /// - Parameter holdingOne: The format that can hold the result of one statement alone.
  fileprivate func check(
    _ sql: String, _ values: [String: Value], holdingOne: TableFormat?
  ) throws {
    guard !values.isEmpty || sql.utf8.contains(UInt8(ascii: ";")) else { return }
    var names: [String] = []
    var count = 0
    try forEachStatement(in: sql) { statement in
      count += 1
      for name in statement.parameterNames where !names.contains(name) { names.append(name) }
    }
    if let holdingOne, count > 1 { throw Notice.holdsOneResult(holdingOne) }
    // Of a name that is misspelt in one of the two places, this tells both spellings.
    if let unknown = values.keys.sorted().first(where: { !names.contains($0) }) {
      throw ParameterError(.unknown(unknown, known: names))
    }
    if let missing = names.first(where: { values[$0] == nil }) {
      throw ParameterError(.missing(missing))
    }
  }
}

extension Notice {
  /// No SQL begins with a full stop.
  fileprivate static func forShell(_ text: String) -> Notice {
    let word = text.split { $0.isWhitespace }.first ?? ""
    return Notice(
      english: "“\(word)” is no SQL but a command of the shell. Start it with: furikaeri shell",
      japanese: "「\(word)」は SQL ではなくシェルのコマンドです。furikaeri shell で使えます。",
      isOfUsage: true)
  }

  fileprivate static func holdsOneResult(_ format: TableFormat) -> Notice {
    Notice(
      english: "\(format.rawValue) holds one result, and there is more than one statement. "
        + "Write one statement, or choose ndjson, csv or table.",
      japanese: "\(format.rawValue) に書き出せる結果は1つですが、SQL文が2つ以上あります。"
        + "SQL文を1つにするか、ndjson・csv・table のいずれかを指定してください。")
  }
}
