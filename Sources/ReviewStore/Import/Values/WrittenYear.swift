/// A fiscal year as people write it: 2021, 2021年度, FY2021, 令和3年度, 令和元年度, R3, H30, 30年度,
/// 令和3（2021）年度, 2021-22, FY2021/22, FY21.
enum WrittenYear {
  /// What a cell is as a fiscal year.
  enum Outcome: Equatable, Sendable {
    /// The calendar year it starts in.
    case year(Int64)
    /// The era is missing, and not told by the plan's years; these may be meant.
    case eraMissing(candidates: [Int64])
    /// Its era never had it; `right` is how that year is spelled.
    case impossible(right: String)
    /// A fiscal year outside the plan's.
    case outsideRange(Int64)
    case notAYear
  }

  /// An era, by the fiscal years it numbers.
  private struct Era {
    /// Its names in small letters, longer ones first.
    var names: [String]
    var japanese: String
    var first: Int64
    /// The last year that can be meant. 2019 is 令和元年度, but much of what was written for it, until
    /// its April was over, says 平成31年度; 1926 is 大正15年度 likewise. 昭和64年度 never began.
    var last: Int64
  }

  private static let eras = [
    Era(
      names: ["令和", "令", "㋿", "r.", "r"], japanese: "令和", first: 2019,
      last: Resource.years.upperBound),
    Era(names: ["平成", "平", "㍻", "h.", "h"], japanese: "平成", first: 1989, last: 2019),
    Era(names: ["昭和", "昭", "㍼", "s.", "s"], japanese: "昭和", first: 1926, last: 1988),
    Era(names: ["大正", "大", "㍽", "t.", "t"], japanese: "大正", first: 1912, last: 1926),
  ]

  /// Reads a fiscal year. A year without its era (3年度) is none here.
  /// - Returns: The calendar year it starts in, or nil.
  static func year(_ text: String) -> Int64? {
    guard case .year(let year) = read(text, within: nil) else { return nil }
    return year
  }

  /// Reads a fiscal year.
  /// - Parameters:
  ///   - text: The cell. A year in two spellings, 令和3（2021）年度, is one when they agree.
  ///   - range: The plan's years, if they are known. A year without its era (30年度, 元年度) is the one
  ///     of them that bears the number in any era; a year outside them is said to be so.
  static func read(_ text: String, within range: ClosedRange<Int64>?) -> Outcome {
    guard text.utf8.count <= 100, let annotated = CellWords.annotated(CellWords.tidy(text)),
      annotated.remarks.count <= 1
    else { return .notAYear }
    guard let remark = annotated.remarks.first else { return plain(annotated.body, range) }
    let other = plain(remark, range)
    if annotated.body.isEmpty { return other }
    let outcome = plain(annotated.body, range)
    return outcome == other ? outcome : .notAYear
  }

  /// The fiscal year as it is called in Japanese: 令和元年度 for 2019.
  static func japanese(_ year: Int64) -> String {
    ReviewStore.Era.of(fiscalYear: year)?.label ?? "\(year)年度"
  }

  private static func plain(_ text: String, _ range: ClosedRange<Int64>?) -> Outcome {
    let words = text.lowercased().split(separator: " ")
    // A space between digits may be between two numbers.
    for (word, next) in zip(words, words.dropFirst())
    where word.last?.isNumber == true && next.first?.isNumber == true { return .notAYear }
    var rest = Substring(words.joined())
    let ending = ["年度", "年"].first { rest.hasSuffix($0) }
    rest.removeLast(ending?.count ?? 0)
    for era in eras {
      for name in era.names where rest.hasPrefix(name) {
        return numbered(rest.dropFirst(name.count), of: era, range)
      }
    }
    if ending != nil, rest == "元" || rest.count <= 2, let number = number(rest) {
      return withoutEra(number, range)
    }
    let isNamed = rest.hasPrefix("fy")
    if isNamed { rest.removeFirst(2) }
    if ending == nil {
      if let first = firstOfTwo(rest, isNamed, range) { return within(first, range) }
      if isNamed, rest.count == 2, let year = year(ofLastDigits: rest, range) {
        return within(year, range)
      }
      // Programs that keep all numbers alike spell 2021 as 2021.0.
      if !isNamed { rest = Substring(WrittenNumber.whole(String(rest))) }
    }
    guard rest.count == 4, let year = number(rest) else { return .notAYear }
    return within(year, range)
  }

  /// The first of the two calendar years that a fiscal year lies in: 2024-25, 2024/2025, FY24/25.
  /// - Returns: Nil where the second is not the year after the first, or may be a month.
  private static func firstOfTwo(
    _ text: Substring, _ isNamed: Bool, _ range: ClosedRange<Int64>?
  ) -> Int64? {
    let parts = text.split(omittingEmptySubsequences: false) { "-/‐‑‒–—―−ー".contains($0) }
    guard parts.count == 2, parts[1].count == 2 || parts[1].count == parts[0].count,
      let second = number(parts[1]), parts[1].allSatisfy(CellWords.isDigit)
    else { return nil }
    var first = parts[0].count == 4 ? number(parts[0]) : nil
    if isNamed, parts[0].count == 2 { first = year(ofLastDigits: parts[0], range) }
    guard let first, second == (parts[1].count == 4 ? first + 1 : (first + 1) % 100) else {
      return nil
    }
    // 2001-02 may be February, which is still fiscal 2000; from April on, month and year agree.
    if !isNamed, parts[1].count == 2, (1...3).contains(second) { return nil }
    return first
  }

  /// 2024 for 24. 98 may be 1998, and is so only where the plan has that year.
  private static func year(ofLastDigits text: Substring, _ range: ClosedRange<Int64>?) -> Int64? {
    guard text.allSatisfy(CellWords.isDigit), let digits = number(text) else { return nil }
    if let range, !range.contains(2000 + digits), range.contains(1900 + digits) {
      return 1900 + digits
    }
    return range != nil || digits < 70 ? 2000 + digits : nil
  }

  private static func numbered(
    _ text: Substring, of era: Era, _ range: ClosedRange<Int64>?
  ) -> Outcome {
    guard let number = number(text), number >= 1 else { return .notAYear }
    let year = era.first + number - 1
    guard Resource.years.contains(year) else { return .notAYear }
    return year <= era.last ? within(year, range) : .impossible(right: japanese(year))
  }

  private static func withoutEra(_ number: Int64, _ range: ClosedRange<Int64>?) -> Outcome {
    guard number >= 1 else { return .notAYear }
    let all = eras.compactMap { era in
      let year = era.first + number - 1
      return year <= era.last ? year : nil
    }
    let candidates = all.filter { range?.contains($0) ?? true }
    if range != nil, candidates.count == 1 { return .year(candidates[0]) }
    return .eraMissing(candidates: candidates.isEmpty ? all : candidates)
  }

  private static func within(_ year: Int64, _ range: ClosedRange<Int64>?) -> Outcome {
    guard Resource.years.contains(year) else { return .notAYear }
    return range?.contains(year) ?? true ? .year(year) : .outsideRange(year)
  }

  /// 元 or at most four digits.
  private static func number(_ text: Substring) -> Int64? {
    if text == "元" { return 1 }
    guard text.count <= 4, text.allSatisfy(CellWords.isDigit) else { return nil }
    return Int64(text)
  }
}

extension WrittenYear.Outcome {
  /// What is wrong with the cell; nil for a year. A year outside the plan's is reported with the
  /// plan, which is not known here.
  var problem: Fault.Problem? {
    switch self {
    case .year, .outsideRange: nil
    case .eraMissing(let candidates): .yearWithoutEra(candidates: candidates)
    case .impossible(let right): .yearBeyondEra(right: right)
    case .notAYear: .notAYear
    }
  }
}
