import Testing

@testable import ReviewStore

@Suite("A fiscal year as people write it")
struct WrittenYearTests {
  @Test(
    "is the calendar year it starts in",
    arguments: [
      ("2021", 2021), ("２０２１", 2021), ("2021年度", 2021), ("FY2021", 2021), ("fy 2021", 2021),
      ("令和3年度", 2021), ("令和３年度", 2021), ("令和元年度", 2019), ("令和 元 年度", 2019), ("R3", 2021),
      ("r3年度", 2021),
      ("R元", 2019), ("平成30年度", 2018), ("平成30", 2018), ("H30", 2018), ("Ｈ３０", 2018), ("平成元年度", 1989),
      ("昭和63年度", 1988), ("S63", 1988), ("大正元年", 1912),
    ])
  func years(written: String, year: Int64) {
    #expect(WrittenYear.year(written) == year)
  }

  @Test(
    "is refused when its era is missing, or never had it",
    arguments: [
      "", "3", "3年度", "30年度", "元年度", "平成40年度", "平成31年度", "昭和64年度", "令和0年度", "R", "R-1", "令和三年度",
      "21", "20210",
      "2021/4/1", "1899", "3000", "明治45年度", "令和3年度末", "FY21", "20 21", "令和 2 1",
    ])
  func refused(written: String) {
    #expect(WrittenYear.year(written) == nil)
  }
}
