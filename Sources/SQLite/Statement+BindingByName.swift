// SQLite looks the name up anew each time, from the first parameter on. For many rows, keep the
// result of `parameterIndex(named:)` and bind by position.
//
// A name is given with the `:`, `@` or `$` before it.

extension Statement {
  /// Binds `NULL` to the parameter with a name.
  /// - Throws: ``ResultCode/range``; ``ResultCode/misuse`` while the statement stands on a row.
  public func bindNull(named name: String) throws(SQLiteError) {
    try bindNull(at: position(of: name))
  }

  /// Binds an integer, or `NULL` for `nil`, to the parameter with a name.
  /// - Throws: ``ResultCode/range``; ``ResultCode/misuse`` while the statement stands on a row.
  public func bind(_ integer: Int64?, named name: String) throws(SQLiteError) {
    try bind(integer, at: position(of: name))
  }

  /// Binds an integer, or `NULL` for `nil`, to the parameter with a name.
  /// - Throws: ``ResultCode/range``; ``ResultCode/misuse`` while the statement stands on a row.
  public func bind(_ integer: Int?, named name: String) throws(SQLiteError) {
    try bind(integer, at: position(of: name))
  }

  /// Binds a number, or `NULL` for `nil`, to the parameter with a name.
  /// - Throws: ``ResultCode/range``; ``ResultCode/misuse`` while the statement stands on a row.
  public func bind(_ real: Double?, named name: String) throws(SQLiteError) {
    try bind(real, at: position(of: name))
  }

  /// Binds 1 for true and 0 for false, or `NULL` for `nil`, to the parameter with a name.
  /// - Throws: ``ResultCode/range``; ``ResultCode/misuse`` while the statement stands on a row.
  public func bind(_ truth: Bool?, named name: String) throws(SQLiteError) {
    try bind(truth, at: position(of: name))
  }

  /// Binds a text, which SQLite copies, or `NULL` for `nil`, to the parameter with a name.
  /// - Throws: ``ResultCode/range``; ``ResultCode/tooBig``; ``ResultCode/misuse`` while the
  ///   statement stands on a row.
  public func bind(_ text: String?, named name: String) throws(SQLiteError) {
    try bind(text, at: position(of: name))
  }

  /// Binds a value to the parameter with a name.
  /// - Throws: ``ResultCode/range``; ``ResultCode/tooBig``; ``ResultCode/misuse`` while the
  ///   statement stands on a row.
  public func bind(_ value: Value, named name: String) throws(SQLiteError) {
    try bind(value, at: position(of: name))
  }

  /// Binds a text in UTF-8, which SQLite copies, to the parameter with a name.
  /// - Throws: ``ResultCode/range``; ``ResultCode/tooBig``; ``ResultCode/misuse`` while the
  ///   statement stands on a row.
  public func bind(text: Span<UInt8>, named name: String) throws(SQLiteError) {
    try bind(text: text, at: position(of: name))
  }

  /// Binds bytes, which SQLite copies, to the parameter with a name.
  /// - Throws: ``ResultCode/range``; ``ResultCode/tooBig``; ``ResultCode/misuse`` while the
  ///   statement stands on a row.
  public func bind(blob: Span<UInt8>, named name: String) throws(SQLiteError) {
    try bind(blob: blob, at: position(of: name))
  }
}
