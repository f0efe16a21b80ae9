import CSQLite

extension SQLiteError {
  /// A failure known by its code alone, in SQLite's fixed phrase for that code.
  init(code: Int32, sql: String? = nil) {
    self.init(
      code: ResultCode(rawValue: code), message: unsafe String(cString: sqlite3_errstr(code)),
      sql: sql)
  }

  /// The failure that a call on `connection` has just returned as `code`.
  @unsafe init(code: Int32, connection: OpaquePointer, sql: String? = nil, offset: Int? = nil) {
    // Some misuses return a code and leave the connection's error as it was: its words would
    // describe an earlier failure.
    guard unsafe sqlite3_extended_errcode(connection) == code else {
      self.init(code: code, sql: sql)
      return
    }
    self.init(
      code: ResultCode(rawValue: code), message: unsafe String(cString: sqlite3_errmsg(connection)),
      sql: sql, offset: offset)
  }

  /// The same failure, seen from the script that the statement is part of.
  func located(in script: String, at offset: Int) -> SQLiteError {
    SQLiteError(code: code, message: message, sql: script, offset: offset)
  }
}
