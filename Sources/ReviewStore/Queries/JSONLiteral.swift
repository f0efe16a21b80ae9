public import SQLite

/// Reads values in JSON, as SQLite does: <https://www.sqlite.org/json1.html#jex>.
public struct JSONLiteral: ~Copyable {
  private let connection: Connection

  /// - Throws: `SQLiteError`, where there is no memory.
  public init() throws(SQLiteError) {
    connection = try Connection(path: ":memory:", access: .create)
  }

  /// The value: `true` and `false` are 1 and 0, arrays and objects stay text. Nil for what is no JSON.
  public func value(_ text: String) throws(SQLiteError) -> Value? {
    try connection.withStatement(
      "SELECT CASE WHEN json_valid(?1) THEN json_extract(?1, '$') END, json_valid(?1)"
    ) { (statement) throws(SQLiteError) in
      try statement.bind(.text(text), at: 1)
      guard try statement.step(), statement.row.integer(at: 1) == 1 else { return nil }
      return statement.row.value(at: 0)
    }
  }
}
