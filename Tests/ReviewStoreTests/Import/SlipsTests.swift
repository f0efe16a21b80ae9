import ReviewStore
import Testing

@testable import ReviewStore

@Suite("Slips that would store the right figure in the wrong place")
struct SlipsTests {
  private let test: TestStore

  init() throws {
    test = try TestStore.withPlan()
    try test.importText(
      """
      measure,fiscal_year,indicator,label,indicator_name,target,target_text
      1,2021,1,①,講習会,10,
      1,2021,2,②,相談,20,
      1,2021,3,③,広報,,実施
      2,2021,1,①,a,1,
      2,2021,2,②,b,2,
      2,2021,3,②,c,3,
      3,2021,1,,d,4,

      """, as: "targets.csv")
  }

  private func results(_ measure: Int64) throws -> [[String]] {
    try test.rows(
      """
      SELECT number, label, name, coalesce(result, achieved) FROM indicator
      WHERE measure_id = \(measure) ORDER BY number
      """)
  }

  private func importResult(_ measure: String, _ result: String) throws {
    try test.importText(
      "measure,fiscal_year,result\n\(measure),2021,\(result)\n", as: "r.csv")
  }

  private func problems(_ measure: String, _ result: String) throws -> [Fault.Problem] {
    try test.refusal(
      "measure,fiscal_year,result\n\(measure),2021,\(result)\n", as: "r.csv"
    ).problems
  }

  @Test("marks lead to the indicators that have them, whatever their place")
  func marks() throws {
    try importResult("1", "①9 ③未実施")
    #expect(
      try results(1) == [
        ["1", "①", "講習会", "9.0"], ["2", "②", "相談", "NULL"], ["3", "③", "広報", "0"],
      ])
    try importResult("1", "②18")
    #expect(try results(1)[1] == ["2", "②", "相談", "18.0"])
  }

  @Test("marks that repeat count by their places, where they are the same on both sides")
  func repeated() throws {
    try importResult("2", "①5 ②6 ②7")
    #expect(try results(2).map { $0[3] } == ["5.0", "6.0", "7.0"])
    #expect(try problems("2", "①5 ②6") == [.unknownMarks(known: ["①", "②", "②"])])
  }

  @Test("marks that are not there are a fault, and bring no indicator into being")
  func unknown() throws {
    #expect(try problems("1", "①1 ④2") == [.unknownMarks(known: ["①", "②", "③"])])
    #expect(try problems("1", "①1 ①2") == [.unknownMarks(known: ["①", "②", "③"])])
    #expect(try problems("3", "①1 ②2") == [.unknownMarks(known: [])])
    let refusal = try test.refusal(
      "measure,fiscal_year,result\n1,2021,①1 ④2\n3,2021,①1 ②2\n", as: "r.csv")
    #expect(
      refusal.english == [
        "r.csv, row 2, column result: the marks of “①1 ④2” do not go with those that are stored: ①②③. "
          + "Correct them, or give each indicator a row with its number.",
        "r.csv, row 3, column result: the marks of “①1 ②2” do not go with the indicators that are "
          + "stored, which have none. Give each indicator a row with its number.",
      ])
  }

  @Test("a mark in parentheses speaks of another entry")
  func parentheses() throws {
    try importResult("1", "①9（②は未集計） ③実施（①と同時）")
    #expect(try results(1).map { $0[3] } == ["9.0", "NULL", "1"])
  }

  @Test("a number with the name of another indicator is a fault, unless a reason is given")
  func slippedName() throws {
    let text = "measure,fiscal_year,indicator,indicator_name,result\n1,2021,1,相談,7\n"
    let refusal = try test.refusal(text, as: "r.csv")
    #expect(
      refusal.english == [
        "r.csv, column name: 1 / 2021 / 1: “相談” is another indicator of the measure. Check that the "
          + "row has not slipped, and correct the number or the name."
      ])
    #expect(
      refusal.japanese == [
        "r.csv「name」列: 1 / 2021 / 1: 「相談」は同じ施策の別の指標です。行がずれていないか確かめ、"
          + "番号か名称を訂正してください。"
      ])
    var options = ImportOptions()
    options.reason = "指標の並べ替え"
    _ = try test.receipt(text, as: "r.csv", nil, options)
  }

  @Test("a result and an achieved beside it must say the same")
  func achieved() throws {
    #expect(
      try test.refusal(
        "measure,fiscal_year,indicator,result,achieved\n1,2021,3,未実施,達成\n", as: "r.csv"
      ).problems == [.statusDiffers(column: "achieved", stated: "1", read: "0")])
  }

  @Test("words and the text column beside them must say the same")
  func text() throws {
    #expect(
      try test.refusal(
        "measure,fiscal_year,indicator,result,result_text\n1,2021,3,実施（3回）,まだ\n", as: "r.csv"
      ).problems == [.textDiffers(column: "result_text", stated: "まだ")])
  }

  @Test("a measure may be called like a total")
  func calledTotal() throws {
    try test.importText(
      "measure,name,field,departments\n計,合計の事業,1,総務局\n", as: "measures.csv")
    let receipt = try test.receipt(
      "measure,fiscal_year,rate\n計,2021,90\n合計,2021,90\n", as: "a.csv")
    #expect(receipt.tally.inserted == 1)
    #expect(receipt.notes == [.totalRow(3, text: "合計")])
  }

  @Test("a cell of spaces is empty, a reason of spaces is none")
  func blanks() throws {
    let receipt = try test.receipt(
      "measure,fiscal_year,indicator,result\n1,2021,1,　\n1,2021,2, \n", as: "r.csv")
    #expect(receipt.tally.unchanged == 2)
    #expect(
      try test.refusal(
        "measure,fiscal_year,indicator,target,target_reason\n1,2021,1,11,　\n", as: "r.csv"
      ).problems.count == 1)
  }

  @Test("the header again, and remarks alone in their rows, are passed over and named")
  func remarks() throws {
    let header = "施策番号,年度,指標番号,実績"
    let receipt = try test.receipt(
      "\(header)\n1,2021,1,9\n\(header)\n担当：山田（内線1234）,,,\n（参考）前年度の実績は別紙,,,\n", as: "r.csv")
    #expect(receipt.tally.rows == 1)
    #expect(
      receipt.notes == [
        .repeatedHeader(3), .remarkRow(4, text: "担当：山田（内線1234）"),
        .remarkRow(5, text: "（参考）前年度の実績は別紙"),
      ])
  }

  @Test("a rate is not passed over where it is all that a file says")
  func rateOnly() throws {
    #expect(
      try test.refusal(
        "施策番号,年度,指標番号,指標名,達成率\n1,2021,1,講習会,80\n", as: "r.csv"
      ).problems.count == 1)
    #expect(
      try test.receipt(
        "施策番号,年度,指標番号,実績,達成率\n1,2021,1,8,80\n", as: "r.csv"
      ).notes == [.referenceColumn("達成率")])
  }
}
