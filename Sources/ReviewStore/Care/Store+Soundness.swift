import SQLite

/// Whether what is read from a store can be relied on: asked before anything is made of it that others
/// will rely on, for a bit that a disk turned shows nowhere by itself.
extension Store {
  /// Looks through the file, references and content: every row against every index, and all that imports
  /// brought against what the receipts and the change log say of it.
  /// - Throws: ``CareError`` when something is wrong, and ``StoreError``.
  public func checkSoundness() throws {
    do {
      let damage = try connection.damageAndDangling()
      let changes = damage.isEmpty ? try contentProblems() : []
      try throwIfAny(damage, changes)
    } catch let error as SQLiteError {
      throw StoreError(path: path, failure: error)
    }
  }

  /// Looks through the file alone, before it is written to: all of it up to ``quickFrom`` bytes, and
  /// beyond them without holding every row against the indexes.
  func checkFile() throws {
    let damage = try connection.damage(isQuick: connection.size() > Self.quickFrom)
    try throwIfAny(damage, [])
  }

  /// Up to this many bytes a file is looked through in a third of a second or so.
  static let quickFrom = 50_000_000

  private func throwIfAny(_ damage: [IntegrityProblem], _ changes: [IntegrityProblem]) throws {
    if !damage.isEmpty { throw CareError(path: path, .storeDamaged(damage)) }
    if !changes.isEmpty { throw CareError(path: path, .contentChanged(changes)) }
  }

  /// What is wrong with the content of a store of this program's version.
  func contentProblems() throws(SQLiteError) -> [IntegrityProblem] {
    guard Int(try connection.userVersion) == Schema.current else { return [] }
    var problems = try figuresWithoutBound() + planYearProblems()
    let record = try expectedContent()
    if let checksum = record.checksum, try checksum != contentChecksum() {
      problems.append(.contentChanged(since: record.batch, moment: record.moment))
    }
    return problems
  }

  /// Figures that are infinite: no sheet gives one, and rates of them say nothing.
  private func figuresWithoutBound() throws(SQLiteError) -> [IntegrityProblem] {
    var problems: [IntegrityProblem] = []
    for (table, columns) in [
      ("indicator", ["baseline", "target", "target_max", "target_original", "result"]),
      ("assessment", ["rate"]), ("published_measure", ["average"]),
      ("published_indicator", ["rate"]),
      ("grade_band", ["at_least"]),
    ] {
      let infinite = columns.map { "abs(\($0)) > 1.7976931348623157e308" }
      let row = try connection.queryRows(
        """
        SELECT \(columns.map { "sum(abs(\($0)) > 1.7976931348623157e308)" }.joined(separator: ", "))
        FROM \(table) WHERE \(infinite.joined(separator: " OR "))
        """)[0]
      for (column, count) in zip(columns, row) {
        guard let count = count.integer, count > 0 else { continue }
        problems.append(.infiniteFigures(table: table, column: column, count: Int(count)))
      }
    }
    return problems
  }

  /// Plans whose years are not all those from the first to the last: triggers keep them.
  private func planYearProblems() throws(SQLiteError) -> [IntegrityProblem] {
    try connection.queryRows(
      """
      SELECT p.code FROM plan AS p
      LEFT JOIN plan_year AS y ON y.plan = p.code
      GROUP BY p.code
      HAVING count(y.fiscal_year) <> p.last_year - p.first_year + 1
        OR min(y.fiscal_year) <> p.first_year OR max(y.fiscal_year) <> p.last_year
      ORDER BY p.code
      """
    ).map { .planYears(plan: $0[0].text ?? "") }
  }

  /// Takes what the store holds for what it should hold, with a receipt of its own.
  func acceptContent() throws(SQLiteError) {
    let batch = try openBatch(
      "restore", file: "", by: nil, with: ProgramVersion.name, because: nil)
    try connection.withStatement(
      "UPDATE import_batch SET content_checksum = NULL WHERE id = ?"
    ) { update throws(SQLiteError) in
      try update.bind(batch, at: 1)
      try update.run()
    }
    try closeBatch(batch, Tally(), Self.noDigest)
  }
}
