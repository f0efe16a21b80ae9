import CSQLite

/// A prepared SQL statement: bind values to its parameters, step through its rows, and do so again.
///
/// ```swift
/// let select = try connection.prepare("SELECT name, size FROM file WHERE size > ?")
/// try select.bind(1_000, at: 1)
/// while try select.step() {
///   print(select.row.text(at: 0), select.row.integer(at: 1))
/// }
/// ```
///
/// Parameters count from 1 and columns from 0, as in SQLite.
@safe
public struct Statement: ~Copyable {
  let statement: OpaquePointer
  let database: OpenDatabase

  /// Where the connection's cache keeps the statement; `nil` for a statement that ends with `self`.
  var slot: Int?

  /// The current row, after ``step()`` returned true. It cannot leave the statement.
  public let row: Row

  @unsafe init(owning statement: OpaquePointer, of database: OpenDatabase, slot: Int? = nil) {
    unsafe self.statement = statement
    self.database = database
    self.slot = slot
    row = unsafe Row(of: statement)
  }

  deinit {
    if let slot {
      database.statements.takeBack(slot)
    } else {
      unsafe sqlite3_finalize(statement)
    }
  }
}

extension Statement {
  /// The SQL text, with the names or marks of its parameters and without their values.
  public var sql: String { unsafe String(cString: sqlite3_sql(statement)) }

  /// Whether the statement makes no direct change to the database file. `BEGIN` and its like count
  /// as reading. See <https://www.sqlite.org/c3ref/stmt_readonly.html>.
  public var isReadOnly: Bool { unsafe sqlite3_stmt_readonly(statement) != 0 }

  /// Whether it is an `EXPLAIN` or `EXPLAIN QUERY PLAN`.
  public var isExplain: Bool { unsafe sqlite3_stmt_isexplain(statement) != 0 }

  /// The number of columns of a row; 0 for a statement that returns none.
  public var columnCount: Int { unsafe Int(sqlite3_column_count(statement)) }

  /// The names of the columns, from the left. Only an `AS` clause makes a name certain.
  public var columnNames: [String] {
    (0..<columnCount).map { column in
      unsafe sqlite3_column_name(statement, Int32(column)).map { unsafe String(cString: $0) } ?? ""
    }
  }

  /// The type that the definition of the table gives the column, as it is written there; `nil` for
  /// an expression, and for a column without a type.
  /// - Precondition: `column` is from 0 up to ``columnCount``.
  public func declaredType(ofColumn column: Int) -> String? {
    precondition((0..<columnCount).contains(column), "The statement has no column \(column).")
    return unsafe sqlite3_column_decltype(statement, Int32(column)).map {
      unsafe String(cString: $0)
    }
  }
}
