import ArgumentParser
import ReviewStore
import Tables

/// A fiscal year as a person types it, in any spelling that imports take: 2021, FY2021, 令和3年度, R3.
struct TypedYear: ExpressibleByArgument, Equatable {
  let text: String

  init(text: String) { self.text = text }

  init?(argument: String) { text = argument }

  /// The calendar year it starts in.
  /// - Parameter range: Years one of which is meant where the era is left out: 3年度.
  /// - Throws: `Notice` when it is no fiscal year.
  func year(within range: ClosedRange<Int64>? = nil) throws -> Int64 {
    do {
      return try FiscalYear.read(text, within: range)
    } catch {
      throw Notice(
        english: error.explanation(in: .english), japanese: error.explanation(in: .japanese))
    }
  }

  /// The same, of a plan; nil: the only one. That there is no such plan is said by what asks for it.
  func year(ofPlan plan: String?, in store: borrowing Store) throws -> Int64 {
    let chosen = try? store.choosePlan(plan)
    return try year(within: chosen.map { plan throws in try store.fiscalYears(of: plan) })
  }
}
