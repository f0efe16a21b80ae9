import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct ReportCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Answer a saved query; without a name, list them.")

  @Argument(help: "The name of a saved query.")
  var name: String?

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var parameters: ParameterOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    guard let name else { return try list(language, in: session) }
    guard let query = SavedQuery.builtIn.first(where: { $0.name == name }) else {
      let known = SavedQuery.builtIn.map(\.name)
      throw Notice(
        english: "there is no report “\(name)”. There are \(known.joined(separator: ", ")).",
        japanese: "「\(name)」というレポートはありません。使えるもの：\(known.joined(separator: "、"))")
    }
    var values = try parameters.values()
    for parameter in query.parameters where values[parameter.name] == nil {
      values[parameter.name] = parameter.initial.map { Value(typed: $0) } ?? .null
    }
    if case .text(let year) = values["year"] {
      values["year"] = .integer(try TypedYear(text: year).year())
    }
    try session.query(store.path(in: session), limits.limits, language) { store in
      try store.forEachStatement(in: query.sql) { statement in
        try statement.bind(parameters: values)
        try output.write(
          statement, limits.maxRows, in: session, language,
          title: language == .japanese ? query.japanese : query.english)
      }
    }
  }

  private func list(_ language: Language, in session: Session) throws {
    let width = SavedQuery.builtIn.map(\.name.count).max() ?? 0
    for query in SavedQuery.builtIn {
      let name = query.name + String(repeating: " ", count: width - query.name.count)
      try session.print("\(name)  \(language == .japanese ? query.japanese : query.english)")
      for parameter in query.parameters {
        let meaning = language == .japanese ? parameter.japanese : parameter.english
        let initial = parameter.initial.map { "=\($0)" } ?? ""
        try session.print(
          "\(String(repeating: " ", count: width))    --param \(parameter.name)\(initial)  \(meaning)"
        )
      }
    }
  }
}
