import Testing

extension TestStore {
  /// Expects a query to give this table: its columns, then its rows in order.
  func expect(
    _ sql: String, gives table: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try self.table(sql)
    guard found != table else { return }
    Issue.record(
      """
      The query gives
      \(found)
      and not
      \(table)
      """, sourceLocation: sourceLocation)
  }
}
