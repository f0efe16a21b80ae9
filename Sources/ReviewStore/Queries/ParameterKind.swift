/// What a saved query's head comment says the value of a parameter is, in brackets behind its name:
/// `-- :limit (integer 1..) 10 | How many. | 件数。`
///
/// A value is checked before the query runs: a plan that there is not would otherwise be answered
/// with no rows, which reads as an answer.
public enum ParameterKind: Equatable, Sendable {
  /// `(plan)`: the code of a plan of the store.
  case plan
  /// `(field)`: the code of a field, of the plan where one is given.
  case field
  /// `(year)`: a fiscal year in any spelling, within a plan.
  case year
  /// `(date)`: a day or a moment, in UTC.
  case date
  /// `(integer)`, `(integer 1..)`, `(integer 1..100)`: a whole number within the bounds.
  case integer(least: Int64?, most: Int64?)
  /// `(number)`, `(number 0..)`, `(number 0..100)`: a number within the bounds.
  case number(least: Double?, most: Double?)
  /// No brackets: anything. A name of `year` or `…_year` is a fiscal year in any spelling all the
  /// same, of whatever plan.
  case anything

  /// Reads what stands between the brackets; nil, where it is no kind.
  init?(_ text: Substring) {
    let words = text.split(separator: " ")
    guard let word = words.first, words.count <= 2 else { return nil }
    let ends = (words.count == 2 ? words[1] : "..")
      .split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    switch (word, words.count) {
    case ("plan", 1): self = .plan
    case ("field", 1): self = .field
    case ("year", 1): self = .year
    case ("date", 1): self = .date
    case ("integer", _):
      let (least, most) = (Int64(ends[0]), Int64(ends[1]))
      guard ends[0].isEmpty == (least == nil), ends[1].isEmpty == (most == nil),
        Self.isRange(least, most)
      else { return nil }
      self = .integer(least: least, most: most)
    case ("number", _):
      let (least, most) = (Double(ends[0]), Double(ends[1]))
      guard ends[0].isEmpty == (least == nil), ends[1].isEmpty == (most == nil),
        Self.isRange(least, most)
      else { return nil }
      self = .number(least: least, most: most)
    default: return nil
    }
  }

  /// Whether there is a value within the bounds.
  private static func isRange<Bound: Comparable>(_ least: Bound?, _ most: Bound?) -> Bool {
    guard let least, let most else { return true }
    return least <= most
  }
}
