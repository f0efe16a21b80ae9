import CSQLite

/// What can be said of SQL text without a database.
public enum SQLText {
  /// Whether the text ends with a semicolon that ends a statement: not one within a string, a comment
  /// or a `CREATE TRIGGER`. See <https://www.sqlite.org/c3ref/complete.html>.
  public static func isComplete(_ sql: String) -> Bool {
    unsafe sqlite3_complete(sql) == 1
  }

  /// Whether the text holds no statement: nothing but white space, semicolons and comments, the last
  /// of which is closed.
  public static func isBlank(_ sql: String) -> Bool {
    // A semicolon within a comment that is open ends nothing.
    SQLReader(sql).isAtEnd && isComplete(sql + "\n;")
  }
}
