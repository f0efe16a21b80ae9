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
    let files = try open(sources, options, &log, &level)
    var receipts: [Receipt] = []
    for file in files {
      if let level, file.resource.level > level { continue }
      let before = log.count
      receipts.append(try importFile(file, options, &log))
      if log.count > before { level = min(level ?? .max, file.resource.level) }
    }
    try SeenRows.discard(connection)
    try log.throwIfAny()
    return receipts
  }

  private struct OpenFile {
    let input: InputDescriptor
    let resource: Resource
  }

  /// Opens the files and reads their headers.
  private func open(
    _ sources: [ImportSource], _ options: ImportOptions, _ log: inout FaultLog,
    _ level: inout Int?
  ) throws -> [OpenFile] {
    var files: [OpenFile] = []
    for source in sources {
      do throws(TableError) {
        let input = try InputDescriptor(path: source.path)
        var reader = input.reader(options.encoding)
        if let header = try Header(of: &reader, resource: source.resource, &log) {
          files.append(OpenFile(input: input, resource: header.resource))
          continue
        }
      } catch {
        log.add(Fault(file: source.path, .unreadable(error)))
      }
      // What the file would have held is not known, unless it was said.
      level = min(level ?? .max, source.resource?.level ?? 0)
    }
    // Stable: files of one resource stay in the order they were named in.
    return files.enumerated()
      .sorted { ($0.element.resource.order, $0.offset) < ($1.element.resource.order, $1.offset) }
      .map(\.element)
  }

  private func importFile(
    _ file: OpenFile, _ options: ImportOptions, _ log: inout FaultLog
  ) throws -> Receipt {
    let batch = try openBatch(file.input.path, file.resource, options)
    var digest = FileDigest()
    var faults = FaultLog()
    var count: RowCount
    do {
      count = try connection.savepoint {
        try importRows(file, batch, options, digest, tracksDuplicates: false, &faults)
      }
    } catch is RowsOutOfOrder {
      digest = FileDigest()
      faults = FaultLog()
      count = try importRows(file, batch, options, digest, tracksDuplicates: true, &faults)
    }
    log.add(faults)
    let changed = try count.changed ?? changedRows(batch)
    let tally = Tally(rows: count.rows, inserted: count.touched - changed, changed: changed)
    // Rows with faults are in no column of the receipt; the import ends with them anyway.
    let sha256 = digest.hexadecimal()
    if log.isEmpty { try closeBatch(batch, tally, sha256) }
    return Receipt(
      batch: batch, file: file.input.path, resource: file.resource, sha256: sha256, tally: tally,
      readings: count.readings)
  }

  private func importRows(
    _ file: OpenFile, _ batch: Int64, _ options: ImportOptions, _ digest: FileDigest,
    tracksDuplicates: Bool, _ log: inout FaultLog
  ) throws -> RowCount {
    var reader = file.input.reader(options.encoding)
    reader.onBytes = { digest.add($0) }
    guard let header = try Header(of: &reader, resource: file.resource, &log) else {
      return RowCount()
    }
    var record = RecordReader(reader, header, emptyClears: options.emptyClears)
    switch file.resource {
    case .departments:
      var rows = try DepartmentImport(record, batch: batch, connection)
      return try drive(&rows, &record, &log)
    case .measures:
      var rows = try MeasureImport(record, batch: batch, connection)
      return try drive(&rows, &record, &log)
    default:
      guard let table = file.resource.target else { return RowCount() }
      var rows = try TableImport(
        record, into: table, batch: batch, tracksDuplicates: tracksDuplicates, connection)
      return try drive(&rows, &record, &log)
    }
  }

  private func drive<Rows: RowImport & ~Copyable>(
    _ rows: inout Rows, _ record: inout RecordReader, _ log: inout FaultLog
  ) throws -> RowCount {
    while try record.next(&log, beforeBytesMove: { log in try rows.flush(&log, connection) }) {
      try rows.add(record, &log, connection)
    }
    var count = try rows.finish(&log, connection)
    count.readings = record.readings
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
