import SQLite

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
