import CSQLite

/// What a connection may do with the file.
public enum Access: Hashable, Sendable, CaseIterable {
  /// Read a file that exists.
  case readOnly
  /// Read and write a file that exists. Where the file itself may only be read, SQLite opens it for
  /// that: see ``Connection/isReadOnly(database:)``.
  case readWrite
  /// Read and write, and create the file if there is none.
  case create
}

extension Access {
  /// The flags of <https://www.sqlite.org/c3ref/open.html>.
  var flags: Int32 {
    let always = SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX
    return switch self {
    case .readOnly: always | SQLITE_OPEN_READONLY
    case .readWrite: always | SQLITE_OPEN_READWRITE
    case .create: always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    }
  }
}
