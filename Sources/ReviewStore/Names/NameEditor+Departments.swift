import SQLite
import Tables

/// Departments: renamed as a whole, or succeeded by another from a year on.
extension NameEditor {
  /// The years of a department.
  private struct Life {
    let first: Int64?
    let last: Int64?
    let isListed: Bool
  }

  mutating func renameDepartment(
    _ path: String, to newText: String, _ connection: borrowing Connection
  ) throws {
    let old = try find(path, .department, connection)
    let id = try departmentID(old, connection)
    guard newText != old else { throw NameError(.isNamedSo(.department, newText)) }
    let (new, bureau) = try place(newText, for: id, old, connection)
    try claim(new.path, .department, for: old, connection)
    try run(
      "UPDATE department SET parent = ?, name = ? WHERE id = ?",
      [bureau.map { .integer($0) } ?? .null, .text(new.section ?? new.bureau), .integer(id)],
      connection)
    note(.renamed(.department, from: old, to: new.path))
    try keep(old, .department, for: new.path, connection)
  }

  mutating func succeed(
    _ path: String, by newText: String, from year: Int64, _ connection: borrowing Connection
  ) throws {
    try checkYear(year, connection)
    let old = try find(path, .department, connection)
    guard newText != old else { throw NameError(.isNamedSo(.department, newText)) }
    let id = try departmentID(old, connection)
    let (new, bureau) = try place(newText, for: id, old, connection)
    try succeed(id, old, by: new, below: bureau, from: year, connection)
  }

  /// A path that a department is to have, and the key of its bureau, which must be there.
  private func place(
    _ text: String, for id: Int64, _ old: String, _ connection: borrowing Connection
  ) throws -> (path: DepartmentTree.Path, bureau: Int64?) {
    try check(text, .department)
    guard let path = DepartmentTree.Path(text) else { throw NameError(.tooDeep(text)) }
    for name in [path.bureau, path.section].compactMap(\.self) { try check(name, .department) }
    guard let section = path.section else { return (path, nil) }
    let sections = try connection.queryInteger(
      "SELECT count(*) FROM department WHERE parent = ?", [.integer(id)])
    if let sections, sections > 0 { throw NameError(.hasSections(old, count: Int(sections))) }
    let bureau = try find(path.bureau, .department, connection)
    guard let path = DepartmentTree.Path("\(bureau)/\(section)") else {
      throw NameError(.tooDeep(text))
    }
    return (path, try departmentID(bureau, connection))
  }

  private func checkYear(_ year: Int64, _ connection: borrowing Connection) throws {
    let rows = try connection.queryRows(
      "SELECT first_year, last_year FROM plan WHERE code = ?", [.text(plan)])
    guard let first = rows.first?[0].integer, let last = rows.first?[1].integer else { return }
    if year < first || year > last {
      throw NameError(.yearOutsidePlan(year, plan: plan, first: first, last: last))
    }
  }

  private mutating func succeed(
    _ id: Int64, _ old: String, by new: DepartmentTree.Path, below bureau: Int64?,
    from year: Int64, _ connection: borrowing Connection
  ) throws {
    let life = try life(of: id, connection)
    if (life.last ?? .max) < year || (life.first ?? .min) >= year {
      throw NameError(.lifeDoesNotFit(old, first: life.first, last: life.last, year: year))
    }
    let (successor, isNew) = try findOrCreate(new, bureau, year, life, connection)
    guard successor != id else { throw NameError(.isNamedSo(.department, new.path)) }
    try run(
      "UPDATE department SET last_year = ?, successor = ? WHERE id = ?",
      [.integer(year - 1), .integer(successor), .integer(id)], connection)
    let measures = try moveMeasures(from: id, to: successor, year, connection)
    note(.succeeded(from: old, by: new.path, year: year, isNew: isNew, measures: measures))
    let sections = try connection.queryRows(
      """
      SELECT id, name FROM department
      WHERE parent = ? AND (last_year IS NULL OR last_year >= ?) ORDER BY position, id
      """, [.integer(id), .integer(year)])
    for section in sections {
      guard let name = section[1].text, let below = DepartmentTree.Path("\(new.path)/\(name)")
      else { continue }
      try succeed(
        section[0].integer ?? 0, "\(old)/\(name)", by: below, below: successor, from: year,
        connection)
    }
  }

  private func life(
    of id: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Life {
    let row = try connection.queryRows(
      "SELECT first_year, last_year, listed FROM department WHERE id = ?", [.integer(id)])
    return Life(
      first: row.first?[0].integer, last: row.first?[1].integer,
      isListed: row.first?[2].integer == 1)
  }

  /// The department that takes over. A new one exists from the year on.
  private mutating func findOrCreate(
    _ path: DepartmentTree.Path, _ bureau: Int64?, _ year: Int64, _ old: Life,
    _ connection: borrowing Connection
  ) throws -> (id: Int64, isNew: Bool) {
    switch try KnownNames(.department, of: plan, connection).match(path.path) {
    case .found(path.path, isAlias: false):
      let id = try departmentID(path.path, connection)
      let life = try life(of: id, connection)
      if (life.last ?? .max) < year || (life.first ?? .min) > year {
        throw NameError(
          .lifeDoesNotFit(path.path, first: life.first, last: life.last, year: year))
      }
      return (id, false)
    case .found(let other, isAlias: false):
      throw NameError(.isTaken(.department, path.path, by: other))
    case .found(let other, isAlias: true):
      throw NameError(.isAlias(.department, path.path, standsFor: other))
    case .ambiguous(let candidates):
      throw NameError(.ambiguous(.department, path.path, candidates: candidates))
    case .unknown:
      try run(
        """
        INSERT INTO department (plan, parent, name, position, first_year, listed, batch)
        VALUES (?1, ?2, ?3, \(DepartmentTree.next), ?4, ?5, ?6)
        """,
        [
          .text(plan), bureau.map { .integer($0) } ?? .null, .text(path.section ?? path.bureau),
          .integer(year), .integer(old.isListed ? 1 : 0), .integer(batch),
        ], connection)
      countInserted()
      return (connection.lastInsertedRowID, true)
    }
  }

  /// Moves the measures that are active in a year or later.
  /// - Returns: Their codes, in the order of the plan.
  private func moveMeasures(
    from old: Int64, to new: Int64, _ year: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [String] {
    let rows = try connection.queryRows(
      """
      SELECT m.id, m.code, md.position
      FROM measure_department AS md
      JOIN measure AS m ON m.id = md.measure_id
      WHERE md.plan = ? AND md.department_id = ? AND coalesce(m.last_year, 9999) >= ?
      ORDER BY m.position, m.id
      """, [.text(plan), .integer(old), .integer(year)])
    for row in rows {
      let measure = row[0]
      let there = try connection.queryInteger(
        "SELECT position FROM measure_department WHERE measure_id = ? AND department_id = ?",
        [measure, .integer(new)])
      if let there {
        // It has both: the one that comes first keeps its place, the other goes.
        let place = row[2].integer ?? 0
        try remove(max(place, there), of: measure, connection)
        guard there > place else { continue }
      }
      try run(
        "UPDATE measure_department SET department_id = ? WHERE measure_id = ? AND position = ?",
        [.integer(new), measure, row[2]], connection)
    }
    return rows.compactMap(\.[1].text)
  }

  /// Takes a department from a measure's list and closes the gap.
  private func remove(
    _ position: Int64, of measure: Value, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    try run(
      "DELETE FROM measure_department WHERE measure_id = ? AND position = ?",
      [measure, .integer(position)], connection)
    let behind = try connection.queryRows(
      """
      SELECT position FROM measure_department WHERE measure_id = ? AND position > ?
      ORDER BY position
      """, [measure, .integer(position)])
    for row in behind {
      try run(
        """
        UPDATE measure_department SET position = position - 1
        WHERE measure_id = ? AND position = ?
        """, [measure, row[0]], connection)
    }
  }
}
