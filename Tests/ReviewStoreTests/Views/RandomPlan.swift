/// A repeatable source of random numbers: SplitMix64, G. Steele, D. Lea and C. Flood 2014.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { Int.random(in: 1...times, using: &self) == 1 }

  /// A number in steps of a half: 0, negative ones and equal ones come often enough.
  mutating func figure() -> Fraction { Fraction(Int.random(in: -4...20, using: &self), over: 2) }

  mutating func blank() -> String {
    ["pending", "not_measured", "not_set", "not_applicable", "ended"].randomElement(using: &self)!
  }
}

/// A plan made up, with its review worked out by the rules as DESIGN has them.
struct RandomPlan {
  let code: String
  let lastYear: Int
  let digits: Int
  let rounding: String
  /// From the highest down; the lowest may have no lower bound.
  let bands: [(grade: String, atLeast: Int?)]
  let measures: [RandomMeasure]

  init(number: Int, _ random: inout SeededNumbers) {
    code = "p\(number)"
    lastYear = 2018 + Int.random(in: 0...3, using: &random)
    digits = Int.random(in: 0...2, using: &random)
    rounding = ["half_up", "half_even", "truncate"].randomElement(using: &random)!
    bands = [
      [("A", 120), ("B", 90), ("C", nil)],
      [("A", 120), ("B", 90), ("C", 0)],
      [("5", 100), ("4", 75), ("3", 50), ("2", 0), ("1", nil)],
      [("S", 100)],
      [],
    ].randomElement(using: &random)!
    let years = 2018...lastYear
    measures = (1...5).map { index in
      RandomMeasure(id: number * 100 + index, code: "\(index)", years: years, &random)
    }
  }

  /// The SQL that stores it.
  var script: String {
    """
    INSERT INTO plan (code, title, first_year, last_year, digits, rounding)
    VALUES ('\(code)', 'Plan', 2018, \(lastYear), \(digits), '\(rounding)');
    INSERT INTO field (plan, code, kind, name) VALUES ('\(code)', '1', 'pillar', 'All');
    """
      + bands.map { band in
        """
        INSERT INTO grade_band (plan, grade, at_least)
        VALUES ('\(code)', '\(band.grade)', \(band.atLeast.map(String.init) ?? "NULL"));
        """
      }.joined()
      + measures.map { measure in
        """
        INSERT INTO measure (id, plan, code, position, name, field)
        VALUES (\(measure.id), '\(code)', '\(measure.code)', \(measure.id), 'Measure', '1');
        """ + measure.years.map { $0.script(measure.id) }.joined()
      }.joined()
  }

  func grade(of average: Fraction) -> String? {
    bands.first { band in band.atLeast.map { Fraction($0) <= average } ?? true }?.grade
  }

  /// The average with the plan's digits, rounded by its size.
  func shown(_ average: Fraction) -> String {
    let scale = [1, 10, 100][digits]
    let (whole, rest) = (abs(average.numerator) * scale)
      .quotientAndRemainder(dividingBy: average.denominator)
    let isUp =
      switch rounding {
      case "half_up": rest * 2 >= average.denominator
      case "half_even":
        rest * 2 > average.denominator || (rest * 2 == average.denominator && whole % 2 == 1)
      default: false
      }
    let units = isUp ? whole + 1 : whole
    let sign = average.numerator < 0 && units > 0 ? "-" : ""
    if digits == 0 { return "\(sign)\(units)" }
    let decimals = "\(units % scale)"
    let zeros = String(repeating: "0", count: digits - decimals.count)
    return "\(sign)\(units / scale).\(zeros)\(decimals)"
  }
}

struct RandomMeasure {
  let id: Int
  let code: String
  let years: [RandomYear]

  init(id: Int, code: String, years: ClosedRange<Int>, _ random: inout SeededNumbers) {
    self.id = id
    self.code = code
    self.years = years.map { RandomYear($0, &random) }
  }

  var rates: [Fraction] { years.compactMap(\.rate) }
  var average: Fraction? { Fraction.mean(rates) }
}

struct RandomYear {
  let year: Int
  let assessedRate: Fraction?
  let status: String?
  let indicators: [RandomIndicator]

  init(_ year: Int, _ random: inout SeededNumbers) {
    self.year = year
    switch Int.random(in: 1...8, using: &random) {
    case 1...3:
      assessedRate = Fraction(Int.random(in: -50...2000, using: &random), over: 10)
      status = random.once(in: 3) ? "provisional" : nil
    case 4: (assessedRate, status) = (nil, random.blank())
    default: (assessedRate, status) = (nil, nil)
    }
    indicators = (0..<Int.random(in: 0...3, using: &random)).map { _ in RandomIndicator(&random) }
  }

  var computedRate: Fraction? {
    let rates = indicators.filter(\.isInMean).map(\.rate)
    return rates.contains { $0 == nil } ? nil : Fraction.mean(rates.compactMap(\.self))
  }

  var rate: Fraction? { assessedRate ?? (status == nil ? computedRate : nil) }

  var basis: String {
    if assessedRate != nil { return "assessed" }
    if status != nil { return "blank" }
    return computedRate == nil ? "none" : "computed"
  }

  func script(_ measure: Int) -> String {
    var script = indicators.enumerated().map { index, indicator in
      """
      INSERT INTO indicator
        (measure_id, fiscal_year, number, formula, baseline, target, target_max, target_text,
          target_status, result, result_status, achieved)
      VALUES (\(measure), \(year), \(index + 1), \(indicator.values));
      """
    }.joined()
    if assessedRate != nil || status != nil {
      script += """
        INSERT INTO assessment (measure_id, fiscal_year, rate, status)
        VALUES (\(measure), \(year), \(sql(assessedRate)), \(sql(status)));
        """
    }
    return script
  }
}

struct RandomIndicator {
  let formula: String?
  let baseline: Fraction?
  let target: Fraction?
  let targetMax: Fraction?
  let targetText: String?
  let targetStatus: String?
  let result: Fraction?
  let resultStatus: String?
  let achieved: Int?

  init(_ random: inout SeededNumbers) {
    let formulas = [nil, "ratio", "achieved", "inverse", "at_most", "within", "baseline"]
    formula = formulas.randomElement(using: &random)!
    baseline = random.once(in: 3) ? nil : random.figure()
    let first = random.figure()
    let second = random.figure()
    let hasTarget = !random.once(in: 5)
    target = hasTarget ? min(first, second) : nil
    targetMax = hasTarget && random.once(in: 2) ? max(first, second) : nil
    targetText = random.once(in: 2) ? "実施" : nil
    targetStatus =
      if random.once(in: 6) { "provisional" } else if !hasTarget, random.once(in: 2) {
        random.blank()
      } else { nil }
    let hasResult = !random.once(in: 5)
    result = hasResult ? random.figure() : nil
    achieved = hasResult && random.once(in: 2) ? Int.random(in: 0...1, using: &random) : nil
    resultStatus =
      if random.once(in: 6) { "provisional" } else if !hasResult, random.once(in: 2) {
        random.blank()
      } else { nil }
  }

  var values: String {
    """
    \(sql(formula)), \(sql(baseline)), \(sql(target)), \(sql(targetMax)), \(sql(targetText)), \
    \(sql(targetStatus)), \(sql(result)), \(sql(resultStatus)), \(achieved.map(String.init) ?? "NULL")
    """
  }

  private var usedFormula: String {
    if let formula { return formula }
    let isFigure = target != nil || result != nil
    return !isFigure && (achieved != nil || targetText != nil) ? "achieved" : "ratio"
  }

  var isInMean: Bool {
    if let resultStatus, ["not_measured", "not_applicable", "ended"].contains(resultStatus) {
      return false
    }
    if usedFormula == "achieved" {
      let isExcused = targetStatus != nil && targetStatus != "provisional"
      return achieved != nil || !isExcused
    }
    return target != nil
  }

  var rate: Fraction? {
    if usedFormula == "achieved" { return achieved.map { Fraction(100 * $0) } }
    guard let target, let result else { return nil }
    switch usedFormula {
    case "ratio": return percent(result, of: target)
    case "inverse": return percent(target, of: result)
    case "at_most": return result <= target ? Fraction(100) : percent(target, of: result)
    case "within":
      guard let targetMax else { return nil }
      if result < target { return percent(result, of: target) }
      return result > targetMax ? percent(targetMax, of: result) : Fraction(100)
    default:
      guard let baseline else { return nil }
      return percent(result - baseline, of: target - baseline)
    }
  }

  private func percent(_ part: Fraction, of whole: Fraction) -> Fraction? {
    whole == Fraction(0) ? nil : Fraction(100) * part / whole
  }
}

private func sql(_ value: Fraction?) -> String {
  value.map { "\($0.numerator) * 1.0 / \($0.denominator)" } ?? "NULL"
}

private func sql(_ text: String?) -> String { text.map { "'\($0)'" } ?? "NULL" }
