public import SQLite

/// A store that is opened for SQL that people write: nothing it says can change the file, reach
/// another, hang the program or fill its memory.
///
/// The file is opened read-only, the connection takes queries only, an authorizer lets nothing
/// through but reading, and no statement is run that SQLite itself would not call reading.
/// ``QueryLimits`` bounds what they take. <https://www.sqlite.org/security.html>
public struct QueryStore: ~Copyable {
  /// How much a query may take.
  public let limits: QueryLimits
  private let store: Store
  private let watch: QueryWatch

  /// How often SQLite asks whether it may go on: every half a millisecond or so.
  static let instructionsBetweenQuestions = 5_000

  /// Opens the store at `path`.
  /// - Parameters:
  ///   - limits: What queries may take. Its memory is only told of, not put into force.
  ///   - waiting: Told, once, when a statement waits for another program, and for which.
  /// - Throws: ``StoreError``, as ``Store/open(at:access:)``.
  public init(
    at path: String, limits: QueryLimits = QueryLimits(), waiting: ((StoreHolder?) -> Void)? = nil
  ) throws(StoreError) {
    let store = try Store.open(at: path, access: .readOnly, waiting: waiting)
    do throws(SQLiteError) {
      try Self.protect(store.connection)
    } catch {
      throw StoreError(path: path, failure: error)
    }
    let watch = QueryWatch(limit: limits.time)
    store.connection.setProgressHandler(every: Self.instructionsBetweenQuestions) {
      watch.goesOn()
    }
    self.limits = limits
    self.watch = watch
    self.store = store
    guardConnection()
  }

  private static func protect(_ connection: borrowing Connection) throws(SQLiteError) {
    try FieldFunctions.define(on: connection)
    try PrintfFunction.define(on: connection)
    try connection.configure(.defensive, true)
    try connection.configure(.fullText3Tokenizer, false)
    try connection.configure(.triggers, false)
    // Debian's SQLite maps no file into memory unless it is told to; others may. A file that is cut
    // short while it is mapped would end the program.
    try connection.execute(
      """
      PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0;
      PRAGMA cell_size_check = ON
      """)
    QueryLimits.apply(to: connection)
  }

  private func guardConnection() {
    store.connection.setAuthorizer { [watch] action in
      let decision = QueryGuard.decide(action)
      if decision != .allow { watch.refuse(action) }
      return decision
    }
  }

  /// Stops what is running, from another thread.
  public var stopper: QueryStopper {
    QueryStopper(watch: watch, handle: store.connection.interruptHandle)
  }

  /// Calls `body` with the statements of an SQL text, one after another. Each is prepared when its
  /// turn comes, and may be used until `body` returns.
  /// - Throws: ``QueryError``, for what is refused, for what is wrong and where there is no statement,
  ///   also in place of an `SQLiteError` that `body` throws; ``StoreError``, where another program was
  ///   stopped half way meanwhile; and what else `body` throws.
  public func forEachStatement(
    in sql: String, _ body: (borrowing Statement) throws -> Void
  ) throws {
    store.recover()
    watch.begin()
    var count = 0
    do {
      if let found = QueryExplainer.hiddenMark(in: sql) {
        throw QueryError(problem: .foreignMark(found.mark), sql: sql, offset: found.offset)
      }
      try declareTableFunctions(of: sql)
      try store.connection.forEachStatement(in: sql) { statement in
        // An interrupt that comes between two statements is forgotten by SQLite.
        if let reason = watch.reason { throw QueryError(stop: reason, limits, sql: sql) }
        guard statement.isReadOnly else { throw QueryError(refusing: sql, statement: count) }
        try body(statement)
        count += 1
      }
    } catch {
      throw explained(error, sql, statement: count)
    }
    guard count > 0 else { throw QueryError(problem: .noStatement, sql: sql) }
  }

  /// An error of SQLite's as one that a person can act on.
  private func explained(_ error: any Error, _ sql: String, statement: Int) -> any Error {
    guard let error = error as? SQLiteError else { return error }
    if let reason = watch.reason, error.isInterruption {
      return QueryError(stop: reason, limits, sql: sql)
    }
    if error.code.primary == .outOfMemory {
      return QueryError(problem: .memory(limit: limits.memory), sql: sql)
    }
    switch error.code.primary {
    // Of the file, whatever was asked.
    case .corrupt, .notADatabase, .inputOutput, .cannotOpen, .full, .busy, .readOnly:
      return StoreError(path: store.path, failure: error)
    default: break
    }
    let explainer = QueryExplainer(sql: sql, statement: statement)
    if let action = watch.refused { return explainer.refusal(of: action) }
    return explainer.explain(error, store.connection)
  }

  /// SQLite declares these tables when they are first used, which looks like a write.
  private func declareTableFunctions(of sql: String) throws(SQLiteError) {
    let names = QueryGuard.tableFunctions(in: sql)
    guard !names.isEmpty else { return }
    store.connection.removeAuthorizer()
    defer { guardConnection() }
    for name in names { try store.connection.execute("SELECT 1 FROM \(name) LIMIT 0") }
  }
}
