import SQLite

extension Store {
  /// Starts a plan from another one: with its bands, rounding and fields, the departments that go on,
  /// and the measures that go on. No figures are copied.
  ///
  /// A department goes on when it is still there in the new plan's first year; one that has ended
  /// hands its measures to its successor. A measure goes on unless it ended before the old plan's last
  /// year, or its department has reported it as ended.
  /// - Parameter options: Of these, the reason, the program, the account and the dry run.
  /// - Throws: ``PlanCopyError`` or ``StoreError``. The store is then as it was.
  public func copyPlan(
    _ copy: PlanCopy, _ options: ImportOptions = ImportOptions()
  ) throws -> PlanCopyReceipt {
    do {
      return try write(isDryRun: options.isDryRun, memory: options.memoryOfDryRun) {
        try copyInTransaction(checked(copy), options)
      }
    } catch let error as SQLiteError {
      throw StoreError(path: path, failure: error)
    }
  }

  /// The copy that is asked for, from the plan as the store spells it.
  private func checked(_ copy: PlanCopy) throws -> PlanCopy {
    let known = try texts("SELECT code FROM plan ORDER BY code", [])
    guard let from = known.spelling(of: copy.from) else {
      throw PlanCopyError(.unknownPlan(copy.from, known: known))
    }
    guard !known.contains(copy.to) else { throw PlanCopyError(.exists(copy.to)) }
    if copy.to.isEmpty || copy.to.first?.isWhitespace == true
      || copy.to.last?.isWhitespace == true
    {
      throw PlanCopyError(.code(copy.to))
    }
    guard !copy.title.isEmpty else { throw PlanCopyError(.noTitle) }
    for year in [copy.firstYear, copy.lastYear] where !Resource.years.contains(year) {
      throw PlanCopyError(.notAYear(year))
    }
    guard copy.firstYear <= copy.lastYear else {
      throw PlanCopyError(.yearsOutOfOrder(first: copy.firstYear, last: copy.lastYear))
    }
    var checked = copy
    checked.from = from
    return checked
  }

  private func copyInTransaction(
    _ copy: PlanCopy, _ options: ImportOptions
  ) throws -> PlanCopyReceipt {
    let source = "plan copy \(copy.from) \(copy.to)"
    let batch = try openBatch(
      "plan_copy", file: source, by: options.account, with: options.program,
      because: options.reason)
    let parameters = PlanCopySQL.Parameters(copy, batch: batch)
    try connection.execute(PlanCopySQL.makeTables)
    try run(PlanCopySQL.findDepartments, parameters)
    try refuse(PlanCopySQL.orphans) { .bureauEnded($0) }
    try run(PlanCopySQL.findMeasures, parameters)
    try refuse(PlanCopySQL.abandoned) { .noSuccessor($0) }
    let endedDepartments = try texts(PlanCopySQL.endedDepartments, parameters.values)
    let endedMeasures = try texts(PlanCopySQL.endedMeasures, parameters.values)
    let plans = try run(PlanCopySQL.plan, parameters)
    let gradeBands = try run(PlanCopySQL.gradeBands, parameters)
    let fields = try run(PlanCopySQL.fields, parameters)
    let departments = try run(PlanCopySQL.departments, parameters)
    let measures = try run(PlanCopySQL.measures, parameters)
    try run(PlanCopySQL.measureFields, parameters)
    try run(PlanCopySQL.measureDepartments, parameters)
    try connection.execute(PlanCopySQL.dropTables)
    let rows = plans + gradeBands + fields + departments + measures
    // There is no file; what was asked for stands in its place.
    let digest = FileDigest()
    digest.add(source.utf8Span.span)
    try closeBatch(batch, Tally(rows: rows, inserted: rows, changed: 0), digest.hexadecimal())
    return PlanCopyReceipt(
      batch: batch, gradeBands: gradeBands, fields: fields, departments: departments,
      measures: measures, endedDepartments: endedDepartments, endedMeasures: endedMeasures)
  }

  /// - Returns: The rows changed.
  @discardableResult
  private func run(
    _ sql: String, _ parameters: PlanCopySQL.Parameters
  ) throws(SQLiteError) -> Int {
    try connection.withStatement(sql) { statement throws(SQLiteError) in
      try statement.bind(Array(parameters.values.prefix(statement.parameterCount)))
      try statement.run()
    }
    return connection.changes
  }

  private func texts(_ sql: String, _ parameters: [Value]) throws(SQLiteError) -> [String] {
    try connection.withStatement(sql) { statement throws(SQLiteError) in
      try statement.bind(Array(parameters.prefix(statement.parameterCount)))
      var texts: [String] = []
      while try statement.step() { texts.append(statement.row.text(at: 0)) }
      return texts
    }
  }

  private func refuse(_ sql: String, _ problem: ([String]) -> PlanCopyError.Problem) throws {
    let found = try texts(sql, [])
    guard found.isEmpty else { throw PlanCopyError(problem(found)) }
  }
}
