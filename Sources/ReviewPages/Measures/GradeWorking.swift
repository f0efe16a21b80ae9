import Tables

/// How an average and its grade come about: `(100+40+100+120) ÷ 4 = 90.0 → 90 ≤ 90.0 < 120 → B`.
struct GradeWorking {
  /// The yearly rates in percent, one at least.
  let rates: [Double]
  /// Their mean in percent, rounded to 9 decimals as the grade takes it.
  let average: Double
  /// From the highest grade down.
  let grades: [ReviewPlan.Grade]
  /// The decimal places that rates are shown with.
  let digits: Int

  /// The working. It ends with the mean where no grade is earned.
  var text: String {
    "\(sum) \(isExact ? "=" : "≈") \(spelled)" + (verdict.map { " → \($0)" } ?? "")
  }

  private var sum: String {
    let terms = rates.map(Self.term)
    let sum = terms.count == 1 ? terms[0] : "(" + terms.joined(separator: "+") + ")"
    return "\(sum) ÷ \(rates.count)"
  }

  /// A rate as it is, where two decimals hold it; else rounded to them. A negative one in brackets.
  private static func term(_ rate: Double) -> String {
    let text = Number.spelling(of: isShort(rate) ? rate : (rate * 100).rounded() / 100)
    return rate < 0 ? "(\(text))" : text
  }

  private static func isShort(_ rate: Double) -> Bool {
    rate.magnitude >= 1e12 || (rate * 100).rounded() / 100 == rate
  }

  private var isExact: Bool {
    rates.allSatisfy(Self.isShort) && Double(spelled) == average
  }

  /// The average with one decimal more than is shown, and with as many as it takes to stand on the
  /// right side of the edges of its band: 119.96 is not 120.0.
  private var spelled: String {
    let edges = grades.compactMap(\.atLeast)
    let displays = (min(digits + 1, 6)...6).map { RateDisplay(digits: $0, rounding: .halfUp) }
    let texts = displays.map { $0.text(average) }
    return texts.first { text in
      let shown = Double(text) ?? average
      return edges.allSatisfy { (shown < $0) == (average < $0) }
    } ?? Number.spelling(of: average)
  }

  /// The band that the average lies in: `90 ≤ 90.0 < 120 → B`.
  private var verdict: String? {
    let reached = grades.firstIndex { $0.atLeast.map { $0 <= average } ?? true }
    guard let reached else { return nil }
    let lower = grades[reached].atLeast.map { Number.spelling(of: $0) + " ≤ " } ?? ""
    let higher = grades[..<reached].last?.atLeast.map { " < " + Number.spelling(of: $0) } ?? ""
    return "\(lower)\(spelled)\(higher) → \(grades[reached].grade)"
  }
}
