import SQLite

/// The ``ContentChecksum`` of a store: as it is, and as the receipts and the change log have it.
extension Store {
  /// What a checksum is held against.
  struct ContentRecord: Equatable {
    /// The last receipt.
    let batch: Int64
    let moment: String
    /// Nil where it cannot be told: no checksum was taken, or another program changed by what rows are
    /// told apart.
    let checksum: ContentChecksum?
  }

  /// The checksum of what imports brought, as it is now.
  func contentChecksum() throws(SQLiteError) -> ContentChecksum {
    var sum = ContentChecksum()
    for table in ContentTable.all { sum += try checksum(of: table, where: "batch IS NOT NULL") }
    return sum
  }

  /// The checksum that the content should have: that of the last receipt, with what other programs
  /// changed since by the change log.
  func expectedContent() throws(SQLiteError) -> ContentRecord {
    let last = try connection.queryRows(
      """
      SELECT id, imported_at, content_checksum, last_change FROM import_batch
      ORDER BY id DESC LIMIT 1
      """)
    guard let last = last.first else {
      return ContentRecord(batch: 0, moment: "", checksum: ContentChecksum())
    }
    let batch = last[0].integer ?? 0
    let moment = last[1].text ?? ""
    guard var sum = last[2].text.flatMap({ ContentChecksum(hexadecimal: $0) }) else {
      return ContentRecord(batch: batch, moment: moment, checksum: nil)
    }
    let later = LogPart(
      condition: "c.batch IS NULL AND c.id > ?", parameter: last[3], excluded: nil)
    for table in try tables(in: later) {
      guard let change = try change(of: table, by: later) else {
        return ContentRecord(batch: batch, moment: moment, checksum: nil)
      }
      sum += change
    }
    return ContentRecord(batch: batch, moment: moment, checksum: sum)
  }

  /// What a new receipt begins with: the expected checksum without the tables that are summed anew.
  /// - Returns: Nil where there is none to go on from.
  func checksumToBegin(kind: String) throws(SQLiteError) -> String? {
    guard var sum = try expectedContent().checksum else { return nil }
    for table in ContentTable.tables(ofKind: kind) where table.isSummedAnew {
      sum -= try checksum(of: table, where: "batch IS NOT NULL")
    }
    return sum.hexadecimal
  }

  /// The checksum of a receipt that is complete.
  /// - Parameter inserted: The checksum of the rows that it brought into a table, where that is known.
  func checksumToEnd(
    _ batch: Int64, inserted: (table: String, checksum: ContentChecksum)? = nil
  ) throws(SQLiteError) -> String {
    let row = try connection.queryRows(
      "SELECT kind, content_checksum FROM import_batch WHERE id = ?", [.integer(batch)])
    let begun = row.first?[1].text.flatMap { ContentChecksum(hexadecimal: $0) }
    guard var sum = begun else { return try contentChecksum().hexadecimal }
    let own = LogPart(condition: "c.batch = ?", parameter: .integer(batch), excluded: batch)
    let changed = Set(try tables(in: own).map(\.name))
    for table in ContentTable.tables(ofKind: row.first?[0].text ?? "") {
      if table.isSummedAnew {
        sum += try checksum(of: table, where: "batch IS NOT NULL")
        continue
      }
      if let inserted, inserted.table == table.name {
        sum += inserted.checksum
      } else {
        sum += try checksum(of: table, where: "batch = \(batch)")
      }
      guard changed.contains(table.name) else { continue }
      guard let change = try change(of: table, by: own) else {
        return try contentChecksum().hexadecimal
      }
      sum += change
    }
    return sum.hexadecimal
  }

  /// The checksum of the rows of a table.
  private func checksum(
    of table: ContentTable, where condition: String
  ) throws(SQLiteError) -> ContentChecksum {
    let names = table.identity.map(\.column) + table.columns.map(\.name)
    let statement = try connection.prepare(
      "SELECT \(names.joined(separator: ", ")) FROM \(table.name) WHERE \(condition)")
    let first = table.identity.count
    let columns = table.columns
    var sum = ContentChecksum()
    while try statement.step() {
      var row = table.beginning
      for column in 0..<first {
        row = ContentTable.row(row, statement.row.contentHash(at: column) ?? 0)
      }
      sum.add(table.presence(ofRow: row))
      for column in columns.indices {
        guard let hash = statement.row.contentHash(at: first + column) else { continue }
        sum.add(ContentHash(hash, in: columns[column].seed, ofRow: row))
      }
    }
    return sum
  }

  /// A part of the change log.
  private struct LogPart {
    let condition: String
    let parameter: Value
    /// The import whose rows are counted as they are, whatever was changed in them on the way.
    let excluded: Int64?

    /// Whether a row counts that this import brought.
    func counts(_ batch: Value) -> Bool {
      guard let batch = batch.integer else { return false }
      return batch != excluded
    }
  }

  private func tables(in part: LogPart) throws(SQLiteError) -> [ContentTable] {
    try connection.queryRows(
      "SELECT DISTINCT c.table_name FROM change AS c WHERE \(part.condition)", [part.parameter]
    ).compactMap { $0[0].text.flatMap(ContentTable.named) }
  }

  /// By what entries of the change log change the checksum of a table.
  /// - Returns: Nil when an entry changes the key of a row: the log does not hold the rest of that row.
  private func change(
    of table: ContentTable, by part: LogPart
  ) throws(SQLiteError) -> ContentChecksum? {
    let statement = try connection.prepare(
      """
      SELECT c.action, c.row_id, c.plan, c.fiscal_year, c.item, c.column_name, c.old_value,
        c.new_value, t.batch
      FROM change AS c
      LEFT JOIN \(table.name) AS t ON \(table.logged.matchesEntry)
      WHERE c.table_name = '\(table.name)' AND \(part.condition)
      ORDER BY c.id DESC
      """)
    try statement.bind(part.parameter, at: 1)
    var walk = LogWalk(table)
    while try statement.step() {
      let values = (0..<9).map { statement.row.value(at: $0) }
      let entry = ContentEntry(
        action: values[0].text ?? "", rowID: values[1], plan: values[2], year: values[3],
        item: values[4], column: values[5].text ?? "", old: values[6], new: values[7],
        batch: values[8])
      guard walk.take(entry, part.counts) else { return nil }
    }
    return walk.sum
  }
}

/// An entry of the change log, and the import that brought the row which now has its key.
private struct ContentEntry {
  let action: String
  let rowID: Value
  let plan: Value
  let year: Value
  let item: Value
  let column: String
  let old: Value
  let new: Value
  let batch: Value

  func value(of key: (column: String, source: LoggedTable.Source)) -> Value {
    switch key.source {
    case .rowID: return rowID
    case .plan: return plan
    case .year: return year
    case .item:
      guard key.column == "number" || key.column == "position" else { return item }
      return item.integer.map(Value.integer) ?? item.text.flatMap { Int64($0) }.map(Value.integer)
        ?? item
    }
  }
}

/// Goes through the log of a table from the last entry to the first. Which import a row is of is known
/// of the row that is there now, and of one that was deleted by the entry that says so.
private struct LogWalk {
  private(set) var sum = ContentChecksum()
  private let table: ContentTable
  /// The imports of the rows that had a key before the entries that were read.
  private var owners: [[Value]: Value] = [:]
  /// The keys whose last entry read is one of a deleted row.
  private var deleted: Set<[Value]> = []

  init(_ table: ContentTable) { self.table = table }

  /// - Returns: False when it cannot be told by what the checksum changes.
  mutating func take(_ entry: ContentEntry, _ counts: (Value) -> Bool) -> Bool {
    let key = table.logged.key.map { entry.value(of: $0) }
    if entry.action == "delete" {
      // The import is the last that is said of a deleted row, and so the first that is read.
      if entry.column == "batch" || deleted.insert(key).inserted {
        owners[key] = entry.column == "batch" ? entry.old : .null
        deleted.insert(key)
      }
    } else {
      deleted.remove(key)
    }
    // Whose the row was cannot be looked up either: it has another key now.
    if entry.action == "update", table.identity.contains(where: { $0.column == entry.column }) {
      return false
    }
    guard counts(owners[key] ?? entry.batch) else { return true }
    let row = table.identity.reduce(table.beginning) { row, key in
      ContentTable.row(row, ContentHash.hash(of: entry.value(of: key)) ?? 0)
    }
    switch entry.action {
    case "update":
      subtract(entry.old, entry.column, row)
      add(entry.new, entry.column, row)
    case "delete":
      if entry.column == "batch" { count(entry, row, isDeleted: true) }
      subtract(entry.old, entry.column, row)
    default:
      if entry.column == "batch" { count(entry, row, isDeleted: false) }
      add(entry.new, entry.column, row)
    }
    return true
  }

  /// The row itself, and what the log has of it beside its columns.
  private mutating func count(_ entry: ContentEntry, _ row: UInt64, isDeleted: Bool) {
    let presence = table.presence(ofRow: row)
    isDeleted ? sum.subtract(presence) : sum.add(presence)
    for other in table.logged.others where other.column != "plan" {
      let value = entry.value(of: other)
      isDeleted ? subtract(value, other.column, row) : add(value, other.column, row)
    }
  }

  private mutating func add(_ value: Value, _ column: String, _ row: UInt64) {
    guard let place = table.places[column], let hash = ContentHash.hash(of: value) else { return }
    sum.add(table.hash(hash, inColumn: place, ofRow: row))
  }

  private mutating func subtract(_ value: Value, _ column: String, _ row: UInt64) {
    guard let place = table.places[column], let hash = ContentHash.hash(of: value) else { return }
    sum.subtract(table.hash(hash, inColumn: place, ofRow: row))
  }
}

extension Row {
  /// The hash of a value; nil for NULL.
  fileprivate func contentHash(at column: Int) -> UInt64? {
    switch storageClass(at: column) {
    case .null: nil
    case .integer: ContentHash.hash(of: integer(at: column))
    case .real: ContentHash.hash(of: real(at: column))
    case .text: withUTF8(at: column) { ContentHash.hash(of: $0) }
    case .blob: withBlob(at: column) { ContentHash.hash(of: $0) }
    }
  }
}
