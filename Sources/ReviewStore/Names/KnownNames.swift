import SQLite
import Tables

/// Where a name leads.
enum NameMatch: Equatable {
  /// To the measure or field with this code, or the department at this path.
  case found(String, isAlias: Bool)
  /// To any of several.
  case ambiguous([String])
  /// Nowhere.
  case unknown
}

/// The names of one kind in one plan: the view `known_name` in memory, for the names that are not
/// found as they stand.
struct KnownNames {
  private enum Source: Int { case current, alias, derived }

  private struct Entry {
    let standsFor: String
    let source: Source
  }

  private let kind: NameKind
  private var entries: [String: [Entry]] = [:]
  /// The codes under what their spellings have in common: see `WrittenCode`.
  private var spellings: [String: [String]] = [:]
  /// What is known by its own name, in the order of the plan.
  private(set) var current: [String] = []

  init(
    _ kind: NameKind, of plan: String, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    self.kind = kind
    let rows = try connection.queryRows(
      """
      SELECT name, stands_for, source FROM known_name WHERE plan = ? AND kind = ?
      ORDER BY position, stands_for, source, name
      """,
      [.text(plan), .text(kind.rawValue)])
    for row in rows {
      let source: Source =
        switch row[2].text {
        case "current": .current
        case "alias": .alias
        default: .derived
        }
      add(row[0].text ?? "", for: row[1].text ?? "", source)
    }
  }

  /// Takes a thing in that has come into being.
  mutating func add(_ name: String) { add(name, for: name, .current) }

  private mutating func add(_ name: String, for standsFor: String, _ source: Source) {
    if source == .current { current.append(name) }
    let key = key(of: name)
    if kind.isCode, entries[key] == nil {
      spellings[WrittenCode.key(name), default: []].append(name)
    }
    entries[key, default: []].append(Entry(standsFor: standsFor, source: source))
  }

  /// Where a name leads: a thing's own name comes before an alias, and an alias before one that is
  /// only put together of others. Names of measures lead to every measure that has or had them.
  func match(_ name: String) -> NameMatch {
    let found = entries[key(of: name)] ?? []
    // Codes that differ in nothing but their Unicode form, or what nobody sees, lie under one key.
    // Of departments that look alike, the one that is spelled so is meant.
    if kind.isCode || kind == .department,
      let own = found.filter({ $0.source == .current }).map(\.standsFor).spelling(of: name)
    {
      return .found(own, isAlias: false)
    }
    let nearest = found.map(\.source.rawValue).min()
    var things: [String] = []
    for entry in found where kind == .measureName || entry.source.rawValue == nearest {
      if !things.contains(entry.standsFor) { things.append(entry.standsFor) }
    }
    guard let thing = things.first else { return .unknown }
    guard things.count == 1 else { return .ambiguous(things) }
    return .found(thing, isAlias: nearest != Source.current.rawValue)
  }

  /// Where a code leads that is not known as it stands, but in another width, with another dash or
  /// without `.0`: see `WrittenCode`.
  func match(written code: String) -> NameMatch {
    guard kind.isCode, let codes = spellings[WrittenCode.key(code)], codes.count == 1,
      case .found(let thing, _) = match(codes[0])
    else { return .unknown }
    return .found(thing, isAlias: true)
  }

  /// What a name is found by: of codes, width, case and spaces count.
  private func key(of name: String) -> String {
    kind.isCode ? LookAlike.folded(name) : MatchingKey.of(name)
  }
}
