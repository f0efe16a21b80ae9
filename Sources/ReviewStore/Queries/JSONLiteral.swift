public import SQLite

/// Reads values in JSON, as SQLite does: <https://www.sqlite.org/json1.html#jex>.
public struct JSONLiteral: ~Copyable {
  private let connection: Connection

  /// - Throws: `SQLiteError`, where there is no memory.
  public init() throws(SQLiteError) {
    connection = try Connection(path: ":memory:", access: .create)
  }

  /// The first escape that stands for no character of a text: `\u0000`, at which SQLite would end the
  /// text, and half a surrogate pair, which it would change.
  public static func escapeWithoutCharacter(in text: String) -> String? {
    let bytes = Array(text.utf8)
    func unit(at place: Int) -> UInt32? {
      guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"),
        bytes[place + 1] == UInt8(ascii: "u")
      else { return nil }
      return UInt32(String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16)
    }
    var place = 0
    while let escape = bytes[place...].firstIndex(of: UInt8(ascii: "\\")) {
      place = min(escape + 2, bytes.count)
      guard let code = unit(at: escape) else { continue }
      switch code {
      case 0xD800...0xDBFF where (0xDC00...0xDFFF).contains(unit(at: escape + 6) ?? 0):
        place = escape + 12
      case 0, 0xD800...0xDFFF:
        return String(decoding: bytes[escape..<(escape + 6)], as: UTF8.self)
      default: break
      }
    }
    return nil
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
