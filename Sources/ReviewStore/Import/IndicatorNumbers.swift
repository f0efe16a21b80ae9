import SQLite
import Tables

/// Finds the number of an indicator in files that do not give it: by its mark, by its name, or by
/// its place among the rows of its measure's year.
struct IndicatorNumbers {
  /// How many rows of each measure's year have come without a number.
  private var counts: [Key: Int64] = [:]

  private struct Key: Hashable {
    let measure: Int64
    let year: Int64
  }

  /// The number of a record's indicator.
  /// - Returns: Nil with the problem, or with none when the record's measure is not known.
  mutating func number(
    of record: borrowing Record, _ stored: inout StoredIndicators,
    _ connection: borrowing Connection, _ problem: inout Fault.Problem?
  ) throws(SQLiteError) -> Int64? {
    guard let key = try stored.key(of: record, connection) else { return nil }
    let place = counts[Key(measure: key.measure, year: key.year), default: 0] + 1
    counts[Key(measure: key.measure, year: key.year)] = place
    let known = try stored.indicators(of: key, connection)
    // Nothing is stored to be told apart: the rows number themselves.
    if known.isEmpty || known.allSatisfy({ $0.number < place }) { return place }
    let name = record.cell("indicator_name")?.string
    let label = record.cell("label")?.string
    if let found = Self.match(name, known, \.name) ?? Self.match(label, known, \.label) {
      return found
    }
    if known.count == 1, name == nil, label == nil { return known[0].number }
    problem = .indicatorNeeded(
      known: known.map { indicator in
        ["\(indicator.number)", indicator.label, indicator.name].compactMap(\.self)
          .joined(separator: " ")
      })
    return nil
  }

  /// The one indicator whose name or mark is the same.
  private static func match(
    _ text: String?, _ known: [StoredIndicators.Indicator],
    _ property: KeyPath<StoredIndicators.Indicator, String?>
  ) -> Int64? {
    guard let text else { return nil }
    let found = known.filter { indicator in
      indicator[keyPath: property].map { MatchingKey.of($0) == MatchingKey.of(text) } ?? false
    }
    return found.count == 1 ? found[0].number : nil
  }
}
