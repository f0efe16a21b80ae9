import CSQLite

/// What an SQL function was called with, valid until it answers.
///
/// Arguments count from 0. A value of another storage class than asked for is converted, as
/// <https://www.sqlite.org/c3ref/value_blob.html> says; reading it so can change what
/// ``storageClass(at:)`` says of it afterwards, so ask that first.
///
/// - Precondition: In every function here, `position` is one of the arguments.
@safe
public struct FunctionArguments: ~Copyable {
  private let values: UnsafeMutablePointer<OpaquePointer?>?

  /// The number of arguments.
  public let count: Int

  @unsafe init(_ values: UnsafeMutablePointer<OpaquePointer?>?, count: Int32) {
    unsafe self.values = values
    self.count = Int(count)
  }

  /// How the value is stored.
  public func storageClass(at position: Int) -> StorageClass {
    StorageClass(datatype: unsafe sqlite3_value_type(value(position)))
  }

  /// Whether the value is `NULL`.
  public func isNull(at position: Int) -> Bool { storageClass(at: position) == .null }

  /// The number that the value is, or that a text spells; `nil` for anything else.
  public func number(at position: Int) -> Double? {
    switch StorageClass(datatype: unsafe sqlite3_value_numeric_type(value(position))) {
    case .integer, .real: unsafe sqlite3_value_double(value(position))
    case .null, .text, .blob: nil
    }
  }

  /// The whole number that the value is converted to, as `CAST` does; 0 for what is none.
  public func integer(at position: Int) -> Int64 {
    unsafe sqlite3_value_int64(value(position))
  }

  /// Binds the value to a parameter of a statement of another connection, as it is.
  /// - Throws: As ``Statement/bind(_:at:)``.
  public func bind(
    _ position: Int, to statement: borrowing Statement, at parameter: Int
  ) throws(SQLiteError) {
    try statement.check(
      unsafe sqlite3_bind_value(statement.statement, Int32(clamping: parameter), value(position)))
  }

  /// The text; empty for `NULL`. What is not valid UTF-8 becomes U+FFFD.
  public func text(at position: Int) -> String {
    unsafe String(decoding: utf8(position), as: UTF8.self)
  }

  /// Calls `body` with the text in UTF-8, where SQLite has it: nothing is copied. `NULL` is no bytes.
  /// The bytes may be no valid UTF-8.
  public func withUTF8<R, E: Error>(
    at position: Int, _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    let bytes = unsafe utf8(position)
    return try body(unsafe bytes.span)
  }

  private func utf8(_ position: Int) -> UnsafeBufferPointer<UInt8> {
    // The order matters: the length is that of the text only once it is a text.
    let start = unsafe sqlite3_value_text(value(position))
    let count = unsafe sqlite3_value_bytes(value(position))
    return unsafe UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(count))
  }

  private func value(_ position: Int) -> OpaquePointer? {
    precondition(position >= 0 && position < count, "The function has no such argument.")
    return unsafe values?[position]
  }
}
