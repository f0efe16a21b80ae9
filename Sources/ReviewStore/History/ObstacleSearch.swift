import SQLite

/// Looks for what rests on an import that is to be taken back.
struct ObstacleSearch {
  private let batch: Int64
  private var obstacles: [Obstacle] = []
  private var count = 0

  init(_ batch: Int64) throws {
    self.batch = batch
  }

  /// - Parameter undone: The import that the error names.
  func throwIfAny(undoing undone: Int64) throws(HistoryError) {
    guard count == 0 else {
      throw HistoryError(.restedOn(undone, by: obstacles, count: count))
    }
  }

  /// Changes of other imports and programs since the import, but for those that were taken back
  /// themselves: what an undo in force and the import it took back did to a row is nothing in all.
  /// The parameter is the import.
  private static let later = """
    WITH RECURSIVE undoing (undo, target, in_force) AS (
      SELECT u.undone_by, u.batch, 1 FROM undone_batch AS u
      WHERE NOT EXISTS (SELECT 1 FROM undone_batch AS n WHERE n.batch = u.undone_by)
      UNION ALL
      SELECT u.undone_by, u.batch, 1 - e.in_force
      FROM undoing AS e
      JOIN undone_batch AS u ON u.undone_by = e.target
    ), cancelled (batch) AS (
      SELECT undo FROM undoing WHERE in_force = 1 AND target > ?1
      UNION
      SELECT target FROM undoing WHERE in_force = 1 AND target > ?1
    ), later AS (
      SELECT
        c.id, c.batch, c.changed_at, c.action, c.table_name, c.row_id, c.plan, c.measure,
        c.fiscal_year, c.item, c.column_name, c.old_value
      FROM change AS c
      WHERE (
          c.batch > ?1
          OR (
            c.batch IS NULL
            AND c.changed_at >= (SELECT b.imported_at FROM import_batch AS b WHERE b.id = ?1)
          )
        )
        AND c.batch IS NOT ?1
        AND (c.batch IS NULL OR c.batch NOT IN (SELECT batch FROM cancelled))
    )
    """

  private static let columns = """
    c.batch, b.kind, c.changed_at, c.action, c.table_name, c.measure, c.fiscal_year, c.item,
      c.column_name
    """

  /// Finds later changes of the values that the import changed and of the rows it deleted, and of
  /// the rows it brought.
  mutating func findLaterChanges(_ connection: borrowing Connection) throws {
    try collect(
      Self.later + """
        , mine AS (
          SELECT table_name, row_id, plan, fiscal_year, item, column_name, action, max(id) AS id
          FROM change WHERE batch = ?1
          GROUP BY table_name, row_id, plan, fiscal_year, item, column_name, action
        )
        SELECT DISTINCT \(Self.columns)
        FROM later AS c
        JOIN mine AS m ON m.table_name = c.table_name AND m.row_id IS c.row_id
          AND m.plan IS c.plan AND m.fiscal_year IS c.fiscal_year AND m.item IS c.item
          AND (m.column_name = c.column_name OR m.action <> 'update' OR c.action <> 'update')
        LEFT JOIN import_batch AS b ON b.id = c.batch
        WHERE c.id > m.id
        UNION
        SELECT \(Self.columns)
        FROM later AS c
        LEFT JOIN import_batch AS b ON b.id = c.batch
        WHERE c.action = 'delete' AND c.column_name = 'batch' AND c.old_value = ?1
        ORDER BY 1 DESC NULLS LAST, 3 DESC, 5, 6, 7, 8
        """, connection)
    for table in LoggedTable.all {
      try collect(
        Self.later + """
          SELECT DISTINCT \(Self.columns)
          FROM later AS c
          JOIN \(table.name) AS t ON \(table.matchesEntry)
          LEFT JOIN import_batch AS b ON b.id = c.batch
          WHERE c.table_name = '\(table.name)' AND t.batch = ?1
          ORDER BY c.id DESC
          """, connection)
    }
    try findReplacements(connection)
  }

  /// Rows that took the place of rows which come back: inserts are in no log, but name their import.
  private mutating func findReplacements(_ connection: borrowing Connection) throws {
    for table in LoggedTable.all {
      let lost = try connection.queryInteger(
        "SELECT 1 FROM change WHERE batch = ? AND action = 'delete' AND table_name = ? LIMIT 1",
        [.integer(batch), .text(table.name)])
      guard lost != nil else { continue }
      try collect(
        """
        SELECT DISTINCT
          t.batch, b.kind, coalesce(b.imported_at, ''), 'added', c.table_name, c.measure,
          c.fiscal_year, c.item, ''
        FROM change AS c
        JOIN \(table.name) AS t ON \(table.matchesEntry)
        LEFT JOIN import_batch AS b ON b.id = t.batch
        WHERE c.batch = ?1 AND c.action = 'delete' AND c.table_name = '\(table.name)'
          AND t.batch IS NOT ?1
          -- An undo itself put older rows in the place of those it removed.
          AND NOT EXISTS (
            SELECT 1 FROM change AS r
            WHERE r.batch = ?1 AND r.action = 'restore' AND r.table_name = c.table_name
              AND r.row_id IS c.row_id AND r.plan IS c.plan AND r.fiscal_year IS c.fiscal_year
              AND r.item IS c.item
          )
        """, connection)
    }
  }

  /// Finds rows of other imports that refer to rows which the import brought. To be asked when what
  /// the import updated has its old values again: those may have referred to its rows as well.
  mutating func findReferences(_ connection: borrowing Connection) throws {
    try collect(Self.references, connection)
    let movedYears = try connection.queryInteger(
      """
      SELECT 1 FROM change WHERE batch = ? AND table_name = 'plan'
        AND (column_name = 'first_year' OR column_name = 'last_year') LIMIT 1
      """, [.integer(batch)])
    if movedYears != nil { try collect(Self.yearsOutside, connection) }
  }

  private static func reference(
    _ table: String, _ item: String, _ measure: String = "NULL", _ year: String = "NULL",
    from: String
  ) -> String {
    """
    SELECT t.batch, b.kind, coalesce(b.imported_at, ''), 'refers', '\(table)', \(measure), \(year),
      \(item), ''
    FROM \(from)
    LEFT JOIN import_batch AS b ON b.id = t.batch
    WHERE t.batch IS NOT ?1
    """
  }

  private static let references: String = {
    let ofPlan = [
      ("grade_band", "t.grade"), ("field", "t.code"), ("department", "t.name"),
    ].map { table, item in
      reference(
        table, item, from: "plan AS p JOIN \(table) AS t ON t.plan = p.code AND p.batch = ?1")
    }
    let measures = [
      reference(
        "measure", "NULL", "t.code",
        from: "plan AS p JOIN measure AS t ON t.plan = p.code AND p.batch = ?1"),
      reference(
        "measure", "NULL", "t.code",
        from:
          "field AS f JOIN measure AS t ON t.plan = f.plan AND t.field = f.code AND f.batch = ?1"),
    ]
    let ofField = [
      reference(
        "measure_field", "t.field", "m.code",
        from: """
          field AS f
          JOIN measure_field AS t ON t.plan = f.plan AND t.field = f.code AND f.batch = ?1
          JOIN measure AS m ON m.id = t.measure_id
          """),
      reference(
        "published_field", "coalesce(t.field, '') || '/' || t.grade", "NULL", "t.through_year",
        from: """
          field AS f
          JOIN published_field AS t ON t.plan = f.plan AND t.field = f.code AND f.batch = ?1
          """),
      reference(
        "published_field", "coalesce(t.field, '') || '/' || t.grade", "NULL", "t.through_year",
        from: """
          grade_band AS g
          JOIN published_field AS t ON t.plan = g.plan AND t.grade = g.grade AND g.batch = ?1
          """),
      reference(
        "published_measure", "NULL", "m.code", "t.through_year",
        from: """
          grade_band AS g
          JOIN measure AS m ON m.plan = g.plan AND g.batch = ?1
          JOIN published_measure AS t ON t.measure_id = m.id AND t.grade = g.grade
          """),
    ]
    let ofDepartment = [
      reference(
        "department", "t.name",
        from: """
          department AS d
          JOIN department AS t
            ON t.plan = d.plan AND (t.parent = d.id OR t.successor = d.id) AND d.batch = ?1
          """),
      reference(
        "measure_department", "t.position", "m.code",
        from: """
          department AS d
          JOIN measure_department AS t
            ON t.plan = d.plan AND t.department_id = d.id AND d.batch = ?1
          JOIN measure AS m ON m.id = t.measure_id
          """),
    ]
    let ofMeasure = [
      ("measure_field", "t.field", "NULL"), ("measure_department", "t.position", "NULL"),
      ("indicator", "t.number", "t.fiscal_year"), ("assessment", "NULL", "t.fiscal_year"),
      ("published_measure", "NULL", "t.through_year"),
      ("published_indicator", "t.number", "t.fiscal_year"),
    ].map { table, item, year in
      reference(
        table, item, "m.code", year,
        from: "measure AS m JOIN \(table) AS t ON t.measure_id = m.id AND m.batch = ?1")
    }
    return (ofPlan + measures + ofField + ofDepartment + ofMeasure).joined(separator: "\nUNION\n")
      + "\nORDER BY 1 DESC NULLS LAST, 5, 6, 7, 8"
  }()

  /// Figures of years that the plan has no more once its span is as before.
  private static let yearsOutside = ["indicator", "assessment"].map { table in
    reference(
      table, table == "indicator" ? "t.number" : "NULL", "m.code", "t.fiscal_year",
      from: """
        measure AS m JOIN plan AS p ON p.code = m.plan
        JOIN \(table) AS t ON t.measure_id = m.id
          AND (t.fiscal_year < p.first_year OR t.fiscal_year > p.last_year)
        """) + " AND (t.batch IS NULL OR t.batch > ?1)"
  }.joined(separator: "\nUNION\n")

  /// Adds the rows of a query: batch, kind, moment, action, table, measure, year, item, column. Rows
  /// that follow one another and differ in the column alone are one obstacle.
  private mutating func collect(_ sql: String, _ connection: borrowing Connection) throws {
    let statement = try connection.prepare(sql)
    try statement.bind(batch, at: 1)
    var pending: Obstacle?
    while try statement.step() {
      let next = Obstacle(statement.row)
      if let joined = pending?.joined(with: next) {
        pending = joined
      } else {
        if let pending { add(pending) }
        pending = next
      }
    }
    if let pending { add(pending) }
  }

  private mutating func add(_ obstacle: Obstacle) {
    guard !obstacles.contains(where: { $0.isOfSameRow(as: obstacle) }) else { return }
    count += 1
    if obstacles.count < Obstacle.limit { obstacles.append(obstacle) }
  }
}

extension Obstacle {
  /// Reads batch, kind, moment, action, table, measure, year, item, column.
  fileprivate init(_ row: borrowing Row) {
    batch = row.integerIfPresent(at: 0)
    kind = row.textIfPresent(at: 1)
    moment = row.text(at: 2)
    action =
      switch row.text(at: 3) {
      case "delete": .deleted
      case "added", "restore": .added
      case "refers": .refers
      default: .changed([row.text(at: 8)])
      }
    table = row.text(at: 4)
    measure = row.textIfPresent(at: 5)
    year = row.integerIfPresent(at: 6)
    item = row.textIfPresent(at: 7)
  }

  fileprivate func isOfSameRow(as other: Obstacle) -> Bool {
    batch == other.batch && moment == other.moment && table == other.table
      && measure == other.measure && year == other.year && item == other.item
  }

  /// Both as one, when they speak of one row.
  fileprivate func joined(with other: Obstacle) -> Obstacle? {
    guard isOfSameRow(as: other) else { return nil }
    switch (action, other.action) {
    case (.changed(let one), .changed(let two)):
      return Obstacle(
        batch: batch, kind: kind, moment: moment,
        action: .changed(one + two.filter { !one.contains($0) }),
        table: table, measure: measure, year: year, item: item)
    case (.deleted, _), (_, .deleted):
      return Obstacle(
        batch: batch, kind: kind, moment: moment, action: .deleted, table: table, measure: measure,
        year: year, item: item)
    default: return self
    }
  }
}
