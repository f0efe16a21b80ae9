import SQLite
import Tables

/// Codes of which a spreadsheet program has made a date: 1-2 becomes 1月2日, 2-Jan or 44563.
enum EatenCode {
  /// The days that a text may be, as programs write what they took for a date.
  /// - Parameter onlyWords: Whether a month must be named as one: 1月2日, 2-Jan. Hardly any code is
  ///   written so.
  static func days(in text: String, onlyWords: Bool = false) -> [CalendarDay] {
    guard text.utf8.count <= 40 else { return [] }
    var tidy = CellWords.tidy(text).lowercased()
    // As programs write days that know nothing but moments, and numbers with a point.
    for ending in [" 00:00:00", "t00:00:00", ".0"] where tidy.hasSuffix(ending) {
      tidy.removeLast(ending.count)
    }
    let parts = tidy.split { "-/. 年月日,".contains($0) }.map(String.init)
    let named = days(named: parts)
    if !named.isEmpty { return named }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return [] }
    if tidy.contains("月"), numbers.count == 2 {
      return tidy.contains("年")
        ? valid(numbers[0], numbers[1], 1) : valid(anyYear, numbers[0], numbers[1])
    }
    guard !onlyWords else { return [] }
    switch numbers.count {
    case 1 where parts[0].count == 5: return serialDay(numbers[0]).map { [$0] } ?? []
    case 3 where parts[0].count == 4: return valid(numbers[0], numbers[1], numbers[2])
    case 3 where parts[2].count == 4:
      return valid(numbers[2], numbers[0], numbers[1]) + valid(numbers[2], numbers[1], numbers[0])
    default: return []
    }
  }

  /// 2-Jan, 2-Jan-22; Jan-22, which is a month of 2022 or a day of any year.
  private static func days(named parts: [String]) -> [CalendarDay] {
    guard let index = parts.firstIndex(where: { months.contains(String($0.prefix(3))) }),
      let month = months.firstIndex(of: String(parts[index].prefix(3))),
      parts[index].count == 3 || longMonths[month] == parts[index]
    else { return [] }
    let others = parts.indices.filter { $0 != index }.compactMap { Int(parts[$0]) }
    guard others.count == parts.count - 1 else { return [] }
    switch others.count {
    case 1 where index == 1: return valid(anyYear, month + 1, others[0])
    case 1: return valid(full(others[0]), month + 1, 1) + valid(anyYear, month + 1, others[0])
    case 2: return valid(full(others[1]), month + 1, others[0])
    default: return []
    }
  }

  private static func full(_ year: Int) -> Int { year < 100 ? 2000 + year : year }

  /// Stands for the year of a day that is written without one.
  private static let anyYear = 2000

  private static let longMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let months = longMonths.map { String($0.prefix(3)) }

  private static func valid(_ year: Int, _ month: Int, _ day: Int) -> [CalendarDay] {
    (1...12).contains(month) && (1...31).contains(day) && (1900...2999).contains(year)
      ? [CalendarDay(year: year, month: month, day: day)] : []
  }

  /// The day that a spreadsheet numbers so, from 1954 to 2119.
  private static func serialDay(_ number: Int) -> CalendarDay? {
    guard (20_000...80_000).contains(number) else { return nil }
    var rest = number - 25_569
    var year = 1970
    func length(_ year: Int) -> Int {
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 366 : 365
    }
    while rest < 0 {
      year -= 1
      rest += length(year)
    }
    while rest >= length(year) {
      rest -= length(year)
      year += 1
    }
    let february = length(year) == 366 ? 29 : 28
    for (index, days) in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
      if rest < days { return CalendarDay(year: year, month: index + 1, day: rest + 1) }
      rest -= days
    }
    return nil
  }

  /// Whether a program may have made this day of a code: of 1-2 the 2nd of January or the 1st of
  /// February, of 22-1 January 2022.
  static func isCode(_ code: String, of day: CalendarDay) -> Bool {
    let parts = code.split { "-/._ ‐‑–−－".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, parts.allSatisfy({ $0.count <= 4 }) else { return false }
    let years = [day.year, day.year % 100]
    switch numbers.count {
    case 2:
      return numbers == [day.month, day.day] || numbers == [day.day, day.month]
        || day.day == 1
          && years.contains { numbers == [$0, day.month] || numbers == [day.month, $0] }
    case 3:
      return years.contains { year in
        [
          [year, day.month, day.day], [day.month, day.day, year], [day.day, day.month, year],
        ].contains(numbers)
      }
    default: return false
    }
  }

  /// The code that most likely became the day, where none is known.
  static func likely(_ day: CalendarDay) -> String { "\(day.month)-\(day.day)" }

  /// The codes that most likely became a text with a month in it, which is `days`.
  static func likely(named days: [CalendarDay]) -> [String] {
    days.map {
      $0.day == 1 && $0.year != anyYear ? "\($0.year % 100)-\($0.month)" : likely($0)
    }
  }
}

extension EatenCode {
  /// What is wrong with a code that may be a date; nil where it may be none.
  static func problem(
    _ days: [CalendarDay], _ cell: Cell, plan: String, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Fault.Problem? {
    guard !days.isEmpty else { return nil }
    let known = try PlanDirectory.codes(turnedInto: days, plan: plan, connection)
    if !known.isEmpty { return .dateForCode(likely: known, isKnown: true) }
    let named = Self.days(in: cell.string ?? "", onlyWords: true)
    return named.isEmpty ? nil : .dateForCode(likely: likely(named: named), isKnown: false)
  }
}

extension StoredIndicators {
  /// The codes of measures of a record's plan that a program may have turned into one of these days,
  /// the most likely first.
  mutating func codes(
    turnedInto days: [CalendarDay], of record: borrowing Record, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [String] {
    guard let plan = try plan(of: record) else { return [] }
    return try PlanDirectory.codes(turnedInto: days, plan: plan, connection)
  }
}

extension PlanDirectory {
  /// The codes of a plan's measures that a program may have turned into one of these days, the most
  /// likely first.
  static func codes(
    turnedInto days: [CalendarDay], plan: String, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [String] {
    guard !days.isEmpty else { return [] }
    let codes = try connection.queryRows(
      "SELECT code FROM measure WHERE plan = ? ORDER BY code", [.text(plan)]
    ).compactMap { $0[0].text }
    let found = codes.filter { code in days.contains { EatenCode.isCode(code, of: $0) } }
    let likely = Set(days.map(EatenCode.likely))
    return found.filter(likely.contains) + found.filter { !likely.contains($0) }
  }
}
