/// The figures that stand in the list and the totals.
public enum ReviewFigures: String, Sendable, CaseIterable {
  /// What follows from the yearly rates.
  case computed
  /// What the source published, where it did: an average made of rates that were already rounded
  /// cannot be had again from them.
  case published
}
