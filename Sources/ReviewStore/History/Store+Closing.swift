import SQLite

/// What was closed or reopened.
public struct ClosingReceipt: Sendable, Equatable {
  /// The number of the entry among the imports.
  public let batch: Int64
  /// The plan.
  public let plan: String
  /// The fiscal year.
  public let year: Int64
  /// The measures whose figures were kept; 0 for a reopening.
  public let measures: Int
  /// Those of them that have no rate of the year, a typed blank among the reasons.
  public let withoutRate: Int
  /// The findings of severity warning that the year has.
  public let warnings: Int
}

extension Store {
  /// Closes a fiscal year: keeps what is published of it, and has the store refuse every change of
  /// it, whatever program it comes from.
  /// - Parameters:
  ///   - year: The fiscal year.
  ///   - plan: The plan; nil where the store holds exactly one.
  ///   - options: Reason, account and program for the receipt.
  /// - Throws: ``HistoryError`` when the year is not the plan's, is closed already, or has findings
  ///   of severity error; ``StoreError``. The store is then as it was.
  public func close(
    year: Int64, plan: String? = nil, _ options: ImportOptions = ImportOptions()
  ) throws -> ClosingReceipt {
    try changeClosing {
      let plan = try choosePlan(plan)
      _ = try fiscalYears(of: plan, holding: year)
      let since = try connection.queryText(
        "SELECT closed_at FROM closed_year WHERE plan = ? AND fiscal_year = ?",
        [.text(plan), .integer(year)])
      if let since { throw HistoryError(.alreadyClosed(year, plan: plan, since: since)) }
      try checkSoundness()
      try checkFindings(year, plan)
      let batch = try openBatch(kind: "close", options)
      try insertClosing(batch, "close", plan, year)
      let measures = try keepPublication(batch, plan, year)
      for guarding in ClosedYear.guards(plan: plan, year: year) {
        try connection.execute(guarding.sql)
      }
      try closeBatch(batch, Tally(), Self.noDigest)
      return ClosingReceipt(
        batch: batch, plan: plan, year: year, measures: measures,
        withoutRate: try countWithoutRate(batch), warnings: try countWarnings(year, plan))
    }
  }

  /// Reopens a closed fiscal year. What was published of it stays in `closed_measure`.
  /// - Parameters: As of ``close(year:plan:_:)``; the options must have a reason.
  /// - Throws: ``HistoryError`` when the year is not closed, a later one is, or there is no reason;
  ///   ``StoreError``. The store is then as it was.
  public func reopen(
    year: Int64, plan: String? = nil, _ options: ImportOptions
  ) throws -> ClosingReceipt {
    try changeClosing {
      guard let reason = options.reason, reason.contains(where: { !$0.isWhitespace }) else {
        throw HistoryError(.reasonNeeded(year))
      }
      let plan = try choosePlan(plan)
      let closed = try connection.queryRows(
        "SELECT fiscal_year FROM closed_year WHERE plan = ? ORDER BY fiscal_year", [.text(plan)]
      ).compactMap { $0[0].integer }
      guard closed.contains(year) else {
        throw HistoryError(.notClosed(year, plan: plan, closed: closed))
      }
      let later = closed.filter { $0 > year }
      if !later.isEmpty {
        throw HistoryError(.laterYearsClosed(year, plan: plan, later: later))
      }
      let batch = try openBatch(kind: "reopen", options)
      try insertClosing(batch, "reopen", plan, year)
      for guarding in ClosedYear.guards(plan: plan, year: year) {
        try connection.execute(ClosedYear.dropping(guarding))
      }
      try run(
        "DELETE FROM closed_year WHERE plan = ? AND fiscal_year = ?", [.text(plan), .integer(year)])
      try closeBatch(batch, Tally(), Self.noDigest)
      return ClosingReceipt(
        batch: batch, plan: plan, year: year, measures: 0, withoutRate: 0, warnings: 0)
    }
  }

  private func changeClosing(_ body: () throws -> ClosingReceipt) throws -> ClosingReceipt {
    do {
      return try write(body)
    } catch let error as SQLiteError {
      throw StoreError(path: path, failure: error)
    }
  }

  /// The plan that is meant: the one that is named, or the only one.
  /// - Throws: ``HistoryError`` when there is no such plan, none at all, or several.
  public func choosePlan(_ code: String?) throws -> String {
    let known = try connection.queryRows("SELECT code FROM plan ORDER BY code")
      .compactMap { $0[0].text }
    if let code, let stored = known.spelling(of: code) { return stored }
    guard code == nil, known.count == 1 else {
      throw HistoryError(.planUnknown(code, known: known))
    }
    return known[0]
  }

  /// The fiscal years of a plan.
  /// - Parameter year: One that must be among them.
  /// - Throws: ``HistoryError`` when it is not.
  public func fiscalYears(of plan: String, holding year: Int64? = nil) throws -> ClosedRange<Int64>
  {
    let span = try connection.queryRows(
      "SELECT first_year, last_year FROM plan WHERE code = ?", [.text(plan)])
    let first = span[0][0].integer ?? 0
    let last = span[0][1].integer ?? 0
    if let year, year < first || year > last {
      throw HistoryError(.yearOutsidePlan(year, plan: plan, first: first, last: last))
    }
    return first...last
  }

  /// Errors of the year, of the years before it, on which its averages rest, and of the plan.
  private func checkFindings(_ year: Int64, _ plan: String) throws {
    let findings = try connection.queryRows(
      """
      SELECT
        coalesce('measure ' || f.measure || ': ', '') || f.message,
        coalesce('施策' || f.measure || '：', '') || f.message_ja
      FROM finding AS f
      LEFT JOIN measure AS m ON m.plan = f.plan AND m.code = f.measure
      WHERE f.severity = 'error' AND f.plan = ?
        AND (f.fiscal_year IS NULL OR f.fiscal_year <= ?)
      ORDER BY m.position, f.measure, f.fiscal_year, f.indicator, f.code, f.message
      """, [.text(plan), .integer(year)])
    guard !findings.isEmpty else { return }
    throw HistoryError(
      .hasErrors(
        year, plan: plan,
        findings: findings.prefix(Obstacle.limit).map {
          BilingualText(english: $0[0].text ?? "", japanese: $0[1].text ?? "")
        }, count: findings.count))
  }

  private func countWithoutRate(_ closing: Int64) throws(SQLiteError) -> Int {
    let count = try connection.queryInteger(
      "SELECT count(*) FROM closed_measure WHERE closing = ? AND rate IS NULL", [.integer(closing)])
    return Int(count ?? 0)
  }

  private func countWarnings(_ year: Int64, _ plan: String) throws(SQLiteError) -> Int {
    let count = try connection.queryInteger(
      """
      SELECT count(*) FROM finding WHERE severity = 'warning' AND plan = ? AND fiscal_year = ?
      """, [.text(plan), .integer(year)])
    return Int(count ?? 0)
  }

  private func insertClosing(
    _ batch: Int64, _ action: String, _ plan: String, _ year: Int64
  ) throws(SQLiteError) {
    try run(
      """
      INSERT INTO closing
        (batch, plan, fiscal_year, action, done_at, done_by, reason, first_year, digits, rounding)
      SELECT b.id, p.code, ?3, ?4, b.imported_at, b.imported_by, b.reason, p.first_year, p.digits,
        p.rounding
      FROM import_batch AS b
      JOIN plan AS p ON p.code = ?2
      WHERE b.id = ?1
      """, [.integer(batch), .text(plan), .integer(year), .text(action)])
  }

  /// - Returns: The number of measures.
  private func keepPublication(
    _ batch: Int64, _ plan: String, _ year: Int64
  ) throws(SQLiteError) -> Int {
    try run(
      """
      INSERT INTO closed_grade_band (closing, grade, at_least, meaning, on_track)
      SELECT ?1, grade, at_least, meaning, on_track FROM grade_band WHERE plan = ?2
      """, [.integer(batch), .text(plan)])
    let columns = """
      measure, position, name, field, field_name, other_fields, departments, computed_rate,
        assessed_rate, rate, basis, status, indicators, indicators_rated, years_rated, average_rate,
        average_shown, grade, grade_meaning
      """
    try run(
      """
      INSERT INTO closed_measure (closing, \(columns))
      SELECT ?1, \(columns) FROM measure_publication WHERE plan = ?2 AND fiscal_year = ?3
      """, [.integer(batch), .text(plan), .integer(year)])
    let measures = connection.changes
    try run(
      """
      INSERT INTO closed_year (plan, fiscal_year, closed_at, closed_by)
      SELECT plan, fiscal_year, done_at, done_by FROM closing WHERE batch = ?
      """, [.integer(batch)])
    return measures
  }

  private func run(_ sql: String, _ values: [Value]) throws(SQLiteError) {
    try connection.withStatement(sql) { statement throws(SQLiteError) in
      try statement.bind(values)
      try statement.run()
    }
  }
}
