import CSQLite

extension Connection {
  /// Prepares the one statement that an SQL text holds.
  /// - Throws: ``ResultCode/misuse`` when the text holds no statement, or more than one, or a NUL;
  ///   otherwise what SQLite finds wrong with it.
  public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    try prepare(sql, flags: 0)
  }

  /// Runs every statement of a script, in order, and drops their rows.
  /// - Throws: The first failure. The statements before it have been run: use a transaction for all
  ///   or nothing.
  public func execute(_ script: String) throws(SQLiteError) {
    var reader = SQLReader(script)
    while let statement = try reader.next(in: database) {
      do throws(SQLiteError) {
        try statement.run()
      } catch {
        throw error.located(in: script, at: reader.start)
      }
    }
  }

  /// Calls `body` with every statement of a script, in order. Each is prepared when its turn comes,
  /// after the one before it has been used.
  /// - Throws: What SQLite finds wrong with the script, and what `body` throws.
  public func forEachStatement(
    in script: String, _ body: (borrowing Statement) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    var reader = SQLReader(script)
    while let statement = try reader.next(in: database) { try body(statement) }
  }

  /// Calls `body`, which may throw errors of any type, with every statement of a script, in order.
  /// Each is prepared when its turn comes, after the one before it has been used.
  /// - Throws: What SQLite finds wrong with the script, and what `body` throws.
  public func forEachStatement(
    in script: String, _ body: (borrowing Statement) throws -> Void
  ) throws {
    var reader = SQLReader(script)
    while let statement = try reader.next(in: database) { try body(statement) }
  }

  /// Calls `body` with a statement that the connection keeps prepared, for SQL that is run again
  /// and again. It comes reset and with nothing bound. Within `body` the same SQL may be used
  /// again.
  /// - Throws: As ``prepare(_:)``, and what `body` throws.
  public func withStatement<R>(
    _ sql: String, _ body: (borrowing Statement) throws(SQLiteError) -> R
  ) throws(SQLiteError) -> R {
    let statement = try keptStatement(sql)
    return try body(statement)
  }

  /// Calls `body`, which may throw errors of any type, with a statement that the connection keeps
  /// prepared, for SQL that is run again and again. It comes reset and with nothing bound. Within
  /// `body` the same SQL may be used again.
  /// - Throws: As ``prepare(_:)``, and what `body` throws.
  public func withStatement<R>(
    _ sql: String, _ body: (borrowing Statement) throws -> R
  ) throws -> R {
    let statement = try keptStatement(sql)
    return try body(statement)
  }

  private func keptStatement(_ sql: String) throws(SQLiteError) -> Statement {
    if let (statement, slot) = unsafe database.statements.lend(sql) {
      return unsafe Statement(owning: statement, of: database, slot: slot)
    }
    var statement = try prepare(sql, flags: SQLITE_PREPARE_PERSISTENT)
    statement.slot = unsafe database.statements.adopt(statement.statement, sql: sql)
    return statement
  }

  private func prepare(_ sql: String, flags: Int32) throws(SQLiteError) -> Statement {
    var reader = SQLReader(sql)
    guard let statement = try reader.next(in: database, flags: flags) else {
      throw reader.error("there is no SQL statement")
    }
    guard try reader.next(in: database) == nil else {
      throw reader.error("there is more than one SQL statement")
    }
    return statement
  }
}
