import SQLite
import Tables

/// What the rows of a file refer to by code: plans, measures, fields, grades.
struct PlanDirectory {
  /// A plan, as far as its rows need it.
  struct Plan {
    let code: String
    let firstYear: Int64
    let lastYear: Int64
    /// Whether the plan lists its departments, and takes no others.
    let listsDepartments: Bool
    let fields: [String]
    let grades: [String]
  }

  let plans: [Plan]
  private let planBytes: [[UInt8]]

  // Rows come in runs of one plan and one measure: the last of each is remembered.
  private var lastPlan = 0
  private var lastMeasure: [UInt8] = []
  private var lastMeasureReference: MeasureReference?
  private var lastMeasurePlan = -1

  // Names are loaded when one is not found as it stands: see PlanDirectory+Names.swift.
  var names: [NamesOfPlan: KnownNames] = [:]
  var nearestNames: [NamesOfPlan: NearestNames] = [:]

  init(_ connection: borrowing Connection) throws(SQLiteError) {
    plans = try connection.queryRows(
      """
      SELECT p.code, p.first_year, p.last_year,
        EXISTS (SELECT 1 FROM department AS d WHERE d.plan = p.code AND d.listed = 1)
      FROM plan AS p ORDER BY p.code
      """
    ).map { row throws(SQLiteError) in
      let code = row[0].text ?? ""
      return Plan(
        code: code, firstYear: row[1].integer ?? 0, lastYear: row[2].integer ?? 0,
        listsDepartments: row[3].integer == 1,
        fields: try connection.queryRows(
          "SELECT code FROM field WHERE plan = ? ORDER BY CAST(code AS INTEGER), code",
          [.text(code)]
        ).map { $0[0].text ?? "" },
        grades: try connection.queryRows(
          "SELECT grade FROM grade_band WHERE plan = ? ORDER BY at_least DESC NULLS LAST",
          [.text(code)]
        ).map { $0[0].text ?? "" })
    }
    planBytes = plans.map { Array($0.code.utf8) }
  }

  /// The fiscal years of the plans, from the first of any to the last; nil without plans.
  var years: ClosedRange<Int64>? {
    guard let first = plans.map(\.firstYear).min(), let last = plans.map(\.lastYear).max() else {
      return nil
    }
    return first...last
  }

  /// The plan that a cell names, or the only one when it names none.
  /// - Returns: The plan's index, or nil with the problem.
  mutating func plan(_ cell: Cell, _ problem: inout Fault.Problem?) -> Int? {
    guard case .text(let text) = cell else {
      if plans.count == 1 { return 0 }
      problem = .planNeeded(known: plans.map(\.code))
      return nil
    }
    if lastPlan < planBytes.count, text.equals(planBytes[lastPlan]) {
      return lastPlan
    }
    if let index = planBytes.firstIndex(where: { text.equals($0) }) {
      lastPlan = index
      return index
    }
    let codes = plans.map(\.code)
    guard
      let code = codes.spelling(of: text.string) ?? codes.written(text.string),
      let index = codes.firstIndex(of: code)
    else {
      problem = .unknownPlan(known: codes)
      return nil
    }
    return index
  }

  /// Whether a cell that names a plan has its code in another Unicode form, width or dash.
  func isOtherForm(_ cell: Cell, ofPlan plan: Int) -> Bool {
    guard case .text(let text) = cell else { return false }
    return !text.equals(planBytes[plan])
  }

  /// The measure that a cell names by its code, or by an alias of its code; nil when the plan has no
  /// such measure.
  mutating func measure(
    _ cell: Cell, plan: Int, _ connection: borrowing Connection
  ) throws(SQLiteError) -> MeasureReference? {
    guard case .text(let text) = cell else { return nil }
    if plan == lastMeasurePlan, text.equals(lastMeasure) { return lastMeasureReference }
    lastMeasurePlan = plan
    unsafe lastMeasure.replaceSubrange(lastMeasure.indices, with: text.bytes)
    lastMeasureReference = try measure(text.string, plan, connection)
    return lastMeasureReference
  }

  private mutating func measure(
    _ code: String, _ plan: Int, _ connection: borrowing Connection
  ) throws(SQLiteError) -> MeasureReference? {
    if let id = try id(of: code, plan, connection) { return MeasureReference(id: id, alias: nil) }
    guard case .found(let current, _) = try match(code, as: .measure, plan: plan, connection),
      let id = try id(of: current, plan, connection)
    else { return nil }
    return MeasureReference(id: id, alias: current)
  }

  private func id(
    of code: String, _ plan: Int, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64? {
    try connection.queryInteger(
      "SELECT id FROM measure WHERE plan = ? AND code = ?",
      [.text(plans[plan].code), .text(code)])
  }
}

/// A measure that a row refers to.
struct MeasureReference: Equatable {
  /// Its key.
  let id: Int64
  /// Its own code, where the row names it by an alias; nil where the row has the code itself.
  let alias: String?
}
