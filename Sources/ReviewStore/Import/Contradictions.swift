import SQLite
import Tables

/// Finds what two files of one import say differently of the same thing, such as the returns of two
/// bureaus that share a measure. One after the other they would be a correction; together, nobody
/// can tell which is right.
struct Contradictions {
  /// The tables of this import so far, by their batches.
  private var tables: [(batch: Int64, label: String, resource: Resource)] = []

  /// Adds a table that has been imported, and the faults of values that it changed though an earlier
  /// one had just given them.
  mutating func add(
    _ table: InputTable, _ batch: Int64, _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    let earlier = tables.filter { $0.resource == table.header.resource }
    tables.append((batch, table.label, table.header.resource))
    guard !earlier.isEmpty, table.header.resource.hasYears else { return }
    for row in try connection.queryRows(Self.query(earlier.map(\.batch)), [.integer(batch)]) {
      guard let first = tables.first(where: { $0.batch == row[6].integer }) else { continue }
      let place = [row[0].text, row[1].integer.map(String.init), row[2].text].compactMap(\.self)
      log.add(
        Fault(
          file: table.label, column: row[3].text, value: row[5].spelling,
          .contradictsFile(
            first.label, place: place.joined(separator: " / "), other: row[4].spelling)))
    }
  }

  /// Values that a batch changed and that one of the earlier batches had brought: by changing them,
  /// or with their rows.
  private static func query(_ earlier: [Int64]) -> String {
    let batches = earlier.map(String.init).joined(separator: ", ")
    return """
      SELECT c.measure, c.fiscal_year, c.item, c.column_name, c.old_value, c.new_value,
        coalesce(
          (SELECT max(e.batch) FROM change AS e
            WHERE e.batch IN (\(batches)) AND e.table_name = c.table_name
              AND e.row_id = c.row_id AND e.fiscal_year IS c.fiscal_year AND e.item IS c.item
              AND e.column_name = c.column_name),
          CASE c.table_name
            WHEN 'indicator' THEN (SELECT i.batch FROM indicator AS i
              WHERE i.measure_id = c.row_id AND i.fiscal_year = c.fiscal_year
                AND i.number = CAST(c.item AS INTEGER) AND i.batch IN (\(batches)))
            WHEN 'assessment' THEN (SELECT a.batch FROM assessment AS a
              WHERE a.measure_id = c.row_id AND a.fiscal_year = c.fiscal_year
                AND a.batch IN (\(batches)))
          END
        ) AS earlier
      FROM change AS c
      WHERE c.batch = ? AND c.action = 'update' AND c.old_value IS NOT NULL
        AND c.column_name <> 'target_original' AND earlier IS NOT NULL
      ORDER BY c.id
      LIMIT \(ImportFailure.limit)
      """
  }
}

extension Value {
  /// The value as a person would write it.
  fileprivate var spelling: String {
    switch self {
    case .null: ""
    case .integer(let value): "\(value)"
    case .real(let value): Number.spelling(of: value)
    case .text(let text): text
    case .blob(let bytes): "\(bytes.count, counted: "byte")"
    }
  }
}
