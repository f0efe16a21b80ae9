import Tables

/// A day or a moment as a person types it, in UTC: `2022-05-01`, `2022/5/1`, `2022-05-01 09:00`,
/// `2022-05-01T09:00:00Z`.
enum WrittenMoment {
  /// As the store keeps moments, so that texts can be compared: `2022-05-01`, or with a time
  /// `2022-05-01T09:00:00Z`. Nil for what is no date, or one that no month has.
  static func read(_ text: String) -> String? {
    let words = HalfWidth.of(text).split { $0 == "T" || $0 == " " }
    guard (1...2).contains(words.count), let day = day(words[0]) else { return nil }
    guard words.count == 2 else { return day }
    return time(words[1]).map { "\(day)T\($0)Z" }
  }

  private static func day(_ text: Substring) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard parts.count == 3, parts[0].count == 4, let year = number(parts[0], 1...9999),
      let month = number(parts[1], 1...12),
      let day = number(parts[2], 1...days(ofMonth: month, year))
    else { return nil }
    return "\(parts[0])-\(padded(month))-\(padded(day))"
  }

  private static func time(_ text: Substring) -> String? {
    let bare = text.hasSuffix("Z") ? text.dropLast() : text
    let parts = bare.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], 0...23),
      let minute = number(parts[1], 0...59),
      let second = parts.count == 3 ? number(parts[2], 0...59) : 0
    else { return nil }
    return [hour, minute, second].map(padded).joined(separator: ":")
  }

  private static func days(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
    guard (1...4).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(text), range.contains(number)
    else { return nil }
    return number
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
