import SQLite
import Tables

/// Which names of which plan.
struct NamesOfPlan: Hashable {
  /// The plan, as an index into the directory.
  let plan: Int
  let kind: NameKind
  /// Of departments, whether only bureaus count.
  var onlyBureaus = false
}

/// A measure looked up by its name.
enum NamedMeasure: Equatable {
  /// One measure has or had the name. `name` is its name of today, which may not be the one asked for:
  /// the difference must be told as a reading.
  case found(id: Int64, code: String, name: String)
  /// Several measures have or had the name: their codes.
  case ambiguous([String])
  /// No measure has it: the nearest names.
  case unknown(nearest: [String])
}

/// Names that are not found as they stand: aliases, other spellings, and the nearest there are.
extension PlanDirectory {
  /// Where a name leads. Codes are compared to the letter, and where that leads nowhere without regard
  /// to width and dashes; names by their matching key.
  mutating func match(
    _ name: String, as kind: NameKind, plan: Int, _ connection: borrowing Connection
  ) throws(SQLiteError) -> NameMatch {
    let known = try load(kind, plan, connection)
    let match = known.match(name)
    return match == .unknown && kind.isCode ? known.match(written: name) : match
  }

  /// Where the path of a department leads. It may be that of a section that is not there yet, below a
  /// bureau that has been renamed.
  mutating func match(
    department path: DepartmentTree.Path, _ text: String, plan: Int,
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> NameMatch {
    let whole = try match(text, as: .department, plan: plan, connection)
    guard whole == .unknown, let section = path.section else { return whole }
    return switch try match(path.bureau, as: .department, plan: plan, connection) {
    case .found(let bureau, let isAlias) where !bureau.contains("/"):
      .found("\(bureau)/\(section)", isAlias: isAlias)
    case .found, .ambiguous, .unknown: .unknown
    }
  }

  /// Takes a department in that has come into being, with its bureau.
  mutating func add(_ path: DepartmentTree.Path, plan: Int) {
    let key = NamesOfPlan(plan: plan, kind: .department)
    for name in path.names where names[key]?.match(name) == .unknown { names[key]?.add(name) }
  }

  /// Takes the code of a measure in that has come into being.
  mutating func add(measure code: String, plan: Int) {
    let key = NamesOfPlan(plan: plan, kind: .measure)
    if names[key]?.match(code) == .unknown { names[key]?.add(code) }
  }

  /// The measure with a name, for sheets that have no codes.
  mutating func measure(
    named name: String, plan: Int, _ connection: borrowing Connection
  ) throws(SQLiteError) -> NamedMeasure {
    switch try match(name, as: .measureName, plan: plan, connection) {
    case .found(let code, _):
      let row = try connection.queryRows(
        "SELECT id, name FROM measure WHERE plan = ? AND code = ?",
        [.text(plans[plan].code), .text(code)])
      return .found(id: row[0][0].integer ?? 0, code: code, name: row[0][1].text ?? "")
    case .ambiguous(let codes): return .ambiguous(codes)
    case .unknown:
      return .unknown(nearest: try nearest(to: name, as: .measureName, plan: plan, connection))
    }
  }

  /// The nearest names that a person could have meant.
  mutating func nearest(
    to name: String, as kind: NameKind, onlyBureaus: Bool = false, plan: Int,
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> [String] {
    let key = NamesOfPlan(plan: plan, kind: kind, onlyBureaus: onlyBureaus)
    if let names = nearestNames[key] { return names.nearest(to: name) }
    let known =
      kind == .department
      ? try listedDepartments(of: plans[plan].code, connection)
      : try load(kind, plan, connection).current
    let names = NearestNames(onlyBureaus ? known.filter { !$0.contains("/") } : known)
    nearestNames[key] = names
    return names.nearest(to: name)
  }

  private mutating func load(
    _ kind: NameKind, _ plan: Int, _ connection: borrowing Connection
  ) throws(SQLiteError) -> KnownNames {
    let key = NamesOfPlan(plan: plan, kind: kind)
    if let known = names[key] { return known }
    let known = try KnownNames(kind, of: plans[plan].code, connection)
    names[key] = known
    return known
  }

  /// Where a plan lists its departments it takes no others: only these are worth naming.
  private func listedDepartments(
    of plan: String, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [String] {
    try connection.queryRows(
      """
      SELECT p.path FROM department_path AS p JOIN department AS d ON d.id = p.department_id
      WHERE d.plan = ? AND d.listed = 1 ORDER BY d.position, d.id
      """, [.text(plan)]
    ).map { $0[0].text ?? "" }
  }
}
