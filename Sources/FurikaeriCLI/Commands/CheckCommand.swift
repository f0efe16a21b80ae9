import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct CheckCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List what to look at before the review goes out.",
    discussion: """
      By severity and kind; with --format or --output, a table of all that the view finding has. Ends \
      with 1 when a finding that is listed is an error.
      """)

  @Option(help: "List findings that are at least this grave: error, warning or note.")
  var severity: FindingSeverity = .note

  @Option(name: .customLong("code"), help: "List findings with this code; may be repeated.")
  var codes: [String] = []

  @Option(
    name: .customLong("as-of"),
    help:
      "Take later fiscal years as not yet due, and this one as due: 2021, R3. (default: as reported)"
  )
  var asOf: TypedYear?

  @Option(
    name: .customLong("explain"), parsing: .upToNextOption,
    help: "Say what these codes mean, why, and what to do; all: every code.")
  var explained: [String] = []

  @Flag(help: "List the grades that would change under another rule, one rule at a time.")
  var sensitivity = false

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    let filters = !codes.isEmpty || severity != .note || asOf != nil
    if sensitivity && (filters || !explained.isEmpty) || filters && !explained.isEmpty {
      throw ValidationError(
        "Give one of --explain, --sensitivity, and the filters --severity, --code and --as-of.")
    }
  }

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    if !explained.isEmpty {
      return try ExplanationList(codes: explained).write(output, in: session, language)
    }
    var filter = FindingFilter(severity: severity, codes: try codes.map(FindingCode.named))
    let store = try store.openUpToDate(in: session, locale)
    if sensitivity {
      return try SensitivityList.write(store, output, in: session, language)
    }
    filter.throughYear = try asOf.map { asOf throws in try dueYear(asOf, in: store) }
    let findings = try store.connection.prepare(
      store.findingsQuery(language, filter, isForPeople: !output.isUnasked && output.isForPeople))
    var counts = FindingCounts()
    if output.isUnasked {
      var list = FindingList(language, width: session.textWidth)
      while try findings.step() {
        counts.count(findings.row)
        list.append(findings.row)
      }
      try list.write(in: session)
    } else {
      try output.write(findings, in: session, language) { counts.count($0) }
    }
    session.tell(FindingText.summary(counts, language))
    if output.isUnasked, counts != FindingCounts() { session.tell(FindingText.hint(language)) }
    if counts.errors > 0 { throw Ending.dataIsWrong }
  }

  /// A year that no plan has would only make the list shorter, or longer.
  private func dueYear(_ typed: TypedYear, in store: borrowing Store) throws -> Int64 {
    let years = try store.connection.queryRows(
      "SELECT min(first_year), max(last_year) FROM plan"
    ).first
    guard let first = years?.first?.integer, let last = years?.last?.integer else {
      return try typed.year()
    }
    let year = try typed.year(within: first...last)
    guard (first...last).contains(year) else {
      throw Notice(
        english: "\(year) is not a fiscal year of the store's plans, which run from \(first) to "
          + "\(last).",
        japanese: "\(year)年度は、計画の期間（\(first)～\(last)年度）にありません。")
    }
    return year
  }
}
