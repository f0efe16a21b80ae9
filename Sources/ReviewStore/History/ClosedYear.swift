import SQLite

/// The guards of a closed fiscal year, and what they say.
///
/// `schema/migrations/0003-history.sql` explains what they refuse. Those of the figures are made
/// when a year is closed, so that a year that is open pays nothing for them and so that their text
/// can name the year: `RAISE` takes no expression before SQLite 3.47.
enum ClosedYear {
  /// The tables whose rows are the figures of a year.
  private static let tables = ["indicator", "assessment"]

  private static let events = [
    // After, not before: an upsert that updates a row inserts none, and one that changes nothing is
    // no change. REPLACE inserts, and what it deleted comes back.
    ("insert", "AFTER INSERT", ["NEW"]), ("update", "BEFORE UPDATE", ["OLD", "NEW"]),
    ("delete", "BEFORE DELETE", ["OLD"]),
  ]

  /// A guard: a trigger by its name and its whole text.
  struct Guard: Equatable {
    let name: String
    let table: String
    let sql: String
  }

  /// The guards of a year's figures.
  static func guards(plan: String, year: Int64) -> [Guard] {
    let code = plan.map { $0 == "'" ? "''" : String($0) }.joined()
    let message =
      "closed fiscal year \(year): it is final in plan \(code), and so are the figures up to it; "
      + "reopen it with furikaeri reopen \(year) --reason TEXT | "
      + "\(year)年度（計画 \(code)）は確定済みです。先に furikaeri reopen \(year) --reason 理由 で確定を解除してください。"
    return tables.flatMap { table in
      events.map { event, moment, rows in
        let name = "closed_\(year)_of_\(plan)_\(table)_\(event)"
        let quoted = name.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        let conditions = rows.map { row in
          """
          \(row).fiscal_year <= \(year) AND EXISTS (
            SELECT 1 FROM measure AS m WHERE m.id = \(row).measure_id AND m.plan = '\(code)'
          )
          """
        }
        return Guard(
          name: name, table: table,
          sql: """
            CREATE TRIGGER "\(quoted)" \(moment) ON \(table)
            WHEN \(conditions.joined(separator: "\nOR "))
            BEGIN
              SELECT RAISE(ABORT, '\(message)');
            END
            """)
      }
    }
  }

  /// The SQL that takes a guard away.
  static func dropping(_ guarding: Guard) -> String {
    "DROP TRIGGER IF EXISTS \"\(guarding.name.map { $0 == "\"" ? "\"\"" : String($0) }.joined())\""
  }

  /// The year that a guard refused to have changed, when the error is a guard's.
  /// - Parameter plan: The plan of the row, where it is known: not every guard can name the year.
  static func year(
    refusedBy error: SQLiteError, plan: String?, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64? {
    let prefix = "closed fiscal year"
    guard error.code == .constraintTrigger, error.message.hasPrefix(prefix) else { return nil }
    let digits = error.message.dropFirst(prefix.count + 1).prefix { $0.isNumber }
    if let year = Int64(digits) { return year }
    // The last closed year is the one that must be reopened first.
    return try connection.queryInteger(
      "SELECT max(fiscal_year) FROM closed_year WHERE ?1 IS NULL OR plan = ?1",
      [plan.map(Value.text) ?? .null])
  }
}
