import CSQLite

/// The five ways in which SQLite stores a value:
/// <https://www.sqlite.org/datatype3.html#storage_classes_and_datatypes>.
public enum StorageClass: Hashable, Sendable, CaseIterable {
  /// No value.
  case null
  /// A signed integer of 64 bits.
  case integer
  /// A floating point number of 64 bits.
  case real
  /// A text.
  case text
  /// Bytes.
  case blob
}

extension StorageClass {
  /// Reads a fundamental datatype: <https://www.sqlite.org/c3ref/c_blob.html>.
  init(datatype: Int32) {
    switch datatype {
    case SQLITE_INTEGER: self = .integer
    case SQLITE_FLOAT: self = .real
    case SQLITE_TEXT: self = .text
    case SQLITE_BLOB: self = .blob
    default: self = .null
    }
  }
}
