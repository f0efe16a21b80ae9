public import Tables

/// How files are imported.
public struct ImportOptions: Sendable {
  /// The encoding of the files; nil: told from each file's bytes.
  public var encoding: TextEncoding?
  /// What stands between the cells of CSV files, a character of ASCII; nil: told from each file.
  public var delimiter: UInt8?
  /// The sheet of a workbook to read; nil: every visible one that holds data
  /// and whose name does not mark it as an example.
  public var sheet: String?
  /// What a person says of the columns.
  public var columns = ColumnOptions()
  /// Whether everything is done as it would be, and then undone.
  public var isDryRun = false
  /// The bytes of pages that a dry run may keep in memory; it ends with an error beyond.
  public var memoryOfDryRun = Store.memoryOfDryRuns
  /// Why, for the change log.
  public var reason: String?
  /// Whether an empty cell clears the stored value. Otherwise it leaves the value alone.
  public var emptyClears = false
  /// The program and its version, for the receipt.
  public var program = "furikaeri"
  /// The account that runs the command, for the receipt.
  public var account: String?

  /// The defaults.
  public init() {}
}
