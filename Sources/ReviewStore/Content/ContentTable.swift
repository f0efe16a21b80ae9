import SQLite

/// A table whose rows count in the ``ContentChecksum``, and how they are hashed.
///
/// Left out are the column `batch`, whose rows count only where it has a value: what other programs add
/// has no receipt to be held against; and the plan of what belongs to a plan, which references keep.
struct ContentTable {
  let logged: LoggedTable
  /// The columns that tell rows apart.
  let identity: [(column: String, source: LoggedTable.Source)]
  /// All others, each with its seed.
  let columns: [(name: String, seed: UInt64)]
  /// The places of ``columns`` by name.
  let places: [String: Int]
  private let mark: UInt64

  var name: String { logged.name }

  /// Whether rows are identified by texts that a person may change. Such tables are small, and their sum
  /// is computed again.
  var isSummedAnew: Bool { identity.contains { $0.source == .plan || isText($0) } }

  static let all: [ContentTable] = {
    let comments = SchemaComments()
    return LoggedTable.all.map { ContentTable($0, comments[$0.name].columns.map(\.name)) }
  }()

  static func named(_ name: String) -> ContentTable? { all.first { $0.name == name } }

  private init(_ logged: LoggedTable, _ columns: [String]) {
    let identity = logged.key.filter { $0.column != "plan" }
    let others = columns.filter { column in
      column != "batch" && column != "plan" && !identity.contains { $0.column == column }
    }
    self.logged = logged
    self.identity = identity
    self.columns = others.map { ($0, ContentHash.seed("\(logged.name).\($0)")) }
    places = Dictionary(uniqueKeysWithValues: others.enumerated().map { ($1, $0) })
    mark = ContentHash.seed(logged.name)
  }

  private func isText(_ key: (column: String, source: LoggedTable.Source)) -> Bool {
    key.source == .item && key.column != "number" && key.column != "position"
  }

  /// What a row begins with: see ``row(_:_:)``.
  var beginning: UInt64 { mark }

  /// Takes in the next column of a row's identity.
  static func row(_ row: UInt64, _ value: UInt64) -> UInt64 { ContentHash.combine(row, value) }

  /// The hash of a row's being there.
  func presence(ofRow row: UInt64) -> ContentHash { ContentHash(1, in: mark, ofRow: row) }

  func hash(_ value: UInt64, inColumn column: Int, ofRow row: UInt64) -> ContentHash {
    ContentHash(value, in: columns[column].seed, ofRow: row)
  }

  /// The tables that the receipt of a kind may have rows of; all, where that is not known.
  static func tables(ofKind kind: String) -> [ContentTable] {
    let names: [String]
    switch kind {
    case "close", "reopen": names = []
    case "alias": names = ["alias"]
    default:
      guard let resource = Resource(rawValue: kind) else { return all }
      switch resource {
      case .measures: names = ["measure", "measure_field", "measure_department", "department"]
      case .departments: names = ["department"]
      default: names = resource.target.map { [$0.name] } ?? []
      }
    }
    return all.filter { names.contains($0.name) }
  }
}

/// The ``ContentChecksum`` of rows that are new in a table, from the cells that they come from.
struct AddedRows {
  let table: ContentTable
  private(set) var checksum = ContentChecksum()
  /// The places of the identity among the cells of a row.
  private let identity: [Int]
  /// The seeds of all cells of a row; nil for those of the identity.
  private let seeds: [UInt64?]

  /// Nil for a table whose rows are not told apart by numbers alone, or whose cells are not its columns.
  init?(to target: TargetTable) {
    guard let table = ContentTable.named(target.name), !table.isSummedAnew else { return nil }
    let names = target.columns.map(\.name)
    identity = table.identity.compactMap { key in names.firstIndex(of: key.column) }
    guard identity.count == table.identity.count, target.columns.allSatisfy({ $0.initial == nil })
    else { return nil }
    seeds = names.map { name in table.places[name].map { table.columns[$0].seed } }
    self.table = table
  }

  /// Adds a row.
  /// - Parameters:
  ///   - cells: The cells of rows, side by side.
  ///   - start: Where the row begins.
  mutating func add(_ cells: [Cell], from start: Int) { checksum = sum(with: cells, from: start) }

  private func sum(with cells: [Cell], from start: Int) -> ContentChecksum {
    let cells = cells.span
    let seeds = seeds.span
    var row = table.beginning
    for place in identity { row = ContentTable.row(row, Self.hash(of: cells[start + place]) ?? 0) }
    var sum = checksum
    sum.add(table.presence(ofRow: row))
    for place in seeds.indices {
      guard let seed = seeds[place], let hash = Self.hash(of: cells[start + place]) else {
        continue
      }
      sum.add(ContentHash(hash, in: seed, ofRow: row))
    }
    return sum
  }

  private static func hash(of cell: Cell) -> UInt64? {
    switch cell {
    case .keep, .clear: nil
    case .integer(let value): ContentHash.hash(of: value)
    case .real(let value): ContentHash.hash(of: value)
    // The bytes stay where they are until the rows are forgotten: see `CellText`.
    case .text(let text): unsafe ContentHash.hash(of: text.bytes.bytes)
    }
  }
}
