import SQLite
import Tables

/// Changes names of one plan, in the course of one batch.
struct NameEditor {
  let plan: String
  let batch: Int64
  /// The account, for aliases that are added.
  let account: String?
  private(set) var changes: [NameChange] = []
  /// Rows that are new.
  private(set) var inserted = 0

  init(plan: String, batch: Int64, account: String?) {
    self.plan = plan
    self.batch = batch
    self.account = account
  }

  mutating func note(_ change: NameChange) { changes.append(change) }

  // MARK: - Looking up

  /// The code or path of today of something that a person names.
  /// - Throws: ``NameError`` with the nearest names when there is no such thing.
  func find(_ name: String, _ kind: NameKind, _ connection: borrowing Connection) throws -> String {
    let known = try KnownNames(kind, of: plan, connection)
    switch known.match(name) {
    case .found(let thing, _): return thing
    case .ambiguous(let candidates):
      throw NameError(.ambiguous(kind, name, candidates: candidates))
    case .unknown:
      let nearest = NearestNames(known.current).nearest(to: name)
      throw NameError(
        .unknown(kind, name, plan: plan, nearest: nearest, known: known.current))
    }
  }

  /// The key of the measure with a code.
  func measureID(_ code: String, _ connection: borrowing Connection) throws(SQLiteError) -> Int64 {
    try connection.queryInteger(
      "SELECT id FROM measure WHERE plan = ? AND code = ?", [.text(plan), .text(code)]) ?? 0
  }

  /// The key of the department at a path.
  func departmentID(
    _ path: String, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64 {
    try connection.queryInteger(
      "SELECT department_id FROM department_path WHERE plan = ? AND path = ?",
      [.text(plan), .text(path)]) ?? 0
  }

  // MARK: - Checking

  /// Refuses a name that is empty, has spaces around it, or a semicolon where a list would split it.
  func check(_ name: String, _ kind: NameKind) throws(NameError) {
    guard let first = name.first, let last = name.last, !first.isWhitespace, !last.isWhitespace
    else { throw NameError(.isBlankOrSpaced(name)) }
    if kind == .field || kind == .department, name.contains(";") {
      throw NameError(.hasSemicolon(name))
    }
  }

  /// Refuses a name that leads to another thing already; takes an alias of this thing away, since it
  /// becomes its name.
  mutating func claim(
    _ name: String, _ kind: NameKind, for thing: String, _ connection: borrowing Connection
  ) throws {
    switch try KnownNames(kind, of: plan, connection).match(name) {
    case .unknown: return
    case .ambiguous(let candidates):
      // Names of measures may be alike; everything else has one owner.
      if kind == .measureName { return }
      throw NameError(.ambiguous(kind, name, candidates: candidates))
    case .found(thing, isAlias: true): try removeAliases(spelled: name, kind, thing, connection)
    case .found(thing, isAlias: false): return
    case .found(let other, isAlias: true):
      throw NameError(.isAlias(kind, name, standsFor: other))
    case .found(let other, isAlias: false):
      if kind == .measureName { return }
      throw NameError(.isTaken(kind, name, by: other))
    }
  }

  // MARK: - Aliases

  /// Keeps the name that a thing had until now.
  mutating func keep(
    _ old: String, _ kind: NameKind, for thing: String, _ connection: borrowing Connection
  ) throws {
    // Another spelling of the name of today is understood anyway.
    switch try KnownNames(kind, of: plan, connection).match(old) {
    case .found(thing, isAlias: false): return
    case .ambiguous(let candidates):
      note(.notKept(kind, old, others: candidates.filter { $0 != thing }))
    case .found(let other, _) where other != thing:
      note(.notKept(kind, old, others: [other]))
    case .found, .unknown: try addAlias(old, kind, for: thing, years: AliasYears(), connection)
    }
  }

  /// Adds an alias.
  /// - Parameter thing: The code of a measure or field, the path of a department.
  mutating func addAlias(
    _ name: String, _ kind: NameKind, for thing: String, years: AliasYears,
    _ connection: borrowing Connection
  ) throws(SQLiteError) {
    let target: (column: String, value: Value) =
      switch kind {
      case .measure, .measureName: ("measure_id", .integer(try measureID(thing, connection)))
      case .department: ("department_id", .integer(try departmentID(thing, connection)))
      case .field, .fieldName: ("field", .text(thing))
      }
    try run(
      """
      INSERT INTO alias
        (plan, kind, name, \(target.column), first_year, last_year, added_by, batch)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(plan), .text(kind.rawValue), .text(name), target.value,
        years.first.map { .integer($0) } ?? .null, years.last.map { .integer($0) } ?? .null,
        account.map { .text($0) } ?? .null, .integer(batch),
      ], connection)
    inserted += 1
    note(.aliasAdded(kind, name, standsFor: thing))
  }

  /// Removes the aliases of a thing that are spelled so, give or take width, spaces and capitals.
  mutating func removeAliases(
    spelled name: String, _ kind: NameKind, _ thing: String, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    let rows = try connection.queryRows(
      """
      SELECT name FROM known_name
      WHERE plan = ? AND kind = ? AND stands_for = ? AND source = 'alias' ORDER BY name
      """, [.text(plan), .text(kind.rawValue), .text(thing)])
    for alias in rows.compactMap(\.[0].text) {
      let isMeant =
        kind.isCode ? alias == name : MatchingKey.of(alias) == MatchingKey.of(name)
      guard isMeant else { continue }
      try run(
        "DELETE FROM alias WHERE plan = ? AND kind = ? AND name = ?",
        [.text(plan), .text(kind.rawValue), .text(alias)], connection)
      note(.aliasRemoved(kind, alias, standsFor: thing))
    }
  }

  // MARK: - SQL

  /// Counts a row that was added.
  mutating func countInserted() { inserted += 1 }

  func run(
    _ sql: String, _ values: [Value], _ connection: borrowing Connection
  ) throws(SQLiteError) {
    try connection.withStatement(sql) { statement throws(SQLiteError) in
      try statement.bind(values)
      try statement.run()
    }
  }
}
