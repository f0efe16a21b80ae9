import CSQLite

extension Statement {
  /// The highest position of a parameter; 0 when there is none.
  public var parameterCount: Int { unsafe Int(sqlite3_bind_parameter_count(statement)) }

  /// The name of the parameter at a position, with the `:`, `@`, `$` or `?` before it; `nil` for
  /// a plain `?` and for a position that is not used.
  public func parameterName(at position: Int) -> String? {
    unsafe sqlite3_bind_parameter_name(statement, Int32(clamping: position)).map {
      unsafe String(cString: $0)
    }
  }

  /// The position of the parameter with a name, given with the `:`, `@`, `$` or `?` before it;
  /// `nil` when there is none.
  public func parameterIndex(named name: String) -> Int? {
    let position = unsafe sqlite3_bind_parameter_index(statement, name)
    return position == 0 ? nil : Int(position)
  }

  /// Makes every parameter `NULL`, as in a new statement.
  public func clearBindings() {
    unsafe sqlite3_clear_bindings(statement)
  }

  func position(of name: String) throws(SQLiteError) -> Int {
    guard let position = parameterIndex(named: name) else {
      throw SQLiteError(code: .range, message: "there is no parameter \(name)", sql: sql)
    }
    return position
  }
}
