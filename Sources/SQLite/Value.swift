/// A value as SQLite stores it: <https://www.sqlite.org/datatype3.html>.
public enum Value: Hashable, Sendable {
  /// No value.
  case null
  /// A signed integer of 64 bits.
  case integer(Int64)
  /// A floating point number. SQLite stores NaN as ``null``.
  case real(Double)
  /// A text.
  case text(String)
  /// Bytes without a meaning to SQLite.
  case blob([UInt8])
}

extension Value {
  /// How SQLite stores the value.
  public var storageClass: StorageClass {
    switch self {
    case .null: .null
    case .integer: .integer
    case .real: .real
    case .text: .text
    case .blob: .blob
    }
  }
}
