import SQLite

/// Finds what a row refers to: its plan, its measure, and years, fields and grades of that plan.
struct RowReferences {
  /// The plan of the current row, as an index into the directory.
  private(set) var plan = 0
  /// The key of the current row's measure, where its resource has measures.
  var measure: Int64 = 0
  /// The code of the current row's field, where its resource has fields and the row names one.
  private(set) var field: String?
  /// The cells of the current row that name something by an alias, with its own name.
  var readings: [Reading] = []
  /// What a person is told of names that differ.
  var notes = NoteLog()
  /// The departments of the measure that was last asked for.
  var knownOwners: (measure: Int64, owners: [DepartmentTree.Path])?
  /// The fiscal year of the current row, where its resource has one.
  private(set) var year: Int64 = 0

  /// The plans and their names, which are looked up in it.
  var directory: PlanDirectory
  private let planColumn: Int
  private let measureColumn: Int?
  private let yearColumn: Int?
  private let throughYearColumn: Int?
  private let fieldColumn: Int?
  private let fieldsMayBeNew: Bool
  private let gradeColumn: Int?

  init(_ resource: Resource, _ directory: PlanDirectory) {
    self.directory = directory
    func position(_ name: String) -> Int? {
      resource.columns.firstIndex { $0.name == name }
    }
    planColumn = position("plan") ?? 0
    // Measures may be new, and are what others refer to.
    measureColumn = resource == .measures ? nil : position("measure")
    yearColumn = position("fiscal_year")
    throughYearColumn = position("through_year")
    // Bands and fields are what grades and fields refer to; elsewhere they must be there.
    fieldColumn = resource == .publishedFields || resource == .fields ? position("field") : nil
    fieldsMayBeNew = resource == .fields
    gradeColumn =
      resource == .publishedFields || resource == .publishedMeasures ? position("grade") : nil
  }

  /// The code of the current row's plan.
  var planCode: String { directory.plans[plan].code }

  /// Looks the row's references up, and adds those that lead nowhere to the log.
  /// - Returns: Whether all were found.
  mutating func find(
    in record: borrowing Record, _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    if !readings.isEmpty { readings = [] }
    var problem: Fault.Problem?
    guard let plan = directory.plan(record.cells[planColumn], &problem) else {
      if let problem { log.add(record.fault(planColumn, problem)) }
      return false
    }
    self.plan = plan
    if directory.isOtherForm(record.cells[planColumn], ofPlan: plan) {
      readings.append(record.reading(planColumn, as: planCode))
    }
    let before = log.count
    findYear(in: record, &log)
    try findField(in: record, &log, connection)
    findGrade(in: record, &log)
    if let measureColumn {
      try findMeasure(measureColumn, in: record, &log, connection)
    }
    return log.count == before
  }

  private mutating func findMeasure(
    _ column: Int, in record: borrowing Record, _ log: inout FaultLog,
    _ connection: borrowing Connection
  ) throws(SQLiteError) {
    if record.positions[column] == nil, let name = record.reference(.measureName) {
      return try findMeasure(named: name, in: record, &log, connection)
    }
    let cell = record.cells[column]
    if let found = try directory.measure(cell, plan: plan, connection) {
      measure = found.id
      if let alias = found.alias { readings.append(record.reading(column, as: alias)) }
      if !record.references.isEmpty {
        let code = found.alias ?? cell.string ?? ""
        try compareNames(of: code, in: record, &log, connection)
      }
      return
    }
    let days = log.isFull ? [] : EatenCode.days(in: cell.string ?? "")
    if let problem = try EatenCode.problem(days, cell, plan: planCode, connection) {
      log.add(record.fault(column, problem))
      return
    }
    let nearest =
      log.isFull
      ? [] : try directory.nearest(to: cell.string ?? "", as: .measure, plan: plan, connection)
    log.add(
      record.fault(
        column,
        WrittenCode.isScientific(cell.string ?? "")
          ? .codeFromSpreadsheet : .unknownMeasure(plan: planCode, nearest: nearest)))
  }

  private mutating func findYear(in record: borrowing Record, _ log: inout FaultLog) {
    guard let column = yearColumn ?? throughYearColumn else { return }
    let plan = directory.plans[plan]
    year = record.cells[column].integer ?? plan.lastYear
    if year < plan.firstYear || year > plan.lastYear {
      log.add(
        record.fault(
          column,
          .yearOutsidePlan(plan: plan.code, first: plan.firstYear, last: plan.lastYear)))
    }
  }

  private mutating func findField(
    in record: borrowing Record, _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    guard let fieldColumn else { return }
    field = record.cells[fieldColumn].string
    guard let code = field else { return }
    if let stored = directory.plans[plan].fields.spelling(of: code) {
      guard !stored.utf8.elementsEqual(code.utf8) else { return }
      field = stored
      readings.append(record.reading(fieldColumn, as: stored))
      return
    }
    if case .found(let current, _) = try directory.match(
      code, as: .field, plan: plan, connection)
    {
      field = current
      readings.append(record.reading(fieldColumn, as: current))
    } else if !fieldsMayBeNew {
      let plan = directory.plans[plan]
      log.add(
        record.fault(
          fieldColumn,
          WrittenCode.isScientific(code)
            ? .codeFromSpreadsheet
            : .unknownField(code, plan: plan.code, known: plan.fields)))
    }
  }

  private func findGrade(in record: borrowing Record, _ log: inout FaultLog) {
    guard gradeColumn != nil else { return }
    let plan = directory.plans[plan]
    if let gradeColumn, let grade = record.cells[gradeColumn].string,
      !plan.grades.contains(where: { $0.utf8.elementsEqual(grade.utf8) })
    {
      log.add(record.fault(gradeColumn, .unknownGrade(plan: plan.code, known: plan.grades)))
    }
  }
}
