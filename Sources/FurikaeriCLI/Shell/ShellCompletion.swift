import Prompt
import ReviewStore
import Tables

/// What the Tab key offers.
struct ShellCompletion {
  let catalog: ShellCatalog
  let reports: [SavedQuery]
  /// The names of parameters that have a value.
  var parameters: [String] = []

  /// - Parameters:
  ///   - pending: The lines of the statement before this one.
  ///   - before: The line up to the cursor.
  ///   - after: The rest of it.
  func complete(pending: String, before: String, after: String) -> Completion {
    if pending.isEmpty, DotCommand.isDotCommand(before) { return command(before) }
    return sql(pending + before, after)
  }

  /// Within SQL: after a full stop the columns of what stands before it; where a table must follow,
  /// tables; otherwise the columns of the tables that the statement names, tables, and the words of
  /// SQL.
  private func sql(_ before: String, _ after: String) -> Completion {
    let typed = Self.lastWord(of: before)
    let head = SQLTokens(String(before.dropLast(typed.count)))
    guard !head.isWithin else { return .none }
    let sources = SQLSources(SQLTokens(before + after).tokens, catalog)
    if head.tokens.last == .mark(".") {
      let owner = head.tokens.dropLast().last
      return matching(typed, sources.columns(of: owner) ?? [])
    }
    if SQLSources.expectsRelation(head.tokens) {
      return matching(typed, sources.commonTables + catalog.names)
    }
    let columns =
      sources.relations.isEmpty ? catalog.relations.flatMap(\.columns) : sources.columns
    let words = typed.isEmpty ? [] : Self.keywords(as: typed)
    return matching(typed, columns + sources.names + catalog.names + words)
  }

  /// Keywords in upper or lower case, whichever was begun with.
  private static func keywords(as typed: String) -> [String] {
    let isUpper = typed.first?.isUppercase ?? true
    return SQLKeywords.all.map { isUpper ? $0 : $0.lowercased() } + SQLKeywords.functions
  }

  private func matching(_ typed: String, _ words: [String]) -> Completion {
    var seen: Set<String> = []
    let candidates = words.filter { word in
      word.count >= typed.count && word.prefix(typed.count).lowercased() == typed.lowercased()
        && seen.insert(word).inserted
    }
    let isFunction = candidates.count == 1 && candidates[0].hasSuffix("(")
    return Completion(typed: typed, candidates: candidates, ending: isFunction ? "" : " ")
  }

  private static func lastWord(of text: String) -> String {
    String(text.reversed().prefix(while: SQLTokens.isOfWord).reversed())
  }
}

extension ShellCompletion {
  private func command(_ before: String) -> Completion {
    let line = before.drop { $0 == " " || $0 == "\t" }
    guard let space = line.firstIndex(of: " ") else {
      let names = DotCommand.Name.allCases.map { "." + $0.rawValue }
      return matching(String(line), names)
    }
    guard let name = DotCommand.name(String(line[..<space].dropFirst())) else { return .none }
    let rest = line[space...].drop { $0 == " " }
    if name == .explain { return sql(String(rest), "") }
    if name == .output || name == .read { return FileCompletion.complete(String(rest)) }
    let words = rest.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    return matching(words.last ?? "", arguments(of: name, after: Array(words.dropLast())))
  }

  private func arguments(of name: DotCommand.Name, after words: [String]) -> [String] {
    switch (name, words.count) {
    case (.help, 0): DotCommand.Name.allCases.map(\.rawValue)
    case (.schema, 0), (.tables, 0): catalog.names
    case (.report, 0): reports.map(\.name)
    case (.report, _):
      reports.first { $0.name == words[0] }?.parameters.map { $0.name + "=" } ?? []
    case (.mode, 0): DotCommand.Mode.words
    case (.timer, 0): ["on", "off"]
    case (.param, 0): ["set", "unset", "list"]
    case (.param, 1): words[0] == "list" ? [] : parameters
    default: []
    }
  }
}
