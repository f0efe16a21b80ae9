/// A measure as its sheet shows it: who answers for it, what it aims at, its years and its grade.
struct MeasureSheet: Sendable {
  /// Its place among the measures of the plan, counted from 1. Names of files are made of it, for a
  /// code may hold what a file name may not.
  let number: Int
  let code: String
  let name: String
  let field: String
  let fieldName: String
  /// The themes it is listed in, by code.
  let themes: [String]
  /// The lead first.
  let owners: [Owner]
  let description: String?
  let purpose: String?
  /// Every year of the plan.
  let years: [Year]
  /// By year and number.
  let indicators: [Indicator]
  /// The mean of the yearly rates in percent; nil when there is none.
  let average: Double?
  /// As the plan shows it, without the sign.
  let averageShown: String
  let grade: ReviewPlan.Grade?
  /// The average the source published, in percent, and the grade.
  let published: Published?

  struct Owner: Sendable {
    let bureau: String
    /// Nil where the bureau itself answers.
    let section: String?
  }

  struct Year: Sendable {
    let year: Int64
    /// The rate that counts, in percent.
    let rate: Double?
    let basis: Basis
    let assessed: Double?
    let computed: Double?
    /// The typed blank of the assessment, or `provisional`.
    let status: String?
    let comment: String?
  }

  /// Where a year's rate comes from, or why there is none.
  enum Basis: Sendable {
    case assessed, computed
    /// A typed blank stands in the department's assessment.
    case blank
    /// Indicators lack their results.
    case incomplete
    case notReported
    /// The measure had not begun yet, or had ended.
    case inactive
  }

  struct Indicator: Sendable {
    let year: Int64
    let label: String
    let name: String
    let unit: String
    let formula: String
    let target: Figure
    let result: Figure
    /// Of an indicator that is no figure; nil where nobody said.
    let achieved: Bool?
    /// In percent.
    let rate: Double?
    let working: String
    /// Whether it belongs to the mean of its year.
    let isInMean: Bool
  }

  /// A target or a result: the text as it was written counts before the value.
  struct Figure: Sendable {
    let value: Double?
    let text: String?
    let status: String?
    /// The target before it was changed, as a number or in words, and why it was.
    var original: String?
    var reason: String?
  }

  struct Published: Sendable {
    let average: Double?
    let grade: String?
    let verdict: String
  }

  /// The rates that the average is the mean of.
  var rates: [Double] { years.compactMap(\.rate) }
}
