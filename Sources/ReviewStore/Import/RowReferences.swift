import SQLite

/// Finds what a row refers to: its plan, its measure, and years, fields and grades of that plan.
struct RowReferences {
  /// The plan of the current row, as an index into the directory.
  private(set) var plan = 0
  /// The key of the current row's measure, where its resource has measures.
  private(set) var measure: Int64 = 0
  /// The fiscal year of the current row, where its resource has one.
  private(set) var year: Int64 = 0

  private(set) var directory: PlanDirectory
  private let planColumn: Int
  private let measureColumn: Int?
  private let yearColumn: Int?
  private let throughYearColumn: Int?
  private let fieldColumn: Int?
  private let gradeColumn: Int?

  init(_ resource: Resource, _ directory: PlanDirectory) {
    self.directory = directory
    func position(_ name: String) -> Int? {
      resource.columns.firstIndex { $0.name == name }
    }
    planColumn = position("plan") ?? 0
    measureColumn = position("measure")
    yearColumn = position("fiscal_year")
    throughYearColumn = position("through_year")
    // Bands and fields are what grades and fields refer to; elsewhere they must be there.
    fieldColumn = resource == .publishedFields ? position("field") : nil
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
    var problem: Fault.Problem?
    guard let plan = directory.plan(record.cells[planColumn], &problem) else {
      if let problem { log.add(record.fault(planColumn, problem)) }
      return false
    }
    self.plan = plan
    let before = log.count
    findYear(in: record, &log)
    findFieldAndGrade(in: record, &log)
    if let measureColumn {
      let id = try directory.measure(record.cells[measureColumn], plan: plan, connection)
      if let id {
        measure = id
      } else {
        log.add(record.fault(measureColumn, .unknownMeasure(plan: planCode)))
      }
    }
    return log.count == before
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

  private func findFieldAndGrade(in record: borrowing Record, _ log: inout FaultLog) {
    guard fieldColumn != nil || gradeColumn != nil else { return }
    let plan = directory.plans[plan]
    if let fieldColumn, let field = record.cells[fieldColumn].string,
      !plan.fields.contains(field)
    {
      log.add(
        record.fault(fieldColumn, .unknownField(field, plan: plan.code, known: plan.fields)))
    }
    if let gradeColumn, let grade = record.cells[gradeColumn].string,
      !plan.grades.contains(grade)
    {
      log.add(record.fault(gradeColumn, .unknownGrade(plan: plan.code, known: plan.grades)))
    }
  }
}
