/// Where the header of a file stands: the record that says how many cells every record has.
public enum HeaderPlace: Sendable, Equatable {
  /// It is the first record.
  case first
  /// It is the first record from this row on, counted from 1. What stands above, such as a title,
  /// is passed over.
  case row(Int)
  /// There is none: records may differ in length.
  case absent

  /// The row before which nothing is read.
  var firstRow: Int {
    if case .row(let row) = self { row } else { 1 }
  }
}
