import CSQLite

extension Statement {
  /// Binds `NULL`.
  /// - Parameter position: The parameter, from 1.
  /// - Throws: ``ResultCode/range``; ``ResultCode/misuse`` while the statement stands on a row.
  public func bindNull(at position: Int) throws(SQLiteError) {
    try check(unsafe sqlite3_bind_null(statement, Int32(clamping: position)))
  }

  /// Binds an integer, or `NULL` for `nil`.
  /// - Parameter position: The parameter, from 1.
  /// - Throws: ``ResultCode/range``; ``ResultCode/misuse`` while the statement stands on a row.
  public func bind(_ integer: Int64?, at position: Int) throws(SQLiteError) {
    guard let integer else { return try bindNull(at: position) }
    try check(unsafe sqlite3_bind_int64(statement, Int32(clamping: position), integer))
  }

  /// Binds an integer, or `NULL` for `nil`.
  /// - Parameter position: The parameter, from 1.
  /// - Throws: ``ResultCode/range``; ``ResultCode/misuse`` while the statement stands on a row.
  public func bind(_ integer: Int?, at position: Int) throws(SQLiteError) {
    guard let integer else { return try bindNull(at: position) }
    try check(unsafe sqlite3_bind_int64(statement, Int32(clamping: position), Int64(integer)))
  }

  /// Binds a number, or `NULL` for `nil`. SQLite makes NaN `NULL`.
  /// - Parameter position: The parameter, from 1.
  /// - Throws: ``ResultCode/range``; ``ResultCode/misuse`` while the statement stands on a row.
  public func bind(_ real: Double?, at position: Int) throws(SQLiteError) {
    guard let real else { return try bindNull(at: position) }
    try check(unsafe sqlite3_bind_double(statement, Int32(clamping: position), real))
  }

  /// Binds 1 for true and 0 for false, or `NULL` for `nil`.
  /// - Parameter position: The parameter, from 1.
  /// - Throws: ``ResultCode/range``; ``ResultCode/misuse`` while the statement stands on a row.
  public func bind(_ truth: Bool?, at position: Int) throws(SQLiteError) {
    try bind(truth.map { $0 ? 1 : 0 } as Int64?, at: position)
  }

  /// Binds a text, which SQLite copies, or `NULL` for `nil`. The text may hold a NUL; SQL functions
  /// may take that as its end.
  /// - Parameter position: The parameter, from 1.
  /// - Throws: ``ResultCode/range``; ``ResultCode/tooBig``; ``ResultCode/misuse`` while the
  ///   statement stands on a row.
  public func bind(_ text: String?, at position: Int) throws(SQLiteError) {
    guard let text else { return try bindNull(at: position) }
    try bind(text: text.utf8Span.span, at: position)
  }

  /// Binds a value.
  /// - Parameter position: The parameter, from 1.
  /// - Throws: ``ResultCode/range``; ``ResultCode/tooBig``; ``ResultCode/misuse`` while the
  ///   statement stands on a row.
  public func bind(_ value: Value, at position: Int) throws(SQLiteError) {
    switch value {
    case .null: try bindNull(at: position)
    case .integer(let integer): try bind(integer, at: position)
    case .real(let real): try bind(real, at: position)
    case .text(let text): try bind(text, at: position)
    case .blob(let bytes): try bind(blob: bytes.span, at: position)
    }
  }

  /// Throws the failure to bind that `code` stands for, if any.
  func check(_ code: Int32) throws(SQLiteError) {
    guard code == SQLITE_OK else { throw bindFailure(code) }
  }

  @inline(never)
  private func bindFailure(_ code: Int32) -> SQLiteError {
    unsafe SQLiteError(code: code, connection: database.connection, sql: sql)
  }
}
