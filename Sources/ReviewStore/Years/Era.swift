/// A year of an era: 令和元年度 is the first of 令和.
public struct Era: Equatable, Sendable {
  /// The era: 令和.
  public let name: String
  /// The year within it, from 1.
  public let number: Int64

  /// The fiscal years that eras are counted from. A fiscal year bears the name of the era in which
  /// public bodies reported it: 2019 is 令和元年度, though its April was still 平成.
  private static let beginnings: [(year: Int64, name: String)] = [
    (2019, "令和"), (1989, "平成"), (1927, "昭和"), (1912, "大正"), (1868, "明治"),
  ]

  /// The era of a fiscal year, or nil before eras were counted in years.
  /// - Parameter year: The calendar year that the fiscal year starts in.
  public static func of(fiscalYear year: Int64) -> Era? {
    guard let beginning = beginnings.first(where: { year >= $0.year }) else { return nil }
    // 昭和 began in the last week of 1926, so that its first full year is its second.
    let first = beginning.name == "昭和" ? beginning.year - 1 : beginning.year
    return Era(name: beginning.name, number: year - first + 1)
  }

  /// With the era's name: 平成30年度, 令和元年度.
  public var label: String { name + shortLabel }

  /// Without it: 30年度, 元年度.
  public var shortLabel: String { (number == 1 ? "元" : "\(number)") + "年度" }
}
