import ReviewStore
import Tables
import Testing

@testable import ReviewStore

@Suite("Sheets of people: banners, totals, remarks, columns to look at")
struct SheetOfPeopleTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  @Test("a banner above the header and totals and remarks below the rows are passed over and named")
  func banner() throws {
    let receipt = try test.receipt(
      """
      令和3年度　実績報告書
      （市民局）,,担当：佐藤

      施策番号,年度,指標番号,実績
      1,2021,1,12
      2,2021,1,30
      合計,,,42
      ※ 速報値を含みます。,,,

      """, as: "report.csv")
    #expect(receipt.tally.spelled == "2 rows: 2 new, 0 changed, 0 unchanged")
    #expect(
      receipt.notes.map { $0.message(in: .english) } == [
        "rows 1–2 above the header: passed over (令和3年度　実績報告書)",
        "row 7: totals (合計), passed over",
        "row 8: a remark (※ 速報値を含みます。), passed over",
      ])
    #expect(
      receipt.notes.map { $0.message(in: .japanese) } == [
        "見出しより上の1～2行目は読み飛ばしました（令和3年度　実績報告書）",
        "7行目は合計の行（合計）のため読み飛ばしました",
        "8行目は注記（※ 速報値を含みます。）のため読み飛ばしました",
      ])
  }

  @Test("rows are counted from the top of the file, banner or not")
  func rowNumbers() throws {
    let refusal = try test.refusal(
      "報告書\n\n施策番号,年度,達成率\n1,2021,x\n", as: "report.csv")
    #expect(refusal.english.map { $0.prefix(26) } == ["report.csv, row 4, column "])
  }

  @Test(
    "rows of totals in any words",
    arguments: ["合計", "小計", "計", "総計", "合　計", "Total", "Grand total", "平均"])
  func totals(word: String) throws {
    let receipt = try test.receipt(
      "measure,fiscal_year,indicator,result\n1,2021,1,12\n\(word),,,12\n", as: "a.csv")
    #expect(receipt.notes == [.totalRow(3, text: word)])
  }

  @Test("a row that is no total is not passed over", arguments: ["合計数", "計画", "Totals2", "9"])
  func noTotals(word: String) throws {
    #expect(
      try test.refusal(
        "measure,fiscal_year,indicator,result\n\(word),2021,1,12\n", as: "a.csv"
      ).problems == [.unknownMeasure(plan: "p")])
  }

  @Test("columns that are there to look at are passed over and named")
  func reference() throws {
    let receipt = try test.receipt(
      """
      施策番号,施策名,所管局,年度,指標番号,実績,令和2年度実績（参考）,last year (for reference)
      1,Patrols,市民局,2021,1,12,9,x

      """, as: "a.csv")
    #expect(
      receipt.notes == [
        .referenceColumn("令和2年度実績（参考）"), .referenceColumn("last year (for reference)"),
      ])
  }

  @Test("a value in a column without a heading is a fault; an empty column is none")
  func untitled() throws {
    #expect(
      try test.tally("measure,fiscal_year,rate,\n1,2021,90,\n", as: "a.csv")
        == "1 rows: 1 new, 0 changed, 0 unchanged")
    let refusal = try test.refusal("measure,fiscal_year,rate,\n1,2021,90,7\n", as: "b.csv")
    #expect(
      refusal.english == [
        "b.csv, row 2: “7” stands in a column without a heading. Name the column, or clear "
          + "the cell."
      ])
  }

  @Test("an unknown column is a fault until it is ignored, and then it is named")
  func ignored() throws {
    let text = "measure,fiscal_year,rate,備忘\n1,2021,90,x\n"
    #expect(try test.refusal(text, as: "a.csv", .assessments).problems.count == 1)
    var options = ImportOptions()
    options.columns.ignored = ["備忘"]
    #expect(try test.receipt(text, as: "a.csv", nil, options).notes == [.ignoredColumn("備忘")])
  }

  @Test("a heading is said to stand for a column, of one year or not")
  func mapped() throws {
    var options = ImportOptions()
    options.columns.mappings = ["measure=事業コード", "達成率@R3=今年の出来"].compactMap(ColumnMapping.init)
    #expect(options.columns.mappings.count == 2)
    try test.importText("事業コード,今年の出来\n1,88\n", as: "a.csv", options)
    #expect(try test.rows("SELECT fiscal_year, rate FROM assessment") == [["2021", "88.0"]])
  }

  @Test("an option for a heading that is not there is a fault")
  func mistypedOption() throws {
    var options = ImportOptions()
    options.columns.ignored = ["備考欄"]
    let refusal = try test.refusal(
      "measure,fiscal_year,rate\n1,2021,9\n", as: "a.csv", nil, options)
    #expect(
      refusal.english == [
        "a.csv, row 1, column 備考欄: no column is headed so. Correct the option --column or --ignore."
      ])
    #expect(
      refusal.japanese == [
        "a.csv 1行目「備考欄」列: この見出しの列はありません。--column または --ignore の指定を訂正してください。"
      ])
  }

  @Test(
    "what is no mapping is none", arguments: ["", "a", "=b", "a=", "a@=b", "@2021=b", "a@b@c=d"])
  func noMapping(text: String) {
    #expect(ColumnMapping(text) == nil)
  }
}
