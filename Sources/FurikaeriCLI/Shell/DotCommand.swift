import Tables

/// A line for the shell itself: a full stop, a name, and what the command takes.
enum DotCommand: Equatable {
  case help(Name?)
  case tables(String?)
  case schema(String?)
  case reports
  case report(String, parameters: [String])
  case explain(String?)
  case mode(Mode?)
  case limit(Int?)
  case all
  case output(String?)
  case read(String)
  case timer(Bool?)
  case listParameters
  case setParameter(String, value: String)
  case unsetParameter(String)
  case quit

  /// The names, in the order in which `.help` lists them.
  enum Name: String, CaseIterable {
    case help, tables, schema, reports, report, explain, mode, limit, all, output, read, param
    case timer, quit
  }

  /// How results are to be shown.
  enum Mode: Equatable {
    /// As a table, or in lines where a table does not fit.
    case automatic
    case format(TableFormat)

    private static let automaticWord = "auto"

    /// What can be typed.
    static let words = [automaticWord] + TableFormat.allCases.map(\.rawValue)

    init?(_ word: String) {
      if word == Self.automaticWord {
        self = .automatic
      } else if let format = TableFormat(rawValue: word) {
        self = .format(format)
      } else {
        return nil
      }
    }
  }

  /// Whether a line is for the shell itself.
  static func isDotCommand(_ line: String) -> Bool {
    line.drop { $0 == " " || $0 == "\t" }.hasPrefix(".")
  }

  /// Reads a line.
  init(_ line: String) throws(DotCommandError) {
    let text = Self.trimmed(line).dropFirst()
    let typed = text.prefix { $0 != " " && $0 != "\t" && $0 != ";" }
    guard let name = Self.name(String(typed)) else { throw .unknown(String(typed)) }
    let rest = Self.trimmed(text.dropFirst(typed.count))
    // All but SQL ends as well with the semicolon that SQL ends with.
    guard name != .explain else {
      self = .explain(rest.isEmpty || rest == ";" ? nil : String(rest))
      return
    }
    let words = try DotWords.split(rest, for: name)
    guard let command = Self.command(name, words) else { throw .usage(name) }
    self = command
  }

  /// The name of a command, or what people type for it.
  static func name(_ typed: String) -> Name? {
    switch typed.lowercased() {
    case "exit", "q": .quit
    // A file is for the next result alone.
    case "once": .output
    case "parameter": .param
    case let typed: Name(rawValue: typed)
    }
  }

  private static func command(_ name: Name, _ words: [String]) -> DotCommand? {
    switch (name, words.count) {
    case (.help, 0): .help(nil)
    case (.help, 1):
      Self.name(words[0].hasPrefix(".") ? String(words[0].dropFirst()) : words[0]).map { .help($0) }
    case (.tables, 0...1): .tables(words.first)
    case (.schema, 0...1): .schema(words.first)
    case (.reports, 0): .reports
    case (.report, 1...): .report(words[0], parameters: Array(words.dropFirst()))
    case (.mode, 0): .mode(nil)
    case (.mode, 1): Mode(words[0].lowercased()).map { .mode($0) }
    case (.limit, 0): .limit(nil)
    case (.limit, 1): Int(words[0]).flatMap { $0 >= 0 ? .limit($0) : nil }
    case (.all, 0): .all
    case (.output, 0...1): .output(words.first)
    case (.read, 1): .read(words[0])
    case (.timer, 0): .timer(nil)
    case (.timer, 1): isOn(words[0]).map { .timer($0) }
    case (.param, _): parameter(words)
    case (.quit, 0): .quit
    default: nil
    }
  }

  private static func parameter(_ words: [String]) -> DotCommand? {
    switch (words.first, words.count) {
    case (nil, _), ("list", 1): return .listParameters
    case ("set", 3...):
      return .setParameter(parameterName(words[1]), value: words[2...].joined(separator: " "))
    case ("set", 2):
      let parts = words[1].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else { return nil }
      return .setParameter(parameterName(String(parts[0])), value: String(parts[1]))
    case ("unset", 2): return .unsetParameter(parameterName(words[1]))
    default: return nil
    }
  }

  /// The name as SQL has it, without the mark before it.
  private static func parameterName(_ word: String) -> String {
    ParameterOptions.name(word)
  }

  private static func isOn(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "on": true
    case "off": false
    default: nil
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> Substring {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    var text = Substring(text).drop(while: isSpace)
    while let last = text.last, isSpace(last) || last == "\n" { text.removeLast() }
    return text
  }
}

/// Why a line is no command.
enum DotCommandError: Error, Equatable {
  case unknown(String)
  case usage(DotCommand.Name)
  case unclosedQuote(DotCommand.Name)
}
