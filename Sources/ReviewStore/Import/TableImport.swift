import SQLite

/// Brings the rows of a resource into one table, many rows to a statement where there are many.
struct TableImport: RowImport, ~Copyable {
  private let resource: Resource
  private let table: TargetTable
  private let upsert: Upsert
  private let checks: RowChecks
  private let sources: [Source]
  /// The cell with the number of an indicator, where a row is of one.
  private let numberCell: Int?
  /// The cell with the code of what a row brings into being.
  private let codeCell: Int?
  /// The columns that are no part of the key, and the cells that they come from.
  private let answers: [(column: Int, cell: Int)]
  private var references: RowReferences
  private var fractions: FractionWatch
  private var duplicates: DuplicateWatch

  /// Rows that wait to be written: their cells side by side, and the rows they came from.
  private var waiting: [Cell] = []
  private var waitingRows: [Int] = []
  /// Where the file has their values that leave a trace.
  private var waitingPositions: [Int?] = []
  private let place: RefusedRow.Place
  private var manyRows: ManyRows
  private let oneRow: Statement
  /// Keeps the checksum of the rows that are new, of many; they need not be read again for it.
  private var added: AddedRows?

  private var rows = 0
  private var readings = ReadingLog()
  /// Rows inserted or changed.
  private var touched = 0

  /// Where the value of a column is found.
  private enum Source { case cell(Int), plan, measure, field, year }

  /// The rows of a bulk resource that go into one statement. Eight gain most; beyond 64, nothing.
  private static let rowsPerStatement = 64

  init(
    _ record: borrowing Record, into table: TargetTable, batch: Int64, tracksDuplicates: Bool,
    _ connection: borrowing Connection
  ) throws(SQLiteError) {
    let resource = record.resource
    let upsert = Upsert(into: table, batch: batch)
    let manyRows = try ManyRows(
      upsert, into: table, capacity: resource.isBulk ? Self.rowsPerStatement : 1, connection)
    let oneRow = try connection.prepare(upsert.statement(rows: 1))
    let directory = try PlanDirectory(connection)
    let duplicates = try DuplicateWatch(tracks: tracksDuplicates || !resource.isBulk, connection)
    // Nothing may throw from here on: a value that is not copyable is built whole or not at all.
    self.resource = resource
    self.table = table
    self.upsert = upsert
    self.manyRows = manyRows
    self.oneRow = oneRow
    self.duplicates = duplicates
    added = resource.isBulk ? AddedRows(to: table) : nil
    place = RefusedRow.Place(
      file: record.file, titles: record.titles, naming: record.naming,
      revised: table.revision.flatMap { revision in
        record.columns.firstIndex { $0.name == revision.value }
      })
    references = RowReferences(resource, directory)
    fractions = FractionWatch(record)
    checks = RowChecks(record.columns, table.blanks)
    let sources = table.columns.map { [columns = record.columns] column -> Source in
      switch column.source {
      // A field may be named by an alias.
      case .cell("field"): .field
      case .cell(let name): .cell(columns.firstIndex { $0.name == name } ?? 0)
      case .plan: .plan
      case .measure: .measure
      case .throughYear: .year
      }
    }
    self.sources = sources
    numberCell = record.columns.firstIndex { $0.name == "indicator" }
    codeCell =
      switch resource {
      case .plans: 0
      case .gradeBands, .fields: 1
      default: nil
      }
    answers = sources.indices.compactMap { [columns = table.columns] column in
      guard case .cell(let cell) = sources[column], !columns[column].isKey else { return nil }
      return (column, cell)
    }
    waiting.reserveCapacity(self.manyRows.capacity * table.columns.count)
  }

  mutating func add(
    _ record: borrowing Record, _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws {
    rows += 1
    // A row with a wrong cell is still looked up, so that one pass finds all that is wrong with it.
    guard record.isKeySound else { return }
    if resource != .plans {
      guard try references.find(in: record, &log, connection) else { return }
      for reading in references.readings { readings.add(reading) }
    }
    let isRight = checks.pass(record, &log) && record.isSound && isCodeRight(record, &log)
    guard try !isDuplicate(record, &log, connection), isRight, !isSilent(record) else { return }
    fractions.take(record)
    let cleared = answers.filter { record.cells[$0.cell].isClear }.map(\.column)
    if !cleared.isEmpty { try flush(&log, connection) }
    enqueue(record)
    // The reason for clearing a value is written with it, so that it is seen to be a new one.
    let reason =
      upsert.clearsRevisedValue(cleared.map { table.columns[$0] }) ? takeReason() : nil
    if cleared.isEmpty {
      if waitingRows.count == manyRows.capacity { try flush(&log, connection) }
    } else {
      let before = (touched, log.count)
      try flush(&log, connection, keeping: true)
      // A row that was refused is not refused once more.
      if log.count == before.1 {
        do throws(SQLiteError) {
          try clear(
            cleared.map { table.columns[$0] }, reason, wasTouched: touched > before.0, connection)
        } catch {
          try report(error, 0, &log, connection)
        }
      }
      forget()
    }
  }

  mutating func finish(
    _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws -> RowCount {
    try flush(&log, connection)
    let note = try fractions.note(connection)
    return RowCount(
      rows: rows, touched: touched, changed: nil, readings: readings,
      notes: references.notes.notes + [note].compactMap(\.self),
      added: added.map { ($0.table.name, $0.checksum) })
  }

  /// Writes the rows that wait.
  mutating func flush(_ log: inout FaultLog, _ connection: borrowing Connection) throws {
    try flush(&log, connection, keeping: false)
  }

  /// Whether the row asks for an answer and has none: a form that came back as it was sent. It gives
  /// its key alone, and is not stored, for an empty answer would look like one.
  private func isSilent(_ record: borrowing Record) -> Bool {
    guard resource == .results || resource == .assessments else { return false }
    return answers.allSatisfy { record.cells[$0.cell].isKept }
  }

  /// Whether a code that comes into being is not what a spreadsheet made of it.
  private func isCodeRight(_ record: borrowing Record, _ log: inout FaultLog) -> Bool {
    guard let codeCell, let code = record.cells[codeCell].string, WrittenCode.isScientific(code)
    else { return true }
    log.add(record.fault(codeCell, .codeFromSpreadsheet))
    return false
  }

  private mutating func enqueue(_ record: borrowing Record) {
    for source in sources {
      switch source {
      case .cell(let index): waiting.append(record.cells[index])
      // These are bound from the row's references, a row to a statement.
      case .plan, .field: waiting.append(.keep)
      case .measure: waiting.append(.integer(references.measure))
      case .year: waiting.append(.integer(references.year))
      }
    }
    waitingRows.append(record.row)
    waitingPositions.append(place.revised.flatMap { record.positions[$0] })
  }

  /// The reason that the waiting row gives for changing a value, which is then no longer in the row.
  private mutating func takeReason() -> Cell? {
    guard let column = table.columns.firstIndex(where: { $0.name == table.revision?.reason }) else {
      return nil
    }
    let reason = waiting[column]
    waiting[column] = .keep
    return reason
  }

  private mutating func forget() {
    waiting.removeAll(keepingCapacity: true)
    waitingRows.removeAll(keepingCapacity: true)
    waitingPositions.removeAll(keepingCapacity: true)
  }

  private mutating func isDuplicate(
    _ record: borrowing Record, _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws -> Bool {
    let problem: Fault.Problem?
    if resource.isBulk {
      // Elsewhere than with indicators, a measure's year is the whole key.
      let number = numberCell.flatMap { record.cells[$0].integer } ?? 0
      problem = try duplicates.check(
        measure: references.measure, year: references.year, number: number, record, connection)
    } else {
      // The year is part of the key as it is meant: empty is the plan's last.
      let key = record.columns.indices.filter { index in
        record.columns[index].isKey && record.columns[index].name != "through_year"
      }.map { index in
        switch record.columns[index].name {
        case "plan" where resource != .plans: references.planCode
        case "field": references.field ?? ""
        default: record.text(at: index) ?? ""
        }
      }
      problem = try duplicates.check(
        (key + ["\(references.year)"]).joined(separator: "\u{1F}"), record, connection)
    }
    guard let problem else { return false }
    log.add(record.fault(problem))
    return true
  }

  private mutating func flush(
    _ log: inout FaultLog, _ connection: borrowing Connection, keeping: Bool
  ) throws {
    // One of many rows breaks a rule: the statement was undone, and one by one they tell which.
    let isFull = waitingRows.count == manyRows.capacity && manyRows.capacity > 1
    let isWritten = isFull ? try writeTogether(connection) : false
    if !isWritten {
      for row in waitingRows.indices { try write(row, &log, connection) }
    }
    if !keeping { forget() }
  }

  /// - Returns: False when one of the rows breaks a rule.
  private mutating func writeTogether(_ connection: borrowing Connection) throws(SQLiteError)
    -> Bool
  {
    let before = connection.totalChanges
    guard try manyRows.write(waiting, connection) else { return false }
    touched += connection.changes
    count(connection.changes, of: 0..<waitingRows.count, connection.totalChanges - before)
    return true
  }

  private mutating func write(
    _ row: Int, _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    let before = connection.totalChanges
    do throws(SQLiteError) {
      try bind(row)
      try oneRow.run()
    } catch {
      return try report(error, row, &log, connection)
    }
    touched += connection.changes
    count(connection.changes, of: row..<(row + 1), connection.totalChanges - before)
  }

  /// Takes rows into the checksum of what is new, where they are all new. Where they may not be, the
  /// checksum is given up: a row that was changed is in the log, which is a change more.
  private mutating func count(_ changes: Int, of rows: Range<Int>, _ allChanges: Int) {
    guard added != nil, changes > 0 else { return }
    guard changes == rows.count, allChanges == changes else {
      added = nil
      return
    }
    for row in rows { added?.add(waiting, from: row * sources.count) }
  }

  private func bind(_ row: Int) throws(SQLiteError) {
    for column in sources.indices {
      switch sources[column] {
      case .plan: try oneRow.bind(references.planCode, at: column + 1)
      case .field: try oneRow.bind(references.field, at: column + 1)
      case .cell, .measure, .year:
        try oneRow.bind(waiting[row * sources.count + column], at: column + 1)
      }
    }
  }

  /// A rule that a row breaks is its fault; any other failure ends the import.
  /// - Parameter row: Its place among the rows that wait.
  private func report(
    _ error: SQLiteError, _ row: Int, _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    let cells = waiting[(row * sources.count)..<((row + 1) * sources.count)]
    let refused = RefusedRow(table: table, cells: Array(cells), plan: plan(of: Array(cells)))
    log.add(
      try refused.fault(
        error, at: place, row: waitingRows[row], position: waitingPositions[row], connection))
  }

  /// The plan of a row that waits; of a row that may be any of several, the plan does not matter.
  private func plan(of cells: [Cell]) -> String? {
    if resource == .plans { return cells.first?.string }
    return resource.isBulk ? nil : references.planCode
  }

  private mutating func clear(
    _ columns: [TargetColumn], _ reason: Cell?, wasTouched: Bool,
    _ connection: borrowing Connection
  ) throws(SQLiteError) {
    // The row is not what was taken into the checksum any more.
    added = nil
    let keys = table.columns.indices.filter { table.columns[$0].isKey }
    let statement = try connection.prepare(upsert.clearing(columns))
    // No place for it where the stored reason is cleared as well.
    if let reason, statement.parameterCount > keys.count {
      try statement.bind(reason.string, at: keys.count + 1)
    }
    for (position, column) in keys.enumerated() {
      if case .plan = sources[column] {
        try statement.bind(references.planCode, at: position + 1)
      } else if case .field = sources[column] {
        try statement.bind(references.field, at: position + 1)
      } else if let integer = waiting[column].integer {
        try statement.bind(integer, at: position + 1)
      } else {
        try statement.bind(waiting[column].string, at: position + 1)
      }
    }
    try statement.run()
    if connection.changes > 0, !wasTouched { touched += 1 }
  }
}
