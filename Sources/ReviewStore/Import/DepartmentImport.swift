import SQLite
import Tables

/// Brings a plan's own list of departments into the store. A section's bureau is in the list too.
struct DepartmentImport: RowImport {
  private let tree: DepartmentTree
  private let checks: RowChecks
  private var references: RowReferences
  private let duplicates: DuplicateWatch
  private var count = RowCount(changed: 0)
  /// Departments that rows refer to may stand further down in the file: they are looked up at its
  /// end.
  private var successors: [Reference] = []
  private var bureaus: [Reference] = []
  private var createdBureaus: Set<Int64> = []
  /// Departments whose own row is wrong: who refers to them need not be told as well.
  private var faultyPaths: Set<String> = []

  private struct Reference {
    let department: Int64
    let path: String
    /// The plan, as an index into the directory.
    let plan: Int
    /// The cell, as a fault has it.
    let place: Fault
    /// Whether the row is counted as inserted or changed already.
    let isTouched: Bool

    func fault(_ problem: Fault.Problem) -> Fault {
      Fault(
        file: place.file, sheet: place.sheet, row: place.row, cell: place.cell,
        column: place.column, value: place.value, problem)
    }
  }

  init(
    _ record: borrowing Record, batch: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    tree = DepartmentTree(batch: batch)
    checks = RowChecks(record.columns, [])
    references = RowReferences(.departments, try PlanDirectory(connection))
    duplicates = try DuplicateWatch(tracks: true, connection)
  }

  mutating func add(
    _ record: borrowing Record, _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws {
    count.rows += 1
    guard record.isKeySound, try references.find(in: record, &log, connection) else {
      faultyPaths.insert(record.text(at: 1) ?? "")
      return
    }
    for reading in references.readings { count.readings.add(reading) }
    let plan = references.planCode
    let text = record.cells[1].string ?? ""
    let isRight = checks.pass(record, &log) && record.isSound
    guard let path = try path(text, plan, record, &log, connection), isRight else {
      faultyPaths.insert(text)
      return
    }
    do throws(SQLiteError) {
      try write(record, path, plan, connection)
      references.directory.add(path, plan: references.plan)
    } catch {
      guard error.code.primary == .constraint else { throw error }
      let year = try ClosedYear.year(refusedBy: error, plan: plan, connection)
      log.add(record.fault(year.map { .closedYear($0) } ?? .ruleBroken(error.brokenRule)))
      faultyPaths.insert(text)
    }
  }

  /// The path of a row, taken apart; nil, with the faults in the log, when the row cannot be used.
  private mutating func path(
    _ text: String, _ plan: String, _ record: borrowing Record, _ log: inout FaultLog,
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> DepartmentTree.Path? {
    guard let written = DepartmentTree.Path(written: text) else {
      log.add(record.fault(1, .departmentTooDeep(text)))
      return nil
    }
    if let problem = written.problem {
      log.add(record.fault(1, problem))
      return nil
    }
    let path = try current(written, text, plan: references.plan, connection)
    if let problem = try duplicates.check("\(plan)\u{1F}\(path.path)", record, connection) {
      log.add(record.fault(problem))
      return nil
    }
    if path.path != text { count.readings.add(record.reading(1, as: path.path)) }
    return path
  }

  /// The department that a path leads to by an alias, or that looks the same; otherwise the path itself.
  /// The plan's own list decides how names are spelled, so a visibly different spelling is not an alias.
  private mutating func current(
    _ path: DepartmentTree.Path, _ text: String, plan: Int, _ connection: borrowing Connection
  ) throws(SQLiteError) -> DepartmentTree.Path {
    guard
      case .found(let name, let isAlias) = try references.directory.match(
        department: path, text, plan: plan, connection),
      isAlias || LookAlike.folded(name) == LookAlike.folded(text)
    else { return path }
    return DepartmentTree.Path(name) ?? path
  }

  mutating func flush(_ log: inout FaultLog, _ connection: borrowing Connection) {}

  mutating func finish(
    _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws -> RowCount {
    for bureau in bureaus where !faultyPaths.contains(bureau.path) {
      guard try !tree.isListed(bureau.department, connection) else { continue }
      let nearest = try nearest(to: bureau, onlyBureaus: true, log, connection)
      log.add(bureau.fault(.bureauNotListed(bureau.path, nearest: nearest)))
    }
    for successor in successors { try write(successor, &log, connection) }
    return count
  }

  private mutating func write(
    _ successor: Reference, _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    guard let id = try find(successor, connection) else {
      guard !faultyPaths.contains(successor.path) else { return }
      let nearest = try nearest(to: successor, log, connection)
      log.add(
        successor.fault(
          .unknownDepartment(
            successor.path, plan: references.directory.plans[successor.plan].code,
            nearest: nearest)))
      return
    }
    try connection.withStatement(
      "UPDATE department SET successor = ?1 WHERE id = ?2 AND successor IS NOT ?1"
    ) { update throws(SQLiteError) in
      try update.bind(id, at: 1)
      try update.bind(successor.department, at: 2)
      try update.run()
    }
    if connection.changes > 0, !successor.isTouched {
      count.touched += 1
      count.changed = (count.changed ?? 0) + 1
    }
  }

  private mutating func find(
    _ successor: Reference, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64? {
    guard let written = DepartmentTree.Path(written: successor.path) else { return nil }
    let plan = references.directory.plans[successor.plan].code
    if let id = try tree.find(written, plan: plan, onlyListed: true, connection) {
      if written.path != successor.path { tell(successor, as: written) }
      return id
    }
    let path = try current(written, successor.path, plan: successor.plan, connection)
    guard let id = try tree.find(path, plan: plan, onlyListed: true, connection) else { return nil }
    tell(successor, as: path)
    return id
  }

  private mutating func tell(_ successor: Reference, as path: DepartmentTree.Path) {
    count.readings.add(
      Reading(
        row: successor.place.row ?? 0, column: successor.place.column ?? "",
        written: successor.path, read: path.path))
  }

  private mutating func nearest(
    to reference: Reference, onlyBureaus: Bool = false, _ log: FaultLog,
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> [String] {
    guard !log.isFull else { return [] }
    return try references.directory.nearest(
      to: reference.path, as: .department, onlyBureaus: onlyBureaus, plan: reference.plan,
      connection)
  }

  private mutating func write(
    _ record: borrowing Record, _ path: DepartmentTree.Path, _ plan: String,
    _ connection: borrowing Connection
  ) throws(SQLiteError) {
    let bureau = try bureau(of: path, plan, record, connection)
    let existing = try tree.find(path, plan: plan, connection)
    try connection.withStatement(Self.upsert) { upsert throws(SQLiteError) in
      try upsert.bind(plan, at: 1)
      try upsert.bind(bureau, at: 2)
      try upsert.bind(path.section ?? path.bureau, at: 3)
      for column in 2...4 { try upsert.bind(record.cells[column].integer, at: column + 2) }
      try upsert.bind(tree.batch, at: 7)
      try upsert.run()
    }
    var isTouched = connection.changes > 0
    let id = if let existing { existing } else { try tree.find(path, plan: plan, connection) ?? 0 }
    if try clear(record, id, connection) { isTouched = true }
    if isTouched {
      count.touched += 1
      if existing != nil, !createdBureaus.contains(id) { count.changed = (count.changed ?? 0) + 1 }
    }
    if let successor = record.cells[5].string {
      successors.append(
        Reference(
          department: id, path: successor, plan: references.plan,
          place: record.fault(5, .unknownDepartment(successor, plan: plan)), isTouched: isTouched))
    }
  }

  /// The bureau of a section, which may stand further down in the file and then comes into being.
  private mutating func bureau(
    of path: DepartmentTree.Path, _ plan: String, _ record: borrowing Record,
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64? {
    guard path.section != nil, let owner = DepartmentTree.Path(path.bureau) else { return nil }
    let existing = try tree.find(owner, plan: plan, connection)
    let id =
      if let existing { existing } else {
        try tree.findOrCreate(owner, plan: plan, connection)
      }
    if existing == nil { createdBureaus.insert(id) }
    if try !tree.isListed(id, connection) {
      bureaus.append(
        Reference(
          department: id, path: path.bureau, plan: references.plan,
          place: record.fault(1, .bureauNotListed(path.bureau)), isTouched: false))
    }
    return id
  }

  /// Clears what the row says to clear.
  /// - Returns: Whether anything was there.
  private func clear(
    _ record: borrowing Record, _ id: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    var changes = 0
    for column in 2...5 {
      guard case .clear = record.cells[column] else { continue }
      let name = record.columns[column].name
      try connection.withStatement(
        "UPDATE department SET \(name) = NULL WHERE id = ? AND \(name) IS NOT NULL"
      ) { update throws(SQLiteError) in
        try update.bind(id, at: 1)
        try update.run()
      }
      changes += connection.changes
    }
    return changes > 0
  }

  private static let upsert = """
    INSERT INTO department (plan, parent, name, position, first_year, last_year, listed, batch)
    VALUES (?1, ?2, ?3, coalesce(?4, \(DepartmentTree.next)), ?5, ?6, 1, ?7)
    ON CONFLICT (plan, coalesce(parent, 0), name) DO UPDATE
    SET position = coalesce(?4, position), first_year = coalesce(?5, first_year),
      last_year = coalesce(?6, last_year), listed = 1
    WHERE position IS NOT coalesce(?4, position) OR first_year IS NOT coalesce(?5, first_year)
      OR last_year IS NOT coalesce(?6, last_year) OR listed = 0
    """
}
