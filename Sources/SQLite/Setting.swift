import CSQLite

/// A switch of a connection: <https://www.sqlite.org/c3ref/c_dbconfig_defensive.html>.
public struct Setting: RawRepresentable, Hashable, Sendable {
  /// The number that SQLite gives the switch.
  public let rawValue: Int32

  /// Creates a switch with a number of SQLite's, for one that is not named here. It must be one of
  /// those that are on or off.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// Foreign keys are enforced.
  public static let foreignKeys = Setting(rawValue: SQLITE_DBCONFIG_ENABLE_FKEY)
  /// Triggers run.
  public static let triggers = Setting(rawValue: SQLITE_DBCONFIG_ENABLE_TRIGGER)
  /// Views can be queried.
  public static let views = Setting(rawValue: SQLITE_DBCONFIG_ENABLE_VIEW)
  /// The function `fts3_tokenizer()` accepts a second argument.
  public static let fullText3Tokenizer = Setting(rawValue: SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER)
  /// Extensions can be loaded through the C interface.
  public static let loadExtension = Setting(rawValue: SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION)
  /// A write-ahead log is left as it is when the last connection closes.
  public static let noCheckpointOnClose = Setting(rawValue: SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE)
  /// A query is planned in the same way whatever is bound to its parameters.
  public static let queryPlannerStability = Setting(rawValue: SQLITE_DBCONFIG_ENABLE_QPSG)
  /// `EXPLAIN QUERY PLAN` shows triggers too.
  public static let explainsTriggers = Setting(rawValue: SQLITE_DBCONFIG_TRIGGER_EQP)
  /// `VACUUM` empties the database, even a damaged one.
  public static let resetDatabase = Setting(rawValue: SQLITE_DBCONFIG_RESET_DATABASE)
  /// SQL that could damage the file is refused.
  public static let defensive = Setting(rawValue: SQLITE_DBCONFIG_DEFENSIVE)
  /// The table `sqlite_schema` can be written to.
  public static let writableSchema = Setting(rawValue: SQLITE_DBCONFIG_WRITABLE_SCHEMA)
  /// `ALTER TABLE RENAME` leaves triggers and views as they are.
  public static let legacyAlterTable = Setting(rawValue: SQLITE_DBCONFIG_LEGACY_ALTER_TABLE)
  /// `"x"` may be a string in queries and changes.
  public static let doubleQuotedStringsInQueries = Setting(rawValue: SQLITE_DBCONFIG_DQS_DML)
  /// `"x"` may be a string in definitions, such as `CREATE`.
  public static let doubleQuotedStringsInSchema = Setting(rawValue: SQLITE_DBCONFIG_DQS_DDL)
  /// New files are in a format that SQLite 3.0 can read.
  public static let legacyFileFormat = Setting(rawValue: SQLITE_DBCONFIG_LEGACY_FILE_FORMAT)
  /// The schema may call functions that have side effects.
  public static let trustedSchema = Setting(rawValue: SQLITE_DBCONFIG_TRUSTED_SCHEMA)
}

extension Connection {
  /// Turns a switch on or off.
  /// - Throws: ``ResultCode/error`` when this SQLite has no such switch.
  public func configure(_ setting: Setting, _ isOn: Bool) throws(SQLiteError) {
    try database.configure(setting, isOn)
  }

  /// Whether a switch is on.
  /// - Throws: ``ResultCode/error`` when this SQLite has no such switch.
  public func isEnabled(_ setting: Setting) throws(SQLiteError) -> Bool {
    var state: Int32 = 0
    try database.check(
      unsafe furikaeri_sqlite_configure(database.connection, setting.rawValue, -1, &state))
    return state != 0
  }
}

extension OpenDatabase {
  func configure(_ setting: Setting, _ isOn: Bool) throws(SQLiteError) {
    try check(unsafe furikaeri_sqlite_configure(connection, setting.rawValue, isOn ? 1 : 0, nil))
  }
}
