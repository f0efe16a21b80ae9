import ReviewStore
import SQLite
import Testing

/// Random plans, reviewed twice: by the views, and step by step in fractions.
@Suite("Random reviews")
struct RandomReviewTests {
  @Test("measure_year and measure_review are what fractions give", arguments: 1...8)
  func agreement(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let plans = (1...25).map { RandomPlan(number: $0, &random) }
    let test = try TestStore(plans.map(\.script).joined())
    let measures = plans.flatMap { plan in plan.measures.map { (plan, $0) } }

    let years = try test.store.connection.queryRows(
      """
      SELECT plan, measure, fiscal_year, computed_rate, assessed_rate, rate, basis, status,
        indicators, indicators_rated
      FROM measure_year ORDER BY measure_id, fiscal_year
      """)
    expect(
      years,
      measures.flatMap { plan, measure in
        measure.years.map { year in
          [
            .text(plan.code), .text(measure.code), .count(year.year), .number(year.computedRate),
            .number(year.assessedRate), .number(year.rate), .text(year.basis), .text(year.status),
            .count(year.indicators.count), .count(year.indicators.count { $0.rate != nil }),
          ]
        }
      })

    let reviews = try test.store.connection.queryRows(
      """
      SELECT plan, measure, years_rated, average_rate, average_shown, grade
      FROM measure_review ORDER BY measure_id
      """)
    expect(
      reviews,
      measures.map { plan, measure in
        let average = measure.average
        return [
          .text(plan.code), .text(measure.code), .count(measure.rates.count), .number(average),
          .text(average.map { plan.shown($0) }), .text(average.flatMap { plan.grade(of: $0) }),
        ]
      })
  }

  @Test(
    "the random plans have what it takes: every formula, basis, rounding, and ties between units")
  func variety() {
    var random = SeededNumbers(seed: 1)
    let plans = (1...25).map { RandomPlan(number: $0, &random) }
    let years = plans.flatMap(\.measures).flatMap(\.years)
    let indicators = years.flatMap(\.indicators)
    #expect(Set(years.map(\.basis)) == ["assessed", "computed", "blank", "none"])
    #expect(Set(plans.map(\.rounding)).count == 3)
    for formula in [nil, "ratio", "achieved", "inverse", "at_most", "within", "baseline"] {
      #expect(indicators.contains { $0.formula == formula && $0.rate != nil })
      #expect(indicators.contains { $0.formula == formula && $0.isInMean && $0.rate == nil })
    }
    let averages = plans.flatMap { plan in
      plan.measures.compactMap(\.average).map { (plan, $0 * Fraction([1, 10, 100][plan.digits])) }
    }
    #expect(averages.contains { $0.1.denominator == 2 })
    #expect(averages.contains { $0.1 < Fraction(0) })
  }

  /// A cell as fractions give it.
  private enum Cell {
    case text(String?)
    case count(Int)
    case number(Fraction?)
  }

  /// Numbers may differ by what binary fractions cannot hold, and what 9 decimals leave out.
  private func expect(
    _ found: [[Value]], _ expected: [[Cell]], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == expected.count, sourceLocation: sourceLocation)
    for (row, cells) in zip(found, expected) {
      let agrees = zip(row, cells).allSatisfy { value, cell in
        switch (value, cell) {
        case (.null, .text(nil)), (.null, .number(nil)): true
        case (.text(let text), .text(let other)): text == other
        case (.integer(let integer), .count(let other)): integer == other
        case (.real(let real), .number(let fraction?)): abs(real - fraction.value) < 1e-8
        default: false
        }
      }
      #expect(agrees, "\(row) is not \(cells)", sourceLocation: sourceLocation)
    }
  }
}
