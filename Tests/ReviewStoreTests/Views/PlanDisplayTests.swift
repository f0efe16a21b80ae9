import Testing

@Suite("View plan_display")
struct PlanDisplayTests {
  @Test("how far a rate as shown may lie from the rate: half a unit, or a whole one when truncated")
  func tolerance() throws {
    let store = try TestStore()
    for digits in 0...6 {
      for rounding in ["half_up", "half_even", "truncate"] {
        try store.run(
          """
          INSERT INTO plan (code, title, first_year, last_year, digits, rounding)
          VALUES ('\(digits) \(rounding)', 'Plan', 2018, 2019, \(digits), '\(rounding)')
          """)
      }
    }
    try store.expect(
      "SELECT plan, rounding, scale, tolerance FROM plan_display ORDER BY plan",
      gives: """
        plan        | rounding  | scale   | tolerance
        0 half_even | half_even | 1       | 0.5
        0 half_up   | half_up   | 1       | 0.5
        0 truncate  | truncate  | 1       | 1.0
        1 half_even | half_even | 10      | 0.05
        1 half_up   | half_up   | 10      | 0.05
        1 truncate  | truncate  | 10      | 0.1
        2 half_even | half_even | 100     | 0.005
        2 half_up   | half_up   | 100     | 0.005
        2 truncate  | truncate  | 100     | 0.01
        3 half_even | half_even | 1000    | 0.0005
        3 half_up   | half_up   | 1000    | 0.0005
        3 truncate  | truncate  | 1000    | 0.001
        4 half_even | half_even | 10000   | 5e-05
        4 half_up   | half_up   | 10000   | 5e-05
        4 truncate  | truncate  | 10000   | 0.0001
        5 half_even | half_even | 100000  | 5e-06
        5 half_up   | half_up   | 100000  | 5e-06
        5 truncate  | truncate  | 100000  | 1e-05
        6 half_even | half_even | 1000000 | 5e-07
        6 half_up   | half_up   | 1000000 | 5e-07
        6 truncate  | truncate  | 1000000 | 1e-06
        """)
  }
}
