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
    let choice = ForecastChoice(
      plan: plan, throughYear: throughYear ?? years.upperBound,
      measures: try measures.map { try measure($0, in: store, plan) },
      field: try field.map { try self.field($0, in: store, plan) })
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

  /// A code that the plan does not have would only make the table shorter.
  private func measure(
    _ typed: String, in store: borrowing Store, _ plan: String
  ) throws -> String {
    guard let code = try store.measure(typed, plan: plan) else {
      throw Notice.noMeasure(typed, inPlan: plan)
    }
    return code
  }

  private func field(
    _ typed: String, in store: borrowing Store, _ plan: String
  ) throws -> String {
    guard let code = try store.field(typed, plan: plan) else {
      throw Notice(
        english: "plan \(plan) has no field “\(typed)”. `furikaeri report fields` lists them.",
        japanese: "計画 \(plan) に分野「\(typed)」はありません。`furikaeri report fields` で一覧できます。")
    }
    return code
  }
}
