import SQLite
import Tables

extension Store {
  /// The tables in which an import found faults, as they were sent.
  ///
  /// What cannot be read a second time is left out: a pipe, a file that is no table, one that no
  /// encoding fits.
  /// - Parameters:
  ///   - failure: Why the import was refused.
  ///   - sources: The files, as they were imported.
  ///   - options: As they were imported with.
  /// - Throws: ``StoreError``.
  public func sentTables(
    of failure: ImportFailure, _ sources: [ImportSource], _ options: ImportOptions = ImportOptions()
  ) throws(StoreError) -> [SentTable] {
    let directory: PlanDirectory
    do throws(SQLiteError) {
      directory = try PlanDirectory(connection)
    } catch {
      throw StoreError(path: path, failure: error)
    }
    let reader = HeadingReader(options.columns, years: directory.years)
    var tables: [SentTable] = []
    var seen: Set<String> = []
    for source in sources where seen.insert(source.path).inserted {
      let faults = failure.faults.filter { $0.file == source.path }
      guard !faults.isEmpty, !faults.contains(where: \.isOfEncoding),
        FileStatus(source.path) == .file
      else { continue }
      do throws(TableError) {
        tables += try Self.tables(of: source, faults, reader, options)
      } catch {
        // It is among the faults already, or has changed since: they are listed all the same.
      }
    }
    return tables
  }

  private static func tables(
    of source: ImportSource, _ faults: [Fault], _ reader: HeadingReader, _ options: ImportOptions
  ) throws(TableError) -> [SentTable] {
    let input = try InputDescriptor(source)
    func table(_ kind: InputTable.Kind, _ faults: [Fault]) throws(TableError) -> SentTable? {
      try SentTable(input, kind, faults, source.resource, reader, options)
    }
    switch input.signature {
    case .json: return try [table(.json, faults)].compactMap(\.self)
    case .other: return try [table(.text, faults)].compactMap(\.self)
    case .foreign: return []
    case .zip, .compoundFile:
      var tables: [SentTable] = []
      for sheet in try input.workbook().sheets where sheet.hasCells {
        let own = faults.filter { $0.sheetInWorkbook == sheet.name }
        guard !own.isEmpty, let table = try table(.sheet(sheet.name), own) else { continue }
        tables.append(table)
      }
      return tables
    }
  }
}
