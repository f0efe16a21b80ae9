import SQLite
import Tables

/// Makes of what SQLite says what a person can act on: the place, and the name that was meant.
struct QueryExplainer {
  private let sql: String
  /// The words of the statement that failed.
  let words: [SQLWord]

  /// - Parameter statement: Which statement of the text failed, from 0.
  init(sql: String, statement: Int) {
    self.sql = sql
    let statements = SQLWord.statements(of: sql)
    words = statements.indices.contains(statement) ? statements[statement] : []
  }

  /// What was refused, with the place where it stands.
  func refusal(of action: Action?) -> QueryError {
    let refusal = QueryRefusal(of: words, action: action)
    let place =
      switch refusal.kind {
      case .function, .table, .pragma: words.first { $0.names(refusal.what) } ?? words.first
      default: words.first
      }
    return QueryError(problem: .refused(refusal), sql: sql, offset: place?.offset)
  }

  /// - Parameter connection: Is asked for the names that there are.
  func explain(_ error: SQLiteError, _ connection: borrowing Connection) -> QueryError {
    problem(of: error, connection).inStatement(at: words.first?.offset)
  }

  private func problem(of error: SQLiteError, _ connection: borrowing Connection) -> QueryError {
    if Self.isChange(error) { return refusal(of: nil) }
    // Behind the preparation of a statement, this is said of values.
    if error.code.primary == .tooBig, error.sql == sql, sql.utf8.count > QueryLimits.sqlLength {
      return QueryError(problem: .tooLong(QueryLimits.sqlLength), sql: sql)
    }
    if let found = foreignMark(error) {
      return QueryError(problem: .foreignMark(found.mark), sql: sql, offset: found.offset)
    }
    if let name = Self.name(in: error, behind: "no such table: ") {
      return unknownTable(name, connection)
    }
    if let name = Self.name(in: error, behind: "no such function: ") {
      let known = Self.functions(connection)
      return unknown(.function, name, NearestNames(known).nearest(to: name), error.offset)
    }
    if let name = Self.name(in: error, behind: "no such column: ") {
      return unknownColumn(name, error.offset, connection)
    }
    if let word = word(at: error.offset), error.message == "near \"\(word.text)\": syntax error" {
      return misspeltKeyword(word)
        ?? QueryError(problem: .failure(error), sql: sql, offset: word.offset)
    }
    let isInText = error.sql == sql
    return QueryError(problem: .failure(error), sql: sql, offset: isInText ? error.offset : nil)
  }

  /// SQLite refuses some changes by itself, before it asks the authorizer.
  private static func isChange(_ error: SQLiteError) -> Bool {
    error.code.primary == .readOnly && error.code != .readOnlyRollback
      || error.code.primary == .authorization
      || error.message.hasPrefix("cannot modify ") || error.message.hasPrefix("cannot drop ")
      || error.message.hasSuffix(" may not be modified")
      || error.message.hasSuffix(" may not be dropped")
      || error.message.hasSuffix(" may not be altered")
      || error.message.hasSuffix(" may not be indexed")
      || error.message.hasPrefix("object name reserved for internal use")
  }

  private static func name(in error: SQLiteError, behind phrase: String) -> String? {
    error.message.hasPrefix(phrase) ? String(error.message.dropFirst(phrase.count)) : nil
  }

  private func word(at offset: Int?) -> SQLWord? {
    offset.flatMap { offset in words.first { $0.offset == offset } }
  }

  private func unknown(
    _ kind: QueryError.Kind, _ name: String, _ nearest: [String], _ offset: Int?
  ) -> QueryError {
    QueryError(
      problem: .unknown(kind, name: name, nearest: nearest), sql: sql,
      offset: offset ?? words.first { $0.names(name) }?.offset)
  }
}

// MARK: - Tables and keywords

extension QueryExplainer {
  private func unknownTable(_ name: String, _ connection: borrowing Connection) -> QueryError {
    let bare = name.hasPrefix("main.") ? String(name.dropFirst("main.".count)) : name
    let tables = Self.tables(connection)
    // In `SELECT measure.* FROM plan` there is nothing misspelt.
    if tables.contains(where: { $0.lowercased() == bare.lowercased() }) {
      let place = words.first { $0.names(bare) }
      return QueryError(problem: .notInFrom(bare), sql: sql, offset: place?.offset)
    }
    let known = tables + commonTables
    let places = words.indices.filter { words[$0].names(bare) }
    let openers = ["FROM", "JOIN", "INTO", "UPDATE", "TABLE", "IN", "INDEXED"]
    let place =
      places.first {
        $0 > 0 && (openers.contains(words[$0 - 1].keyword) || words[$0 - 1].isMark(","))
      }
      ?? places.first
    return unknown(
      .table, bare, NearestNames(known).nearest(to: bare), place.map { words[$0].offset })
  }

  /// The names that a `WITH` gives.
  private var commonTables: [String] {
    guard words.contains(where: { $0.keyword == "WITH" }) else { return [] }
    return words.indices.dropFirst().filter { words[$0].keyword == "AS" }.compactMap { place in
      let before = words[place - 1]
      guard before.isMark(")"), let open = words[..<place].lastIndex(where: { $0.isMark("(") }),
        open > 0
      else { return before.isName ? before.text : nil }
      return words[open - 1].isName ? words[open - 1].text : nil
    }
  }

  private static let keywords = [
    "SELECT", "FROM", "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "OFFSET", "JOIN", "LEFT",
    "INNER",
    "USING", "UNION", "EXCEPT", "INTERSECT", "DISTINCT", "BETWEEN", "LIKE", "GLOB", "CASE", "WHEN",
    "THEN", "ELSE", "END", "WITH", "RECURSIVE", "VALUES", "OVER", "PARTITION", "EXPLAIN", "PRAGMA",
    "AND", "NOT", "NULL", "EXISTS", "COLLATE", "CAST", "ASC", "DESC",
  ]

  private func misspeltKeyword(_ word: SQLWord) -> QueryError? {
    guard word.kind == .bare, !Self.keywords.contains(word.keyword) else { return nil }
    let nearest = NearestNames(Self.keywords).nearest(to: word.keyword, limit: 1)
    guard let keyword = nearest.first, abs(keyword.count - word.text.count) < 2 else { return nil }
    return unknown(.keyword, word.text, nearest, word.offset)
  }
}

// MARK: - Columns

extension QueryExplainer {
  private func unknownColumn(
    _ name: String, _ offset: Int?, _ connection: borrowing Connection
  ) -> QueryError {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let column = parts.last ?? name
    let offset = offset ?? words.first { $0.names(parts.first ?? name) }?.offset
    let tables = Self.tables(connection)
    let namedTables = wordsForTables
    let named = tables.filter { table in namedTables.contains { $0.names(table) } }
    let qualified = parts.count > 1 ? table(called: parts[parts.count - 2], among: named) : nil
    if parts.count > 1, qualified == nil, hasOneSelect, !qualifiers.isEmpty {
      return QueryError(
        problem: .noQualifier(name, qualifier: parts[parts.count - 2], known: qualifiers), sql: sql,
        offset: offset)
    }
    let near = qualified.map { [$0] } ?? named
    let columns = near.flatMap { Self.columns(of: $0, connection) }
    let nearest = NearestNames(columns + (qualified == nil ? aliases : [])).nearest(to: column)
    if nearest.isEmpty, parts.count == 1, word(at: offset)?.kind == .quoted {
      return QueryError(problem: .quoted(column), sql: sql, offset: offset)
    }
    guard nearest.isEmpty else { return unknown(.column, name, nearest, offset) }
    let others = tables.filter { !near.contains($0) }
    guard !columns.isEmpty else {
      return unknown(.column, name, Self.otherColumns(like: column, in: others, connection), offset)
    }
    let same = others.flatMap { table in
      Self.columns(of: table, connection).filter { $0.lowercased() == column.lowercased() }
        .map { "\(table).\($0)" }
    }
    let elsewhere =
      same.isEmpty ? Self.otherColumns(like: column, in: others, connection) : same
    let distinct = columns.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return QueryError(
      problem: .noColumn(name, in: near, columns: distinct, elsewhere: Array(elsewhere.prefix(3))),
      sql: sql, offset: offset)
  }

  /// Whether nothing is nested: in a statement within another, other names are known than around it.
  private var hasOneSelect: Bool { words.count { $0.keyword == "SELECT" } == 1 }

  /// What may stand before a column's full stop: the names that the statement gives to its tables, and
  /// of others their own.
  private var qualifiers: [String] {
    wordsForTables.compactMap { table in
      let behind = words.drop { $0.offset <= table.offset }.prefix(2)
      guard let next = behind.first else { return table.text }
      let name = next.keyword == "AS" ? behind.dropFirst().first : next
      guard let name, name.isName, !Self.wordsBehindTables.contains(name.keyword) else {
        return table.text
      }
      return name.text
    }
  }

  private static let wordsBehindTables: Set = [
    "WHERE", "ON", "USING", "GROUP", "HAVING", "ORDER", "WINDOW", "LIMIT", "UNION", "EXCEPT",
    "INTERSECT", "JOIN", "LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL", "OUTER", "INDEXED",
    "NOT", "SET",
  ]

  /// The words that stand where a table is named: behind FROM and JOIN, and in the list that FROM
  /// begins. A column may have the name of a table.
  private var wordsForTables: [SQLWord] {
    let openers: Set = ["FROM", "JOIN", "INTO", "UPDATE", "TABLE"]
    let closers: Set = [
      "SELECT", "WHERE", "ON", "USING", "SET", "GROUP", "HAVING", "ORDER", "WINDOW", "LIMIT",
      "UNION", "EXCEPT", "INTERSECT", "VALUES",
    ]
    var isInList = false
    var isExpected = false
    var found: [SQLWord] = []
    for word in words {
      if openers.contains(word.keyword) {
        (isInList, isExpected) = (true, true)
      } else if closers.contains(word.keyword) {
        isInList = false
      } else if isInList, word.isMark(",") || word.isMark("(") || word.isMark(".") {
        isExpected = true
      } else {
        if isInList, isExpected, word.isName { found.append(word) }
        isExpected = false
      }
    }
    return found
  }

  /// The table that a qualifier stands for: `m` in `FROM measure AS m`.
  private func table(called name: String, among tables: [String]) -> String? {
    if let table = tables.first(where: { $0.lowercased() == name.lowercased() }) { return table }
    for place in words.indices where words[place].names(name) {
      let before = words[..<place].last { $0.keyword != "AS" }
      if let before, let table = tables.first(where: { before.names($0) }) { return table }
    }
    return nil
  }

  /// The names that the statement itself gives.
  private var aliases: [String] {
    words.indices.dropFirst().filter { words[$0 - 1].keyword == "AS" && words[$0].isName }
      .map { words[$0].text }
  }

  /// Columns of that very name, or nearly, of tables that the statement does not name.
  private static func otherColumns(
    like name: String, in tables: [String], _ connection: borrowing Connection
  ) -> [String] {
    var owners: [String: String] = [:]
    var known: [String] = []
    for table in tables {
      for column in columns(of: table, connection) where owners[column] == nil {
        owners[column] = "\(table).\(column)"
        known.append(column)
      }
    }
    return NearestNames(known).nearest(to: name, limit: 2).compactMap { owners[$0] }
  }
}

// MARK: - What there is

extension QueryExplainer {
  /// Tables and views; first those that are most likely meant: views, and short names.
  private static func tables(_ connection: borrowing Connection) -> [String] {
    texts(
      """
      SELECT name FROM sqlite_schema
      WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'
      ORDER BY type = 'table', length(name), name
      """, connection)
  }

  private static func columns(of table: String, _ connection: borrowing Connection) -> [String] {
    let name = table.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return (try? connection.prepare("SELECT * FROM \"\(name)\" LIMIT 0").columnNames) ?? []
  }

  private static func functions(_ connection: borrowing Connection) -> [String] {
    texts("PRAGMA function_list", connection).filter { name in
      QueryGuard.allows(function: name)
    }
  }

  /// The first column of a query; nothing where it cannot be had, for an error is told already.
  private static func texts(_ sql: String, _ connection: borrowing Connection) -> [String] {
    ((try? connection.queryRows(sql)) ?? []).compactMap { $0.first?.text }
  }
}
