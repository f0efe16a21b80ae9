import CSQLite
import Synchronization

/// Takes an SQL text apart into its statements.
struct SQLReader: ~Copyable {
  private let sql: String
  /// The text in UTF-8 with a NUL at its end, which spares SQLite a copy of what is left of the
  /// text for every statement.
  private let bytes: ContiguousArray<CChar>
  private var end = 0

  /// Where the statement read last begins, in bytes: past the white space and comments before it.
  private(set) var start = 0

  init(_ sql: String) {
    self.sql = sql
    bytes = sql.utf8CString
  }

  /// Prepares the next statement, or returns `nil` at the end of the text.
  mutating func next(
    in database: OpenDatabase, flags: Int32 = 0
  ) throws(SQLiteError) -> Statement? {
    while true {
      start = startOfStatement(from: end)
      guard start < bytes.count - 1 else { return nil }
      if let statement = try prepare(in: database, flags: flags) { return statement }
    }
  }

  func error(_ message: String) -> SQLiteError {
    SQLiteError(code: .misuse, message: message, sql: sql, offset: start)
  }

  /// Returns `nil` where SQLite sees only white space.
  private mutating func prepare(
    in database: OpenDatabase, flags: Int32
  ) throws(SQLiteError) -> Statement? {
    var statement: OpaquePointer?
    database.interruption.isRunning.store(true, ordering: .relaxed)
    defer { database.interruption.isRunning.store(false, ordering: .relaxed) }
    let (code, length) = unsafe bytes.withUnsafeBufferPointer { bytes in
      let rest = unsafe UnsafeBufferPointer(rebasing: bytes[start...])
      var tail = rest.baseAddress
      let code = unsafe sqlite3_prepare_v3(
        database.connection, rest.baseAddress, Int32(clamping: rest.count), UInt32(flags),
        &statement, &tail)
      return unsafe (code, tail.map { unsafe $0 - rest.baseAddress! } ?? 0)
    }
    guard code == SQLITE_OK else { throw failure(code, in: database) }
    end = start + length
    if let statement = unsafe statement {
      return unsafe Statement(owning: statement, of: database)
    }
    // SQLite reads up to a NUL. One in the midst of the text would hide what follows.
    guard length > 0 else { throw error("there is a NUL in the SQL text") }
    return nil
  }

  private func failure(_ code: Int32, in database: OpenDatabase) -> SQLiteError {
    let offset = unsafe sqlite3_error_offset(database.connection)
    return unsafe SQLiteError(
      code: code, connection: database.connection, sql: sql,
      offset: offset < 0 ? nil : start + Int(offset))
  }
}

extension SQLReader {
  /// Whether nothing follows but white space, comments and semicolons.
  var isAtEnd: Bool { startOfStatement(from: end) >= bytes.count - 1 }

  /// The first byte that is neither white space, nor a comment, nor a semicolon:
  /// <https://www.sqlite.org/lang_comment.html>.
  private func startOfStatement(from offset: Int) -> Int {
    var offset = offset
    while true {
      switch (byte(offset), byte(offset + 1)) {
      case (" ", _), ("\t", _), ("\n", _), ("\u{0C}", _), ("\r", _), (";", _):
        offset += 1
      case ("-", "-"):
        while offset < bytes.count - 1, byte(offset) != "\n" { offset += 1 }
      case ("/", "*"):
        offset = endOfComment(from: offset + 2)
      default:
        return offset
      }
    }
  }

  /// A comment that is not closed reaches to the end of the text.
  private func endOfComment(from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count - 1 {
      if byte(offset) == "*", byte(offset + 1) == "/" { return offset + 2 }
      offset += 1
    }
    return offset
  }

  private func byte(_ offset: Int) -> Unicode.Scalar {
    offset < bytes.count ? Unicode.Scalar(UInt8(bitPattern: bytes[offset])) : "\0"
  }
}
