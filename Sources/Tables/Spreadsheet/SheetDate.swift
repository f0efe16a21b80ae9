#if Spreadsheets
  /// A day and a time of day that a workbook stores as a number of days: ISO/IEC 29500-1, 18.17.4.1.
  struct SheetDate {
    private let milliseconds: Int
    /// Days since 1970-01-01; nil where a duration is meant.
    private let day: Int?

    /// The most bytes that a spelling takes: enough for `9999-12-31T23:59:59.999`, and for the hours
    /// of the longest duration.
    static let longestSpelling = 32

    /// The day that a number stands for, from 1900-01-01 or 1904-01-01 to 9999-12-31. Nil outside
    /// that, and for 1900-02-29: there was no such day, though it has a number.
    init?(_ number: Double, is1904: Bool) {
      // A 10,000th year is far below what an Int of milliseconds holds.
      guard number >= (is1904 ? 0 : 1), number < 2_958_466 else { return nil }
      let total = Int((number * 86_400_000).rounded())
      let (serial, milliseconds) = total.quotientAndRemainder(dividingBy: 86_400_000)
      self.milliseconds = milliseconds
      // 1970-01-01 has number 25,569, or 24,107 where days are counted from 1904.
      let day = serial - (is1904 ? 24_107 : 25_569)
      guard day <= Self.lastDay else { return nil }
      if is1904 || serial > 60 {
        self.day = day
      } else {
        guard serial < 60 else { return nil }
        self.day = day + 1
      }
    }

    /// A time of day or a duration of at most 9,999 years. Nil below zero.
    init?(duration number: Double) {
      guard number >= 0, number < 3_652_060 else { return nil }
      milliseconds = Int((number * 86_400_000).rounded())
      day = nil
    }

    /// 9999-12-31.
    private static let lastDay = 2_932_896

    /// Appends `2024-04-01`, `2024-04-01T09:30:00` or `09:30:00`, by
    /// [ISO 8601](https://www.iso.org/standard/70907.html); thousandths only where there are some.
    /// A time of midnight is left out unless `showsTime`. The hours of a duration count on beyond
    /// 24. `output` has room for ``longestSpelling`` bytes.
    func append(showsTime: Bool, to output: inout OutputSpan<UInt8>) {
      if let day = calendarDay {
        appendDay(day, &output)
        guard showsTime || milliseconds > 0 else { return }
        output.append(UInt8(ascii: "T"))
      }
      let (seconds, thousandths) = milliseconds.quotientAndRemainder(dividingBy: 1000)
      Self.append(seconds / 3600, digits: 2, &output)
      output.append(UInt8(ascii: ":"))
      Self.append(seconds / 60 % 60, digits: 2, &output)
      output.append(UInt8(ascii: ":"))
      Self.append(seconds % 60, digits: 2, &output)
      if thousandths > 0 {
        output.append(UInt8(ascii: "."))
        Self.append(thousandths, digits: 3, &output)
      }
    }

    /// The day; nil where a duration is meant.
    var calendarDay: CalendarDay? { day.map(Self.calendarDay) }

    private static func calendarDay(_ day: Int) -> CalendarDay {
      // Years that begin in March end with the leap day: days of a year and of its months then
      // follow from divisions. 719,468 days lie between 0000-03-01 and 1970-01-01.
      let days = day + 719_468
      let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
      let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
      let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
      let month = (5 * dayOfYear + 2) / 153
      let isNextYear = month >= 10
      return CalendarDay(
        year: era * 400 + yearOfEra + (isNextYear ? 1 : 0),
        month: isNextYear ? month - 9 : month + 3, day: dayOfYear - (153 * month + 2) / 5 + 1)
    }

    private func appendDay(_ day: CalendarDay, _ output: inout OutputSpan<UInt8>) {
      Self.append(day.year, digits: 4, &output)
      output.append(UInt8(ascii: "-"))
      Self.append(day.month, digits: 2, &output)
      output.append(UInt8(ascii: "-"))
      Self.append(day.day, digits: 2, &output)
    }

    /// Appends a number with zeros before it up to `digits`.
    private static func append(_ number: Int, digits: Int, _ output: inout OutputSpan<UInt8>) {
      var divisor = 1
      for _ in 1..<digits { divisor *= 10 }
      while number / divisor >= 10 { divisor *= 10 }
      while divisor > 0 {
        output.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
        divisor /= 10
      }
    }
  }
#endif
