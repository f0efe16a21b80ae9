import SQLite

extension Store {
  /// Opens a store for SQL that people write: nothing it says can change the file, or reach another.
  ///
  /// The file is opened read-only, the connection takes queries only, and an authorizer lets nothing
  /// through but reading. <https://www.sqlite.org/security.html>
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - sql: The SQL that is to be run.
  /// - Throws: ``StoreError``, as ``open(at:access:)``.
  public static func openForQueries(at path: String, sql: String) throws(StoreError) -> Store {
    let store = try open(at: path, access: .readOnly)
    do throws(SQLiteError) {
      try store.connection.configure(.defensive, true)
      try store.connection.execute("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY")
      // SQLite declares these tables when they are first used, which looks like a write.
      for table in QueryGuard.tableFunctions(in: sql) {
        try store.connection.execute("SELECT 1 FROM \(table) LIMIT 0")
      }
    } catch {
      throw StoreError(path: path, failure: error)
    }
    store.connection.setAuthorizer { QueryGuard.decide($0) }
    return store
  }
}

/// What SQL that people write may do.
enum QueryGuard {
  /// Functions that reach outside of the database, or into the program.
  private static let deniedFunctions: Set<String> = [
    "load_extension", "readfile", "writefile", "edit", "fts3_tokenizer",
  ]

  /// PRAGMAs that only tell, when they are given no value or a name to tell of.
  private static let tellingPragmas: Set<String> = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
    "foreign_key_list", "database_list", "compile_options", "function_list", "collation_list",
  ]

  /// Functions that read like tables and reach nothing but their argument and the schema.
  private static let tableFunctions =
    ["json_each", "json_tree"] + tellingPragmas.map { "pragma_\($0)" }

  /// Those that an SQL text names.
  static func tableFunctions(in sql: String) -> [String] {
    let sql = sql.lowercased()
    return tableFunctions.filter { sql.contains($0) }
  }

  static func decide(_ action: Action) -> Decision {
    switch action.kind {
    case .select, .read, .recursive: .allow
    case .function:
      deniedFunctions.contains((action.second ?? "").lowercased()) ? .deny : .allow
    case .pragma:
      tellingPragmas.contains((action.first ?? "").lowercased()) ? .allow : .deny
    default: .deny
    }
  }
}
