import Tables

/// Reads the rows of a file as records of its resource.
///
/// A row is one record, or several: a row of a wide sheet has one for each fiscal year.
struct RecordReader<Source: RecordSource & ~Copyable>: ~Copyable {
  /// The current record.
  private(set) var record: Record
  /// The cells so far that were not taken as they were written.
  private(set) var readings = ReadingLog()
  /// What was found that is no data.
  private(set) var notes = NoteLog()

  private(set) var source: Source
  private let header: Header
  private let emptyClears: Bool
  /// The columns that a row has once.
  private let common: FieldGroup
  /// The columns of each year of a wide sheet.
  private let years: [FieldGroup]
  /// The next of them to be read in the current row; their count when a new row is due.
  private var nextYear: Int
  /// What is wrong with cells of the current record.
  private var problems: [(field: Header.Field, problem: Fault.Problem)] = []
  /// Whether the cells are right that a row of a wide sheet has once.
  private var isRowSound = true
  private var isRowKeySound = true
  private let texts = TextArena()

  init(
    _ source: consuming Source, _ header: Header, naming: CellNaming = .none, emptyClears: Bool
  ) {
    record = Record(file: source.file, naming: naming, header)
    common = FieldGroup(header.fields, of: header.resource)
    years = header.years.map { FieldGroup($0.fields, of: header.resource, year: $0.year) }
    nextYear = header.years.count
    self.source = source
    self.header = header
    self.emptyClears = emptyClears
    for field in header.fields { record.positions[field.column] = field.position }
  }

  /// Reads the next record that has anything in it, and the faults of its cells into `log`.
  /// - Parameter beforeBytesMove: Called before the texts of earlier records are gone.
  mutating func next(
    _ log: inout FaultLog, beforeBytesMove: (inout FaultLog) throws -> Void
  ) throws -> Bool {
    while true {
      while nextYear < years.count {
        nextYear += 1
        if readYear(nextYear - 1, &log) { return true }
      }
      do {
        guard
          try source.next(beforeBytesMove: {
            try beforeBytesMove(&log)
            texts.removeAll()
          })
        else { return false }
      } catch let error as TableError {
        log.add(Fault(file: source.file, .unreadable(error)))
        if source.isAtEnd { return false }
        continue
      }
      guard readRow(&log) else { continue }
      if years.isEmpty { return true }
      nextYear = 0
    }
  }

  /// The merged ranges of several rows below the header.
  var mergedRows: [CellRange] {
    source.mergedRanges.filter { $0.hasSeveralRows && $0.first.row > header.row }
  }

  /// All that a person is told of the file, once it has been read.
  var allNotes: [ImportNote] {
    var all = notes.notes + mergedRows.prefix(NoteLog.limit).map { .mergedCells($0.description) }
    if source.hiddenRowCount > 0 {
      all.append(.hiddenRows(source.hiddenRowCount, first: source.hiddenRows))
    }
    let columns = source.hiddenColumns.flatMap { $0 }.filter { $0 <= header.titles.count }
    if !columns.isEmpty { all.append(.hiddenColumns(columns.map(CellReference.name(ofColumn:)))) }
    return all
  }

  /// Reads what a row has once. Returns false when it is no data.
  private mutating func readRow(_ log: inout FaultLog) -> Bool {
    record.row = source.row
    record.isSound = true
    record.isKeySound = true
    problems.removeAll(keepingCapacity: true)
    var isBlank = read(common)
    if !header.references.isEmpty || !header.untitled.isEmpty {
      isBlank = readReferences(&log) && isBlank
    }
    if isBlank { return false }
    for field in common.required where source.isEmpty(at: field.position) {
      problems.append((field, .required))
    }
    if !problems.isEmpty || record.mayBeTrailing {
      if passOver() { return false }
      resolve(&log)
    }
    isRowSound = record.isSound
    isRowKeySound = record.isKeySound
    return true
  }

  /// Reads what a row of a wide sheet says of one year. Returns false when that is nothing.
  private mutating func readYear(_ index: Int, _ log: inout FaultLog) -> Bool {
    let group = years[index]
    record.isSound = isRowSound
    record.isKeySound = isRowKeySound
    problems.removeAll(keepingCapacity: true)
    forgetYears()
    guard !read(group) else { return false }
    setYear(of: group)
    resolve(&log)
    return true
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

  /// Reads the cells of a group. Returns true when all are empty.
  private mutating func read(_ group: FieldGroup) -> Bool {
    var isBlank = true
    for index in group.fields.indices {
      let field = group.fields[index]
      guard !source.isEmpty(at: field.position) else {
        let clears = emptyClears && !record.columns[field.column].isKey
        record.cells[field.column] = clears ? .clear : .keep
        record.sent[field.column] = nil
        continue
      }
      isBlank = false
      var problem: Fault.Problem?
      // The text is used before the source moves its bytes: see `CellText`.
      let bytes = unsafe source.bytes(at: field.position)
      record.sent[field.column] = unsafe CellText(bytes)
      record.cells[field.column] = unsafe group.parsers[index].cell(bytes, &problem)
      if let problem { problems.append((field, problem)) }
    }
    return isBlank
  }

  /// Reads the columns that are there for people. Returns true when all are empty.
  private mutating func readReferences(_ log: inout FaultLog) -> Bool {
    var isBlank = true
    record.references.removeAll(keepingCapacity: true)
    for (reference, position) in header.references where !source.isEmpty(at: position) {
      isBlank = false
      record.references.append((reference, position, source.text(at: position)))
    }
    for position in header.untitled where !source.isEmpty(at: position) {
      isBlank = false
      log.add(
        record.fault(atPosition: position, value: source.text(at: position), .untitledColumn))
      record.isSound = false
    }
    return isBlank
  }

  /// Passes over a row of totals or a remark.
  private mutating func passOver() -> Bool {
    let hasKey = !problems.contains { $0.problem == .required }
    let filled = (0..<source.count).filter { !source.isEmpty(at: $0) }.map { source.text(at: $0) }
    switch TrailingRow(filled, hasKey: hasKey) {
    case .total: notes.add(.totalRow(source.row, text: filled[0]))
    case .remark: notes.add(.remarkRow(source.row, text: filled[0]))
    case nil: return false
    }
    return true
  }

  /// Cells that are wrong as they stand are read as people write figures and years, or reported.
  private mutating func resolve(_ log: inout FaultLog) {
    for (field, problem) in problems {
      if problem != .required, reread(field) { continue }
      log.add(record.fault(field.column, problem))
      record.isSound = false
      if record.columns[field.column].isKey { record.isKeySound = false }
    }
  }

  private mutating func reread(_ field: Header.Field) -> Bool {
    let text = source.text(at: field.position)
    guard let (cell, plain) = CellParser(record.columns[field.column]).reread(text) else {
      return false
    }
    record.cells[field.column] = cell
    readings.add(
      Reading(
        row: source.row, column: header.titles[field.position], written: text, read: plain))
    return true
  }
}

/// Notes of a file, the first of them.
struct NoteLog {
  private(set) var notes: [ImportNote] = []
  static let limit = 100

  mutating func add(_ note: ImportNote) {
    if notes.count < Self.limit { notes.append(note) }
  }
}
