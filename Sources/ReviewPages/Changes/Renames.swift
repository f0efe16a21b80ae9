import ReviewStore
import SQLite

/// What things of an earlier review are called in a later one: the later store knows their old names as
/// aliases. Only what the one has under the old name alone, and the other under the new one, was
/// renamed; what was there under both is two things.
struct Renames {
  /// Codes of measures, old to new.
  let measures: [String: String]
  /// Codes of fields, old to new.
  let fields: [String: String]
  /// Paths of departments, old to new.
  let departments: [String: String]

  init(of plan: String, from before: borrowing Store, to after: borrowing Store) throws {
    let old = try Names(of: plan, in: before)
    let new = try Names(of: plan, in: after)
    func renamed(_ kind: String) -> [String: String] {
      var renamed: [String: String] = [:]
      var taken: Set<String> = []
      for (name, today) in new.others[kind] ?? []
      where old.has(kind, name) && !new.has(kind, name) && !old.has(kind, today)
        && taken.insert(today).inserted
      {
        renamed[name] = today
      }
      return renamed
    }
    measures = renamed("measure")
    fields = renamed("field")
    departments = renamed("department")
  }

  /// The departments of a measure, `局/課;局/課`, as they are called now.
  func departments(_ paths: String) -> String {
    paths.split(separator: ";", omittingEmptySubsequences: false)
      .map { departments[String($0)] ?? String($0) }.joined(separator: ";")
  }

  /// Whether the themes of a measure are the same: a theme with another code may stand elsewhere.
  func areSameThemes(_ before: String, _ after: String) -> Bool {
    let old = before.split(separator: ";").map { fields[String($0)] ?? String($0) }
    return old.sorted() == after.split(separator: ";").map(String.init).sorted()
  }

  /// The departments that were renamed, in the order of their old names. A section whose bureau alone
  /// has another name is not told of.
  var renamedDepartments: [(old: String, new: String)] {
    departments.sorted { $0.key < $1.key }.filter { old, new in
      let (from, to) = (Self.parts(old), Self.parts(new))
      guard let section = from.section, section == to.section else { return true }
      return departments[from.bureau] != to.bureau
    }.map { ($0.key, $0.value) }
  }

  private static func parts(_ path: String) -> (bureau: String, section: String?) {
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    return (parts.first ?? "", parts.count == 2 ? parts[1] : nil)
  }

  /// The names of a plan's things: their own, and others.
  private struct Names {
    /// By kind.
    private var own: [String: Set<String>] = [:]
    private(set) var others: [String: [(name: String, today: String)]] = [:]

    init(of plan: String, in store: borrowing Store) throws {
      let rows = try store.connection.queryRows(
        """
        SELECT kind, name, stands_for, source FROM known_name
        WHERE plan = ? AND (kind = 'measure' OR kind = 'field' OR kind = 'department')
        ORDER BY name, stands_for
        """, [.text(plan)])
      for row in rows {
        if row[3] == .text("current") {
          own[row[0].string, default: []].insert(row[1].string)
        } else {
          others[row[0].string, default: []].append((row[1].string, row[2].string))
        }
      }
    }

    func has(_ kind: String, _ name: String) -> Bool { own[kind]?.contains(name) ?? false }
  }
}
