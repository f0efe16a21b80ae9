/// How far an import has come.
public struct ImportProgress: Sendable, Equatable {
  /// The file as its user named it.
  public let file: String
  /// The records of it that have been read.
  public let rows: Int
  /// How much of it has been read, from 0 to 1; nil where that cannot be told.
  public let fraction: Double?

  /// Says how far an import has come.
  public init(file: String, rows: Int, fraction: Double?) {
    self.file = file
    self.rows = rows
    self.fraction = fraction
  }
}

/// Tells how far a reading of a table has come, every few thousand records.
struct ProgressReport {
  private let table: InputTable
  private let digest: FileDigest
  private let tell: ((ImportProgress) -> Void)?

  /// How many records are read between two reports: a few hundredths of a second's work.
  static let interval = 4096

  init(_ table: InputTable, _ digest: FileDigest, _ tell: ((ImportProgress) -> Void)?) {
    self.table = table
    self.digest = digest
    self.tell = tell
  }

  func reached(_ rows: Int) {
    guard rows % Self.interval == 0, let tell else { return }
    // All bytes of a workbook are read before its first row.
    let size = table.sheet == nil ? table.input.size : nil
    let fraction = size.map { $0 == 0 ? 1 : min(Double(digest.byteCount) / Double($0), 1) }
    tell(ImportProgress(file: table.input.path, rows: rows, fraction: fraction))
  }
}
