import ReviewStore
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
    return self == .era ? era.label : era.shortLabel
  }
}
