import SQLite
import Tables

/// What the store knows of the indicators of a measure's year, for cells that only make sense
/// beside it: a figure with a unit, a row without the indicator's number.
struct StoredIndicators {
  struct Indicator {
    let number: Int64
    let label: String?
    let name: String?
    let unit: String?
    let formula: String?
    let target: Double?
    /// Whether its target is in words.
    let hasWordTarget: Bool
    /// Whether it has a figure for its result.
    let hasResult: Bool
    /// What else it has, by the names of columns.
    let others: Set<String>

    /// Whether it has a value in a column.
    func has(_ column: String) -> Bool { others.contains(column) }

    fileprivate init(_ row: [Value]) {
      number = row[0].integer ?? 0
      label = row[1].text
      name = row[2].text
      unit = row[3].text
      formula = row[4].text
      if case .real(let figure) = row[5] { target = figure } else { target = nil }
      hasWordTarget = target == nil && row[6] != .null
      hasResult = row[7] != .null
      others = Set(zip(Self.others, row.dropFirst(8)).filter { $1 != .null }.map(\.0))
    }

    fileprivate static let others = ["target_max", "target_status", "result_status", "achieved"]
  }

  private var directory: PlanDirectory
  private var last: (measure: Int64, year: Int64, indicators: [Indicator])?

  init(_ directory: PlanDirectory) { self.directory = directory }

  /// The fiscal years of the store's plans: see `WrittenYear.read`.
  var years: ClosedRange<Int64>? { directory.years }

  /// The measure and the fiscal year that a record is of; nil when they are not known.
  mutating func key(
    of record: borrowing Record, _ connection: borrowing Connection
  ) throws(SQLiteError) -> (measure: Int64, year: Int64)? {
    var problem: Fault.Problem?
    guard let year = record.cell("fiscal_year")?.integer, let plan = record.cell("plan"),
      let index = directory.plan(plan, &problem),
      let measure = try measure(of: record, plan: index, connection)
    else { return nil }
    return (measure, year)
  }

  private mutating func measure(
    of record: borrowing Record, plan: Int, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64? {
    if let cell = record.cell("measure"), cell.isGiven {
      return try directory.measure(cell, plan: plan, connection)?.id
    }
    guard let name = record.reference(.measureName),
      case .found(let id, _, _) = try directory.measure(
        named: name.text, plan: plan, connection)
    else { return nil }
    return id
  }

  /// The code of the plan that a record is of; nil when it is not known.
  mutating func plan(of record: borrowing Record) throws(SQLiteError) -> String? {
    var problem: Fault.Problem?
    guard let plan = record.cell("plan"), let index = directory.plan(plan, &problem) else {
      return nil
    }
    return directory.plans[index].code
  }

  /// The measure that a record is of; nil when it is not known.
  mutating func measure(
    of record: borrowing Record, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64? {
    var problem: Fault.Problem?
    guard let plan = record.cell("plan"), let index = directory.plan(plan, &problem) else {
      return nil
    }
    return try measure(of: record, plan: index, connection)
  }

  /// The indicators that are stored of a measure's year, by their numbers.
  mutating func indicators(
    of key: (measure: Int64, year: Int64), _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Indicator] {
    if let last, last.measure == key.measure, last.year == key.year { return last.indicators }
    let indicators = try connection.queryRows(
      """
      SELECT number, label, name, unit, formula, target, target_text, result,
        \(Indicator.others.joined(separator: ", "))
      FROM indicator
      WHERE measure_id = ? AND fiscal_year = ? ORDER BY number
      """, [.integer(key.measure), .integer(key.year)]
    ).map(Indicator.init)
    last = (key.measure, key.year, indicators)
    return indicators
  }

  /// The indicator that a record is of, as it is stored.
  mutating func indicator(
    of record: borrowing Record, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Indicator? {
    guard let key = try key(of: record, connection), let number = record.cell("indicator")?.integer
    else { return nil }
    return try indicators(of: key, connection).first { $0.number == number }
  }
}

extension Record {
  /// A cell by the name of its column; nil where the resource has no such column.
  func cell(_ name: String) -> Cell? {
    index(of: name).map { cells[$0] }
  }

  /// The index of a column; nil where the resource has none of this name.
  func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }
}
