import SQLite

extension Store {
  /// Looks whether anything is missing or altered: tables, indexes, triggers and views, the guards
  /// of closed years, the file itself, references, and the rates, averages, grades and names of
  /// closed years. Single figures of closed years, which a closing does not keep, are told of where the
  /// change log says that one was changed or deleted afterwards. All that imports brought is held against
  /// the checksum of the last receipt, with what the log says was changed since. Nothing is written.
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
          problems += try contentProblems()
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

  /// What of the schema is missing or altered: the part of ``verify()`` that takes no time.
  /// - Throws: ``StoreError``.
  func schemaProblems() throws(StoreError) -> [IntegrityProblem] {
    do throws(SQLiteError) {
      return try connection.transaction { () throws(SQLiteError) in
        let version = Int(try connection.userVersion)
        return try schemaProblems(version: version, views: version == Schema.current)
      }
    } catch {
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
    return bare + different + (try changedFigures())
  }

  /// Figures of closed years that the change log has as changed since, but for those of a measure and
  /// year whose rates or texts differ, which says more. An import is later than a closing by its number;
  /// what other programs do, by its time: within the same second nobody can say.
  private func changedFigures() throws(SQLiteError) -> [IntegrityProblem] {
    try connection.queryRows(
      """
      WITH closed AS (
        SELECT y.plan, y.fiscal_year, g.batch, g.done_at
        FROM closed_year AS y
        JOIN closing AS g ON g.batch = (
          SELECT max(l.batch) FROM closing AS l
          WHERE l.plan = y.plan AND l.fiscal_year = y.fiscal_year AND l.action = 'close'
        )
      ), later AS (
        SELECT
          c.plan, c.fiscal_year, c.measure, c.table_name, coalesce(c.item, '') AS item,
          c.column_name, min(c.id) AS first_id, max(c.id) AS last_id
        FROM change AS c
        WHERE (c.table_name = 'indicator' OR c.table_name = 'assessment')
          AND c.column_name <> 'batch'
          AND EXISTS (
            SELECT 1 FROM closed AS y
            WHERE y.plan = c.plan AND y.fiscal_year >= c.fiscal_year
              AND (c.batch > y.batch OR c.batch IS NULL AND c.changed_at > y.done_at)
          )
        GROUP BY c.plan, c.fiscal_year, c.measure, c.table_name, item, c.column_name
      )
      SELECT l.plan, l.fiscal_year, l.measure, l.table_name, l.item, l.column_name,
        coalesce(CAST(f.old_value AS TEXT), '-'), coalesce(CAST(t.new_value AS TEXT), '-')
      FROM later AS l
      JOIN change AS f ON f.id = l.first_id
      JOIN change AS t ON t.id = l.last_id
      WHERE f.old_value IS NOT t.new_value
        AND NOT EXISTS (
          SELECT 1 FROM closed_difference AS d
          WHERE d.plan = l.plan AND d.fiscal_year = l.fiscal_year AND d.measure = l.measure
        )
      ORDER BY l.first_id
      """
    ).map { row in
      IntegrityProblem.closedFigureChanged(
        plan: row[0].text ?? "", year: row[1].integer ?? 0, measure: row[2].text ?? "",
        figure: [row[3].text, row[4].text].compactMap(\.self).filter { !$0.isEmpty }
          .joined(separator: " "),
        column: row[5].text ?? "", before: row[6].text ?? "", after: row[7].text ?? "")
    }
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
