import Tables

/// The first rows of a file, in which its header is looked for.
struct TopRows {
  /// The rows that were read, with their numbers.
  private(set) var rows: [(row: Int, names: [String])] = []
  /// What is wrong with cells of them.
  private var faults: [(row: Int, error: TableError)] = []

  /// How many rows are looked at: more than stand above any header.
  static let limit = 40

  /// Reads the first rows.
  /// - Parameters:
  ///   - source: Reads records of any length.
  ///   - limit: How many are looked at, where the header is known to be among fewer.
  ///   - passesFaults: Whether the source hands a row out all the same after its faults, so that a
  ///     wrong cell above the header does not hide it.
  /// - Throws: When not even one row can be read.
  init<Source: RecordSource & ~Copyable>(
    of source: inout Source, limit: Int = limit, passesFaults: Bool = false
  ) throws(TableError) {
    while rows.count < limit {
      do throws(TableError) {
        guard try source.next() else { break }
      } catch {
        faults.append((source.row, error))
        if passesFaults, !source.isAtEnd { continue }
        break
      }
      rows.append((source.row, (0..<source.count).map { source.text(at: $0) }))
    }
    // Others are told when the rows are imported.
    if rows.isEmpty, let fault = faults.first { throw fault.error }
  }

  /// What is wrong with a row that is taken for the header; nil: nothing.
  func fault(inRow row: Int) -> TableError? { faults.first { $0.row == row }?.error }

  /// The header: the first row that fits a resource whole, else the one with the most known names,
  /// else the first.
  func header(_ resource: Resource?, _ reader: HeadingReader) -> FoundHeader? {
    let resources = resource.map { [$0] } ?? Resource.allCases
    var best: FoundHeader?
    for (index, row) in rows.enumerated() {
      let candidates = resources.map { HeaderCandidate(resource: $0, row.names, reader) }
      let known = candidates.map(\.knownCount).max() ?? 0
      let isWhole = candidates.contains { $0.unknown.isEmpty && $0.missing.isEmpty }
      let found = FoundHeader(
        row: row.row, names: row.names, isWhole: isWhole, knownCount: known)
      if isWhole { return found }
      if known > max(best?.knownCount ?? 0, index == 0 ? 0 : 1) { best = found }
    }
    return best
      ?? rows.first.map {
        FoundHeader(row: $0.row, names: $0.names, isWhole: false, knownCount: 0)
      }
  }

  /// Why the row that was found is no header at all; nil: it may be one, with faults or without.
  func problem(
    with found: FoundHeader, file: String, _ resource: Resource?, _ reader: HeadingReader
  ) -> Fault.Problem? {
    guard !found.isWhole else { return nil }
    if let problem = headerOfTwoRows(found, resource, reader) { return problem }
    guard found.knownCount == 0 else { return nil }
    // What a person names, or calls by its resource, is held to that resource.
    let fileName = file.split(separator: "/").last.map(String.init)
    let isNamed = resource != nil || Resource.allCases.contains { $0.file == fileName }
    let isTitle = rows.allSatisfy { $0.names.count { !$0.isEmpty } < 2 }
    guard isTitle || !isNamed else { return nil }
    return .noHeader(text: rows.lazy.flatMap(\.names).first { !$0.isEmpty } ?? "")
  }

  /// The problem that a header takes two rows: years above 目標 and 実績, each of them once for several
  /// columns.
  func headerOfTwoRows(
    _ found: FoundHeader, _ resource: Resource?, _ reader: HeadingReader
  ) -> Fault.Problem? {
    guard !found.isWhole, let index = rows.firstIndex(where: { $0.row == found.row }) else {
      return nil
    }
    for upper in [index - 1, index] where upper >= 0 && upper + 1 < rows.count {
      let (names, example) = Self.joined(rows[upper].names, rows[upper + 1].names)
      let known =
        (resource.map { [$0] } ?? Resource.allCases)
        .map { HeaderCandidate(resource: $0, names, reader) }
        .filter { $0.missing.isEmpty }.map(\.knownCount).max() ?? 0
      if known > found.knownCount, known > 2, let example {
        return .headerOfTwoRows(rows[upper].row...rows[upper + 1].row, example: example)
      }
    }
    return nil
  }

  /// The headings that two rows make together, and one that has words of both. A heading above holds
  /// for the columns to its right that have none.
  private static func joined(
    _ upper: [String], _ lower: [String]
  ) -> (names: [String], example: String?) {
    var above = ""
    var example: String?
    let names = (0..<max(upper.count, lower.count)).map { index in
      let own = index < upper.count ? upper[index] : ""
      let below = index < lower.count ? lower[index] : ""
      if !own.isEmpty { above = own }
      guard !below.isEmpty else { return own }
      if !above.isEmpty { example = example ?? above + below }
      return above + below
    }
    return (names, example)
  }

  /// What a person is told of the rows above the header.
  func note(above row: Int) -> ImportNote? {
    let above = rows.filter { $0.row < row }
    guard let first = above.first, let last = above.last else { return nil }
    let text = above.lazy.flatMap(\.names).first { !$0.isEmpty } ?? ""
    return .aboveHeader(rows: first.row...last.row, text: text)
  }
}

/// A row that is taken for the header.
struct FoundHeader {
  let row: Int
  let names: [String]
  /// Whether the names are all known and all that a resource needs.
  let isWhole: Bool
  /// How many of the names are known: whether a person may have meant it as a header.
  let knownCount: Int
}
