#if Spreadsheets
  import Foundation
  import Testing

  @testable import Tables

  @Suite("SheetDate: ISO 8601 of numbers of days")
  struct SheetDateTests {
    private func spelled(_ date: SheetDate?, showsTime: Bool) -> String? {
      date.map { date in
        var bytes = [UInt8]()
        bytes.append(addingCapacity: SheetDate.longestSpelling) { output in
          date.append(showsTime: showsTime, to: &output)
        }
        return String(decoding: bytes, as: UTF8.self)
      }
    }

    private func date(_ number: Double, is1904: Bool = false, showsTime: Bool = false) -> String? {
      spelled(SheetDate(number, is1904: is1904), showsTime: showsTime)
    }

    @Test("days of the 1900 system; day 60 is the 29 February that 1900 did not have")
    func days1900() {
      #expect(date(0) == nil)
      #expect(date(0.5) == nil)
      #expect(date(-1) == nil)
      #expect(date(1) == "1900-01-01")
      #expect(date(59) == "1900-02-28")
      #expect(date(60) == nil)
      #expect(date(60.5) == nil)
      #expect(date(61) == "1900-03-01")
      #expect(date(25_569) == "1970-01-01")
      #expect(date(43_191) == "2018-04-01")
      #expect(date(45_351) == "2024-02-29")
      #expect(date(2_958_465) == "9999-12-31")
      #expect(date(2_958_465.9999999999) == nil)
      #expect(date(2_958_466) == nil)
      #expect(date(1e300) == nil)
    }

    @Test("days of the 1904 system")
    func days1904() {
      #expect(date(0, is1904: true) == "1904-01-01")
      #expect(date(59, is1904: true) == "1904-02-29")
      #expect(date(60, is1904: true) == "1904-03-01")
      #expect(date(41_729, is1904: true) == "2018-04-01")
      #expect(date(2_957_003, is1904: true) == "9999-12-31")
      #expect(date(2_957_004, is1904: true) == nil)
      #expect(date(-1, is1904: true) == nil)
    }

    @Test("a time of day, to the thousandth of a second")
    func times() {
      #expect(date(45_383.395833333336) == "2024-04-01T09:30:00")
      #expect(date(45_383, showsTime: true) == "2024-04-01T00:00:00")
      #expect(date(45_383.99999) == "2024-04-01T23:59:59.136")
      #expect(date(45_383.9999999999) == "2024-04-02")
      #expect(date(45_383 + 1.001 / 86_400) == "2024-04-01T00:00:01.001")
    }

    @Test("every day is the day that the calendar of Foundation says")
    func calendar() {
      let formatter = ISO8601DateFormatter()
      formatter.formatOptions = .withFullDate
      for serial in stride(from: 61, to: 2_958_466, by: 37) {
        let expected = formatter.string(
          from: Date(timeIntervalSince1970: Double(serial - 25_569) * 86_400))
        guard date(Double(serial)) == expected else {
          Issue.record("\(serial): \(expected)")
          return
        }
      }
    }

    @Test("durations go on beyond a day")
    func durations() {
      func duration(_ number: Double) -> String? {
        spelled(SheetDate(duration: number), showsTime: true)
      }
      #expect(duration(0) == "00:00:00")
      #expect(duration(0.39583333333333331) == "09:30:00")
      #expect(duration(1.5) == "36:00:00")
      #expect(duration(100) == "2400:00:00")
      #expect(duration(-0.5) == nil)
      #expect(duration(1e300) == nil)
      #expect(duration(3_652_059.75) == "87649434:00:00")
    }
  }
#endif
