import Tables

/// What a column of a file is, by its heading.
enum ColumnMeaning: Equatable {
  /// A column of the resource, by its index.
  case column(Int)
  /// A column of the resource for one fiscal year.
  case yearly(Int, year: Int64)
  /// There for people.
  case reference(ReferenceColumn)
  /// To be passed over, since the person said so.
  case ignored
  /// Without a heading.
  case untitled
  /// A column of the resource for a fiscal year that is written wrongly.
  case wrongYear(Fault.Problem)
  /// Not understood.
  case unknown

  /// Whether a person who wrote the heading meant it as one.
  var isKnown: Bool { self != .unknown && self != .untitled }
}

/// Tells what headings stand for, in the files of one import.
struct HeadingReader {
  let options: ColumnOptions
  /// The fiscal years of the store's plans, for years that are written without their era.
  let years: ClosedRange<Int64>?
  private let mappings: [String: ColumnMapping]
  private let ignored: Set<String>

  init(_ options: ColumnOptions, years: ClosedRange<Int64>?) {
    self.options = options
    self.years = years
    mappings = Dictionary(
      options.mappings.map { (MatchingKey.of($0.heading), $0) }, uniquingKeysWith: { $1 })
    ignored = Set(options.ignored.map(MatchingKey.of))
  }

  /// What a heading stands for in a file of a resource.
  func meaning(of heading: String, in resource: Resource) -> ColumnMeaning {
    let key = MatchingKey.of(heading)
    if key.isEmpty { return .untitled }
    if ignored.contains(key) { return .ignored }
    if let mapping = mappings[key] { return meaning(of: mapping, in: resource) }
    if let column = resource.column(headed: heading) { return .column(column) }
    if let reference = ReferenceColumn(headed: heading),
      resource.referenceColumns.contains(reference)
    {
      return .reference(reference)
    }
    return yearly(heading, in: resource) ?? .unknown
  }

  /// A column with a year in its heading.
  private func yearly(_ heading: String, in resource: Resource) -> ColumnMeaning? {
    guard resource.hasYears, let found = YearHeading.split(heading, within: years),
      let column = resource.column(headed: found.rest), !resource.columns[column].isKey
    else { return nil }
    return yearly(column, found.year)
  }

  private func meaning(of mapping: ColumnMapping, in resource: Resource) -> ColumnMeaning {
    guard let column = resource.column(headed: mapping.field) else { return .unknown }
    guard let year = mapping.year else { return .column(column) }
    guard resource.hasYears, !resource.columns[column].isKey else { return .unknown }
    return yearly(column, WrittenYear.read(year, within: years))
  }

  private func yearly(_ column: Int, _ year: WrittenYear.Outcome) -> ColumnMeaning {
    switch year {
    case .year(let year): .yearly(column, year: year)
    case .outsideRange:
      .wrongYear(.yearOutsidePlans(first: years?.lowerBound ?? 0, last: years?.upperBound ?? 0))
    case .eraMissing, .impossible, .notAYear: .wrongYear(year.problem ?? .notAYear)
    }
  }
}

extension Resource {
  /// Whether its rows refer to measures.
  var refersToMeasures: Bool { self != .measures && columns.contains { $0.name == "measure" } }

  /// Whether its rows are of a fiscal year each.
  var hasYears: Bool { columns.contains { $0.name == "fiscal_year" } }

  /// The column that a heading stands for: by its name, or by what a Japanese header calls it;
  /// width, spaces and capitals do not count.
  func column(headed heading: String) -> Int? {
    if let exact = columns.firstIndex(where: { $0.name == heading }) { return exact }
    return Self.headingKeys[self]?[MatchingKey.of(heading)]
  }

  private static let headingKeys: [Resource: [String: Int]] = Dictionary(
    uniqueKeysWithValues: allCases.map { resource in
      let keys = resource.columns.enumerated().flatMap { index, column in
        ([column.name] + column.headings).map { (MatchingKey.of($0), index) }
      }
      return (resource, Dictionary(keys, uniquingKeysWith: { first, _ in first }))
    })
}
