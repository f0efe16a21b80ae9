public import SQLite

/// What every table, view and column of a store is, generated from the SQL of this program: its own
/// comments, and what SQLite says of types, keys and references. No store is needed.
public struct DataDictionary: Sendable {
  /// The version of the schema it describes.
  public let version: Int
  /// The views by name, then the tables in the order they are made in.
  public let entries: [Entry]

  /// A table or view.
  public struct Entry: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// What it is.
    public let kind: Kind
    /// What a row of it is.
    public let about: BilingualText
    /// The rule that a view follows, in English; nil where it says none.
    public let rule: String?
    /// The columns, in order.
    public let columns: [Column]
  }

  /// What an entry can be.
  public enum Kind: String, Sendable, CaseIterable {
    /// Answers from tables.
    case view
    /// Is stored.
    case table
  }

  /// A column.
  public struct Column: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// What it holds.
    public let about: BilingualText
    /// Its type: `TEXT`, `INTEGER`, `REAL` or `ANY`; nil for a column of a view.
    public let type: String?
    /// Its place in the primary key, from 1; nil where it is not of the key.
    public let keyPosition: Int?
    /// Whether it is never NULL.
    public let isRequired: Bool
    /// The columns it refers to: `plan.code`.
    public let references: [String]
  }

  /// The dictionary of this program's schema.
  /// - Throws: What SQLite reports.
  public static func ofThisProgram() throws(SQLiteError) -> DataDictionary {
    let connection = try Schema.inMemory(version: Schema.current)
    let comments = SchemaComments()
    var entries: [Entry] = []
    for row in try connection.queryRows(names) {
      let name = row[0].text ?? ""
      let kind = Kind(rawValue: row[1].text ?? "") ?? .table
      entries.append(
        Entry(
          name: name, kind: kind, about: comments[name].about, rule: comments[name].rule,
          columns: try columns(of: name, kind, comments[name], connection)))
    }
    return DataDictionary(version: Schema.current, entries: entries)
  }

  /// Without SQLite's own tables and those that a full-text index keeps for itself.
  private static let names = """
    SELECT s.name, s.type FROM sqlite_schema AS s
    JOIN pragma_table_list AS l ON l.schema = 'main' AND l.name = s.name
    WHERE l.type <> 'shadow' AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    ORDER BY s.type = 'table', CASE WHEN s.type = 'view' THEN s.name END, s.rowid
    """

  private static func columns(
    of name: String, _ kind: Kind, _ comments: SchemaComments.Entry,
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Column] {
    var references: [String: [String]] = [:]
    for row in try connection.queryRows(
      """
      SELECT "from", "table" || '.' || "to" FROM pragma_foreign_key_list(?) ORDER BY id DESC, seq
      """, [.text(name)])
    {
      references[row[0].text ?? "", default: []].append(row[1].text ?? "")
    }
    let rows = try connection.queryRows(
      #"SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid"#, [.text(name)])
    return rows.map { row in
      let column = row[0].text ?? ""
      let position = Int(row[3].integer ?? 0)
      return Column(
        name: column, about: comments.columns.first { $0.name == column }?.about ?? .none,
        type: kind == .table ? row[1].text : nil, keyPosition: position > 0 ? position : nil,
        isRequired: kind == .table && (row[2].integer == 1 || position > 0),
        references: references[column] ?? [])
    }
  }
}
