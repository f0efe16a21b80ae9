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
    /// A value was given that the SQL has no parameter for.
    case unknown(String, known: [String])
    /// Not `name=value`.
    case malformed(String)
    /// Two values were given for one parameter.
    case repeated(String)
    /// A value that was to be a whole number is none.
    case notAnInteger(String, text: String)
    /// A value that was to be JSON is none.
    case notJSON(String, text: String)
    /// A value has bytes that were not UTF-8.
    case notUTF8(String)
    /// A value in JSON has this escape, which no text can hold.
    case noCharacter(String, escape: String)
  }

  /// Reports a problem.
  public init(_ problem: Problem) {
    self.problem = problem
  }
}

extension Statement {
  /// What its parameters are called: by their names, whichever of `:name`, `@name` and `$name` the SQL
  /// has, and those that have none (`?`, `?2`) by their positions, counted from 1.
  public var parameterNames: [String] { namedParameters.map(\.name) }

  private var namedParameters: [(position: Int, name: String)] {
    let written = (1..<(parameterCount + 1)).map { (position: $0, name: parameterName(at: $0)) }
    // One without a name is a plain `?`, or a position below that of `?3` that the SQL does not have.
    let hasPlain = written.contains { $0.name == nil } && QueryText(sql).hasPlainParameters
    return written.compactMap { position, written in
      guard let written else { return hasPlain ? (position, "\(position)") : nil }
      return (position, written.hasPrefix("?") ? "\(position)" : String(written.dropFirst()))
    }
  }

  /// Binds values to the parameters, by ``parameterNames``.
  /// - Throws: ``ParameterError`` when a parameter has no value, or a value no parameter.
  public func bind(parameters values: [String: Value]) throws {
    var names: [String] = []
    for (position, name) in namedParameters {
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
