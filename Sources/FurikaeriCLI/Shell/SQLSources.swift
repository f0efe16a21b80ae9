/// The tables and views that a statement names, and what it calls them.
struct SQLSources {
  private(set) var relations: [ShellCatalog.Relation] = []
  /// The other names it gives them.
  private(set) var names: [String] = []
  /// The tables that a WITH clause makes.
  private(set) var commonTables: [String] = []
  private var aliases: [String: ShellCatalog.Relation] = [:]

  init(_ tokens: [SQLTokens.Token], _ catalog: ShellCatalog) {
    for (index, token) in tokens.enumerated() {
      guard let name = token.name else { continue }
      let before = index > 0 ? tokens[index - 1] : nil
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if let relation = catalog.relation(name), next != .mark("."), Self.isSource(before) {
        if !relations.contains(relation) { relations.append(relation) }
        addAlias(of: relation, tokens[(index + 1)...])
      } else if next?.isKeyword("AS") == true, index + 2 < tokens.count,
        tokens[index + 2] == .mark("(")
      {
        commonTables.append(name)
      }
    }
  }

  /// Their columns, each name once.
  var columns: [String] {
    var seen: Set<String> = []
    return relations.flatMap(\.columns).filter { seen.insert($0).inserted }
  }

  /// The columns of what stands before a full stop.
  func columns(of owner: SQLTokens.Token?) -> [String]? {
    guard let name = owner?.name?.lowercased() else { return nil }
    return (aliases[name] ?? relations.first { $0.name.lowercased() == name })?.columns
  }

  /// Whether a table or view must follow.
  static func expectsRelation(_ tokens: [SQLTokens.Token]) -> Bool {
    guard let last = tokens.last else { return false }
    if last.isKeyword("FROM") || last.isKeyword("JOIN") { return true }
    guard last == .mark(",") else { return false }
    // After a comma, where the last clause that was begun is FROM.
    let clauses = ["SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "WINDOW", "ON"]
    let clause = tokens.last { token in clauses.contains { token.isKeyword($0) } }
    return clause?.isKeyword("FROM") ?? false
  }

  /// A table follows FROM, JOIN or a comma; a column of the same name other words.
  private static func isSource(_ before: SQLTokens.Token?) -> Bool {
    before?.isKeyword("FROM") == true || before?.isKeyword("JOIN") == true || before == .mark(",")
  }

  private mutating func addAlias(
    of relation: ShellCatalog.Relation, _ following: ArraySlice<SQLTokens.Token>
  ) {
    let rest = following.first?.isKeyword("AS") == true ? following.dropFirst() : following
    guard let alias = rest.first?.name, !SQLKeywords.contains(alias) else { return }
    names.append(alias)
    aliases[alias.lowercased()] = relation
  }
}

extension SQLTokens.Token {
  /// The name that it could be.
  var name: String? {
    switch self {
    case .word(let name), .quoted(let name): name
    default: nil
    }
  }

  func isKeyword(_ keyword: String) -> Bool {
    if case .word(let word) = self { word.uppercased() == keyword } else { false }
  }
}
