import SQLite

/// Changing the names by which things are known: one transaction and one receipt each.
extension Store {
  /// Gives a measure a new code, a new name, or both. The old ones stay as aliases.
  /// - Parameter code: Its code of today, or an alias of it.
  /// - Throws: ``NameError``, ``HistoryError`` where a closed year forbids it, or ``StoreError``.
  ///   The store is then as it was.
  public func renameMeasure(
    _ code: String, code newCode: String?, name newName: String?, _ options: NameOptions
  ) throws -> NameReport {
    try editNames("rename", options) { editor in
      try editor.renameMeasure(code, newCode, newName, connection)
    }
  }

  /// Gives a field a new code, a new name, or both. The old ones stay as aliases.
  /// - Parameter code: Its code of today, or an alias of it.
  /// - Throws: ``NameError``, ``HistoryError`` where a closed year forbids it, or ``StoreError``.
  ///   The store is then as it was.
  public func renameField(
    _ code: String, code newCode: String?, name newName: String?, _ options: NameOptions
  ) throws -> NameReport {
    try editNames("rename", options) { editor in
      try editor.renameField(code, newCode, newName, connection)
    }
  }

  /// Gives a department a new name, or a section another bureau: the same department, everywhere and
  /// for all years. The old path stays as an alias. The sections of a bureau go with it.
  /// - Parameters:
  ///   - path: `bureau` or `bureau/section`, or an alias of it.
  ///   - newPath: Must be free. The bureau of a section must be there.
  /// - Throws: ``NameError``, ``HistoryError`` where a closed year forbids it, or ``StoreError``.
  ///   The store is then as it was.
  public func renameDepartment(
    _ path: String, to newPath: String, _ options: NameOptions
  ) throws -> NameReport {
    try editNames("rename", options) { editor in
      try editor.renameDepartment(path, to: newPath, connection)
    }
  }

  /// Has a department succeeded by another from a fiscal year on: a reorganisation.
  ///
  /// The old one ends with the year before and names its successor, which comes into being if need be.
  /// The measures that are active in the year or later move to the successor; those that ended before
  /// stay. The sections of a bureau are succeeded by sections of the same names.
  /// - Throws: ``NameError``, ``HistoryError`` where a closed year forbids it, or ``StoreError``.
  ///   The store is then as it was.
  public func succeedDepartment(
    _ path: String, by newPath: String, from year: Int64, _ options: NameOptions
  ) throws -> NameReport {
    try editNames("rename", options) { editor in
      try editor.succeed(path, by: newPath, from: year, connection)
    }
  }

  /// Adds a name under which something is known.
  /// - Parameters:
  ///   - kind: What the alias stands in for.
  ///   - thing: The code of the measure or field, or the path of the department.
  /// - Throws: ``NameError``, ``HistoryError`` where a closed year forbids it, or ``StoreError``.
  ///   The store is then as it was.
  public func addAlias(
    _ alias: String, _ kind: NameKind, for thing: String, years: AliasYears = AliasYears(),
    _ options: NameOptions
  ) throws -> NameReport {
    try editNames("alias", options) { editor in
      let thing = try editor.find(thing, kind.identity, connection)
      try editor.check(alias, kind)
      if let first = years.first, let last = years.last, first > last {
        throw NameError(.yearsOutOfOrder(first, last))
      }
      switch try KnownNames(kind, of: editor.plan, connection).match(alias) {
      case .found(thing, isAlias: false): throw NameError(.isNamedSo(kind, alias))
      case .found(let other, isAlias: true):
        throw NameError(.isAlias(kind, alias, standsFor: other))
      case .found(let other, isAlias: false): throw NameError(.isTaken(kind, alias, by: other))
      case .ambiguous(let candidates):
        throw NameError(.ambiguous(kind, alias, candidates: candidates))
      case .unknown: try editor.addAlias(alias, kind, for: thing, years: years, connection)
      }
    }
  }

  /// Removes a name under which something is known.
  /// - Throws: ``NameError`` when there is no such alias, or ``StoreError``.
  public func removeAlias(
    _ alias: String, _ kind: NameKind, _ options: NameOptions
  ) throws -> NameReport {
    try editNames("alias", options) { editor in try editor.removeAlias(alias, kind, connection) }
  }

  private func editNames(
    _ kind: String, _ options: NameOptions, _ edit: (inout NameEditor) throws -> Void
  ) throws -> NameReport {
    do {
      return try write(isDryRun: options.isDryRun) { try editInTransaction(kind, options, edit) }
    } catch let error as SQLiteError {
      if let year = try ClosedYear.year(
        refusedBy: error, plan: plan(named: options.plan), connection)
      {
        throw HistoryError(.closedYear(year))
      }
      throw StoreError(path: path, failure: error)
    }
  }

  private func editInTransaction(
    _ kind: String, _ options: NameOptions, _ edit: (inout NameEditor) throws -> Void
  ) throws -> NameReport {
    let plan = try plan(named: options.plan)
    let batch = try openBatch(
      kind, file: "", by: options.account, with: options.program, because: options.reason)
    var editor = NameEditor(plan: plan, batch: batch, account: options.account)
    try edit(&editor)
    let changed = try changedRows(batch)
    let tally = Tally(
      rows: editor.inserted + changed, inserted: editor.inserted, changed: changed)
    try closeBatch(batch, tally, Self.noDigest)
    return NameReport(batch: batch, plan: plan, changes: editor.changes)
  }

  private func plan(named code: String?) throws -> String {
    let known = try connection.queryRows("SELECT code FROM plan ORDER BY code")
      .compactMap(\.[0].text)
    if let code {
      guard let stored = known.spelling(of: code) else {
        throw NameError(.unknownPlan(code, known: known))
      }
      return stored
    }
    guard known.count == 1 else { throw NameError(.planNeeded(known: known)) }
    return known[0]
  }
}
