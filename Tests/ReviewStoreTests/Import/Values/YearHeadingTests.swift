import Testing

@testable import ReviewStore

@Suite("A heading with a fiscal year")
struct YearHeadingTests {
  @Test(
    "is split into the year and the name of a column",
    arguments: [
      ("30年度目標達成率", 2018, "目標達成率"), ("元年度実績", 2019, "実績"), ("R5目標", 2023, "目標"),
      ("令和5年度 実績", 2023, "実績"), ("2021 result", 2021, "result"), ("result 2021", 2021, "result"),
      ("実績（令和3年度）", 2021, "実績"), ("R3年度実績値", 2021, "実績値"), ("FY2021 target", 2021, "target"),
      ("target FY2021", 2021, "target"), ("H30実績", 2018, "実績"), ("実績H30", 2018, "実績"),
      ("令和元年度達成率", 2019, "達成率"), ("Ｒ３　目標値", 2021, "目標値"), ("令和３年度の実績", 2021, "実績"),
      ("【R3】実績", 2021, "実績"), ("実績\n（2021年度）", 2021, "実績"), ("2021_target", 2021, "target"),
      ("目標：令和3年度", 2021, "目標"), ("令和3（2021）年度 実績", 2021, "実績"), ("平成31年度目標", 2019, "目標"),
      ("実績（30年度）", 2018, "実績"), ("target2021", 2021, "target"), ("S63年度実績", 1988, "実績"),
      ("令和3年度", 2021, ""), ("2021-22 target", 2021, "target"), ("result 2021/22", 2021, "result"),
      ("FY21 target", 2021, "target"), ("target FY2021/22", 2021, "target"),
    ])
  func split(heading: String, year: Int64, rest: String) {
    let range: ClosedRange<Int64>? =
      heading.contains("30年度") || heading.hasPrefix("元") ? 2018...2021 : nil
    #expect(
      YearHeading.split(heading, within: range) == YearHeading(year: .year(year), rest: rest))
  }

  @Test(
    "is not made of every number",
    arguments: [
      "施策番号", "No.2", "指標2", "指標２", "", "年度", "目標値(2)", "①", "3年目標", "10年後の目標", "目標3年", "Sheet2",
      "表T1", "GR5", "指標 12", "20211", "1.2021", "第2021号", "2024-26 target", "24/25 target",
      "target 2024-26",
      String(repeating: "1", count: 100_000),
    ])
  func none(heading: String) {
    #expect(YearHeading.split(heading, within: nil) == nil)
    #expect(YearHeading.split(heading, within: 2018...2021) == nil)
  }

  @Test("may leave the name of no column: that is for the caller to see")
  func noColumn() {
    #expect(
      YearHeading.split("2025年問題対策", within: nil)
        == YearHeading(year: .year(2025), rest: "問題対策"))
  }

  @Test("tells what is wrong with its year")
  func wrong() {
    #expect(
      YearHeading.split("平成40年度目標", within: nil)
        == YearHeading(year: .impossible(right: "令和10年度"), rest: "目標"))
    #expect(
      YearHeading.split("3年度目標", within: nil)
        == YearHeading(year: .eraMissing(candidates: [2021, 1991, 1928, 1914]), rest: "目標"))
    #expect(
      YearHeading.split("R5目標", within: 2018...2021)
        == YearHeading(year: .outsideRange(2023), rest: "目標"))
  }
}
