import SQLite
import Tables

/// Finds the number of an indicator in files that do not give it: by its mark, by its name, or by
/// its place among the rows of its measure's year.
struct IndicatorNumbers {
  private var seen: [Key: Rows] = [:]

  private struct Key: Hashable {
    let measure: Int64
    let year: Int64
  }

  /// The rows of a measure's year that came without a number.
  private struct Rows {
    var count: Int64 = 0
    /// The first row that has neither a name nor a mark.
    var unnamed: Row?
    /// The others, by name and mark.
    var named: [Identity: Row] = [:]
    var first: Row?
  }

  private struct Identity: Hashable {
    let name: String?
    let label: String?
  }

  private struct Row {
    let row: Int
    let fingerprint: Int64
    let passedOver: [PassedOver]
  }

  /// A cell of a column that is not read.
  struct PassedOver: Equatable {
    let title: String
    let text: String
  }

  /// The number of a record's indicator.
  /// - Parameter passedOver: What stands in the columns that are not read.
  /// - Returns: Nil with the problem, or with none when the record's measure is not known.
  mutating func number(
    of record: borrowing Record, _ passedOver: [PassedOver], _ stored: inout StoredIndicators,
    _ connection: borrowing Connection, _ problem: inout Fault.Problem?
  ) throws(SQLiteError) -> Int64? {
    guard let key = try stored.key(of: record, connection) else { return nil }
    let place = take(record, passedOver, Key(measure: key.measure, year: key.year), &problem)
    guard problem == nil else { return nil }
    let known = try stored.indicators(of: key, connection)
    let name = record.cell("indicator_name")?.string
    let label = record.cell("label")?.string
    if let found = Self.match(name, known, \.name) { return found }
    // Nothing is stored to be told apart: the rows number themselves.
    if known.isEmpty || known.allSatisfy({ $0.number < place }) { return place }
    if let found = Self.match(label, known, \.label) { return found }
    if known.count == 1, name == nil, label == nil { return known[0].number }
    problem = .indicatorNeeded(
      known: known.map { indicator in
        ["\(indicator.number)", indicator.label, indicator.name].compactMap(\.self)
          .joined(separator: " ")
      })
    return nil
  }

  /// Takes a row in. Of several rows of a measure's year each has a name or a mark, and no two have the
  /// same: by their order alone they would be other indicators after the next sorting.
  /// - Returns: Its place among them.
  private mutating func take(
    _ record: borrowing Record, _ passedOver: [PassedOver], _ key: Key,
    _ problem: inout Fault.Problem?
  ) -> Int64 {
    func part(_ column: String) -> String? { record.cell(column)?.string.map(MatchingKey.of) }
    let identity = Identity(name: part("indicator_name"), label: part("label"))
    let isUnnamed = identity.name == nil && identity.label == nil
    let row = Row(row: record.row, fingerprint: record.fingerprint, passedOver: passedOver)
    var rows = seen[key] ?? Rows()
    // An unnamed row can be told from no other, and no other from it.
    if let other = isUnnamed ? rows.first : rows.named[identity] ?? rows.unnamed {
      let columns = zip(other.passedOver, passedOver).filter { $0 != $1 }.map { $1.title }
      problem =
        other.fingerprint == row.fingerprint && columns.isEmpty
        ? .duplicateRow(first: other.row)
        : .indicatorsNotToldApart(first: other.row, columns: columns)
    }
    rows.count += 1
    if rows.first == nil { rows.first = row }
    if isUnnamed {
      if rows.unnamed == nil { rows.unnamed = row }
    } else if rows.named[identity] == nil {
      rows.named[identity] = row
    }
    seen[key] = rows
    return rows.count
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
