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
    let terms = shownRates.map(Self.term)
    let sum = terms.count == 1 ? terms[0] : "(" + terms.joined(separator: "+") + ")"
    return "\(sum) ÷ \(rates.count)"
  }

  /// The rates with two decimals or, where their sum would then be another than the mean says, as many
  /// as it takes: (90+90+90) ÷ 3 is not 89.999999.
  private var shownRates: [Double] {
    let display = RateDisplay(
      digits: spelled.split(separator: ".").dropFirst().first?.count ?? 0,
      rounding: .halfUp)
    let candidates = (2...9).lazy.map { digits in rates.map { Self.rounded($0, digits) } }
    return candidates.first { shown in
      display.text(shown.reduce(0, +) / Double(shown.count)) == spelled
    } ?? rates
  }

  private static func rounded(_ rate: Double, _ digits: Int) -> Double {
    guard rate.magnitude < 1e9 else { return rate }
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    return (rate * scale).rounded() / scale
  }

  /// A rate; a negative one in brackets.
  private static func term(_ rate: Double) -> String {
    let text = Number.spelling(of: rate)
    return rate < 0 ? "(\(text))" : text
  }

  private var isExact: Bool { shownRates == rates && Double(spelled) == average }

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
