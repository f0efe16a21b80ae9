import SQLite
import Tables

/// A plan and the fiscal years it has, against which a year that a person types is held.
public struct PlanYears: Equatable, Sendable {
  /// The plan's code.
  public let plan: String
  /// Its fiscal years.
  public let years: ClosedRange<Int64>

  /// Puts them together.
  public init(plan: String, years: ClosedRange<Int64>) {
    self.plan = plan
    self.years = years
  }

  static let sql = "SELECT code, first_year, last_year FROM plan ORDER BY code"

  /// Reads a row of ``sql``.
  init(_ row: borrowing Row) {
    plan = row.text(at: 0)
    let first = row.integer(at: 1)
    years = first...max(first, row.integer(at: 2))
  }
}

extension [PlanYears] {
  /// What a text is as a fiscal year of one of the plans.
  enum Outcome: Equatable {
    case year(Int64)
    case outside
    case notAYear
  }

  /// Reads a fiscal year in any spelling; without its era (3年度) where the plans' years tell which is
  /// meant. Where there is no plan, every year is as good.
  func year(_ text: String) -> Outcome {
    let first = map(\.years.lowerBound).min()
    let last = map(\.years.upperBound).max()
    let range = first.flatMap { first in last.map { first...$0 } }
    switch WrittenYear.read(text, within: range) {
    case .year(let year):
      return isEmpty || contains { $0.years.contains(year) } ? .year(year) : .outside
    case .outsideRange: return .outside
    case .eraMissing, .impossible, .notAYear: return .notAYear
    }
  }

  /// `p (2018 to 2021), q (2022 to 2025)`: the first ten.
  func words(in language: Language) -> String {
    let words = map { entry in
      let plan = PrintableText.visible(entry.plan)
      let (first, last) = (entry.years.lowerBound, entry.years.upperBound)
      return switch language {
      case .english: first == last ? "\(plan) (\(first))" : "\(plan) (\(first) to \(last))"
      case .japanese: first == last ? "\(plan)（\(first)年度）" : "\(plan)（\(first)～\(last)年度）"
      }
    }
    return Texts.firstFew(words, language == .japanese ? "、" : ", ")
  }
}
