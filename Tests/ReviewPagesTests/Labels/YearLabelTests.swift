import Tables
import Testing

@testable import ReviewPages

@Suite("The label of a fiscal year")
struct YearLabelTests {
  @Test(
    "in Japanese is western, or of an era in full or short; an era's first year is 元",
    arguments: [
      (1867, "1867年度", "1867年度", "1867年度"),
      (1868, "1868年度", "明治元年度", "元年度"),
      (1869, "1869年度", "明治2年度", "2年度"),
      (1911, "1911年度", "明治44年度", "44年度"),
      (1912, "1912年度", "大正元年度", "元年度"),
      (1926, "1926年度", "大正15年度", "15年度"),
      (1927, "1927年度", "昭和2年度", "2年度"),
      (1988, "1988年度", "昭和63年度", "63年度"),
      (1989, "1989年度", "平成元年度", "元年度"),
      (2018, "2018年度", "平成30年度", "30年度"),
      (2019, "2019年度", "令和元年度", "元年度"),
      (2020, "2020年度", "令和2年度", "2年度"),
      (2999, "2999年度", "令和981年度", "981年度"),
    ])
  func japanese(_ year: Int64, western: String, era: String, short: String) {
    #expect(YearStyle.western.label(year, .japanese) == western)
    #expect(YearStyle.era.label(year, .japanese) == era)
    #expect(YearStyle.eraShort.label(year, .japanese) == short)
  }

  @Test(
    "in English has no eras, whatever the style",
    arguments: [YearStyle.western, .era, .eraShort], [1867, 1868, 1926, 2018, 2019])
  func english(_ style: YearStyle, _ year: Int64) {
    #expect(style.label(year, .english) == "FY\(year)")
  }

  @Test("is of the style that the plan names: western, era, era_short")
  func names() {
    #expect(YearStyle(rawValue: "western") == .western)
    #expect(YearStyle(rawValue: "era") == .era)
    #expect(YearStyle(rawValue: "era_short") == .eraShort)
    #expect(YearStyle(rawValue: "other") == nil)
  }
}
