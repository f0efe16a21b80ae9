import SQLite
import Tables

/// What a row says of its measure in columns that are there for people.
extension RowReferences {
  /// Finds the measure of a row that has its name and no code.
  mutating func findMeasure(
    named name: (position: Int, text: String), in record: borrowing Record, _ log: inout FaultLog,
    _ connection: borrowing Connection
  ) throws(SQLiteError) {
    switch try directory.measure(named: name.text, plan: plan, connection) {
    case .found(let id, let code, let stored):
      measure = id
      if stored != name.text { readings.append(record.reading(of: name, as: "\(code) \(stored)")) }
    case .ambiguous(let codes):
      log.add(
        record.fault(
          atPosition: name.position, value: name.text, .ambiguousName(name.text, candidates: codes))
      )
    case .unknown(let nearest):
      log.add(
        record.fault(
          atPosition: name.position, value: name.text,
          .unknownMeasureName(plan: planCode, nearest: nearest)))
    }
  }

  /// Compares the names beside a measure's code with the store: a name of another measure is the
  /// sign of a row that slipped.
  mutating func compareNames(
    of code: String, in record: borrowing Record, _ log: inout FaultLog,
    _ connection: borrowing Connection
  ) throws(SQLiteError) {
    for (reference, position, text) in record.references {
      switch reference {
      case .measureName:
        guard try !isName(text, of: code, connection) else { continue }
        let stored = try connection.queryRows(
          "SELECT name FROM measure WHERE id = ?", [.integer(measure)]
        ).first?[0].text
        log.add(
          record.fault(
            atPosition: position, value: text, .nameDiffers(code: code, stored: stored ?? "")))
      case .bureau, .section, .department:
        let owners = try owners(connection)
        guard !owners.isEmpty, try !isOwner(text, among: owners, connection) else { continue }
        notes.add(
          .departmentDiffers(row: record.row, measure: code, sent: text, stored: owners[0].path))
      case .field, .rate, .other: break
      }
    }
  }

  private mutating func isName(
    _ name: String, of code: String, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    switch try directory.match(name, as: .measureName, plan: plan, connection) {
    case .found(let found, _): found == code
    case .ambiguous(let codes): codes.contains(code)
    case .unknown: false
    }
  }

  /// The departments of the current measure, the lead first.
  private mutating func owners(
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> [DepartmentTree.Path] {
    if let known = knownOwners, known.measure == measure { return known.owners }
    let owners = try connection.queryRows(
      """
      SELECT p.path FROM measure_department AS m
      JOIN department_path AS p ON p.department_id = m.department_id
      WHERE m.measure_id = ? ORDER BY m.position
      """, [.integer(measure)]
    ).compactMap { DepartmentTree.Path($0[0].text ?? "") }
    knownOwners = (measure, owners)
    return owners
  }

  /// Whether a text names one of the departments, by its bureau, its section or both.
  private mutating func isOwner(
    _ text: String, among owners: [DepartmentTree.Path], _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    let keys = Set(
      owners.flatMap { [$0.path, $0.bureau, $0.section ?? $0.bureau] }.map(MatchingKey.of))
    let names = text.split(whereSeparator: { "/／;；、,・\n".contains($0) }).map(String.init)
    if keys.contains(MatchingKey.of(text))
      || names.contains(where: { keys.contains(MatchingKey.of($0)) })
    {
      return true
    }
    guard
      case .found(let path, _) = try directory.match(
        text, as: .department, plan: plan, connection)
    else { return false }
    return keys.contains(MatchingKey.of(path))
  }
}

extension Record {
  /// The text and the place of a column that is there for people.
  func reference(_ reference: ReferenceColumn) -> (position: Int, text: String)? {
    references.first { $0.reference == reference }.map { ($0.position, $0.text) }
  }

  /// A cell of such a column that was not taken as it was written.
  func reading(of cell: (position: Int, text: String), as read: String) -> Reading {
    Reading(row: row, column: titles[cell.position], written: cell.text, read: read)
  }
}
