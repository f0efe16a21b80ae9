extension Connection {
  /// The first column of the first row, as an integer; `nil` when there is no row, or for `NULL`.
  /// - Parameter parameters: Bound in order, from the first parameter on.
  /// - Throws: As ``prepare(_:)``, ``Statement/bind(_:at:)-(Value,_)`` and ``Statement/step()``.
  public func queryInteger(
    _ sql: String, _ parameters: [Value] = []
  ) throws(SQLiteError) -> Int64? {
    try queryFirst(sql, parameters) { $0.integerIfPresent(at: 0) }
  }

  /// The first column of the first row, as a text; `nil` when there is no row, or for `NULL`.
  /// - Parameter parameters: Bound in order, from the first parameter on.
  /// - Throws: As ``prepare(_:)``, ``Statement/bind(_:at:)-(Value,_)`` and ``Statement/step()``.
  public func queryText(
    _ sql: String, _ parameters: [Value] = []
  ) throws(SQLiteError) -> String? {
    try queryFirst(sql, parameters) { $0.textIfPresent(at: 0) }
  }

  /// Every row as an array of its values, for results that are small.
  /// - Parameter parameters: Bound in order, from the first parameter on.
  /// - Throws: As ``prepare(_:)``, ``Statement/bind(_:at:)-(Value,_)`` and ``Statement/step()``.
  public func queryRows(
    _ sql: String, _ parameters: [Value] = []
  ) throws(SQLiteError) -> [[Value]] {
    try withStatement(sql) { statement throws(SQLiteError) in
      try statement.bind(parameters)
      var rows: [[Value]] = []
      while try statement.step() {
        rows.append((0..<statement.row.columnCount).map { statement.row.value(at: $0) })
      }
      return rows
    }
  }

  private func queryFirst<R>(
    _ sql: String, _ parameters: [Value], _ read: (borrowing Row) -> R?
  ) throws(SQLiteError) -> R? {
    try withStatement(sql) { statement throws(SQLiteError) in
      try statement.bind(parameters)
      return try statement.step() ? read(statement.row) : nil
    }
  }
}

extension Statement {
  /// Binds values to the parameters in order, from the first on.
  /// - Throws: ``ResultCode/range`` when there are more values than parameters, and as
  ///   ``bind(_:at:)-(Value,_)``.
  public func bind(_ values: [Value]) throws(SQLiteError) {
    for (index, value) in values.enumerated() { try bind(value, at: index + 1) }
  }
}
