import SQLite
import Tables

extension Store {
  /// Imports files, all of them or none: in the order their rows refer to one another, whatever the
  /// order they are named in.
  /// - Returns: A receipt for each file, in the order of import.
  /// - Throws: ``ImportFailure`` with every fault of the files, or ``StoreError``. The store is then
  ///   as it was.
  public func importFiles(
    _ sources: [ImportSource], _ options: ImportOptions = ImportOptions()
  ) throws -> [Receipt] {
    do {
      var receipts: [Receipt] = []
      do {
        try connection.transaction(.immediate) {
          receipts = try importInTransaction(sources, options)
          if options.isDryRun { throw DryRunIsOver() }
        }
      } catch is DryRunIsOver {}
      return receipts
    } catch let error as SQLiteError {
      throw StoreError(path: path, failure: error)
    }
  }

  /// Rolls a dry run back.
  private struct DryRunIsOver: Error {}

  private func importInTransaction(
    _ sources: [ImportSource], _ options: ImportOptions
  ) throws -> [Receipt] {
    var log = FaultLog()
    // Rows that refer to faulty ones would only repeat their faults: the lowest faulty level.
    var level: Int?
    let tables = try InputTables(sources, options, PlanDirectory(connection), &log)
    level = tables.faultyLevel
    var receipts: [Receipt] = []
    for table in tables.inOrder {
      if let level, table.header.resource.level > level { continue }
      let before = log.count
      receipts.append(try importTable(table, options, &log))
      if log.count > before { level = min(level ?? .max, table.header.resource.level) }
    }
    try SeenRows.discard(connection)
    try log.throwIfAny()
    return receipts
  }

  private func importTable(
    _ table: InputTable, _ options: ImportOptions, _ log: inout FaultLog
  ) throws -> Receipt {
    let resource = table.header.resource
    let batch = try openBatch(table.input.path, resource, options)
    var digest = FileDigest()
    var faults = FaultLog()
    var count: RowCount
    do {
      count = try connection.savepoint {
        try importRows(table, batch, options, digest, tracksDuplicates: false, &faults)
      }
    } catch is RowsOutOfOrder {
      digest = FileDigest()
      faults = FaultLog()
      count = try importRows(table, batch, options, digest, tracksDuplicates: true, &faults)
    }
    log.add(faults)
    let changed = try count.changed ?? changedRows(batch)
    let tally = Tally(rows: count.rows, inserted: count.touched - changed, changed: changed)
    // Rows with faults are in no column of the receipt; the import ends with them anyway.
    let sha256 = digest.hexadecimal()
    if log.isEmpty { try closeBatch(batch, tally, sha256) }
    return Receipt(
      batch: batch, file: table.input.path, sheet: table.sheet, resource: resource, sha256: sha256,
      tally: tally, readings: count.readings, notes: table.notes + count.notes.notes)
  }

  private func importRows(
    _ table: InputTable, _ batch: Int64, _ options: ImportOptions, _ digest: FileDigest,
    tracksDuplicates: Bool, _ log: inout FaultLog
  ) throws -> RowCount {
    let pass = ImportPass(
      table: table, batch: batch, options: options, tracksDuplicates: tracksDuplicates)
    if let sheet = table.sheet {
      var reader = try table.input.workbook().reader(
        ofSheet: sheet, header: .row(table.header.row))
      reader.onBytes = { digest.add($0) }
      return try importRecords(of: reader, pass, &log)
    }
    var reader = table.input.reader(options.encoding, header: .row(table.header.row))
    reader.onBytes = { digest.add($0) }
    return try importRecords(of: reader, pass, &log)
  }

  /// What is the same for every row of one reading of a table.
  private struct ImportPass {
    let table: InputTable
    let batch: Int64
    let options: ImportOptions
    let tracksDuplicates: Bool
  }

  private func importRecords<Source: RecordSource & ~Copyable>(
    of source: consuming Source, _ pass: ImportPass, _ log: inout FaultLog
  ) throws -> RowCount {
    var source = source
    // The header, which is understood already.
    guard try source.next() else { return RowCount() }
    let table = pass.table
    var reader = RecordReader(
      source, table.header, naming: table.naming, emptyClears: pass.options.emptyClears)
    switch table.header.resource {
    case .departments:
      var rows = try DepartmentImport(reader.record, batch: pass.batch, connection)
      return try drive(&rows, &reader, &log)
    case .measures:
      var rows = try MeasureImport(reader.record, batch: pass.batch, connection)
      return try drive(&rows, &reader, &log)
    default:
      guard let target = table.header.resource.target else { return RowCount() }
      var rows = try TableImport(
        reader.record, into: target, batch: pass.batch, tracksDuplicates: pass.tracksDuplicates,
        connection)
      return try drive(&rows, &reader, &log)
    }
  }

  private func drive<Rows: RowImport & ~Copyable, Source: RecordSource & ~Copyable>(
    _ rows: inout Rows, _ reader: inout RecordReader<Source>, _ log: inout FaultLog
  ) throws -> RowCount {
    while try reader.next(&log, beforeBytesMove: { log in try rows.flush(&log, connection) }) {
      try rows.add(reader.record, &log, connection)
    }
    var count = try rows.finish(&log, connection)
    count.readings = reader.readings
    count.notes = reader.notes
    return count
  }
}

extension Resource {
  /// Its place in the order of import: a resource comes after those it refers to.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// How many layers of resources it rests on.
  var level: Int {
    switch self {
    case .plans: 0
    case .gradeBands, .fields, .departments: 1
    case .measures, .publishedFields: 2
    case .results, .assessments, .publishedMeasures, .publishedIndicators: 3
    }
  }
}

extension Store {
  /// Creates a store and imports files into it.
  /// - Returns: A receipt for each file.
  /// - Throws: As ``create(at:)`` and ``importFiles(_:_:)``. No file is then left behind.
  public static func create(
    at path: String, from sources: [ImportSource], _ options: ImportOptions = ImportOptions()
  ) throws -> [Receipt] {
    try create(at: path) { store in try store.importFiles(sources, options) }
  }
}
