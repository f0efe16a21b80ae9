import SQLite

/// What a query would have done beside reading.
public struct QueryRefusal: Hashable, Sendable {
  /// What kind of thing.
  public let kind: Kind
  /// In the words of SQL: `DELETE on plan`, `CREATE TEMP TABLE t`; or a name.
  public let what: String

  /// The kinds of what is refused.
  public enum Kind: Hashable, Sendable {
    /// A change of the store.
    case change
    /// A temporary table, view, index or trigger.
    case temporary
    /// Another file.
    case otherFile
    /// The beginning or end of a transaction.
    case transaction
    /// A PRAGMA that does more than tell of tables; `what` is its name.
    case pragma
    /// A function that reaches outside; `what` is its name.
    case function
    /// A table that is none of the store's: it tells of the file, or of the program; `what` is its
    /// name.
    case table
  }

  /// What a statement that was refused would have done.
  /// - Parameter action: What the authorizer refused, if it was asked.
  init(of words: [SQLWord], action: Action? = nil) {
    switch action?.kind {
    case .function?: self.init(.function, action?.second ?? "")
    case .pragma?: self.init(.pragma, action?.first?.lowercased() ?? "")
    case .transaction?, .savepoint?: self.init(.transaction, Self.verb(of: words))
    case .attach?, .detach?: self.init(.otherFile, Self.verb(of: words))
    case .insert?, .update?, .delete?:
      self.init(writing: action?.kind.description ?? "", to: action?.first ?? "", words)
    default: self.init(statement: words)
    }
  }

  private init(_ kind: Kind, _ what: String) {
    self.kind = kind
    self.what = what
  }

  /// SQLite asks about its own tables first when something is created or dropped, and when a virtual
  /// table is used.
  private init(writing verb: String, to table: String, _ words: [SQLWord]) {
    let isOwn = ["sqlite_master", "sqlite_temp_master"].contains(table)
    switch (isOwn, Self.verb(of: words)) {
    case (false, _): self.init(.change, "\(verb) on \(table)")
    case (true, "SELECT"), (true, "WITH"), (true, "VALUES"), (true, "PRAGMA"):
      self.init(.table, Self.virtualTable(in: words)?.text ?? table)
    case (true, _): self.init(statement: words)
    }
  }

  private init(statement words: [SQLWord]) {
    let words = Array(Self.withoutExplain(words))
    switch words.first?.keyword {
    case "VACUUM":
      let isInto = words.contains { $0.keyword == "INTO" }
      self.init(isInto ? .otherFile : .change, isInto ? "VACUUM INTO" : "VACUUM")
    case "ATTACH"?, "DETACH"?: self.init(.otherFile, Self.verb(of: words))
    case let verb? where ["INSERT", "REPLACE", "UPDATE", "DELETE"].contains(verb):
      self.init(.change, "\(verb) on \(Self.name(in: words.dropFirst()).text)")
    default: self.init(defining: words)
    }
  }

  /// `CREATE`, `DROP`, `ALTER`, `REINDEX` and `ANALYZE`.
  private init(defining words: [SQLWord]) {
    let things = ["TABLE", "VIEW", "INDEX", "TRIGGER"]
    guard let thing = words.firstIndex(where: { things.contains($0.keyword) }), thing < 4 else {
      self.init(.change, words.first?.keyword ?? "")
      return
    }
    let name = Self.name(in: words[(thing + 1)...])
    let isTemporary =
      ["TEMP", "TEMPORARY"].contains(words[1].keyword) || name.schema?.lowercased() == "temp"
    let what = (words[...thing].map(\.keyword) + [name.text]).joined(separator: " ")
    self.init(isTemporary ? .temporary : .change, what)
  }

  /// The first name of what a statement is about, with the name of the database it is in.
  private static func name(in words: ArraySlice<SQLWord>) -> (schema: String?, text: String) {
    let skipped = [
      "IF", "NOT", "EXISTS", "INTO", "FROM", "OR", "REPLACE", "IGNORE", "ABORT", "FAIL", "ROLLBACK",
    ]
    let rest = words.drop { skipped.contains($0.keyword) }
    guard let first = rest.first else { return (nil, "") }
    let second = rest.dropFirst().first
    if let second, second.isMark("."), let third = rest.dropFirst(2).first {
      return (first.text, "\(first.text).\(third.text)")
    }
    return (nil, first.text)
  }

  private static func verb(of words: [SQLWord]) -> String {
    withoutExplain(words).first?.keyword ?? ""
  }

  private static func withoutExplain(_ words: [SQLWord]) -> ArraySlice<SQLWord> {
    words.drop { ["EXPLAIN", "QUERY", "PLAN"].contains($0.keyword) }
  }

  /// The first table that is none of SQLite's own kinds.
  private static func virtualTable(in words: [SQLWord]) -> SQLWord? {
    let known = [
      "dbstat", "sqlite_stmt", "sqlite_dbpage", "fts3tokenize", "bytecode", "tables_used",
    ]
    return words.first { word in
      word.isName
        && (known.contains(word.text.lowercased()) || word.text.lowercased().hasPrefix("pragma_"))
    }
  }
}
