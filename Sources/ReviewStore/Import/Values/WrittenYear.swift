import Tables

/// A fiscal year as people write it: 2021, 2021年度, FY2021, 令和3年度, 令和元年度, R3, H30.
///
/// A year without its era (3年度) may be of several, and one that its era never had (平成40年度) is of
/// none: both are refused.
enum WrittenYear {
  /// Eras by the fiscal years they number: a fiscal year bears the name it was reported under, so
  /// that 2019 is 令和元年度, though its April was still 平成.
  private static let eras: [(names: [String], first: Int64, last: Int64)] = [
    (["令和", "r"], 2019, Resource.years.upperBound),
    (["平成", "h"], 1989, 2018),
    (["昭和", "s"], 1926, 1988),
    (["大正", "t"], 1912, 1925),
  ]

  /// Reads a fiscal year.
  /// - Returns: The calendar year it starts in, or nil.
  static func year(_ text: String) -> Int64? {
    let words = HalfWidth.of(text).lowercased().split(whereSeparator: \.isWhitespace)
    // A space between digits may be between two numbers.
    for (word, next) in zip(words, words.dropFirst())
    where word.last?.isNumber == true && next.first?.isNumber == true { return nil }
    var rest = Substring(words.joined())
    for ending in ["年度", "年"] where rest.hasSuffix(ending) {
      rest.removeLast(ending.count)
      break
    }
    for era in eras {
      for name in era.names where rest.hasPrefix(name) {
        return year(rest.dropFirst(name.count), first: era.first, last: era.last)
      }
    }
    if rest.hasPrefix("fy") { rest.removeFirst(2) }
    guard rest.count == 4, let year = Int64(rest) else { return nil }
    return Resource.years.contains(year) ? year : nil
  }

  private static func year(_ number: Substring, first: Int64, last: Int64) -> Int64? {
    guard let number = number == "元" ? 1 : Int64(number), number >= 1 else { return nil }
    let year = first + number - 1
    return year <= last ? year : nil
  }
}
