import ArgumentParser
import ReviewStore
import SQLite

/// Values for the parameters of a query.
struct ParameterOptions: ParsableArguments {
  @Option(
    name: .customLong("param"), parsing: .singleValue,
    help: """
      A value for :NAME, or for ? by its number: NAME=VALUE. What is spelled like 12 or -3.5 is a \
      number; anything else, such as 007, 1e3 or more digits than a number keeps, is text.
      """)
  var parameters: [String] = []

  @Option(
    name: .customLong("param-int"), parsing: .singleValue,
    help: "A value that must be a whole number: NAME=VALUE.")
  var integers: [String] = []

  @Option(
    name: .customLong("param-text"), parsing: .singleValue,
    help: "A value that is text, also where it looks like a number: NAME=VALUE.")
  var texts: [String] = []

  @Option(
    name: .customLong("param-json"), parsing: .singleValue,
    help: """
      A value in JSON: NAME=null, NAME=1.5, NAME='"text"'. Arrays and objects are text for json_each.
      """)
  var literals: [String] = []

  /// The name of a parameter, which SQL writes with a mark before it.
  static func name(_ word: String) -> String {
    [":", "@", "$", "?"].contains(word.prefix(1)) ? String(word.dropFirst()) : word
  }

  func values() throws -> [String: Value] {
    var values: [String: Value] = [:]
    func add(_ written: [String], _ value: (String, String) throws -> Value) throws {
      for text in written {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { throw ParameterError(.malformed(text)) }
        let name = Self.name(String(parts[0]))
        guard values[name] == nil else { throw ParameterError(.repeated(name)) }
        // What the arguments of a process have in the place of bytes that are not UTF-8.
        guard !parts[1].unicodeScalars.contains("\u{FFFD}") else {
          throw ParameterError(.notUTF8(name))
        }
        values[name] = try value(name, String(parts[1]))
      }
    }
    try add(parameters) { Value(typed: $1) }
    try add(integers) { name, text in
      guard let number = Int64(text) else { throw ParameterError(.notAnInteger(name, text: text)) }
      return .integer(number)
    }
    try add(texts) { .text($1) }
    if !literals.isEmpty {
      let reader = try JSONLiteral()
      try add(literals) { name, text in
        guard let value = try reader.value(text) else {
          throw ParameterError(.notJSON(name, text: text))
        }
        if let escape = JSONLiteral.escapeWithoutCharacter(in: text) {
          throw ParameterError(.noCharacter(name, escape: escape))
        }
        return value
      }
    }
    return values
  }
}
