import Tables

/// Reads the records of a file as the cells of its resource.
struct RecordReader: ~Copyable {
  let resource: Resource
  /// The columns of the resource.
  let columns: [Column]
  /// The cells of the current record, one for each column of the resource.
  private(set) var cells: [Cell]
  /// Whether no cell of the current record is wrong in itself.
  private(set) var isSound = true
  /// Whether the cells that identify the current record are right, so that it can be looked up.
  private(set) var isKeySound = true

  /// The cells so far that were not taken as they were written.
  private(set) var readings = ReadingLog()

  private var reader: CSVReader
  private let header: Header
  private let parsers: [CellParser]
  private let emptyClears: Bool
  /// Positions in the file of the columns that every row must fill.
  private let required: [Int]

  /// The file as its user named it.
  var file: String { reader.file }
  /// The row of the current record.
  var row: Int { reader.row }

  init(_ reader: consuming CSVReader, _ header: Header, emptyClears: Bool) {
    self.reader = reader
    self.header = header
    self.emptyClears = emptyClears
    resource = header.resource
    columns = header.resource.columns
    parsers = header.columns.map { [columns] in CellParser(columns[$0]) }
    required = header.columns.indices.filter { [columns, resource] position in
      let column = columns[header.columns[position]]
      // A plan that is not named may still be the only one.
      return column.isRequired && (column.name != "plan" || resource == .plans)
    }
    cells = Array(repeating: .keep, count: columns.count)
  }

  /// Reads the next record that has anything in it, and the faults of its cells into `log`.
  /// - Parameter beforeBytesMove: Called before the texts of earlier records are gone.
  mutating func next(
    _ log: inout FaultLog, beforeBytesMove: (inout FaultLog) throws -> Void
  ) throws -> Bool {
    while true {
      do {
        guard try reader.next(beforeBytesMove: { try beforeBytesMove(&log) }) else { return false }
      } catch let error as TableError {
        log.add(Fault(file: reader.file, .unreadable(error)))
        if reader.isAtEnd { return false }
        continue
      }
      if readCells(&log) { return true }
    }
  }

  /// A fault of a cell of the current record.
  func fault(_ column: Int, _ problem: Fault.Problem) -> Fault {
    let position = header.columns.firstIndex(of: column)
    return Fault(
      file: reader.file, row: reader.row,
      column: position.map { header.titles[$0] } ?? columns[column].name,
      value: position.map { reader.text(at: $0) }, problem)
  }

  /// The text of a cell of the current record; nil where the file has no such column.
  func text(at column: Int) -> String? {
    header.columns.firstIndex(of: column).map { reader.text(at: $0) }
  }

  /// A fault of the current record.
  func fault(_ problem: Fault.Problem) -> Fault {
    Fault(file: reader.file, row: reader.row, problem)
  }

  /// A number that is the same for rows that say the same, for telling a duplicate from a
  /// contradiction.
  var fingerprint: Int64 {
    var hasher = Hasher()
    for column in 0..<reader.count {
      reader.withField(at: column) { field in
        hasher.combine(field.count)
        for index in field.indices { hasher.combine(field[index]) }
      }
    }
    return Int64(hasher.finalize())
  }

  /// Returns false when all cells are empty.
  private mutating func readCells(_ log: inout FaultLog) -> Bool {
    isSound = true
    isKeySound = true
    var isBlank = true
    for position in parsers.indices {
      let column = header.columns[position]
      guard !reader.isEmpty(at: position) else {
        let clears = emptyClears && !columns[column].isKey
        cells[column] = clears ? .clear : .keep
        continue
      }
      isBlank = false
      var problem: Fault.Problem?
      // The cell is used before the reader moves its bytes: see `CellText`.
      cells[column] = unsafe parsers[position].cell(reader.bytes(at: position), &problem)
      if let problem { reread(position, problem, &log) }
    }
    if !isBlank { checkRequired(&log) }
    return !isBlank
  }

  /// A cell that is wrong as it stands is read as people write figures and years, or reported.
  private mutating func reread(
    _ position: Int, _ problem: Fault.Problem, _ log: inout FaultLog
  ) {
    let column = header.columns[position]
    let text = reader.text(at: position)
    guard let (cell, plain) = parsers[position].reread(text) else {
      report(column, problem, &log)
      return
    }
    cells[column] = cell
    readings.add(
      Reading(row: reader.row, column: header.titles[position], written: text, read: plain))
  }

  private mutating func checkRequired(_ log: inout FaultLog) {
    for position in required where reader.isEmpty(at: position) {
      report(header.columns[position], .required, &log)
    }
  }

  private mutating func report(_ column: Int, _ problem: Fault.Problem, _ log: inout FaultLog) {
    log.add(fault(column, problem))
    isSound = false
    if columns[column].isKey { isKeySound = false }
  }
}
