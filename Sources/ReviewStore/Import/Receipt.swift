/// What an import did with one file.
public struct Receipt: Sendable, Equatable {
  /// The number of the import in the store; of no meaning after a dry run.
  public let batch: Int64
  /// The file as its user named it.
  public let file: String
  /// The sheet of the workbook; nil where the file is none.
  public let sheet: String?
  /// What it holds.
  public let resource: Resource
  /// The SHA-256 of its bytes, in hexadecimal.
  public let sha256: String
  /// When it was imported, in UTC: `2022-05-09T01:23:45Z`.
  public let importedAt: String
  /// The account that ran the command.
  public let account: String?
  /// What became of its rows.
  public let tally: Tally
  /// What the rows changed, old and new.
  public let changes: ChangeList
  /// The cells that were not taken as they were written.
  public let readings: ReadingLog
  /// What was found in the file and not taken as data.
  public let notes: [ImportNote]
}

/// What became of the rows of a file.
public struct Tally: Sendable, Equatable {
  /// All rows but the header.
  public var rows = 0
  /// Those that were new.
  public var inserted = 0
  /// Those that changed what was stored.
  public var changed = 0
  /// Those that said what was stored already.
  public var unchanged: Int { rows - inserted - changed }
}
