import SQLite
import Tables

/// Reads the rows of a file as records of its resource.
///
/// A row is one record, or several: a row of a wide sheet has one for each fiscal year, and a row
/// whose cells hold several entries with marks (①②③) has one for each of them.
struct RecordReader<Source: RecordSource & ~Copyable>: ~Copyable {
  /// The current record.
  var record: Record
  /// The cells so far that were not taken as they were written.
  var readings = ReadingLog()
  /// What was found that is no data.
  private(set) var notes = NoteLog()

  private(set) var source: Source
  let header: Header
  private let emptyClears: Bool
  /// Whether texts lose the apostrophe that CSV for people has before what looks like a formula.
  private let dropsGuards: Bool
  /// How the file spells numbers with an exponent.
  let exponents: Exponents
  /// The cells of the current record that lost it.
  private var unguarded: [Header.Field] = []
  /// The columns that a row has once.
  private let common: FieldGroup
  /// The columns of each year of a wide sheet.
  private let years: [FieldGroup]
  /// The next of them to be read in the current row; their count when a new row is due.
  private var nextYear: Int
  private var currentYear: Int?
  /// What is wrong with cells of the current record.
  var problems: [(field: Header.Field, problem: Fault.Problem)] = []
  /// What a row with marks says of each, and the next of them to be read.
  private var entries: [MarkedEntry] = []
  private var nextEntry = 0
  /// Whether the cells are right that a row of a wide sheet has once.
  private var isRowSound = true
  private var isRowKeySound = true
  let texts = TextArena()
  /// Cells that were set by what other cells say, and what they were before.
  var companions: [(column: Int, before: Cell)] = []
  var stored: StoredIndicators
  private var numbers = IndicatorNumbers()
  /// The columns without a heading that were told of.
  private var toldUntitled: Set<Int> = []
  /// The column of an indicator's number.
  private let numberColumn: Int?
  /// The columns that are not read.
  private let passedOver: [Int]
  /// What cannot be read of the row that comes next, in columns that are read. It is wrong unless the
  /// row is passed over: a formula below the data that was never computed is nobody's figure.
  private var unreadable: [TableError] = []
  /// Whether the number of the record's indicator has been looked for.
  private var isNumberSought = false

  init(
    _ source: consuming Source, _ header: Header, naming: CellNaming = .none, emptyClears: Bool,
    isExact: Bool = false, _ directory: PlanDirectory
  ) {
    stored = StoredIndicators(directory)
    record = Record(file: source.file, naming: naming, header)
    common = FieldGroup(header.fields, of: header.resource)
    years = header.years.map { FieldGroup($0.fields, of: header.resource, year: $0.year) }
    nextYear = header.years.count
    numberColumn = header.resource.columns.firstIndex { $0.name == "indicator" }
    passedOver = header.passedOver
    self.source = source
    self.header = header
    self.emptyClears = emptyClears
    // JSON says what is a text by itself.
    if case .pointer = naming { dropsGuards = false } else { dropsGuards = !isExact }
    exponents =
      switch naming {
      case .pointer: .exact
      case .none: isExact ? .exact : .ofPeople
      case .sheet: isExact ? .exact : .ofSheets
      }
    for field in header.fields { record.positions[field.column] = field.position }
  }

  /// Reads the next record that has anything in it, and the faults of its cells into `log`.
  /// - Parameter beforeBytesMove: Called before the texts of earlier records are gone.
  mutating func next(
    _ log: inout FaultLog, _ connection: borrowing Connection,
    beforeBytesMove: (inout FaultLog) throws -> Void
  ) throws -> Bool {
    while true {
      if nextEntry < entries.count {
        nextEntry += 1
        if try readEntry(nextEntry - 1, &log, connection) { return true }
        continue
      }
      if nextYear < years.count {
        nextYear += 1
        if try readYear(nextYear - 1, &log, connection) { return true }
        continue
      }
      do {
        guard
          try source.next(beforeBytesMove: {
            try beforeBytesMove(&log)
            texts.removeAll()
          })
        else {
          logUnreadable(&log)
          return false
        }
      } catch let error as TableError {
        if let place = error.cell {
          if unreadable.contains(where: { $0.row != error.row }) { logUnreadable(&log) }
          if isRead(place.column - 1) { unreadable.append(error) }
        } else {
          logUnreadable(&log)
          log.add(Fault(file: source.file, .unreadable(error)))
        }
        if source.isAtEnd {
          logUnreadable(&log)
          return false
        }
        continue
      }
      if unreadable.contains(where: { $0.row != source.row }) { logUnreadable(&log) }
      guard try readRow(&log, connection) else { continue }
      if years.isEmpty, entries.isEmpty { return true }
      nextYear = 0
    }
  }

  /// Whether anything is made of what stands at a position.
  private func isRead(_ position: Int) -> Bool {
    !passedOver.contains(position)
      || header.references.contains { $0.position == position && $0.reference.isCompared }
  }

  /// Reports what could not be read.
  private mutating func logUnreadable(_ log: inout FaultLog) {
    for error in unreadable { log.add(Fault(file: source.file, .unreadable(error))) }
    unreadable.removeAll()
  }

  /// The merged ranges of several rows below the header.
  var mergedRows: [CellRange] {
    // Programs write them in any order.
    source.mergedRanges.filter { $0.hasSeveralRows && $0.first.row > header.row }
      .sorted { ($0.first.row, $0.first.column) < ($1.first.row, $1.first.column) }
  }

  /// All that a person is told of the file, once it has been read.
  var allNotes: [ImportNote] {
    var all = notes.notes + mergedRows.prefix(NoteLog.limit).map { .mergedCells($0.description) }
    if let other = source.alternativeEncoding {
      all.append(.encodingInDoubt(read: .cp932, other: other))
    }
    if source.hiddenRowCount > 0 {
      all.append(.hiddenRows(source.hiddenRowCount, first: source.hiddenRows))
    }
    let columns = source.hiddenColumns.flatMap { $0 }.filter { $0 <= header.titles.count }
    if !columns.isEmpty { all.append(.hiddenColumns(columns.map(CellReference.name(ofColumn:)))) }
    return all
  }

  /// Reads what a row has once. Returns false when it is no data.
  private mutating func readRow(
    _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    record.row = source.row
    currentYear = nil
    isRowSound = true
    isRowKeySound = true
    startRecord()
    entries.removeAll(keepingCapacity: true)
    nextEntry = 0
    var isBlank = Self.read(
      common, of: source, into: &record, &problems, emptyClears: emptyClears,
      dropsGuards: dropsGuards, &unguarded)
    if !unguarded.isEmpty { tellUnguarded() }
    if source.hasAsides {
      try readAsides(common.fields, connection)
      tellStruck(header.references.map(\.position))
      // What is not shown is no data of the row, but may be an error.
      isBlank = isBlank && problems.isEmpty
    }
    if !header.references.isEmpty || !header.untitled.isEmpty {
      isBlank = readReferences(&log) && isBlank
    }
    if !unreadable.isEmpty {
      for field in common.required where record.sent[field.column] == nil {
        problems.append((field, .required))
      }
      if try passOver(connection) { unreadable.removeAll() } else { logUnreadable(&log) }
      return false
    }
    // Figures of years without a word whose they are do not go unseen.
    if isBlank, years.allSatisfy({ $0.fields.allSatisfy { source.isEmpty(at: $0.position) } }) {
      if source.hasAsides { tellStruck(years.flatMap(\.fields).map(\.position)) }
      return false
    }
    composeDepartments(&log)
    for field in common.required
    where record.sent[field.column] == nil && !problems.contains(where: { $0.field == field }) {
      problems.append((field, .required))
    }
    if !problems.isEmpty || record.mayBeTrailing {
      if try passOver(connection) { return false }
      try resolve(&log, connection)
    }
    if years.isEmpty, entries.isEmpty { try findNumber(&log, connection) }
    isRowSound = record.isSound
    isRowKeySound = record.isKeySound
    return true
  }

  /// Reads what a row of a wide sheet says of one year. Returns false when that is nothing, or
  /// several entries, which are read next.
  private mutating func readYear(
    _ index: Int, _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    let group = years[index]
    currentYear = index
    startRecord()
    entries.removeAll(keepingCapacity: true)
    nextEntry = 0
    forgetYears()
    let isBlank = Self.read(
      group, of: source, into: &record, &problems, emptyClears: emptyClears,
      dropsGuards: dropsGuards, &unguarded)
    if !unguarded.isEmpty { tellUnguarded() }
    if source.hasAsides {
      for field in group.fields { record.positions[field.column] = field.position }
      try readAsides(group.fields, connection)
    }
    guard !isBlank || !problems.isEmpty else { return false }
    setYear(of: group)
    try resolve(&log, connection)
    guard entries.isEmpty else { return false }
    try findNumber(&log, connection)
    return true
  }

  /// Reads one of the entries of a row with marks. Returns false when it cannot be told which
  /// indicators the marks are of.
  private mutating func readEntry(
    _ index: Int, _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    startRecord()
    var known: [StoredIndicators.Indicator] = []
    if let key = try stored.key(of: record, connection) {
      known = try stored.indicators(of: key, connection)
    }
    guard let numbers = MarkedEntry.numbers(of: entries, among: known) else {
      let marks = known.compactMap(\.label)
      if let field = entries[0].texts.first?.field {
        log.add(record.fault(field.column, .unknownMarks(known: marks)))
      }
      nextEntry = entries.count
      return false
    }
    for (field, text) in entries[index].texts {
      var problem: Fault.Problem?
      let kept = texts.add(text)
      record.sent[field.column] = kept
      // The arena keeps the text until the row has been written.
      record.cells[field.column] = unsafe CellParser(record.columns[field.column])
        .cell(kept.bytes, &problem)
      if let problem { problems.append((field, problem)) }
    }
    if let numberColumn { setCompanion(numberColumn, .integer(numbers[index])) }
    // A mark that is stored stays as it is.
    if known.isEmpty { setCompanion(record.index(of: "label"), entries[index].mark) }
    try resolve(&log, connection, splitsMarks: false)
    return true
  }

  /// Forgets what the record before left behind.
  private mutating func startRecord() {
    record.isSound = isRowSound
    record.isKeySound = isRowKeySound
    problems.removeAll(keepingCapacity: true)
    for (column, cell) in companions.reversed() { record.cells[column] = cell }
    companions.removeAll(keepingCapacity: true)
    isNumberSought = false
  }

  /// Forgets the cells of the years before.
  private mutating func forgetYears() {
    for group in years {
      for field in group.fields {
        record.cells[field.column] = .keep
        record.sent[field.column] = nil
        record.positions[field.column] = nil
      }
    }
  }

  private mutating func setYear(of group: FieldGroup) {
    for field in group.fields { record.positions[field.column] = field.position }
    guard let year = group.year,
      let column = record.columns.firstIndex(where: { $0.name == "fiscal_year" })
    else { return }
    record.cells[column] = .integer(year)
    record.sent[column] = texts.add(String(year))
    record.positions[column] = group.fields.first?.position
  }

  /// Adds the cells that lost an apostrophe to the readings.
  private mutating func tellUnguarded() {
    for field in unguarded {
      let text = record.text(at: field.column) ?? ""
      readings.add(
        Reading(
          row: record.row, column: header.titles[field.position], written: "'" + text, read: text))
    }
    unguarded.removeAll()
  }

  /// Reads the cells of a group into the record. Returns true when all are empty.
  ///
  /// It borrows the source once for all cells, not once for each: a reader is a large value.
  private static func read(
    _ group: borrowing FieldGroup, of source: borrowing Source, into record: inout Record,
    _ problems: inout [(field: Header.Field, problem: Fault.Problem)], emptyClears: Bool,
    dropsGuards: Bool, _ unguarded: inout [Header.Field]
  ) -> Bool {
    var isBlank = true
    let fields = group.fields.span
    let kinds = group.kinds.span
    let keepsSpaces = group.keepsSpaces.span
    for index in fields.indices {
      let field = fields[index]
      // The text is used before the source moves its bytes: see `CellText`.
      var bytes = unsafe source.bytes(at: field.position)
      if dropsGuards, unsafe bytes.count > 1 && bytes[0] == UInt8(ascii: "'"),
        unsafe FormulaGuard.isMarked(bytes.assumingMemoryBound(to: UInt8.self).span)
      {
        unsafe bytes = UnsafeRawBufferPointer(rebasing: bytes.dropFirst())
        unguarded.append(field)
      }
      let text = unsafe CellText(bytes)
      guard keepsSpaces[index] ? text.count > 0 : !text.isBlank else {
        let clears = emptyClears && !record.columns[field.column].isKey
        record.cells[field.column] = clears ? .clear : .keep
        record.sent[field.column] = nil
        continue
      }
      isBlank = false
      record.sent[field.column] = text
      if let cell = unsafe kinds[index].plainCell(bytes) {
        record.cells[field.column] = cell
      } else {
        var problem: Fault.Problem?
        record.cells[field.column] = unsafe group.parsers[index].cell(bytes, &problem)
        if let problem { problems.append((field, problem)) }
      }
    }
    return isBlank
  }

  /// Reads the columns that are there for people. Returns true when all are empty.
  private mutating func readReferences(_ log: inout FaultLog) -> Bool {
    var isBlank = true
    record.references.removeAll(keepingCapacity: true)
    for (reference, position) in header.references where !source.isEmpty(at: position) {
      let text = source.text(at: position)
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      isBlank = false
      record.references.append((reference, position, text))
    }
    for position in header.untitled where !source.isEmpty(at: position) {
      isBlank = false
      record.isSound = false
      // Once: it is the column that is wrong, such as one that counts the rows.
      guard toldUntitled.insert(position).inserted else { continue }
      log.add(
        record.fault(
          atPosition: position, value: source.text(at: position),
          .untitledColumn(CellReference.name(ofColumn: position + 1))))
    }
    return isBlank
  }

  /// Puts the departments of a measure together where bureaus and sections stand in columns of their
  /// own, one below the other where there are several.
  private mutating func composeDepartments(_ log: inout FaultLog) {
    guard header.resource == .measures, let column = record.index(of: "departments"),
      record.positions[column] == nil,
      let bureauPosition = header.references.first(where: { $0.reference == .bureau })?.position
    else { return }
    let bureau = record.reference(.bureau)?.text ?? ""
    switch DepartmentColumns.paths(bureaus: bureau, sections: record.reference(.section)?.text) {
    case .success(let paths): setCompanion(column, paths)
    case .failure(let problem):
      log.add(record.fault(atPosition: bureauPosition, value: bureau, problem.problem))
      record.isSound = false
    }
  }

  /// Passes over a row of totals, a remark or the header again.
  private mutating func passOver(_ connection: borrowing Connection) throws(SQLiteError) -> Bool {
    let hasKey = !problems.contains { $0.problem == .required }
    let filled = (0..<source.count).filter { !source.isEmpty(at: $0) }
    if filled.allSatisfy({ source.text(at: $0) == header.titles[$0] }) {
      notes.add(.repeatedHeader(source.row))
      return true
    }
    let texts = filled.map { source.text(at: $0) }
    let row = TrailingRow(texts, hasKey: hasKey)
    // A measure may be called so.
    if row != nil, hasKey, try isKnown(connection) { return false }
    switch row {
    case .total: notes.add(.totalRow(source.row, text: texts[0]))
    case .remark: notes.add(.remarkRow(source.row, text: texts[0]))
    case nil: return false
    }
    return true
  }

  /// Whether the row names a measure that there is, or is to be the first of one.
  private mutating func isKnown(_ connection: borrowing Connection) throws(SQLiteError) -> Bool {
    guard header.resource.refersToMeasures else { return true }
    return try stored.measure(of: record, connection) != nil
  }

  /// Cells that are wrong as they stand are read as people write them, or reported.
  private mutating func resolve(
    _ log: inout FaultLog, _ connection: borrowing Connection, splitsMarks: Bool = true
  ) throws(SQLiteError) {
    guard !problems.isEmpty else { return }
    // What is wrong with the cell itself is not put right by splitting its text.
    let isSplit =
      splitsMarks && header.resource == .results && !problems.contains { $0.problem.isOfDisplay }
    if isSplit, try split(&log) { return }
    // Keys first: what the store knows of the row helps to read the rest. Then words, since a figure
    // and its status must say the same. Then what is measured by, before what was reached.
    let turns = record.columns.map(\.turn)
    var wrong: [(position: Int, fault: Fault)] = []
    for turn in 0...3 {
      if turn == 1, entries.isEmpty, years.isEmpty || currentYear != nil {
        try findNumber(&log, connection)
      }
      for (field, problem) in problems where turns[field.column] == turn {
        var problem = problem
        if problem.isOfSpelling, try reread(field, &problem, connection) { continue }
        var fault = record.fault(field.column, problem)
        if source.hasAsides, case .shown(let stored)? = source.aside(at: field.position)?.kind {
          fault.stored = stored
        }
        wrong.append((field.position, fault))
        record.isSound = false
        if turn == 0 { record.isKeySound = false }
      }
    }
    for (_, fault) in wrong.sorted(by: { $0.position < $1.position }) { log.add(fault) }
  }

  /// The fields of the year that is being read; none while a row's common cells are.
  private var currentYearFields: [Header.Field] {
    currentYear.map { years[$0].fields } ?? []
  }

  /// Splits a row whose target or result holds several entries with marks.
  /// - Returns: Whether there is nothing else to resolve.
  private mutating func split(_ log: inout FaultLog) throws(SQLiteError) -> Bool {
    let fields = problems.map(\.field)
    switch MarkedEntry.split(record, fields, common.fields + currentYearFields) {
    case .none: return false
    case .entries(let found):
      entries = found
      problems.removeAll { problem in
        found[0].texts.contains { $0.field == problem.field }
      }
      return problems.isEmpty
    case .problem(let field, let problem):
      log.add(record.fault(field.column, problem))
      record.isSound = false
      problems.removeAll { $0.field == field }
      return problems.isEmpty
    }
  }

  /// Finds the number of an indicator where the file has no column for it.
  private mutating func findNumber(
    _ log: inout FaultLog, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    guard header.resource == .results, let column = numberColumn, record.sent[column] == nil,
      !isNumberSought
    else { return }
    isNumberSought = true
    var problem: Fault.Problem?
    if record.positions[column] != nil {
      problem = .required
    } else if record.isKeySound {
      let passedOver = passedOver.map {
        IndicatorNumbers.PassedOver(title: header.titles[$0], text: source.text(at: $0))
      }
      let number = try numbers.number(of: record, passedOver, &stored, connection, &problem)
      if let number { setCompanion(column, .integer(number)) }
    }
    guard let problem else { return }
    log.add(problem == .required ? record.fault(column, problem) : record.fault(problem))
    record.isSound = false
    record.isKeySound = false
  }
}

/// How a file spells numbers with an exponent, and who does.
enum Exponents {
  /// A program that loses no digit: JSON, packages.
  case exact
  /// A program, with a small e, for the numbers of a sheet; people and other programs with a large
  /// one, for texts.
  case ofSheets
  /// Whoever wrote the file, most likely a spreadsheet that saved what it showed.
  case ofPeople
}

/// Notes of a file, the first of them.
struct NoteLog {
  private(set) var notes: [ImportNote] = []
  static let limit = 100

  mutating func add(_ note: ImportNote) {
    if notes.count < Self.limit { notes.append(note) }
  }
}
