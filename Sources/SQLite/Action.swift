import CSQLite

/// Something that an SQL text would do, put to the authorizer while the text is prepared.
/// See <https://www.sqlite.org/c3ref/set_authorizer.html>.
public struct Action: Hashable, Sendable {
  /// What would be done.
  public let kind: Kind
  /// The first name that belongs to the action; each ``Kind`` says which.
  public let first: String?
  /// The second name that belongs to the action.
  public let second: String?
  /// The database within the connection: `main`, `temp`, or the name it is attached by.
  public let database: String?
  /// The innermost trigger or view that the action comes from; `nil` when it comes from the SQL
  /// text itself.
  public let source: String?
}

extension Action {
  /// A kind of action: one of those named here, or any other of a later SQLite.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The number that SQLite gives the kind.
    public let rawValue: Int32

    /// Creates the kind with a number of SQLite's.
    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }
  }
}

extension Action.Kind {
  /// Create an index: its name, the table.
  public static let createIndex = Self(rawValue: SQLITE_CREATE_INDEX)
  /// Create a table: its name.
  public static let createTable = Self(rawValue: SQLITE_CREATE_TABLE)
  /// Create an index of a temporary table: its name, the table.
  public static let createTemporaryIndex = Self(rawValue: SQLITE_CREATE_TEMP_INDEX)
  /// Create a temporary table: its name.
  public static let createTemporaryTable = Self(rawValue: SQLITE_CREATE_TEMP_TABLE)
  /// Create a temporary trigger: its name, the table.
  public static let createTemporaryTrigger = Self(rawValue: SQLITE_CREATE_TEMP_TRIGGER)
  /// Create a temporary view: its name.
  public static let createTemporaryView = Self(rawValue: SQLITE_CREATE_TEMP_VIEW)
  /// Create a trigger: its name, the table.
  public static let createTrigger = Self(rawValue: SQLITE_CREATE_TRIGGER)
  /// Create a view: its name.
  public static let createView = Self(rawValue: SQLITE_CREATE_VIEW)
  /// Delete rows: the table.
  public static let delete = Self(rawValue: SQLITE_DELETE)
  /// Drop an index: its name, the table.
  public static let dropIndex = Self(rawValue: SQLITE_DROP_INDEX)
  /// Drop a table: its name.
  public static let dropTable = Self(rawValue: SQLITE_DROP_TABLE)
  /// Drop an index of a temporary table: its name, the table.
  public static let dropTemporaryIndex = Self(rawValue: SQLITE_DROP_TEMP_INDEX)
  /// Drop a temporary table: its name.
  public static let dropTemporaryTable = Self(rawValue: SQLITE_DROP_TEMP_TABLE)
  /// Drop a temporary trigger: its name, the table.
  public static let dropTemporaryTrigger = Self(rawValue: SQLITE_DROP_TEMP_TRIGGER)
  /// Drop a temporary view: its name.
  public static let dropTemporaryView = Self(rawValue: SQLITE_DROP_TEMP_VIEW)
  /// Drop a trigger: its name, the table.
  public static let dropTrigger = Self(rawValue: SQLITE_DROP_TRIGGER)
  /// Drop a view: its name.
  public static let dropView = Self(rawValue: SQLITE_DROP_VIEW)
  /// Insert rows: the table.
  public static let insert = Self(rawValue: SQLITE_INSERT)
  /// Run a pragma: its name, its argument if it has one.
  public static let pragma = Self(rawValue: SQLITE_PRAGMA)
  /// Read a column: the table, the column (empty when the table is used and no column of it).
  public static let read = Self(rawValue: SQLITE_READ)
  /// Run a `SELECT`.
  public static let select = Self(rawValue: SQLITE_SELECT)
  /// Begin or end a transaction: `BEGIN`, `COMMIT` or `ROLLBACK`.
  public static let transaction = Self(rawValue: SQLITE_TRANSACTION)
  /// Update a column: the table, the column.
  public static let update = Self(rawValue: SQLITE_UPDATE)
  /// Attach a file: its path, where that is written out in the SQL text.
  public static let attach = Self(rawValue: SQLITE_ATTACH)
  /// Detach a database: its name.
  public static let detach = Self(rawValue: SQLITE_DETACH)
  /// Alter a table: the database, the table.
  public static let alterTable = Self(rawValue: SQLITE_ALTER_TABLE)
  /// Rebuild an index: its name.
  public static let reindex = Self(rawValue: SQLITE_REINDEX)
  /// Gather statistics: the table.
  public static let analyze = Self(rawValue: SQLITE_ANALYZE)
  /// Create a virtual table: its name, its module.
  public static let createVirtualTable = Self(rawValue: SQLITE_CREATE_VTABLE)
  /// Drop a virtual table: its name, its module.
  public static let dropVirtualTable = Self(rawValue: SQLITE_DROP_VTABLE)
  /// Call a function: nothing, then its name as the *second*.
  public static let function = Self(rawValue: SQLITE_FUNCTION)
  /// Use a savepoint: `BEGIN`, `RELEASE` or `ROLLBACK`, then its name.
  public static let savepoint = Self(rawValue: SQLITE_SAVEPOINT)
  /// Run a recursive query.
  public static let recursive = Self(rawValue: SQLITE_RECURSIVE)
}

extension Action.Kind: CustomStringConvertible {
  /// SQLite's name of the kind without its prefix, such as `CREATE_INDEX`, or its number.
  public var description: String {
    Self.names.indices.contains(Int(rawValue)) ? Self.names[Int(rawValue)] : "\(rawValue)"
  }

  /// By number, from 0: <https://www.sqlite.org/c3ref/c_alter_table.html>.
  private static let names = [
    "COPY", "CREATE_INDEX", "CREATE_TABLE", "CREATE_TEMP_INDEX", "CREATE_TEMP_TABLE",
    "CREATE_TEMP_TRIGGER", "CREATE_TEMP_VIEW", "CREATE_TRIGGER", "CREATE_VIEW", "DELETE",
    "DROP_INDEX", "DROP_TABLE", "DROP_TEMP_INDEX", "DROP_TEMP_TABLE", "DROP_TEMP_TRIGGER",
    "DROP_TEMP_VIEW", "DROP_TRIGGER", "DROP_VIEW", "INSERT", "PRAGMA", "READ", "SELECT",
    "TRANSACTION", "UPDATE", "ATTACH", "DETACH", "ALTER_TABLE", "REINDEX", "ANALYZE",
    "CREATE_VTABLE", "DROP_VTABLE", "FUNCTION", "SAVEPOINT", "RECURSIVE",
  ]
}
