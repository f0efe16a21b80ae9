import SQLite

extension Store {
  /// Looks whether anything is missing or altered: tables, indexes, triggers and views, the guards
  /// of closed years, the file itself, references, and the rates, averages, grades and names of
  /// closed years. Single targets and results, and the log itself, have nothing to be held against:
  /// a change of them by who drops the triggers and makes them again goes unnoticed where all rates
  /// stay the same. Nothing is written.
  ///
  /// A store of an earlier version is held against that version, without its views, which the
  /// program replaces when it next writes.
  /// - Throws: ``StoreError``.
  public func verify() throws(StoreError) -> [IntegrityProblem] {
    do throws(SQLiteError) {
      return try connection.transaction { () throws(SQLiteError) in
        let version = Int(try connection.userVersion)
        let isCurrent = version == Schema.current
        var problems = try schemaProblems(version: version, views: isCurrent)
        problems += try fileProblems()
        // A closed year is asked for with this program's views: others may say anything.
        if isCurrent, !problems.contains(where: \.isOfTablesOrViews) {
          problems += try viewProblems()
          problems += try closedYearProblems()
        }
        return problems
      }
    } catch {
      // So damaged that nothing more can be asked.
      if error.code.primary == .corrupt { return [.damaged(error.message)] }
      throw StoreError(path: path, failure: error)
    }
  }

  private struct Part: Hashable {
    let kind: String
    let name: String
  }

  private func schemaProblems(version: Int, views: Bool) throws(SQLiteError) -> [IntegrityProblem] {
    let stored = try Self.parts(of: connection, views: views)
    var known = try Self.parts(of: Schema.inMemory(version: version), views: views)
    for guarding in try closedYearGuards() {
      known[Part(kind: "trigger", name: guarding.name)] = guarding.sql
    }
    func sorted(_ parts: some Sequence<Part>) -> [Part] {
      parts.sorted { ($0.kind, $0.name) < ($1.kind, $1.name) }
    }
    let missing = sorted(known.keys.filter { stored[$0] == nil })
    let altered = sorted(known.keys.filter { stored[$0] != nil && stored[$0] != known[$0] })
    let foreign = sorted(stored.keys.filter { $0.kind == "trigger" && known[$0] == nil })
    return missing.map { .missing(kind: $0.kind, name: $0.name) }
      + altered.map { .altered(kind: $0.kind, name: $0.name) }
      + foreign.map { .foreignTrigger($0.name) }
  }

  /// The text of every part of a schema that has one. Indexes of a key have none: their tables say
  /// that they are there.
  private static func parts(
    of connection: borrowing Connection, views: Bool
  ) throws(SQLiteError) -> [Part: String] {
    var parts: [Part: String] = [:]
    let rows = try connection.queryRows(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    for row in rows where views || row[0] != .text("view") {
      parts[Part(kind: row[0].text ?? "", name: row[1].text ?? "")] = row[2].text
    }
    return parts
  }

  private func closedYearGuards() throws(SQLiteError) -> [ClosedYear.Guard] {
    guard
      try connection.queryInteger("SELECT 1 FROM sqlite_schema WHERE name = 'closed_year'") != nil,
      Int(try connection.userVersion) >= 3
    else { return [] }
    return try connection.queryRows("SELECT plan, fiscal_year FROM closed_year").flatMap {
      ClosedYear.guards(plan: $0[0].text ?? "", year: $0[1].integer ?? 0)
    }
  }

  private func fileProblems() throws(SQLiteError) -> [IntegrityProblem] {
    var problems = try connection.damage(isQuick: false)
    problems += try connection.danglingReferences()
    let hasBatch = try connection.queryInteger(
      "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'current_batch'")
    if hasBatch != nil, let batch = try connection.queryInteger("SELECT batch FROM current_batch") {
      problems.append(.importUnderWay(batch))
    }
    return problems
  }

  /// The views that do not answer, up to their first row.
  private func viewProblems() throws(SQLiteError) -> [IntegrityProblem] {
    var problems: [IntegrityProblem] = []
    for view in Asset.all(in: "schema/views") {
      do throws(SQLiteError) {
        _ = try connection.queryRows("SELECT * FROM \(view.name) LIMIT 1")
      } catch {
        guard error.code.primary == .error else { throw error }
        problems.append(.viewFails(name: view.name, error.message))
      }
    }
    return problems
  }

  private func closedYearProblems() throws(SQLiteError) -> [IntegrityProblem] {
    let bare = try connection.queryRows(
      """
      SELECT y.plan, y.fiscal_year FROM closed_year AS y
      WHERE NOT EXISTS (
        SELECT 1 FROM closing AS g
        WHERE g.plan = y.plan AND g.fiscal_year = y.fiscal_year AND g.action = 'close'
      )
      ORDER BY y.plan, y.fiscal_year
      """
    ).map { IntegrityProblem.closedWithoutRecord(plan: $0[0].text ?? "", year: $0[1].integer ?? 0) }
    let different = try connection.queryRows(
      """
      SELECT d.plan, d.fiscal_year, d.measure, d.column_name,
        coalesce(CAST(d.published AS TEXT), '-'), coalesce(CAST(d.computed AS TEXT), '-')
      FROM closed_difference AS d
      LEFT JOIN measure AS m ON m.plan = d.plan AND m.code = d.measure
      ORDER BY d.plan, d.fiscal_year, m.position, d.measure
      """
    ).map { row in
      IntegrityProblem.closedYearDiffers(
        plan: row[0].text ?? "", year: row[1].integer ?? 0, measure: row[2].text ?? "",
        column: row[3].text ?? "", published: row[4].text ?? "", computed: row[5].text ?? "")
    }
    return bare + different
  }
}

extension IntegrityProblem {
  fileprivate var isOfTablesOrViews: Bool {
    switch self {
    case .missing(let kind, _), .altered(let kind, _): kind == "table" || kind == "view"
    default: false
    }
  }
}
