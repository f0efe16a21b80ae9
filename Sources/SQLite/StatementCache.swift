import CSQLite
import Glibc

/// The statements that a connection keeps prepared, by their SQL text.
///
/// A statement in use is lent: no one else gets it, and it is not discarded. When the cache is
/// full, the statement whose last use is longest ago makes room.
@safe
struct StatementCache {
  static let capacity = 64

  @safe
  private struct Entry {
    var sql: String
    var statement: OpaquePointer
    var lastUse: UInt64
    var isLent: Bool
  }

  private var entries: [Entry] = []
  private var slots: [SQLKey: Int] = [:]
  private var uses: UInt64 = 0

  var count: Int { entries.count }

  func contains(_ sql: String) -> Bool { slots[SQLKey(sql)] != nil }

  /// Lends the statement with an SQL text, unless there is none or it is lent already.
  @unsafe mutating func lend(_ sql: String) -> (statement: OpaquePointer, slot: Int)? {
    guard let slot = slots[SQLKey(sql)], !entries[slot].isLent else { return nil }
    uses += 1
    entries[slot].lastUse = uses
    entries[slot].isLent = true
    return unsafe (entries[slot].statement, slot)
  }

  /// Takes a new statement in as lent, and returns its slot. Returns `nil`, and leaves the
  /// statement to the caller, if its like is there already or every place is taken by one that is
  /// lent.
  @unsafe mutating func adopt(_ statement: OpaquePointer, sql: String) -> Int? {
    guard slots[SQLKey(sql)] == nil, let slot = vacateSlot() else { return nil }
    uses += 1
    let entry = unsafe Entry(sql: sql, statement: statement, lastUse: uses, isLent: true)
    if slot == entries.count { entries.append(entry) } else { entries[slot] = entry }
    slots[SQLKey(sql)] = slot
    return slot
  }

  /// Ends a loan. The statement is as if it were new: reset, and nothing bound.
  mutating func takeBack(_ slot: Int) {
    unsafe sqlite3_reset(entries[slot].statement)
    unsafe sqlite3_clear_bindings(entries[slot].statement)
    entries[slot].isLent = false
  }

  mutating func finalizeAll() {
    for entry in entries { unsafe sqlite3_finalize(entry.statement) }
    entries = []
    slots = [:]
  }

  private mutating func vacateSlot() -> Int? {
    guard entries.count == Self.capacity else { return entries.count }
    let idle = entries.indices.lazy.filter { [entries] in !entries[$0].isLent }
    guard let slot = idle.min(by: { entries[$0].lastUse < entries[$1].lastUse }) else { return nil }
    unsafe sqlite3_finalize(entries[slot].statement)
    slots[SQLKey(entries[slot].sql)] = nil
    return slot
  }
}

/// An SQL text as SQLite sees it: to Swift, texts that differ in nothing but their Unicode form are
/// equal.
private struct SQLKey: Hashable {
  let sql: String

  init(_ sql: String) { self.sql = sql }

  // The hash is that of the text: texts of the same bytes are equal.
  static func == (left: SQLKey, right: SQLKey) -> Bool {
    unsafe left.sql.utf8Span.span.withUnsafeBytes { left in
      unsafe right.sql.utf8Span.span.withUnsafeBytes { right in
        unsafe left.count == right.count
          && (left.isEmpty || memcmp(left.baseAddress!, right.baseAddress!, left.count) == 0)
      }
    }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(sql) }
}
