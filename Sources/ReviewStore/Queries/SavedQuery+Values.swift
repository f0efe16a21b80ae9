public import SQLite

extension SavedQuery {
  /// The values of all parameters: those that are given, and the usual ones of the others. A fiscal
  /// year may be given in every spelling that `import` takes with its era or in four digits.
  /// - Throws: ``ParameterError``, for a name that is no parameter's and for what is no fiscal year.
  public func values(given: [String: Value]) throws(ParameterError) -> [String: Value] {
    let known = parameters.map(\.name)
    for name in given.keys.sorted() where !known.contains(name) {
      throw ParameterError(.unknown(name, known: known))
    }
    var values: [String: Value] = [:]
    for parameter in parameters {
      let value = given[parameter.name] ?? parameter.initial.map { Value(typed: $0) } ?? .null
      values[parameter.name] = parameter.isFiscalYear ? try parameter.year(value) : value
    }
    return values
  }
}

extension SavedQuery.Parameter {
  fileprivate func year(_ value: Value) throws(ParameterError) -> Value {
    let text: String
    switch value {
    case .null: return .null
    case .integer(let number): text = "\(number)"
    case .text(let written): text = written
    case .real(let number): text = "\(number)"
    case .blob: text = ""
    }
    guard let year = WrittenYear.year(text) else {
      throw ParameterError(.notAYear(name, text: text))
    }
    return .integer(year)
  }
}
