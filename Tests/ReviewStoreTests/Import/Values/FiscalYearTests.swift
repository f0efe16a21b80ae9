import ReviewStore
import Tables
import Testing

@Suite("FiscalYear: a year as a person types it")
struct FiscalYearTests {
  @Test(
    "is read in every spelling that imports take",
    arguments: ["2021", "2021年度", "FY2021", "令和3年度", "R3", "r.3", "２０２１", "令和3（2021）年度"])
  func spellings(text: String) throws {
    #expect(try FiscalYear.read(text) == 2021)
    #expect(try FiscalYear.read(text, within: 2000...2005) == 2021)
  }

  @Test("without its era is the year of the plan that bears the number")
  func era() throws {
    #expect(try FiscalYear.read("30年度", within: 2018...2021) == 2018)
    #expect(throws: Fault.self) { try FiscalYear.read("30年度") }
  }

  @Test("is refused with what is wrong, and no place")
  func wrong() {
    do throws(Fault) {
      _ = try FiscalYear.read("soon")
      Issue.record("read")
    } catch {
      #expect(
        error.explanation(in: .english)
          == "“soon” is not a fiscal year. Write the calendar year it starts in, such as 2021, or its "
          + "era and number, such as 令和3年度.")
    }
  }
}
