import SQLite

/// The departments of the plans, by path: `bureau` or `bureau/section`.
struct DepartmentTree {
  /// A path, taken apart.
  struct Path {
    let bureau: String
    let section: String?

    /// Nil when the path has more than two levels, or an empty one.
    init?(_ path: String) {
      let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard names.count <= 2, !names.contains(where: \.isEmpty) else { return nil }
      bureau = names[0]
      section = names.count == 2 ? names[1] : nil
    }

    /// A path as a sheet has it: with slashes in either width, and perhaps one at its end, behind which
    /// a section was left out.
    init?(written: String) {
      let path = written.contains("／") ? written.replacing("／", with: "/") : written
      self.init(path.hasSuffix("/") ? String(path.dropLast()) : path)
    }

    /// The path as a whole.
    var path: String { section.map { "\(bureau)/\($0)" } ?? bureau }

    /// The bureau's path, then the section's.
    var names: [String] { section == nil ? [bureau] : [bureau, path] }

    /// What is wrong with one of the names.
    var problem: Fault.Problem? {
      for name in [bureau, section].compactMap(\.self) {
        if name.contains(";") { return .semicolonInName(name) }
        if name.first?.isWhitespace == true || name.last?.isWhitespace == true {
          return .spacesAroundEntry(name)
        }
      }
      return nil
    }
  }

  let batch: Int64

  /// The key of a department, or nil when the plan has none at the path.
  /// - Parameter onlyListed: Whether only departments count that the plan's own list has.
  func find(
    _ path: Path, plan: String, onlyListed: Bool = false, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64? {
    guard let id = try findAny(path, plan, connection) else { return nil }
    if onlyListed, try !isListed(id, connection) { return nil }
    return id
  }

  /// Whether the plan's own list has the department.
  func isListed(_ id: Int64, _ connection: borrowing Connection) throws(SQLiteError) -> Bool {
    try connection.queryInteger(
      "SELECT listed FROM department WHERE id = ?", [.integer(id)]) == 1
  }

  private func findAny(
    _ path: Path, _ plan: String, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64? {
    guard let bureau = try find(path.bureau, below: nil, plan, connection) else { return nil }
    guard let section = path.section else { return bureau }
    return try find(section, below: bureau, plan, connection)
  }

  /// The key of a department, which comes into being if need be.
  func findOrCreate(
    _ path: Path, plan: String, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64 {
    let bureau = try findOrCreate(path.bureau, below: nil, plan, connection)
    guard let section = path.section else { return bureau }
    return try findOrCreate(section, below: bureau, plan, connection)
  }

  private func find(
    _ name: String, below parent: Int64?, _ plan: String, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64? {
    try connection.queryInteger(
      "SELECT id FROM department WHERE plan = ? AND coalesce(parent, 0) = ? AND name = ?",
      [.text(plan), .integer(parent ?? 0), .text(name)])
  }

  private func findOrCreate(
    _ name: String, below parent: Int64?, _ plan: String, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64 {
    if let id = try find(name, below: parent, plan, connection) { return id }
    try connection.withStatement(
      "INSERT INTO department (plan, parent, name, position, batch) VALUES (?, ?, ?, \(Self.next), ?)"
    ) { insert throws(SQLiteError) in
      try insert.bind(plan, at: 1)
      try insert.bind(parent, at: 2)
      try insert.bind(name, at: 3)
      try insert.bind(batch, at: 4)
      try insert.run()
    }
    return connection.lastInsertedRowID
  }

  /// The place behind all departments of the plan, which is the first parameter.
  static let next = "(SELECT coalesce(max(position), 0) + 1 FROM department WHERE plan = ?1)"
}
