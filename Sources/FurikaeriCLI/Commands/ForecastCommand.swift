import ArgumentParser
import ReviewStore
import SQLite
import Tables

struct ForecastCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Say what the years that are left must bring for each grade.",
    discussion: """
      Tables and Markdown have a row for each measure; other formats have the rows of the view \
      grade_forecast, one for each measure and grade.
      """)

  @Option(help: "The plan. (default: the only one)")
  var plan: String?

  @Option(name: .customLong("measure"), help: "A measure, by its code; may be repeated.")
  var measures: [String] = []

  @Option(help: "Measures that have this field as their main one or are listed in it.")
  var field: String?

  @Option(
    name: .customLong("as-of"),
    help: "Take later fiscal years as not yet there: 2021, R3. (default: the plan's last)")
  var asOf: TypedYear?

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    let store = try store.openUpToDate(in: session, locale)
    let plan = try store.choosePlan(plan)
    let throughYear = try asOf?.year(ofPlan: plan, in: store)
    let years = try store.fiscalYears(of: plan, holding: throughYear)
    try checkNames(store, plan)
    let choice = ForecastChoice(
      plan: plan, throughYear: throughYear ?? years.upperBound, measures: measures, field: field)
    guard output.isForPeople else {
      try output.write(store.forecast(choice), in: session, language)
      if try !hasGrades(store, plan) { session.tell(ForecastText.noGrades(language)) }
      return
    }
    let text = ForecastText(
      forecasts: try store.forecasts(choice), firstYear: years.lowerBound,
      throughYear: choice.throughYear, hasGrades: try hasGrades(store, plan), language: language)
    try output.write(in: session, language) { writer throws(TableError) in
      try text.write(to: writer)
    }
    for remark in text.remarks { session.tell(remark) }
  }

  /// Without bands there is no grade to be forecast.
  private func hasGrades(_ store: borrowing Store, _ plan: String) throws -> Bool {
    try store.connection.queryInteger(
      "SELECT 1 FROM grade_band WHERE plan = ? LIMIT 1", [.text(plan)]) != nil
  }

  /// A name that the plan does not have would only make the table shorter.
  private func checkNames(_ store: borrowing Store, _ plan: String) throws {
    for measure in measures {
      try check(
        measure, among: "measure", in: store, plan, .noMeasure(measure, inPlan: plan))
    }
    guard let field else { return }
    try check(
      field, among: "field", in: store, plan,
      Notice(
        english: "plan \(plan) has no field “\(field)”. `furikaeri report fields` lists them.",
        japanese: "計画 \(plan) に分野「\(field)」はありません。`furikaeri report fields` で一覧できます。"))
  }

  private func check(
    _ code: String, among table: String, in store: borrowing Store, _ plan: String, _ notice: Notice
  ) throws {
    let found = try store.connection.queryInteger(
      "SELECT 1 FROM \(table) WHERE plan = ? AND code = ?", [.text(plan), .text(code)])
    guard found != nil else { throw notice }
  }
}
