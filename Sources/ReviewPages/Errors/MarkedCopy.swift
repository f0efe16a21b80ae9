import Glibc
public import ReviewStore
public import Tables

/// A copy of what a refused import was sent, with its faults marked and explained, to be corrected
/// and sent back. An import takes it as it is.
///
///     let tables = try store.sentTables(of: failure, sources, options)
///     try MarkedCopy(of: failure, tables, language: .japanese).write(to: "errors.xlsx", as: .xlsx)
public struct MarkedCopy {
  /// The language of the explanations.
  public let language: Language

  let failure: ImportFailure
  let tables: [SentTable]

  /// How it is written.
  public enum Format: String, Sendable, CaseIterable {
    /// An Excel workbook: a list of all faults, and a sheet for each table that has some.
    case xlsx
    /// CSV in UTF-8 with a byte order mark: one table.
    case csv

    /// The format that the ending of a file's name stands for.
    public init?(endingOf path: String) {
      guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else {
        return nil
      }
      self.init(rawValue: name[name.index(after: dot)...].lowercased())
    }
  }

  /// Makes a copy of the tables.
  /// - Parameters:
  ///   - failure: All faults, also those of files that are no tables.
  ///   - tables: As ``ReviewStore/Store/sentTables(of:_:_:)`` gives them.
  public init(of failure: ImportFailure, _ tables: [SentTable], language: Language) {
    self.failure = failure
    self.tables = tables
    self.language = language
  }

  /// Refuses a path where something is already.
  /// - Throws: ``MarkedCopyError``.
  public static func checkIsFree(_ path: String) throws(MarkedCopyError) {
    var status = stat()
    if unsafe lstat(path, &status) == 0 { throw MarkedCopyError(path: path, .exists) }
  }

  /// Writes the copy, whole or not at all.
  /// - Throws: ``MarkedCopyError``, or `TableError`.
  public func write(to path: String, as format: Format) throws {
    try Self.checkIsFree(path)
    if format == .csv, tables.count > 1 {
      throw MarkedCopyError(path: path, .severalTables(tables.count))
    }
    let file = try OutputFile.create(at: path)
    switch format {
    case .xlsx: try writeWorkbook(named: path, to: file.sink)
    case .csv: try writeCSV(to: file.sink)
    }
    try file.commit()
  }
}
