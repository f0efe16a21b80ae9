import Tables

/// The names of a header's columns, as they would be understood in a file of one resource.
struct HeaderCandidate {
  let resource: Resource
  let names: [String]
  let meanings: [ColumnMeaning]
  /// Headings that a person spoke of, and that are not there.
  let absentOptions: [String]

  init(resource: Resource, _ names: [String], _ reader: HeadingReader) {
    self.resource = resource
    self.names = names
    let keys = names.reduce(into: Set<String>()) { $0.formUnion(HeadingReader.keys(of: $1)) }
    let letters = names.indices.map { reader.letter(ofColumn: $0, among: keys) }
    let meanings = zip(names, letters).map { name, letter in
      reader.meaning(of: name, letter: letter, in: resource)
    }
    // Beside no figures, a rate is what the file is about: not for results to pass over.
    let hasFigures = resource != .results || Self.hasFigures(meanings)
    self.meanings = meanings.map {
      $0 == .reference(.rate) && !hasFigures ? .unknown : $0
    }
    let options = reader.options
    absentOptions = (options.mappings.map(\.heading) + options.ignored).filter {
      !keys.contains(MatchingKey.of($0)) && !letters.contains($0)
    }
  }

  /// The names that stand for nothing.
  var unknown: [String] {
    zip(names, meanings).filter { $1 == .unknown }.map(\.0)
  }

  /// How many names stand for something that is read.
  var knownCount: Int { meanings.count { $0.isKnown && $0 != .reference(.other) } }

  /// How many names are there for people only.
  var referenceCount: Int {
    meanings.count { if case .reference = $0 { true } else { false } }
  }

  /// The required columns that no heading stands for.
  var missing: [String] { required.filter { !has($0) && !isWaived($0) } }

  /// The missing columns that a person is told of. The number of an indicator may be left out beside
  /// figures, so that it is told only where nothing else is wrong.
  var missingToTell: [String] {
    let others = missing.filter { $0 != "indicator" }
    return resource == .results && !(others.isEmpty && unknown.isEmpty) ? others : missing
  }

  /// The columns that a file must have. It may leave the plan out where the store holds one; plans
  /// themselves cannot.
  var required: [String] {
    resource.columns.filter { $0.isRequired && ($0.name != "plan" || resource == .plans) }
      .map(\.name)
  }

  /// Columns that stand once for all fiscal years and again for some.
  var doubled: [String] {
    guard isWide else { return [] }
    return resource.columns.indices.filter { column in
      let isYearly = meanings.contains { meaning in
        if case .yearly(column, _) = meaning { true } else { false }
      }
      let isYear = resource.columns[column].name == "fiscal_year"
      return (isYearly || isYear) && meanings.contains(.column(column))
    }.map { resource.columns[$0].name }
  }

  private var isWide: Bool {
    meanings.contains { meaning in
      switch meaning {
      case .yearly, .wrongYear: true
      default: false
      }
    }
  }

  private func has(_ name: String) -> Bool {
    meanings.contains { meaning in
      switch meaning {
      case .column(let column), .yearly(let column, _): resource.columns[column].name == name
      default: false
      }
    }
  }

  /// Whether the file says what a column would in another way.
  private func isWaived(_ name: String) -> Bool {
    switch name {
    case "measure": meanings.contains(.reference(.measureName))
    case "fiscal_year": isWide
    case "departments": meanings.contains(.reference(.bureau))
    // Without figures it would be a file of something else.
    case "indicator": resource == .results && Self.hasFigures(meanings)
    default: false
    }
  }

  private static let figures = [
    "target", "target_text", "target_status", "result", "result_text", "result_status", "achieved",
  ].compactMap { name in Resource.results.columns.firstIndex { $0.name == name } }

  /// Whether a file of results has targets or results.
  private static func hasFigures(_ meanings: [ColumnMeaning]) -> Bool {
    meanings.contains { meaning in
      switch meaning {
      case .column(let column), .yearly(let column, _): figures.contains(column)
      default: false
      }
    }
  }

  /// The resource that knows every column and lacks none; a file named for its resource, such as
  /// results.csv, is taken at its name, so that its faults are named exactly.
  static func choose(
    _ candidates: [HeaderCandidate], file: String
  ) -> (candidate: HeaderCandidate, isCertain: Bool)? {
    let possible = candidates.filter(\.unknown.isEmpty)
    // What is a column of the one is better than what is there for people in the other.
    let complete = possible.filter(\.missing.isEmpty)
    let fewest = complete.map(\.referenceCount).min()
    let fitting = complete.filter { $0.referenceCount == fewest }
    if fitting.count == 1 { return (fitting[0], true) }
    // A header that only one resource could have is that resource's, though it lacks a column.
    if possible.count == 1 { return (possible[0], true) }
    let fileName = file.split(separator: "/").last.map(String.init)
    if let named = candidates.first(where: { $0.resource.file == fileName }) {
      return (named, true)
    }
    func distance(_ candidate: HeaderCandidate) -> Int {
      2 * candidate.unknown.count + candidate.missing.count + candidate.referenceCount
    }
    return candidates.min { distance($0) < distance($1) }.map { ($0, false) }
  }
}
