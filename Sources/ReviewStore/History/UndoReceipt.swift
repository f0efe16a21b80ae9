/// What became of the rows of the store when an import was taken back.
public struct UndoReceipt: Sendable, Equatable {
  /// The number of the undo among the imports; of no meaning after a dry run.
  public let batch: Int64
  /// The import that was taken back.
  public let undone: Int64
  /// What that import's file held.
  public let kind: String
  /// That import's file; empty where it came from none.
  public let file: String
  /// Rows that the import had brought, and that went.
  public internal(set) var removed = 0
  /// Rows that have their values of before.
  public internal(set) var changed = 0
  /// Rows that the import had deleted, and that came back.
  public internal(set) var restored = 0
}
