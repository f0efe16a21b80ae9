import SQLite

/// Finds rows that gave an indicator the name of another one of its measure's year: the
/// sign of a number that slipped. Indicators can be put in another order all the same, by an import
/// with a reason.
enum SlippedIndicators {
  static func find(
    in table: InputTable, _ batch: Int64, _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    guard table.header.resource == .results else { return }
    for row in try connection.queryRows(query, [.integer(batch)]) {
      let place = [row[0].text, row[1].integer.map(String.init), row[2].text].compactMap(\.self)
      log.add(
        Fault(
          file: table.label, column: row[3].text, value: row[4].text,
          .indicatorSlipped(place: place.joined(separator: " / "), name: row[4].text ?? "")))
    }
  }

  /// Names that the batch changed to what another indicator is called, or was called before it.
  private static let query = """
    SELECT c.measure, c.fiscal_year, c.item, c.column_name, c.new_value
    FROM change AS c
    WHERE c.batch = ? AND c.action = 'update' AND c.table_name = 'indicator'
      AND c.column_name = 'name' AND c.old_value IS NOT NULL AND c.new_value IS NOT NULL
      AND (
        EXISTS (
          SELECT 1 FROM indicator AS i
          WHERE i.measure_id = c.row_id AND i.fiscal_year = c.fiscal_year
            AND i.number <> CAST(c.item AS INTEGER) AND i.name = c.new_value
        ) OR EXISTS (
          SELECT 1 FROM change AS o
          WHERE o.batch = c.batch AND o.table_name = 'indicator' AND o.row_id = c.row_id
            AND o.fiscal_year = c.fiscal_year AND o.item <> c.item AND o.column_name = 'name'
            AND o.old_value = c.new_value
        )
      )
    ORDER BY c.id
    LIMIT \(ImportFailure.limit)
    """
}
