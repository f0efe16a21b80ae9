import Tables
import Testing

@testable import ReviewStore

@Suite("EatenCode: codes of which a program has made a date")
struct EatenCodeTests {
  private func days(_ text: String, onlyWords: Bool = false) -> [String] {
    EatenCode.days(in: text, onlyWords: onlyWords).map { "\($0.year)-\($0.month)-\($0.day)" }
  }

  @Test("days as programs write them; without a year, any will do")
  func readings() {
    #expect(days("1月2日") == ["2000-1-2"])
    #expect(days("１月２日") == ["2000-1-2"])
    #expect(days("2022年1月") == ["2022-1-1"])
    #expect(days("2-Jan") == ["2000-1-2"])
    #expect(days("2-jan-22") == ["2022-1-2"])
    #expect(days("Jan-22") == ["2022-1-1", "2000-1-22"])
    #expect(days("2022/1/2") == ["2022-1-2"])
    #expect(days("2022-01-02") == ["2022-1-2"])
    #expect(days("1/2/2022") == ["2022-1-2", "2022-2-1"])
    #expect(days("44563") == ["2022-1-2"])
    #expect(days("2022-01-02 00:00:00") == ["2022-1-2"])
    #expect(days("2022-01-02T00:00:00") == ["2022-1-2"])
    #expect(days("44563.0") == ["2022-1-2"])
    #expect(days("43890") == ["2020-2-29"])
    #expect(days("36525") == ["1999-12-31"])
  }

  @Test(
    "codes that are no days",
    arguments: ["", "1", "1-2", "A-1", "Jan", "2-Janet", "13月2日", "2021", "99999", "May-be"])
  func others(_ text: String) {
    #expect(days(text) == [])
  }

  @Test("the codes that may have become a day")
  func codes() {
    let day = CalendarDay(year: 2022, month: 1, day: 2)
    for code in ["1-2", "2-1", "01-02", "1/2", "22-1-2", "2022-1-2", "1‐2"] {
      #expect(EatenCode.isCode(code, of: day), "\(code)")
    }
    for code in ["1-3", "12", "A-1-2", "22-1", "1-2-3", "1-", ""] {
      #expect(!EatenCode.isCode(code, of: day), "\(code)")
    }
    #expect(EatenCode.isCode("22-1", of: CalendarDay(year: 2022, month: 1, day: 1)))
  }

  @Test("the likeliest, where none is known")
  func likely() {
    #expect(EatenCode.likely(named: EatenCode.days(in: "1月2日")) == ["1-2"])
    #expect(EatenCode.likely(named: EatenCode.days(in: "Jan-22")) == ["22-1", "1-22"])
  }
}
