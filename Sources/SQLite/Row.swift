import CSQLite

/// The row that a ``Statement`` stands on, valid until its next step.
///
/// Columns count from 0. A value of another storage class than asked for is converted, as
/// <https://www.sqlite.org/c3ref/column_blob.html> says; reading it so can change what
/// ``storageClass(at:)`` and ``value(at:)`` say of the same cell afterwards, so ask those first.
/// Should memory run out in a conversion, the cell reads as empty and the next step fails with
/// ``ResultCode/outOfMemory``.
///
/// - Precondition: In every function here, there is a row and `column` is one of its columns.
@safe
public struct Row: ~Copyable {
  let statement: OpaquePointer

  @unsafe init(of statement: OpaquePointer) {
    unsafe self.statement = statement
  }

  /// The number of columns; 0 when the statement stands on no row.
  public var columnCount: Int { unsafe Int(sqlite3_data_count(statement)) }

  /// How the value is stored.
  public func storageClass(at column: Int) -> StorageClass {
    StorageClass(datatype: unsafe sqlite3_column_type(statement, index(column)))
  }

  /// Whether the value is `NULL`.
  public func isNull(at column: Int) -> Bool {
    unsafe sqlite3_column_type(statement, index(column)) == SQLITE_NULL
  }

  /// The integer; 0 for `NULL`.
  public func integer(at column: Int) -> Int64 {
    unsafe sqlite3_column_int64(statement, index(column))
  }

  /// The integer, or `nil` for `NULL`.
  public func integerIfPresent(at column: Int) -> Int64? {
    isNull(at: column) ? nil : integer(at: column)
  }

  /// The number; 0 for `NULL`.
  public func real(at column: Int) -> Double {
    unsafe sqlite3_column_double(statement, index(column))
  }

  /// The number, or `nil` for `NULL`.
  public func realIfPresent(at column: Int) -> Double? {
    isNull(at: column) ? nil : real(at: column)
  }

  /// The text; empty for `NULL`. What is not valid UTF-8 becomes U+FFFD.
  public func text(at column: Int) -> String {
    unsafe String(decoding: utf8(at: column), as: UTF8.self)
  }

  /// The text, or `nil` for `NULL`. What is not valid UTF-8 becomes U+FFFD.
  public func textIfPresent(at column: Int) -> String? {
    isNull(at: column) ? nil : text(at: column)
  }

  /// The value, as it is stored.
  public func value(at column: Int) -> Value {
    switch storageClass(at: column) {
    case .null: .null
    case .integer: .integer(integer(at: column))
    case .real: .real(real(at: column))
    case .text: .text(text(at: column))
    case .blob: .blob(unsafe Array(blob(at: column)))
    }
  }

  /// SQLite leaves a column out of range undefined, and so a mistake would read as NULL.
  func index(_ column: Int) -> Int32 {
    let index = Int32(truncatingIfNeeded: column)
    let count = unsafe sqlite3_data_count(statement)
    precondition(column >= 0 && column < Int(count), "The row has no such column.")
    return index
  }
}
