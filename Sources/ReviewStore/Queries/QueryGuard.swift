import SQLite

/// What SQL that people write may do: read the store's tables and views, call functions that only
/// compute, and ask how the store is made.
enum QueryGuard {
  /// Functions that reach outside of the database or into the program, or write. Some are part of
  /// the sqlite3 shell only; they are here because a library can be built with them.
  private static let refusedFunctions: Set<String> = [
    "load_extension", "readfile", "writefile", "edit", "lsmode", "usleep", "sqlite_log",
    "fts3_tokenizer", "fts5", "optimize", "rtreecheck", "zipfile", "sqlar_uncompress",
    "shell_add_schema", "shell_module_schema",
  ]

  /// PRAGMAs that only tell, whether they are given a name to tell of or not.
  private static let tellingPragmas: Set<String> = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
    "foreign_key_list", "compile_options", "function_list", "collation_list", "module_list",
    "pragma_list",
  ]

  /// PRAGMAs that tell when they are given no value, and change something when they are. That of the
  /// attached databases is not here: it shows the path of the file.
  private static let askingPragmas: Set<String> = [
    "user_version", "application_id", "schema_version", "data_version", "encoding", "page_count",
    "page_size", "freelist_count",
  ]

  /// Functions that read like tables and reach nothing but their argument and the schema.
  private static let tableFunctions =
    ["json_each", "json_tree"] + tellingPragmas.map { "pragma_\($0)" }

  /// Those that an SQL text names.
  static func tableFunctions(in sql: String) -> [String] {
    let names = Set(SQLWord.names(of: sql).lazy.map { $0.lowercased() })
    return tableFunctions.filter(names.contains)
  }

  static func decide(_ action: Action) -> Decision {
    switch action.kind {
    case .select, .read, .recursive: .allow
    case .function: allows(function: action.second ?? "") ? .allow : .deny
    case .pragma:
      allows(pragma: (action.first ?? "").lowercased(), value: action.second) ? .allow : .deny
    default: .deny
    }
  }

  static func allows(function name: String) -> Bool {
    !refusedFunctions.contains(name.lowercased())
  }

  private static func allows(pragma: String, value: String?) -> Bool {
    tellingPragmas.contains(pragma) || value == nil && askingPragmas.contains(pragma)
  }
}
