public import SQLite

/// A store that is opened for SQL that people write: nothing it says can change the file, or reach
/// another.
///
/// The file is opened read-only, the connection takes queries only, and an authorizer lets nothing
/// through but reading. <https://www.sqlite.org/security.html>
public struct QueryStore: ~Copyable {
  private let store: Store

  /// Opens the store at `path`.
  /// - Throws: ``StoreError``, as ``Store/open(at:access:)``.
  public init(at path: String) throws(StoreError) {
    let store = try Store.open(at: path, access: .readOnly)
    do throws(SQLiteError) {
      try store.connection.configure(.defensive, true)
      try FieldFunctions.define(on: store.connection)
      try store.connection.execute("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY")
    } catch {
      throw StoreError(path: path, failure: error)
    }
    store.connection.setAuthorizer { QueryGuard.decide($0) }
    self.store = store
  }

  /// Stops what is running, from another thread.
  public var interruptHandle: InterruptHandle { store.connection.interruptHandle }

  /// Calls `body` with the statements of an SQL text, one after another. Each is prepared when its
  /// turn comes, and may be used until `body` returns.
  /// - Throws: `SQLiteError`, for what is refused, for what is wrong and where there is no statement;
  ///   and what `body` throws.
  public func forEachStatement(
    in sql: String, _ body: (borrowing Statement) throws -> Void
  ) throws {
    try declareTableFunctions(of: sql)
    var isEmpty = true
    try store.connection.forEachStatement(in: sql) { statement in
      isEmpty = false
      try body(statement)
    }
    guard !isEmpty else {
      throw SQLiteError(code: .misuse, message: "there is no SQL statement", sql: sql)
    }
  }

  /// SQLite declares these tables when they are first used, which looks like a write.
  private func declareTableFunctions(of sql: String) throws(SQLiteError) {
    let names = QueryGuard.tableFunctions(in: sql)
    guard !names.isEmpty else { return }
    store.connection.removeAuthorizer()
    defer { store.connection.setAuthorizer { QueryGuard.decide($0) } }
    for name in names { try store.connection.execute("SELECT 1 FROM \(name) LIMIT 0") }
  }
}
