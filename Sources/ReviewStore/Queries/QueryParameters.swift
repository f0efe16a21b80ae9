public import SQLite
import Tables

/// Why a query could not be given its values.
public struct ParameterError: Error, Equatable, Sendable {
  /// What is wrong.
  public let problem: Problem

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    /// The SQL has a parameter that was given no value.
    case missing(String)
    /// The SQL has a parameter without a name.
    case unnamed
    /// A value was given that the SQL has no parameter for.
    case unknown(String, known: [String])
    /// Not `name=value`.
    case malformed(String)
    /// The value of a parameter that is a fiscal year is none.
    case notAYear(String, text: String)
  }

  /// Reports a problem.
  public init(_ problem: Problem) {
    self.problem = problem
  }
}

extension Statement {
  /// Binds values to the parameters by name, whichever of `:name`, `@name` and `$name` the SQL has.
  /// - Throws: ``ParameterError`` when a parameter has no value, or a value no parameter.
  public func bind(parameters values: [String: Value]) throws {
    var names: [String] = []
    for position in 1..<(parameterCount + 1) {
      guard let written = parameterName(at: position), !written.hasPrefix("?") else {
        throw ParameterError(.unnamed)
      }
      let name = String(written.dropFirst())
      guard let value = values[name] else { throw ParameterError(.missing(name)) }
      try bind(value, at: position)
      if !names.contains(name) { names.append(name) }
    }
    for name in values.keys.sorted() where !names.contains(name) {
      throw ParameterError(.unknown(name, known: names))
    }
  }
}

extension Value {
  /// A value as a person types it: a number where it is one and is spelled as one (`7`, not `007`;
  /// `1.5`, not `1.50`), otherwise text.
  public init(typed text: String) {
    if let integer = Int64(text), String(integer) == text {
      self = .integer(integer)
    } else if let real = Double(text), real.isFinite, Number.spelling(of: real) == text {
      self = .real(real)
    } else {
      self = .text(text)
    }
  }
}
