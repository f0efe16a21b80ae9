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
      ("平成31年度", 2019), ("大正15年度", 1926), ("令3", 2021), ("H.30", 2018), ("㍻30年度", 2018),
      ("㋿3", 2021),
      ("R03", 2021), ("令和３（2021）年度", 2021), ("2021年度（令和3年度）", 2021), ("（令和3年度）", 2021),
      ("2024-25", 2024), ("2024/25", 2024), ("2024–25", 2024), ("２０２４－２５", 2024), ("2024ー25", 2024),
      ("2024-2025", 2024), ("2024/2025", 2024), ("2024 - 25", 2024), ("1999-00", 1999),
      ("1999-2000", 1999), ("FY24", 2024), ("fy 24", 2024), ("ＦＹ２４", 2024), ("FY2024/25", 2024),
      ("FY2024-2025", 2024), ("FY24/25", 2024), ("FY24-25", 2024), ("FY2001-02", 2001),
      // April to December: the month is of the same fiscal year.
      ("2009-10", 2009), ("2021.0", 2021), ("２０２１．００", 2021),
    ])
  func years(written: String, year: Int64) {
    #expect(WrittenYear.year(written) == year)
  }

  @Test(
    "is refused when its era is missing, or never had it",
    arguments: [
      "", "3", "3年度", "30年度", "元年度", "平成40年度", "平成32年度", "昭和64年度", "令和0年度", "R", "R-1", "令和三年度",
      "21", "20210",
      "2021/4/1", "1899", "3000", "明治45年度", "令和3年度末", "20 21",
      "2024-26", "2024/24", "2024-23", "2024-2026", "24/25", "24-25", "2024-5", "2024～25",
      "2024-25-26",
      "2024-", "-25", "2024-25年度", "FY5", "FY98", "FY24/26", "FY2024/2", "FY2021.0", "2021.5",
      "2021.",
      // February 2002, or fiscal 2001.
      "2001-02", "2024/04", "令和 2 1", "R+3", "+202",
      "令和3（2020）年度", "令和3年度（予定）", "3月", "①",
    ])
  func refused(written: String) {
    #expect(WrittenYear.year(written) == nil)
  }

  private static let plan: ClosedRange<Int64> = 2018...2021

  @Test(
    "without its era is the one of the plan's years that bears the number",
    arguments: [
      ("30年度", 2018), ("31年度", 2019), ("元年度", 2019), ("2年度", 2020), ("３年度", 2021), ("3年", 2021),
      ("03年度", 2021),
    ])
  func withoutEra(written: String, year: Int64) {
    #expect(WrittenYear.read(written, within: Self.plan) == .year(year))
  }

  @Test("without its era may be of several, or of none in the plan: the candidates are told")
  func candidates() {
    #expect(
      WrittenYear.read("30年度", within: nil) == .eraMissing(candidates: [2048, 2018, 1955]))
    #expect(
      WrittenYear.read("2年度", within: 1990...2021) == .eraMissing(candidates: [2020, 1990]))
    #expect(
      WrittenYear.read("5年度", within: Self.plan)
        == .eraMissing(candidates: [2023, 1993, 1930, 1916]))
    #expect(WrittenYear.read("0年度", within: Self.plan) == .notAYear)
    #expect(WrittenYear.read("3", within: Self.plan) == .notAYear)
  }

  @Test(
    "that its era never had is told as it is spelled",
    arguments: [
      ("平成40年度", "令和10年度"), ("平成32年度", "令和2年度"), ("H33", "令和3年度"), ("昭和64年度", "平成元年度"),
      ("大正16年", "昭和2年度"),
    ])
  func impossible(written: String, right: String) {
    #expect(WrittenYear.read(written, within: nil) == .impossible(right: right))
    #expect(WrittenYear.read(written, within: Self.plan) == .impossible(right: right))
  }

  @Test("of two digits is the one that the plan has")
  func lastDigits() {
    #expect(WrittenYear.read("FY98", within: 1995...2004) == .year(1998))
    #expect(WrittenYear.read("FY98/99", within: 1995...2004) == .year(1998))
    #expect(WrittenYear.read("FY02", within: 1995...2004) == .year(2002))
    #expect(WrittenYear.read("FY24", within: Self.plan) == .outsideRange(2024))
    #expect(WrittenYear.read("FY24/25", within: Self.plan) == .outsideRange(2024))
  }

  @Test("outside the plan's is said to be so")
  func outside() {
    #expect(WrittenYear.read("2022", within: Self.plan) == .outsideRange(2022))
    #expect(WrittenYear.read("令和4年度", within: Self.plan) == .outsideRange(2022))
    #expect(WrittenYear.read("2021", within: Self.plan) == .year(2021))
  }

  @Test("and its Japanese name say the same, for every year that can be meant")
  func roundTrip() {
    for year in Int64(1912)...2999 {
      #expect(WrittenYear.year(WrittenYear.japanese(year)) == year)
    }
    #expect(WrittenYear.japanese(2019) == "令和元年度")
    #expect(WrittenYear.japanese(1905) == "明治38年度")
  }

  @Test("is refused with what to write")
  func problems() {
    #expect(WrittenYear.Outcome.year(2021).problem == nil)
    #expect(WrittenYear.Outcome.notAYear.problem == .notAYear)
    #expect(
      ValueMessages.both(WrittenYear.read("5年度", within: Self.plan).problem, "5年度", "年度") == [
        "a.csv, row 2, column 年度: “5年度” has no era: it may be 2023 (令和5年度) or 1993 (平成5年度) or "
          + "1930 (昭和5年度) or 1916 (大正5年度). Write the year with its era, such as 令和3年度, or as 2021.",
        "a.csv 2行目「年度」列: 「5年度」には元号がありません（候補：令和5年度（2023年度）、平成5年度（1993年度）、"
          + "昭和5年度（1930年度）、大正5年度（1916年度））。令和3年度 または 2021 のように入力してください。",
      ])
    #expect(
      ValueMessages.both(WrittenYear.read("平成40年度", within: nil).problem, "平成40年度", "年度") == [
        "a.csv, row 2, column 年度: “平成40年度” does not exist: its era had ended. That year is 令和10年度. "
          + "Correct the year.",
        "a.csv 2行目「年度」列: 「平成40年度」という年度はありません。正しくは 令和10年度 です。年度を訂正してください。",
      ])
  }
}
