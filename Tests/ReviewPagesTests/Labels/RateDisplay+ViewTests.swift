import ReviewStore
import SQLite
import Testing

@testable import ReviewPages

/// A plan of one year, whose measures have one rate each: their average.
private func planOfOneYear(_ rates: [Double]) throws -> TestStore {
  let test = try TestStore()
  try test.importText("plan,title,first_year,last_year\np,Plan,2024,2024\n", as: "plans.csv")
  try test.importText("plan,field,kind,name\np,1,pillar,One\n", as: "fields.csv")
  let numbered = rates.enumerated()
  try test.importText(
    "plan,measure,position,name,field,departments\n"
      + numbered.map { "p,\($0.offset),\($0.offset),Measure,1,Bureau\n" }.joined(),
    as: "measures.csv")
  try test.importText(
    "plan,measure,fiscal_year,rate\n"
      + numbered.map { "p,\($0.offset),2024,\($0.element)\n" }.joined(), as: "assessments.csv")
  return test
}

/// The settings of a plan, all of them.
private let displays = (0...6).flatMap { digits in
  [RateDisplay.Rounding.halfUp, .halfEven, .truncate].map {
    RateDisplay(digits: digits, rounding: $0)
  }
}

/// Rates whose average the view shows otherwise than `RateDisplay` shows the rate, in words.
private func disagreements(_ rates: [Double]) throws -> [String] {
  let test = try planOfOneYear(rates)
  var found: [String] = []
  for display in displays {
    try test.run(
      "UPDATE plan SET digits = \(display.digits), rounding = '\(display.rounding.rawValue)'")
    let rows = try test.store.connection.queryRows(
      "SELECT average_shown FROM measure_average ORDER BY CAST(measure AS INTEGER)")
    for (rate, row) in zip(rates, rows) where row[0] != .text(display.text(rate)) {
      found.append(
        "\(rate), \(display.digits) digits, \(display.rounding.rawValue): the view shows "
          + "\(row[0].string), RateDisplay \(display.text(rate))")
    }
  }
  return found
}

@Suite("A rate and an average of the same size")
struct RateDisplayAndViewTests {
  @Test("look alike: 800 random rates of all kinds, every number of digits, every rounding")
  func agree() throws {
    var random = SeededGenerator(seed: 2018)
    let scales: [Double] = [1, 10, 100, 1000, 1e4, 1e5, 1e6]
    var rates: [Double] = []
    for _ in 0..<100 {
      let whole = Double(Int.random(in: 0...9_999, using: &random))
      let scale = scales[Int.random(in: 0...6, using: &random)]
      // A tie at one of the digits, exactly as it is written, and what a division gives.
      let tie = (whole + 0.5) / scale
      let quotient = 100.0 * whole / Double(Int.random(in: 1...999, using: &random))
      rates += [whole, tie, -tie, whole / 4, quotient]
      for limit in [1.0, 1_000, 100_000] {
        rates.append(Double.random(in: -limit...limit, using: &random))
      }
    }
    let found = try disagreements(rates)
    #expect(found == [])
  }

  @Test("look alike when both are large")
  func large() throws {
    let found = try disagreements([
      35_375, 123_180, 123_456.1234565, -123_456.1234565, 999_999.9999995, 1_234_567.891,
      9_007_199.5,
    ])
    #expect(found == [])
  }

  @Test("look alike when the tenth decimal decides what the ninth is")
  func tenthDecimal() throws {
    let found = try disagreements([1.0000004999, 0.0499999999, 2.4999999996])
    #expect(found == [])
  }
}
