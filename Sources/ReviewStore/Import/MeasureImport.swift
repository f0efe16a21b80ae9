import SQLite

/// Brings measures into the store, each with its fields and departments.
struct MeasureImport: RowImport {
  private let upsert: Upsert
  private let checks: RowChecks
  private let tree: DepartmentTree
  private var references: RowReferences
  private let duplicates: DuplicateWatch
  private var count = RowCount(changed: 0)

  private static let table = TargetTable(
    "measure", key: "plan, code",
    [
      TargetColumn("plan", .plan, key: true), TargetColumn("code", .cell("measure"), key: true),
      TargetColumn(
        "position", initial: "(SELECT coalesce(max(position), 0) + 1 FROM measure WHERE plan = ?1)"),
      TargetColumn("name"), TargetColumn("field"), TargetColumn("first_year"),
      TargetColumn("last_year"), TargetColumn("description"), TargetColumn("purpose"),
    ])

  init(
    _ record: borrowing Record, batch: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    upsert = Upsert(into: Self.table, batch: batch)
    checks = RowChecks(record.columns, [])
    tree = DepartmentTree(batch: batch)
    references = RowReferences(.measures, try PlanDirectory(connection))
    duplicates = try DuplicateWatch(tracks: true, connection)
  }

  mutating func add(
    _ record: borrowing Record, _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws {
    count.rows += 1
    guard record.isKeySound, try references.find(in: record, &log, connection) else { return }
    let plan = references.directory.plans[references.plan]
    var readings = references.readings
    let code = try current(
      text("measure", in: record) ?? "", as: .measure, "measure", record, &readings, connection)
    if let problem = try problem(ofNew: code, plan.code, connection) {
      log.add(record.fault(position("measure", in: record), problem))
      return
    }
    if let problem = try duplicates.check("\(plan.code)\u{1F}\(code)", record, connection) {
      log.add(record.fault(problem))
      return
    }
    let before = log.count
    _ = checks.pass(record, &log)
    checkYears(record, plan, &log)
    let main = try text("field", in: record).map { (field) throws(SQLiteError) in
      try current(field, as: .field, "field", record, &readings, connection)
    }
    let fields = try otherFields(than: main, record, plan, &log, &readings, connection)
    let departments = try departments(record, plan, &log, &readings, connection)
    let place = record.text(at: position("position", in: record)) ?? ""
    if isCleared("position", in: record), !place.isEmpty {
      log.add(record.fault(position("position", in: record), .cannotClear))
    }
    if fields == nil, let main {
      try checkMain(main, of: code, plan.code, record, &log, connection)
    }
    guard log.count == before, record.isSound else { return }
    do throws(SQLiteError) {
      try write(record, plan.code, code, main, fields, departments, connection)
      references.directory.add(measure: code, plan: references.plan)
    } catch {
      guard error.code.primary == .constraint else { throw error }
      let year = try ClosedYear.year(refusedBy: error, plan: plan.code, connection)
      log.add(record.fault(year.map { .closedYear($0) } ?? .ruleBroken(error.brokenRule)))
    }
    references.directory.add(measure: code, plan: references.plan)
    for reading in readings { count.readings.add(reading) }
  }

  mutating func flush(_ log: inout FaultLog, _ connection: borrowing Connection) {}

  mutating func finish(_ log: inout FaultLog, _ connection: borrowing Connection) -> RowCount {
    count
  }

  // MARK: - Checking

  private func position(_ name: String, in record: borrowing Record) -> Int {
    record.columns.firstIndex { $0.name == name } ?? 0
  }

  private func text(_ name: String, in record: borrowing Record) -> String? {
    record.cells[position(name, in: record)].string
  }

  /// What is wrong with the code of a measure that is to be: a program has made a date of it, or a
  /// number with an exponent.
  private mutating func problem(
    ofNew code: String, _ plan: String, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Fault.Problem? {
    let days = EatenCode.days(in: code, onlyWords: true)
    let isScientific = WrittenCode.isScientific(code)
    guard !days.isEmpty || isScientific, try id(of: code, plan, connection) == nil else {
      return nil
    }
    return isScientific
      ? .codeFromSpreadsheet
      : .dateForCode(likely: EatenCode.likely(named: days), isKnown: false)
  }

  private func isCleared(_ name: String, in record: borrowing Record) -> Bool {
    guard case .clear = record.cells[position(name, in: record)] else { return false }
    return true
  }

  private func checkYears(
    _ record: borrowing Record, _ plan: PlanDirectory.Plan, _ log: inout FaultLog
  ) {
    for name in ["first_year", "last_year"] {
      let column = position(name, in: record)
      guard let year = record.cells[column].integer else { continue }
      if year < plan.firstYear || year > plan.lastYear {
        log.add(
          record.fault(
            column,
            .yearOutsidePlan(plan: plan.code, first: plan.firstYear, last: plan.lastYear)))
      }
    }
  }

  /// The entries of a list; nil when the row leaves it as it is. A semicolon counts in either width.
  private func list(
    _ name: String, _ record: borrowing Record, _ log: inout FaultLog, _ readings: inout [Reading]
  ) -> [String]? {
    if isCleared(name, in: record) { return [] }
    guard let text = text(name, in: record) else { return nil }
    let column = position(name, in: record)
    let plain = text.replacing("；", with: ";")
    if plain != text { readings.append(record.reading(column, text, as: plain)) }
    let entries = plain.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    if entries.contains(where: \.isEmpty) { log.add(record.fault(column, .emptyInList)) }
    for (index, entry) in entries.enumerated() where entries[..<index].contains(entry) {
      log.add(record.fault(column, .repeatedInList(entry)))
    }
    return entries
  }

  /// The code of a measure or field today, where a cell names it by an alias, in another Unicode form or
  /// by one that looks the same.
  private mutating func current(
    _ code: String, as kind: NameKind, _ column: String, _ record: borrowing Record,
    _ readings: inout [Reading], _ connection: borrowing Connection
  ) throws(SQLiteError) -> String {
    guard
      case .found(let current, let isAlias) = try references.directory.match(
        code, as: kind, plan: references.plan, connection),
      isAlias || !current.utf8.elementsEqual(code.utf8)
    else { return code }
    readings.append(record.reading(position(column, in: record), code, as: current))
    return current
  }

  private mutating func otherFields(
    than main: String?, _ record: borrowing Record, _ plan: PlanDirectory.Plan,
    _ log: inout FaultLog, _ readings: inout [Reading], _ connection: borrowing Connection
  ) throws(SQLiteError) -> [String]? {
    let column = position("other_fields", in: record)
    func check(_ field: String, _ column: String) {
      guard !plan.fields.contains(field) else { return }
      log.add(
        record.fault(
          position(column, in: record),
          WrittenCode.isScientific(field)
            ? .codeFromSpreadsheet : .unknownField(field, plan: plan.code, known: plan.fields)))
    }
    if let main { check(main, "field") }
    guard let written = list("other_fields", record, &log, &readings) else { return nil }
    var fields: [String] = []
    for entry in written where !entry.isEmpty {
      let field = try current(entry, as: .field, "other_fields", record, &readings, connection)
      check(field, "other_fields")
      if field == main { log.add(record.fault(column, .otherFieldIsMain(entry))) }
      // An alias beside the code it stands for; entries that are the same were told already.
      if fields.contains(field), field != entry || !written.contains(field) {
        log.add(record.fault(column, .repeatedInList(entry)))
      }
      fields.append(field)
    }
    return fields
  }

  /// A main field must not be among the other fields that stay as they are stored.
  private func checkMain(
    _ main: String, of code: String, _ plan: String, _ record: borrowing Record,
    _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    let isOther = try connection.queryInteger(
      """
      SELECT 1 FROM measure_field AS f JOIN measure AS m ON m.id = f.measure_id
      WHERE m.plan = ? AND m.code = ? AND f.field = ?
      """, [.text(plan), .text(code), .text(main)])
    if isOther != nil { log.add(record.fault(position("field", in: record), .mainFieldIsOther)) }
  }

  /// The keys of the departments, which come into being where the plan does not list its own.
  private mutating func departments(
    _ record: borrowing Record, _ plan: PlanDirectory.Plan, _ log: inout FaultLog,
    _ readings: inout [Reading], _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    let column = position("departments", in: record)
    var keys: [Int64] = []
    for text in list("departments", record, &log, &readings) ?? [] where !text.isEmpty {
      guard let path = DepartmentTree.Path(written: text) else {
        log.add(record.fault(column, .departmentTooDeep(text)))
        continue
      }
      guard let key = try department(path, text, record, plan, &log, &readings, connection) else {
        continue
      }
      // Two names of one department; entries that are the same were told already.
      if keys.contains(key), !readings.isEmpty {
        log.add(record.fault(column, .repeatedInList(text)))
      }
      keys.append(key)
    }
    return keys
  }

  /// The key of a department by its path as it stands, or else by an alias or another spelling.
  private mutating func department(
    _ path: DepartmentTree.Path, _ text: String, _ record: borrowing Record,
    _ plan: PlanDirectory.Plan, _ log: inout FaultLog, _ readings: inout [Reading],
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64? {
    let column = position("departments", in: record)
    let onlyListed = plan.listsDepartments
    if let key = try tree.find(path, plan: plan.code, onlyListed: onlyListed, connection) {
      if path.path != text { readings.append(record.reading(column, text, as: path.path)) }
      return key
    }
    let match = try references.directory.match(
      department: path, text, plan: references.plan, connection)
    var current = path
    switch match {
    case .ambiguous(let candidates):
      log.add(record.fault(column, .ambiguousName(text, candidates: candidates)))
      return nil
    case .found(let name, _): current = DepartmentTree.Path(name) ?? path
    case .unknown: guard checkNames(of: path, column, record, &log) else { return nil }
    }
    let key =
      onlyListed
      ? try tree.find(current, plan: plan.code, onlyListed: true, connection)
      : try tree.findOrCreate(current, plan: plan.code, connection)
    guard let key else {
      let nearest =
        log.isFull
        ? []
        : try references.directory.nearest(
          to: text, as: .department, plan: references.plan, connection)
      log.add(
        record.fault(column, .unknownDepartment(text, plan: plan.code, nearest: nearest)))
      return nil
    }
    if !onlyListed { references.directory.add(current, plan: references.plan) }
    if current.path != text { readings.append(record.reading(column, text, as: current.path)) }
    return key
  }

  /// Whether the names of a department are fit to be stored.
  private func checkNames(
    of path: DepartmentTree.Path, _ column: Int, _ record: borrowing Record,
    _ log: inout FaultLog
  ) -> Bool {
    guard let problem = path.problem else { return true }
    log.add(record.fault(column, problem))
    return false
  }

  // MARK: - Writing

  private mutating func write(
    _ record: borrowing Record, _ plan: String, _ code: String, _ field: String?,
    _ fields: [String]?, _ departments: [Int64], _ connection: borrowing Connection
  ) throws(SQLiteError) {
    let existing = try id(of: code, plan, connection)
    try upsertMeasure(record, plan, code, field, connection)
    var isTouched = connection.changes > 0
    let id = if let existing { existing } else { try self.id(of: code, plan, connection) ?? 0 }
    if try clearColumns(record, plan, code, connection) { isTouched = true }
    if let fields {
      let rows = fields.map { [Value.text($0)] }
      if try replace(fieldsOf: id, plan, with: rows, connection) { isTouched = true }
    }
    let rows = departments.enumerated().map { [Value.integer(Int64($0 + 1)), .integer($1)] }
    if try replace(departmentsOf: id, plan, with: rows, connection) { isTouched = true }
    if isTouched {
      count.touched += 1
      if existing != nil { count.changed = (count.changed ?? 0) + 1 }
    }
  }

  private func id(
    of code: String, _ plan: String, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64? {
    try connection.queryInteger(
      "SELECT id FROM measure WHERE plan = ? AND code = ?", [.text(plan), .text(code)])
  }

  private func upsertMeasure(
    _ record: borrowing Record, _ plan: String, _ code: String, _ field: String?,
    _ connection: borrowing Connection
  ) throws(SQLiteError) {
    try connection.withStatement(upsert.statement(rows: 1)) { statement throws(SQLiteError) in
      try statement.bind(plan, at: 1)
      for (index, column) in Self.table.columns.enumerated() {
        guard case .cell(let name) = column.source else { continue }
        let cell = record.cells[position(name, in: record)]
        if name == "measure" || name == "field" {
          try statement.bind(name == "measure" ? code : field, at: index + 1)
        } else if let integer = cell.integer {
          try statement.bind(integer, at: index + 1)
        } else {
          try statement.bind(cell.string, at: index + 1)
        }
      }
      try statement.run()
    }
  }

  private func clearColumns(
    _ record: borrowing Record, _ plan: String, _ code: String,
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    let cleared = Self.table.columns.filter { column in
      // A place in the order is never cleared: there would be none.
      guard case .cell(let name) = column.source, !column.isKey, name != "position" else {
        return false
      }
      return isCleared(name, in: record)
    }
    guard !cleared.isEmpty else { return false }
    try connection.withStatement(upsert.clearing(cleared)) { statement throws(SQLiteError) in
      try statement.bind(plan, at: 1)
      try statement.bind(code, at: 2)
      try statement.run()
    }
    return connection.changes > 0
  }

  private func replace(
    fieldsOf id: Int64, _ plan: String, with rows: [[Value]], _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    let stored = try connection.queryRows(
      "SELECT field FROM measure_field WHERE measure_id = ? ORDER BY field", [.integer(id)])
    let wanted = rows.sorted { ($0[0].text ?? "") < ($1[0].text ?? "") }
    guard Set(stored) != Set(wanted) else { return false }
    for row in stored where !wanted.contains(row) {
      try run(
        "DELETE FROM measure_field WHERE measure_id = ? AND field = ?", [.integer(id)] + row,
        connection)
    }
    for row in wanted where !stored.contains(row) {
      try run(
        "INSERT INTO measure_field (plan, measure_id, batch, field) VALUES (?, ?, ?, ?)",
        [.text(plan), .integer(id), .integer(tree.batch)] + row, connection)
    }
    return true
  }

  private func replace(
    departmentsOf id: Int64, _ plan: String, with rows: [[Value]],
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    let stored = try connection.queryRows(
      "SELECT position, department_id FROM measure_department WHERE measure_id = ? ORDER BY position",
      [.integer(id)])
    guard stored != rows else { return false }
    try run("DELETE FROM measure_department WHERE measure_id = ?", [.integer(id)], connection)
    for row in rows {
      try run(
        """
        INSERT INTO measure_department (plan, measure_id, batch, position, department_id)
        VALUES (?, ?, ?, ?, ?)
        """,
        [.text(plan), .integer(id), .integer(tree.batch)] + row, connection)
    }
    return true
  }

  private func run(
    _ sql: String, _ values: [Value], _ connection: borrowing Connection
  ) throws(SQLiteError) {
    try connection.withStatement(sql) { statement throws(SQLiteError) in
      try statement.bind(values)
      try statement.run()
    }
  }
}
