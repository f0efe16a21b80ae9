import Tables

/// How a plan labels its fiscal years.
enum YearStyle: String {
  /// 2018年度
  case western
  /// 平成30年度
  case era
  /// 30年度
  case eraShort = "era_short"

  /// The label of a fiscal year. Eras are Japanese only: in English a year is FY2018.
  func label(_ year: Int64, _ language: Language) -> String {
    guard language == .japanese else { return "FY\(year)" }
    guard self != .western, let era = Era.of(fiscalYear: year) else { return "\(year)年度" }
    let number = era.number == 1 ? "元" : "\(era.number)"
    return (self == .era ? era.name : "") + "\(number)年度"
  }
}

/// A year of an era.
struct Era: Equatable {
  let name: String
  let number: Int64

  /// The fiscal years that eras are counted from. A fiscal year bears the name of the era in which
  /// public bodies reported it: 2019 is 令和元年度, though its April was still 平成.
  private static let beginnings: [(year: Int64, name: String)] = [
    (2019, "令和"), (1989, "平成"), (1927, "昭和"), (1912, "大正"), (1868, "明治"),
  ]

  /// The era of a fiscal year, or nil before eras were counted in years.
  static func of(fiscalYear year: Int64) -> Era? {
    guard let beginning = beginnings.first(where: { year >= $0.year }) else { return nil }
    // 昭和 began in the last week of 1926, so that its first full year is its second.
    let first = beginning.name == "昭和" ? beginning.year - 1 : beginning.year
    return Era(name: beginning.name, number: year - first + 1)
  }
}
