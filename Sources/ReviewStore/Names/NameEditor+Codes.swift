import SQLite
import Tables

/// Measures and fields: a code and a name each.
extension NameEditor {
  mutating func renameMeasure(
    _ code: String, _ newCode: String?, _ newName: String?, _ connection: borrowing Connection
  ) throws {
    var code = try find(code, .measure, connection)
    if let newCode {
      try rename(
        .measure, from: code, to: newCode, of: (code, newCode),
        "UPDATE measure SET code = ?1 WHERE plan = ?2 AND code = ?3", connection)
      code = newCode
    }
    if let newName {
      let name = try connection.queryText(
        "SELECT name FROM measure WHERE plan = ? AND code = ?", [.text(plan), .text(code)])
      try rename(
        .measureName, from: name ?? "", to: newName, of: (code, code),
        "UPDATE measure SET name = ?1 WHERE plan = ?2 AND code = ?3", connection)
    }
  }

  mutating func renameField(
    _ code: String, _ newCode: String?, _ newName: String?, _ connection: borrowing Connection
  ) throws {
    var code = try find(code, .field, connection)
    if let newCode {
      try rename(
        .field, from: code, to: newCode, of: (code, newCode),
        "UPDATE field SET code = ?1 WHERE plan = ?2 AND code = ?3", connection)
      code = newCode
    }
    if let newName {
      let name = try connection.queryText(
        "SELECT name FROM field WHERE plan = ? AND code = ?", [.text(plan), .text(code)])
      try rename(
        .fieldName, from: name ?? "", to: newName, of: (code, code),
        "UPDATE field SET name = ?1 WHERE plan = ?2 AND code = ?3", connection)
    }
  }

  /// - Parameter code: The code of the thing before and after.
  private mutating func rename(
    _ kind: NameKind, from old: String, to new: String, of code: (before: String, after: String),
    _ update: String, _ connection: borrowing Connection
  ) throws {
    try check(new, kind)
    guard new != old else { throw NameError(.isNamedSo(kind, new)) }
    try claim(new, kind, for: code.before, connection)
    try run(update, [.text(new), .text(plan), .text(code.before)], connection)
    note(.renamed(kind, from: old, to: new))
    try keep(old, kind, for: code.after, connection)
  }

  /// Removes the alias that is spelled so.
  mutating func removeAlias(
    _ alias: String, _ kind: NameKind, _ connection: borrowing Connection
  ) throws {
    let rows = try connection.queryRows(
      """
      SELECT name, stands_for FROM known_name
      WHERE plan = ? AND kind = ? AND source = 'alias' ORDER BY name
      """, [.text(plan), .text(kind.rawValue)]
    ).map { (name: $0[0].text ?? "", thing: $0[1].text ?? "") }
    let key = MatchingKey.of(alias)
    let found =
      rows.first { $0.name == alias }
      ?? rows.first { !kind.isCode && MatchingKey.of($0.name) == key }
    guard let found else {
      let nearest = NearestNames(rows.map(\.name)).nearest(to: alias)
      throw NameError(.noAlias(kind, alias, plan: plan, nearest: nearest))
    }
    try removeAliases(spelled: found.name, kind, found.thing, connection)
  }
}
