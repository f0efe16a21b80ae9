import SQLite

/// Brings the rows of a file into the store.
protocol RowImport: ~Copyable {
  /// Takes a row.
  mutating func add(
    _ record: borrowing Record, _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws

  /// Writes the rows it may have kept: their texts are about to go.
  mutating func flush(_ log: inout FaultLog, _ connection: borrowing Connection) throws

  /// Writes the rest.
  mutating func finish(_ log: inout FaultLog, _ connection: borrowing Connection) throws -> RowCount
}

/// What became of the rows of a file, as far as its importer knows.
struct RowCount {
  var rows = 0
  /// Rows inserted or changed.
  var touched = 0
  /// Rows changed; nil: as the change log says.
  var changed: Int?
  /// Names that led to something under another name.
  var readings = ReadingLog()
  var notes: [ImportNote] = []
  /// The checksum of the rows that are new; nil where that was not kept.
  var added: (table: String, checksum: ContentChecksum)?
}

extension SQLiteError {
  /// The rule that a constraint error names, as SQLite puts it after its colon:
  /// the name of a CHECK, or the columns of a key.
  var brokenRule: String {
    guard let colon = message.lastIndex(of: ":") else { return message }
    return String(message[message.index(after: colon)...].drop { $0 == " " })
  }
}
