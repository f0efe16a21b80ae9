/// A heading that carries a fiscal year beside the name of a column: 30年度目標達成率, R5目標,
/// 実績（令和3年度）, FY2021 target.
struct YearHeading: Equatable, Sendable {
  /// The year, or what is wrong with it; never `notAYear`.
  var year: WrittenYear.Outcome
  /// The rest of the heading, to be matched with a column; empty where the year is all there is.
  var rest: String

  /// Splits a heading at the year that it begins or ends with.
  ///
  /// A number is a year only with its era (令和3, R3, H30; S and T only with 年 or 年度), with 年度, or
  /// with four digits, so that No.2, 指標2 and 3年目標 carry none. 2025年問題対策 does carry one: its rest
  /// is the name of no column, and it is for the caller to leave it alone.
  /// - Parameters:
  ///   - heading: The cell of the header.
  ///   - range: The plan's years, if they are known: see `WrittenYear.read`.
  /// - Returns: nil for a heading without a year.
  static func split(_ heading: String, within range: ClosedRange<Int64>?) -> YearHeading? {
    guard heading.utf8.count <= 400 else { return nil }
    let text = CellWords.tidy(heading)
    let longest = min(text.count, longestYear)
    guard longest >= shortestYear else { return nil }
    for count in (shortestYear...longest).reversed() {
      let rest = text.dropFirst(count)
      if endsYear(rest), let year = year(text.prefix(count), range) {
        return YearHeading(year: year, rest: trimmed(rest))
      }
    }
    for count in (shortestYear...longest).reversed() {
      let rest = text.dropLast(count)
      if beginsYear(text.suffix(count), after: rest), let year = year(text.suffix(count), range) {
        return YearHeading(year: year, rest: trimmed(rest))
      }
    }
    return nil
  }

  /// As long as R5 and as 令和 3 年度 (2021年度).
  private static let shortestYear = 2
  private static let longestYear = 18

  private static func year(
    _ text: Substring, _ range: ClosedRange<Int64>?
  ) -> WrittenYear.Outcome? {
    let hasEnding = text.contains("年")
    let first = text.first { !$0.isWhitespace && $0 != "(" && $0 != "[" && $0 != "【" }
    // Sheet2 and table T1 are no years.
    if !hasEnding, let first, "sStT昭大".contains(first) { return nil }
    // 3年目標 is the third year's or three years'.
    if let first, CellWords.isDigit(first) || first == "元", !text.contains("年度"),
      text.prefix(while: { $0 != "年" }).filter(CellWords.isDigit).count < 4
    {
      return nil
    }
    let outcome = WrittenYear.read(String(text), within: range)
    return outcome == .notAYear ? nil : outcome
  }

  /// Whether a year can end before `rest`: not within a number or a date.
  private static func endsYear(_ rest: Substring) -> Bool {
    guard let next = rest.first else { return true }
    if CellWords.isDigit(next) { return false }
    return !("./-,".contains(next) && rest.dropFirst().first.map(CellWords.isDigit) ?? false)
  }

  /// Whether a year can begin after `rest`: not within a number or a word.
  private static func beginsYear(_ year: Substring, after rest: Substring) -> Bool {
    guard let last = rest.last, let first = year.first else { return true }
    if CellWords.isDigit(first) { return !CellWords.isDigit(last) && last != "." && last != "," }
    return !(first.isASCII && first.isLetter && last.isASCII && (last.isLetter || last.isNumber))
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while let first = rest.first, " _:-・/の".contains(first) { rest.removeFirst() }
    while let last = rest.last, " _:-・/".contains(last) { rest.removeLast() }
    return String(rest)
  }
}
