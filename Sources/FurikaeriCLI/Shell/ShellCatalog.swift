import ReviewStore
import SQLite

/// The names in a store that SQL can use.
struct ShellCatalog: Equatable {
  /// A table or view with its columns.
  struct Relation: Equatable {
    let name: String
    let isView: Bool
    var columns: [String] = []
  }

  /// By name.
  var relations: [Relation] = []

  /// The names alone.
  var names: [String] { relations.map(\.name) }

  /// The relation of a name, in upper or lower case.
  func relation(_ name: String) -> Relation? {
    relations.first { $0.name.lowercased() == name.lowercased() }
  }

  private static let relations = """
    SELECT name, type = 'view' FROM sqlite_schema
    WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
    ORDER BY name
    """

  private static let columns = """
    SELECT r.name, c.name FROM sqlite_schema AS r, pragma_table_xinfo(r.name) AS c
    WHERE r.type IN ('table', 'view') AND r.name NOT LIKE 'sqlite~_%' ESCAPE '~'
    ORDER BY r.name, c.cid
    """

  /// Reads the tables and views, without their columns.
  static func relations(of store: borrowing QueryStore) throws -> ShellCatalog {
    var catalog = ShellCatalog()
    try store.forEachStatement(in: relations) { statement in
      while try statement.step() {
        catalog.relations.append(
          Relation(name: statement.row.text(at: 0), isView: statement.row.integer(at: 1) != 0))
      }
    }
    return catalog
  }

  /// Reads the tables and views with their columns.
  static func whole(of store: borrowing QueryStore) throws -> ShellCatalog {
    var catalog = try relations(of: store)
    var columns: [String: [String]] = [:]
    try store.forEachStatement(in: Self.columns) { statement in
      while try statement.step() {
        columns[statement.row.text(at: 0), default: []].append(statement.row.text(at: 1))
      }
    }
    for index in catalog.relations.indices {
      catalog.relations[index].columns = columns[catalog.relations[index].name] ?? []
    }
    return catalog
  }
}
