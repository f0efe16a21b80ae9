import ReviewStore
import Testing

@Suite("Eras of fiscal years")
struct EraTests {
  @Test(
    "begin with the year that public bodies reported as their first, 元年度",
    arguments: [
      (1868, "明治元年度", "元年度"), (1911, "明治44年度", "44年度"), (1912, "大正元年度", "元年度"),
      (1926, "大正15年度", "15年度"), (1927, "昭和2年度", "2年度"), (1988, "昭和63年度", "63年度"),
      (1989, "平成元年度", "元年度"), (2018, "平成30年度", "30年度"), (2019, "令和元年度", "元年度"),
      (2020, "令和2年度", "2年度"),
    ])
  func boundaries(_ year: Int64, _ label: String, _ short: String) {
    #expect(Era.of(fiscalYear: year)?.label == label)
    #expect(Era.of(fiscalYear: year)?.shortLabel == short)
  }

  @Test("are not counted before 明治")
  func before() {
    #expect(Era.of(fiscalYear: 1867) == nil)
  }
}
