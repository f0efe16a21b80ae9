import SQLite
import Tables

extension Store {
  /// Imports files, all of them or none: in the order their rows refer to one another, whatever the
  /// order they are named in.
  /// - Parameter progress: Told how far the import has come, every few thousand records.
  /// - Returns: A receipt for each file or sheet, in the order of import.
  /// - Throws: ``ImportFailure`` with every fault of the files, or ``StoreError``. The store is then
  ///   as it was.
  public func importFiles(
    _ sources: [ImportSource], _ options: ImportOptions = ImportOptions(),
    progress: ((ImportProgress) -> Void)? = nil
  ) throws -> [Receipt] {
    do {
      return try write(isDryRun: options.isDryRun, memory: options.memoryOfDryRun) {
        try checkFile()
        return try importInTransaction(sources, options, progress)
      }
    } catch let error as SQLiteError {
      throw StoreError(path: path, failure: error)
    }
  }

  private func importInTransaction(
    _ sources: [ImportSource], _ options: ImportOptions, _ progress: ((ImportProgress) -> Void)?
  ) throws -> [Receipt] {
    var log = FaultLog()
    // Rows that refer to faulty ones would only repeat their faults: the lowest faulty level.
    var level: Int?
    let tables = try InputTables(sources, options, PlanDirectory(connection), &log)
    level = tables.faultyLevel
    var receipts: [Receipt] = []
    var contradictions = Contradictions()
    for table in tables.inOrder {
      if let level, table.header.resource.level > level { continue }
      let before = log.count
      let receipt = try importTable(table, options, progress, &log)
      try contradictions.add(table, receipt.batch, &log, connection)
      if options.reason == nil {
        try SlippedIndicators.find(in: table, receipt.batch, &log, connection)
      }
      receipts.append(receipt)
      if log.count > before { level = min(level ?? .max, table.header.resource.level) }
    }
    try SeenRows.discard(connection)
    try log.throwIfAny()
    return receipts
  }

  private func importTable(
    _ table: InputTable, _ options: ImportOptions, _ progress: ((ImportProgress) -> Void)?,
    _ log: inout FaultLog
  ) throws -> Receipt {
    let resource = table.header.resource
    let batch = try openBatch(table.input.path, resource, options)
    var faults = FaultLog()
    var digest = FileDigest()
    let count = try importInPasses(
      ImportPass(table: table, batch: batch, options: options, progress: progress), &digest, &faults
    )
    log.add(faults)
    let changed = try count.changed ?? changedRows(batch)
    let tally = Tally(rows: count.rows, inserted: count.touched - changed, changed: changed)
    // Rows with faults are in no column of the receipt; the import ends with them anyway.
    let sha256 = digest.hexadecimal()
    if log.isEmpty { try closeBatch(batch, tally, sha256, added: count.added) }
    return Receipt(
      batch: batch, file: table.input.path, sheet: table.sheet, resource: resource, sha256: sha256,
      importedAt: try importedAt(batch), account: options.account, tally: tally,
      changes: changed == 0 ? .none : try changes(ofBatch: batch),
      readings: count.readings, notes: table.notes + count.notes)
  }

  /// Imports the rows of a table. What must be known before its first row, and is not before its
  /// last, has it read once more.
  private func importInPasses(
    _ first: ImportPass, _ digest: inout FileDigest, _ faults: inout FaultLog
  ) throws -> RowCount {
    var pass = first
    while true {
      digest = FileDigest()
      faults = FaultLog()
      do {
        return try connection.savepoint { try importRows(pass, digest, &faults) }
      } catch is RowsOutOfOrder {
        pass.tracksDuplicates = true
      } catch let merged as MergedRows {
        pass.merged = merged.ranges
      }
    }
  }

  private func importRows(
    _ pass: ImportPass, _ digest: FileDigest, _ log: inout FaultLog
  ) throws -> RowCount {
    let table = pass.table
    let header = HeaderPlace.row(table.header.row)
    switch table.kind {
    case .text:
      var reader = table.input.reader(pass.options.encoding, header: header)
      reader.onBytes = { digest.add($0) }
      return try importRecords(of: reader, pass, digest, &log)
    case .json:
      var reader = table.input.jsonReader()
      reader.onBytes = { digest.add($0) }
      return try importRecords(of: reader, pass, digest, &log)
    case .sheet(let sheet):
      var reader = try table.input.workbook().reader(
        ofSheet: sheet, header: header, filling: pass.merged, keepsFaultyRows: true)
      reader.onBytes = { digest.add($0) }
      return try importRecords(of: reader, pass, digest, &log)
    }
  }

  private func importRecords<Source: RecordSource & ~Copyable>(
    of source: consuming Source, _ pass: ImportPass, _ digest: FileDigest, _ log: inout FaultLog
  ) throws -> RowCount {
    var source = source
    // The header, which is understood already.
    guard try source.next() else { return RowCount() }
    let table = pass.table
    let report = ProgressReport(table, digest, pass.progress)
    var reader = RecordReader(
      source, table.header, naming: table.naming, emptyClears: pass.options.emptyClears,
      isExact: table.isExact, try PlanDirectory(connection))
    switch table.header.resource {
    case .departments:
      var rows = try DepartmentImport(reader.record, batch: pass.batch, connection)
      return try drive(&rows, &reader, report, isLast: !pass.merged.isEmpty, &log)
    case .measures:
      var rows = try MeasureImport(reader.record, batch: pass.batch, connection)
      return try drive(&rows, &reader, report, isLast: !pass.merged.isEmpty, &log)
    default:
      guard let target = table.header.resource.target else { return RowCount() }
      var rows = try TableImport(
        reader.record, into: target, batch: pass.batch, tracksDuplicates: pass.tracksDuplicates,
        connection)
      return try drive(&rows, &reader, report, isLast: !pass.merged.isEmpty, &log)
    }
  }

  private func drive<Rows: RowImport & ~Copyable, Source: RecordSource & ~Copyable>(
    _ rows: inout Rows, _ reader: inout RecordReader<Source>, _ report: ProgressReport,
    isLast: Bool, _ log: inout FaultLog
  ) throws -> RowCount {
    var records = 0
    while try reader.next(
      &log, connection, beforeBytesMove: { log in try rows.flush(&log, connection) })
    {
      try rows.add(reader.record, &log, connection)
      records += 1
      report.reached(records)
    }
    if !isLast { try MergedRows.throwIfAny(in: reader) }
    var count = try rows.finish(&log, connection)
    // What the cells were read as, beside the names that the importer found by an alias.
    count.readings.add(reader.readings)
    count.notes = reader.allNotes + count.notes
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
