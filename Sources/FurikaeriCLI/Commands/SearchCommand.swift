import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct SearchCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find measures by the words of their texts.",
    usage: "furikaeri search WORD ... [-WORD ...] [OPTIONS]",
    discussion: """
      Names, purposes, indicators, targets and results as they were written, comments, fields and \
      departments are searched. All words must be in the texts of a measure, each in any of them; -WORD \
      must be in none. Several words in quotes are looked for as they stand. Full and half width, case, \
      hiragana and katakana make no difference, nor do commas between thousands. What is found only \
      by the name of a field or department comes last.
      """,
    // A word to leave out may begin with an h.
    helpNames: .long)

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("A word to look for, or, behind a -, to leave out.", valueName: "word"))
  var words: [String] = []

  @Option(help: "Only measures of this plan.")
  var plan: String?

  @Option(help: "Only this fiscal year: 2021, R3, 令和3年度.")
  var year: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      """
      Where to look, with commas between: name, code, purpose, description, indicator, comment, \
      result, target, reason, field, department, label. (default: everywhere)
      """, valueName: "places"))
  var places: String?

  @Option(help: "The most measures to show.")
  var limit = 20

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var computing: ComputingOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is 1 or more.") }
    // What is no option is taken for a word; nobody means a misspelt option to be one.
    let options = words.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
    if let option = options.first { throw ValidationError("Unknown option '\(option)'") }
  }

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    let query = try SearchQuery(words.filter { $0 != "--" })
    let scope = SearchScope(plan: plan, year: year, places: try chosenPlaces())
    let limits = computing.limits
    let store = try store.openUpToDate(in: session, locale)
    if session.interrupts != nil { limits.limitMemoryOfProcess() }
    let result = try store.limited(to: limits) { stopper in
      try session.stopping(stopper, limits, language) {
        try store.search(query, in: scope, limit: limit)
      }
    }
    let text = SearchText(query: query, result: result, language: language)
    guard result.count > 0 else {
      if !output.isUnasked { try write(text, in: session) }
      return session.tell(text.nothing)
    }
    try write(text, in: session)
    if let more = text.more { session.tell(more) }
    if let shared = text.shared { session.tell(shared) }
  }

  private func chosenPlaces() throws -> Set<SearchPlace>? {
    try places.map { written in
      Set(
        try written.split(separator: ",", omittingEmptySubsequences: false).map {
          try SearchPlace(typed: String($0))
        })
    }
  }

  private func write(_ text: SearchText, in session: Session) throws {
    let isStyled = output.isStyled(in: session)
    try output.withDestination(in: session, text.language) { destination in
      var destination = destination
      destination.options.showsHighlights = isStyled
      try destination.write(in: session, text.language) { writer in
        if output.isForPeople {
          try text.writeForPeople(to: writer, isStyled: isStyled)
        } else {
          try text.write(to: writer)
        }
      }
    }
  }
}
