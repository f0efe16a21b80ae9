extension Connection {
  /// The number that the application keeps in the file for itself, 0 in a new file.
  /// See <https://www.sqlite.org/pragma.html#pragma_user_version>.
  public var userVersion: Int32 {
    get throws(SQLiteError) { try header("user_version") }
  }

  /// Sets the number that the application keeps in the file for itself. It is part of the open
  /// transaction, if any.
  public func setUserVersion(_ version: Int32) throws(SQLiteError) {
    try execute("PRAGMA user_version = \(version)")
  }

  /// The number that tells what application the file belongs to, 0 in a new file.
  /// See <https://www.sqlite.org/pragma.html#pragma_application_id>.
  public var applicationID: Int32 {
    get throws(SQLiteError) { try header("application_id") }
  }

  /// Sets the number that tells what application the file belongs to. It is part of the open
  /// transaction, if any.
  public func setApplicationID(_ identifier: Int32) throws(SQLiteError) {
    try execute("PRAGMA application_id = \(identifier)")
  }

  private func header(_ field: String) throws(SQLiteError) -> Int32 {
    Int32(truncatingIfNeeded: try queryInteger("PRAGMA \(field)") ?? 0)
  }
}
