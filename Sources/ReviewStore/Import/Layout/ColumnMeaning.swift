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
  /// What people call columns of the options by: headings, or letters of a spreadsheet.
  private let letters: Set<String>

  /// - Parameter hasLetters: Whether a column can be called by its letter: not in JSON.
  init(_ options: ColumnOptions, years: ClosedRange<Int64>?, hasLetters: Bool = true) {
    self.options = options
    self.years = years
    let headings = options.mappings.map(\.heading) + options.ignored
    letters = hasLetters ? Set(headings.filter(Self.isLetters)) : []
    mappings = Dictionary(
      options.mappings.map { (MatchingKey.of($0.heading), $0) }, uniquingKeysWith: { $1 })
    ignored = Set(options.ignored.map(MatchingKey.of))
  }

  /// The same for files whose columns have no letters.
  var withoutLetters: HeadingReader { HeadingReader(options, years: years, hasLetters: false) }

  private static func isLetters(_ name: String) -> Bool {
    (1...3).contains(name.count) && name.allSatisfy { ("A"..."Z").contains($0) }
  }

  /// What people may call a heading: as it stands in the file, or as messages show it, with ⏎ for a
  /// line break.
  static func keys(of heading: String) -> Set<String> {
    [MatchingKey.of(heading), MatchingKey.of(PrintableText.visible(heading))]
  }

  /// The letter by which a person calls a column; nil where nobody does, or a heading is called so.
  func letter(ofColumn position: Int, among keys: Set<String>) -> String? {
    guard !letters.isEmpty else { return nil }
    let letter = CellReference.name(ofColumn: position + 1)
    return letters.contains(letter) && !keys.contains(MatchingKey.of(letter)) ? letter : nil
  }

  /// What a heading stands for in a file of a resource.
  /// - Parameter letter: What a person calls the column instead.
  func meaning(of heading: String, letter: String?, in resource: Resource) -> ColumnMeaning {
    let keys = Self.keys(of: heading).union(letter.map { [MatchingKey.of($0)] } ?? [])
    if !ignored.isDisjoint(with: keys) { return .ignored }
    if let mapping = keys.lazy.compactMap({ mappings[$0] }).first {
      return meaning(of: mapping, in: resource)
    }
    if MatchingKey.of(heading).isEmpty { return .untitled }
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
