/// A kind of file that a store reads and writes: a resource of the interchange package. The raw
/// value is its name, that of its file (`results.csv`) and what `import --as` takes.
public enum Resource: String, CaseIterable, Sendable {
  /// Plans.
  case plans
  /// The grades of a plan and the averages they begin at.
  case gradeBands = "grade_bands"
  /// Pillars and themes.
  case fields
  /// Bureaus and sections. Optional: a plan that lists them takes no others.
  case departments
  /// Measures with their fields and departments.
  case measures
  /// Indicators with targets and results.
  case results
  /// The departments' own rates.
  case assessments
  /// Averages and grades as published.
  case publishedMeasures = "published_measures"
  /// Counts of measures as published.
  case publishedFields = "published_fields"
  /// Rates of indicators as published.
  case publishedIndicators = "published_indicators"

  /// The name of its file in a package.
  public var file: String { "\(rawValue).csv" }

  /// Whether its rows are many and come in the order of their keys, and so are written in bulk.
  var isBulk: Bool {
    switch self {
    case .results, .assessments, .publishedMeasures, .publishedIndicators: true
    case .plans, .gradeBands, .fields, .departments, .measures, .publishedFields: false
    }
  }

  /// The columns, in the order of the package.
  public var columns: [Column] {
    switch self {
    case .plans: Self.planColumns
    case .gradeBands: Self.gradeBandColumns
    case .fields: Self.fieldColumns
    case .departments: Self.departmentColumns
    case .measures: Self.measureColumns
    case .results: Self.resultColumns
    case .assessments: Self.assessmentColumns
    case .publishedMeasures: Self.publishedMeasureColumns
    case .publishedFields: Self.publishedFieldColumns
    case .publishedIndicators: Self.publishedIndicatorColumns
    }
  }
}
