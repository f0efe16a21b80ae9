public import SQLite
import Tables

extension SavedQuery {
  /// The values of all parameters: those that are given, and the usual ones of the others, each
  /// checked by its ``ParameterKind`` as far as that needs no store.
  /// - Throws: ``ParameterError`` for a name that is no parameter's, ``ParameterValueError``.
  public func values(given: [String: Value]) throws -> [String: Value] {
    try values(given: given, in: nil)
  }

  fileprivate func values(
    given: [String: Value], in scope: ParameterScope?
  ) throws -> [String: Value] {
    let known = parameters.map(\.name)
    for name in given.keys.sorted() where !known.contains(name) {
      throw ParameterError(.unknown(name, known: known))
    }
    var values: [String: Value] = [:]
    var scope = scope
    // A year and a field are of the plan that is given, in whatever order.
    for parameter in parameters.filter({ $0.kind == .plan })
      + parameters.filter({ $0.kind != .plan })
    {
      let value = given[parameter.name] ?? parameter.initial.map { Value(typed: $0) } ?? .null
      let checked = try parameter.checked(value, in: scope)
      if parameter.kind == .plan, let plan = checked.text { scope?.choose(plan) }
      values[parameter.name] = checked
    }
    return values
  }
}

extension QueryStore {
  /// The values of all parameters of a saved query: those that are given, and the usual ones of the
  /// others, each checked by its ``ParameterKind``.
  /// - Throws: ``ParameterError`` for a name that is no parameter's, ``ParameterValueError``.
  public func values(of query: SavedQuery, given: [String: Value]) throws -> [String: Value] {
    let isOfStore = query.parameters.contains { [.plan, .field, .year].contains($0.kind) }
    return try query.values(given: given, in: isOfStore ? ParameterScope(self) : nil)
  }
}

/// What of a store the values of a saved query are held against.
private struct ParameterScope {
  private(set) var plans: [PlanYears] = []
  private(set) var fields: [(plan: String, code: String)] = []

  init(_ store: borrowing QueryStore) throws {
    var plans: [PlanYears] = []
    try store.forEachStatement(in: PlanYears.sql) { statement in
      while try statement.step() { plans.append(PlanYears(statement.row)) }
    }
    var fields: [(String, String)] = []
    let sql = "SELECT plan, code FROM field ORDER BY plan, CAST(code AS INTEGER), code"
    try store.forEachStatement(in: sql) { statement in
      while try statement.step() {
        fields.append((statement.row.text(at: 0), statement.row.text(at: 1)))
      }
    }
    self.plans = plans
    self.fields = fields
  }

  /// Leaves one plan.
  mutating func choose(_ plan: String) {
    plans.removeAll { $0.plan != plan }
    fields.removeAll { $0.plan != plan }
  }

  /// The codes of the fields, each once.
  var fieldCodes: [String] {
    var seen: Set<String> = []
    return fields.map(\.code).filter { seen.insert($0).inserted }
  }
}

extension Value {
  /// The text that was typed for it, as far as the value tells.
  fileprivate var asTyped: String {
    switch self {
    case .null: "NULL"
    case .integer(let number): "\(number)"
    case .real(let number): Number.spelling(of: number)
    case .text(let text): text
    case .blob: ""
    }
  }
}

extension SavedQuery.Parameter {
  /// Why the usual value is none that it takes, as far as that can be said without a store.
  var faultOfUsualValue: ParameterValueError? {
    guard let initial, kind != .year else { return nil }
    do {
      _ = try checked(Value(typed: initial), in: nil)
      return nil
    } catch {
      return error
    }
  }

  fileprivate func checked(
    _ value: Value, in scope: ParameterScope?
  ) throws(ParameterValueError) -> Value {
    if value == .null, initial == nil { return .null }
    let text = value.asTyped
    switch kind {
    case .anything:
      guard isFiscalYear, value != .null else { return value }
      guard let year = WrittenYear.year(text) else { throw error(text, .fiscalYear) }
      return .integer(year)
    case .plan:
      return .text(try spelling(of: text, among: scope?.plans.map(\.plan)) { .plan(known: $0) })
    case .field:
      return .text(try spelling(of: text, among: scope?.fieldCodes) { .field(known: $0) })
    case .year: return .integer(try year(text, scope?.plans ?? []))
    case .date:
      guard let moment = WrittenMoment.read(text) else { throw error(text, .date) }
      return .text(moment)
    case .integer(let least, let most):
      guard let number = Int64(HalfWidth.of(text)), number >= least ?? .min, number <= most ?? .max
      else { throw error(text, .integer(least: least, most: most)) }
      return .integer(number)
    case .number(let least, let most):
      guard let number = Double(HalfWidth.of(text)), number.isFinite,
        number >= least ?? -.infinity, number <= most ?? .infinity
      else { throw error(text, .number(least: least, most: most)) }
      return .real(number)
    }
  }

  /// A code as the store spells it, or as it is where no store is asked.
  private func spelling(
    of text: String, among known: [String]?,
    or expected: ([String]) -> ParameterValueError.Expectation
  ) throws(ParameterValueError) -> String {
    guard let known else { return text }
    guard let code = known.spelling(of: text) else { throw error(text, expected(known)) }
    return code
  }

  private func year(_ text: String, _ plans: [PlanYears]) throws(ParameterValueError) -> Int64 {
    switch plans.year(text) {
    case .year(let year): return year
    case .outside: throw error(text, .yearOf(plans))
    case .notAYear: throw error(text, .fiscalYear)
    }
  }

  private func error(
    _ text: String, _ expected: ParameterValueError.Expectation
  ) -> ParameterValueError {
    ParameterValueError(name: name, text: text, expected: expected)
  }
}
