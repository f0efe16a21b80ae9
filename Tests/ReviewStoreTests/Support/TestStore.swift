import ReviewStore
import SQLite

/// A store in a folder of its own, which goes with it.
final class TestStore {
  let folder: TestFolder
  let store: Store

  /// Creates a store and runs SQL on it, in one transaction.
  init(_ script: String = "") throws {
    folder = try TestFolder()
    store = try Store.open(
      at: folder.write(Self.empty.get(), to: "review.db"), access: .readWrite)
    if !script.isEmpty { try run("BEGIN;" + script + ";COMMIT;") }
  }

  /// Opens a copy of a store.
  init(copying bytes: [UInt8]) throws {
    folder = try TestFolder()
    store = try Store.open(at: folder.write(bytes, to: "review.db"), access: .readWrite)
  }

  /// An empty store, made once.
  private static let empty = Result {
    let folder = try TestFolder()
    let path = folder.file("review.db")
    _ = try Store.create(at: path)
    return try folder.bytes("review.db")
  }

  /// A store that is in the folder already.
  init(folder: TestFolder, store: consuming Store) {
    self.folder = folder
    self.store = store
  }

  /// Runs SQL, any number of statements.
  func run(_ script: String) throws { try store.connection.execute(script) }

  /// The error that SQL ends in, or nil when it runs.
  func failure(of script: String) -> SQLiteError? {
    do throws(SQLiteError) {
      try store.connection.execute(script)
      return nil
    } catch {
      return error
    }
  }

  /// Imports text as a file of that name: `results.csv`.
  @discardableResult
  func importText(
    _ text: String, as name: String, _ options: ImportOptions = ImportOptions()
  ) throws -> [Receipt] {
    let path = try folder.write(text, to: name)
    return try store.importFiles([ImportSource(path: path)], options)
  }

  /// The rows of a query, as a person reads them: `NULL`, `''` for an empty text.
  func rows(_ sql: String) throws -> [[String]] {
    try store.connection.queryRows(sql).map { $0.map(\.spelled) }
  }

  /// The rows of a query below their columns, as a ``textTable(columns:rows:)``.
  func table(_ sql: String) throws -> String {
    let columns = try store.connection.withStatement(sql) { $0.columnNames }
    return textTable(columns: columns, rows: try rows(sql))
  }
}

extension Value {
  /// The value as a person reads it. A real number keeps its point, 90.0, an integer has none.
  var spelled: String {
    switch self {
    case .null: "NULL"
    case .integer(let value): "\(value)"
    case .real(let value): "\(value)"
    case .text(let value): value.isEmpty ? "''" : value
    case .blob(let bytes): "\(bytes.count) bytes"
    }
  }
}
