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
