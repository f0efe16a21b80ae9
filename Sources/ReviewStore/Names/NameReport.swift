/// What was done with names.
public struct NameReport: Sendable, Equatable {
  /// The number of the receipt in the store; of no meaning after a dry run.
  public let batch: Int64
  /// The plan.
  public let plan: String
  /// What was done, in order.
  public let changes: [NameChange]
}

/// One thing that was done with a name.
public enum NameChange: Sendable, Equatable {
  /// A thing has a new name.
  case renamed(NameKind, from: String, to: String)
  /// A name leads to a thing from now on: the code of a measure or field, the path of a department.
  case aliasAdded(NameKind, String, standsFor: String)
  /// A name no longer leads there.
  case aliasRemoved(NameKind, String, standsFor: String)
  /// An old name does not become an alias, since it is known as others' too.
  case notKept(NameKind, String, others: [String])
  /// A department was succeeded by another, from a fiscal year on. The measures are those that moved.
  case succeeded(from: String, by: String, year: Int64, isNew: Bool, measures: [String])
}
