import Tables

/// A part of a review as it is published: its tables, in order.
public struct ReviewSection: Sendable {
  /// Which part it is.
  public let part: ReviewPart
  /// Its tables. Those of the measures' sheets are what the sheets say, as tables.
  public let tables: [ReviewTable]
}
